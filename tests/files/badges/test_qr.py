import random

import pytest
import segno

from delegates_app.files.badges import qr
from delegates_app.files.badges.qr_outline import outline


@pytest.mark.parametrize("length", range(1, 21))
def test_a_token_has_the_symbol_that_segno_makes(length: int) -> None:
    chance = random.Random(length)  # noqa: S311  (a test's draw, no secret)
    for _ in range(15):
        token = "".join(chance.choices(qr.ALPHANUMERIC, k=length))
        assert qr.rows(token) == qr.reference(token)


def test_digits_alone_are_alphanumeric_too() -> None:
    assert qr.rows("01234567890123456789") == qr.reference("01234567890123456789")


def test_what_is_no_token_is_left_to_segno() -> None:
    url = "https://conference.example/d/7"
    made = segno.make(url, error="h", boost_error=False, micro=False)
    assert len(qr.rows(url)) == made.symbol_size(border=0)[0]
    with pytest.raises(ValueError, match="data"):
        qr.rows("x" * 5000)


@pytest.mark.parametrize("payload", ["A", "GHENT0001X7K2M9Q4TZB", "https://conference.example/d/7"])
def test_the_outline_covers_the_dark_modules_and_no_others(payload: str) -> None:
    rows = qr.rows(payload)
    painted = [[0] * len(rows) for _ in rows]
    for rectangle in outline(rows).decode().splitlines():
        x, y, width, height = map(int, rectangle.removesuffix(" re").split())
        for row in range(y, y + height):
            for column in range(min(x, x + width), max(x, x + width)):
                painted[row][column] += 1 if width > 0 else -1  # winding
    modules = [[int(module) for module in f"{row:0{len(rows)}b}"] for row in rows]
    assert [[abs(winding) for winding in row] for row in painted] == modules
