"""Faces, photos and prints for the benchmarks of badges, each in a process of its own."""

import random
import subprocess
import sys
import time
from io import BytesIO

from PIL import Image

if sys.platform != "win32":
    import resource

from delegates_app.domain.badge_matter import Matter, Notice
from delegates_app.domain.badge_press import Press, Sides
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import load_layout, load_stock, write_pdf

_GIVEN = "Ελένη Александрина Marie-Christine Bo Ģirts Lotte Siobhán Łukasz Jiří Ana".split()  # noqa: SIM905
_FAMILY = "Χατζηγεωργίου Георгиева Lefèvre Ek Ķēniņš Claes Walsh Nowak Dvořák Ilić".split()  # noqa: SIM905
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PHOTOS = 400
_CATEGORIES = (
    ("head", "A", "Head of delegation", "#003399"),
    ("delegate", "D", "Delegate", "#A61C3C"),
    ("host", "H", "Host", "#F0E442"),
)


def faces(count: int, photos: bool = False) -> tuple[BadgeFace, ...]:
    """People of thirty delegations, their names and functions made up."""
    chance = random.Random(1)  # noqa: S311  (a draw of names, no secret)
    return tuple(_face(number, chance, photos) for number in range(count))


def _face(number: int, chance: random.Random, photos: bool) -> BadgeFace:
    category, letter, word, colour = _CATEGORIES[number % 3]
    return BadgeFace(
        given=chance.choice(_GIVEN) + (f" {chr(65 + number % 26)}." if number % 3 else ""),
        family=f"{chance.choice(_FAMILY)}-{chance.choice(_FAMILY)}" if number % 4 else "Ek",
        function=f"Adviser, unit {number % 300}",
        organisation=f"Ministry {number % 90}",
        delegation=f"Delegation {number % 30}",
        code="BE",
        category=category,
        category_word=word,
        category_letter=letter,
        colour=colour,
        event="Ministerial Conference",
        event_line="Ghent, 29–30 April 2024",
        token="".join(chance.choices(_LETTERS, k=20)),
        photo=str(number % _PHOTOS) if photos else "",
    )


def _photo(number: int) -> bytes:
    """One photo at print size, unlike the others."""
    noise = Image.effect_noise((413, 531), 20 + number % 40)
    out = BytesIO()
    Image.merge("RGB", (noise, noise, noise.point(lambda grey: grey // 2))).save(out, "JPEG")
    return out.getvalue()


def print_out(layout: str, count: int, sides: Sides, photos: bool) -> str:
    """Print once in this process; return badges a CPU-second, bytes a badge and MB at the peak."""
    people = faces(count, photos)
    pictures = {face.photo: _photo(int(face.photo)) for face in people} if photos else {}
    matter = Matter(pictures, (), (Notice("Emergency", "112"), Notice("Desk", "+32 9 555 01 42")))
    used = load_layout(layout)
    stock, out = load_stock(used.stock), BytesIO()
    start = time.process_time()
    write_pdf(out, people, used, stock, press=Press(sides), matter=matter)
    rate = count / (time.process_time() - start)
    own = len(out.getvalue()) - sum(map(len, pictures.values()))
    return f"{rate:.0f}/s, {own / count:.0f} B, {_peak():.0f} MB"


def _peak() -> float:
    """What this process took at its most, in MB; unknown on Windows."""
    if sys.platform == "win32":
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(layout: str, count: int, sides: Sides = Sides.FRONT, *, photos: bool = False) -> str:
    """Print three times, each in a process of its own; the fastest was disturbed the least."""
    figures = [_once(layout, count, sides, photos) for _ in range(3)]
    return max(figures, key=lambda figure: int(figure.partition("/")[0]))


def _once(layout: str, count: int, sides: Sides, photos: bool) -> str:
    call = f"print_out({layout!r}, {count}, Sides({sides.value!r}), {photos})"
    ask = f"from tests.benchmarks._badges import *; print({call})"
    done = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True)
    return done.stdout.strip()
