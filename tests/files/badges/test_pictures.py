import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from delegates_app.domain.badge_display import Drawing
from delegates_app.domain.badge_display import Image as Placed
from delegates_app.domain.badge_display import Path as Outline
from delegates_app.domain.badge_findings import MISSING_PICTURE
from delegates_app.domain.badge_matter import Matter
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.files.badges import (
    compose,
    first_crop,
    load_layout,
    load_stock,
    prepared_photo,
    write_pdf,
)
from delegates_app.files.badges.jpeg import frame

HEAD = """\
format = "badge/1"
id = "own"
name = "Own"
size = [86, 54]
stock = "plain-86x54"

"""
LOGO = '[[front]]\ntype = "image"\nbox = [4, 4, 20, 10]\nsrc = "logo.png"\nground = "@color"\n'
FACE = BadgeFace(given="Bo", family="Ek", code="SE", colour="#003399", photo="one")


def _bytes(picture: Image.Image, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def _portrait(size: tuple[int, int] = (900, 1600), mode: str = "RGB") -> Image.Image:
    picture = Image.new("RGB", size, "#334455")
    ImageDraw.Draw(picture).rectangle((0, 0, size[0], size[1] // 4), fill="#FF0000")
    return picture.convert(mode)


def _shown(layout_text: str, folder: Path, face: BadgeFace, matter: Matter) -> Image.Image:
    path = folder / "own.toml"
    path.write_text(HEAD + layout_text, encoding="utf-8")
    out = io.BytesIO()
    write_pdf(out, (face,), load_layout(str(path)), load_stock("plain-86x54"), matter=matter)
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    image: Image.Image = page.render(scale=150 / 72).to_pil().convert("RGB")
    return image


def _pixel(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place of the badge in the first cell, in mm."""
    dots = 150 / 25.4
    found = image.getpixel((int((19 + x) * dots), int((13.5 + y) * dots)))
    assert isinstance(found, tuple)
    return found


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_photo_is_cut_and_kept_at_print_size(mode: str) -> None:
    made = Image.open(io.BytesIO(prepared_photo(_bytes(_portrait(mode=mode)))))
    assert (made.size, made.format, made.mode) == ((413, 531), "JPEG", "RGB")


def test_a_photo_lying_on_its_side_is_set_upright() -> None:
    picture = _portrait((1600, 1600)).rotate(90)
    tags = Image.Exif()
    tags[0x0112] = 6  # turn by a quarter to the right
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=tags)
    made = Image.open(io.BytesIO(prepared_photo(out.getvalue())))
    top = made.getpixel((200, 10))
    assert isinstance(top, tuple)
    assert _near(top, (255, 0, 0))


@given(st.tuples(st.integers(50, 5000), st.integers(50, 5000)))
def test_the_first_guess_is_of_the_right_form_and_inside(size: tuple[int, int]) -> None:
    left, top, right, bottom = first_crop(size)
    assert 0 <= left < right <= 1.0000001
    assert 0 <= top < bottom <= 1.0000001
    form = (right - left) * size[0] / ((bottom - top) * size[1])
    assert form == pytest.approx(413 / 531)
    assert top <= (1 - bottom) + 0.0000001


def test_a_cut_by_hand_is_kept() -> None:
    made = Image.open(io.BytesIO(prepared_photo(_bytes(_portrait()), (0, 0, 1, 0.2))))
    corner = made.getpixel((200, 500))
    assert isinstance(corner, tuple)
    assert _near(corner, (255, 0, 0))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"no photo", "no photo that can be read"),
        (lambda: _bytes(_portrait())[:900], "no photo that can be read"),
        (lambda: _bytes(_portrait((120, 160))), "has only 120 × 154 pixels"),
    ],
)
def test_what_is_no_photo_or_too_small_is_told(content: Callable[[], bytes], said: str) -> None:
    with pytest.raises(AppError, match=said):
        prepared_photo(content())


def test_the_photo_fills_its_box_and_no_more(tmp_path: Path) -> None:
    photo = '[[front]]\ntype = "photo"\nbox = [10, 10, 35, 20]\n'
    matter = Matter({"one": prepared_photo(_bytes(Image.new("RGB", (413, 531), "#336699")))})
    image = _shown(photo, tmp_path, FACE, matter)
    for x, y in ((10.5, 10.5), (44.5, 29.5), (27, 20)):
        assert _near(_pixel(image, x, y), (0x33, 0x66, 0x99))
    for x, y in ((9.5, 20), (45.5, 20), (27, 9.5), (27, 30.5)):
        assert _pixel(image, x, y) == (255, 255, 255)


def test_without_a_photo_there_is_a_silhouette(tmp_path: Path) -> None:
    photo = '[[front]]\ntype = "photo"\nbox = [10, 10, 35, 40]\n'
    image = _shown(photo, tmp_path, replace(FACE, photo=""), Matter())
    assert _near(_pixel(image, 27.5, 27.5), (0xA9, 0xB4, 0xC2))
    assert _near(_pixel(image, 12, 13), (0xE1, 0xE6, 0xED))


def test_what_is_transparent_gets_the_ground(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(clear).rectangle((0, 0, 99, 99), fill=(255, 255, 0, 255))
    (tmp_path / "logo.png").write_bytes(_bytes(clear, "PNG"))
    image = _shown(LOGO, tmp_path, FACE, Matter())
    assert _near(_pixel(image, 8, 9), (255, 255, 0))
    assert _near(_pixel(image, 20, 9), (0x00, 0x33, 0x99))


def test_a_picture_by_field_that_is_missing_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    dynamic = LOGO.replace("logo.png", "{code}.png")
    path.write_text(HEAD + dynamic, encoding="utf-8")
    layout = load_layout(str(path))
    assert [found.kind for found in compose(layout, FACE).findings] == [MISSING_PICTURE]
    (tmp_path / "SE.png").write_bytes(b"broken")
    assert [found.kind for found in compose(layout, FACE).findings] == [MISSING_PICTURE]
    (tmp_path / "SE.png").write_bytes(_bytes(_portrait((40, 40)), "PNG"))
    display = compose(layout, FACE)
    assert not display.findings
    assert any(isinstance(op, Placed) for op in display.ops)


def test_a_picture_that_the_layout_names_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(HEAD + LOGO, encoding="utf-8")
    with pytest.raises(AppError, match=r"line 10: “src”: expected the name of a picture"):
        load_layout(str(path))


def test_an_svg_is_drawn_as_outlines(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
        '<rect width="10" height="10" fill="#ff0000"/></svg>',
        encoding="utf-8",
    )
    path = tmp_path / "own.toml"
    path.write_text(HEAD + LOGO.replace(".png", ".svg"), encoding="utf-8")
    ops = compose(load_layout(str(path)), FACE).ground.ops
    (drawing,) = [op for op in ops if isinstance(op, Drawing)]
    assert all(isinstance(each, Outline) for each in drawing.shapes.paths)
    image = _shown(LOGO.replace(".png", ".svg"), tmp_path, FACE, Matter())
    assert _pixel(image, 8, 9) == (255, 0, 0)
    assert _pixel(image, 20, 9) == (255, 255, 255)


def test_a_flag_is_as_large_as_its_box_allows(tmp_path: Path) -> None:
    flag = '[[front]]\ntype = "flag"\nbox = [4, 4, 40, 15]\n'
    image = _shown(flag, tmp_path, replace(FACE, code="BE"), Matter())
    assert [_pixel(image, x, 11) for x in (16, 24, 32)] == [
        (0, 0, 1),
        (255, 217, 12),
        (243, 24, 48),
    ]
    assert _pixel(image, 12, 11) == (255, 255, 255)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize(("mode", "colours"), [("RGB", 3), ("L", 1), ("CMYK", 4)])
def test_the_frame_of_a_jpeg_is_read(mode: str, colours: int, progressive: bool) -> None:
    out = io.BytesIO()
    _portrait((321, 123), mode).save(out, "JPEG", progressive=progressive)
    assert frame(out.getvalue()) == (321, 123, colours)


@given(st.binary(max_size=60))
def test_what_is_no_jpeg_has_no_frame(content: bytes) -> None:
    found = frame(b"\xff\xd8" + content)
    assert found is None or len(content) > 8
    assert frame(content[:1] + b"x" + content) is None
