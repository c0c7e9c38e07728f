from pathlib import Path

import pytest

from delegates_app.domain.errors import AppError
from delegates_app.files.badges import layouts, load_layout, load_stock, stocks
from delegates_app.files.badges.layout import PathElement, RectElement, StackElement
from delegates_app.files.badges.layout_file import read_layout
from delegates_app.files.badges.stock_file import read_stocks

GOOD = """\
format = "badge/1"
id = "own"
name = "Own"
size = [105, 148]
stock = "a6-four-up"

[style.name]
weight = 700
size = [10, 20]

[[front]]
type = "rect"
box = [0, 133, 105, 15]
fill = "@color"

[[front]]
type = "stack"
box = [7, 60, 91, 60]
items = [
  { text = "{given}", style = "name" },
  { text = "{family|upper}", style = "name", gap = 3, size = [8, 12] },
]

[[front]]
type = "path"
box = [7, 11, 8, 8]
fill = "#000000"
d = "M 0 0 L 4 0 C 5 1 5 2 4 3 Z"
"""


def test_a_layout_is_read(toml: Path) -> None:
    toml.write_text(GOOD, encoding="utf-8")
    layout = load_layout(str(toml))
    rect, stack, path = layout.front
    assert (layout.id, layout.size, layout.stock) == ("own", (105, 148), "a6-four-up")
    assert isinstance(rect, RectElement)
    assert isinstance(stack, StackElement)
    assert isinstance(path, PathElement)
    assert rect.fill == "@color"
    assert [(item.style.weight, item.style.largest) for item in stack.items] == [
        (700, 20),
        (700, 12),
    ]
    assert [verb for verb, _ in path.steps] == list("MLCZ")


@pytest.mark.parametrize(
    ("right", "wrong", "line", "expected"),
    [
        ('format = "badge/1"', 'format = "badge/9"', 1, "“format”: expected “badge/1”"),
        ("size = [105, 148]", "size = [105]", 4, "“size”: expected 2 numbers in brackets"),
        ("size = [105, 148]", 'size = "A6"', 4, "“size”: expected 2 numbers in brackets"),
        ('name = "Own"', "name = 7", 3, "“name”: expected a text in quotes"),
        ('id = "own"', 'idea = "own"', 2, "“idea”: expected one of bleed, fold, format, id"),
        ("weight = 700", 'weight = "bold"', 8, "“weight”: expected a number"),
        ("size = [10, 20]", "size = [20, 10]", 9, "“size”: expected two sizes in points"),
        ('type = "rect"', 'type = "ract"', 12, "“type”: expected one of rect, line, path"),
        ("box = [0, 133, 105, 15]", "", 11, "“box”: expected 4 numbers"),
        ('fill = "@color"', 'fill = "blue"', 14, "“fill”: expected a colour"),
        ('fill = "@color"', 'fill = "@color"\nround = 2', 15, "“round”: expected one of box"),
        ('style = "name" },', 'style = "nome" },', 20, "“style”: expected the name of a [style"),
        ("{family|upper}", "{family|lower}", 21, "“text”: expected {field}, {field|upper} or"),
        ("{family|upper}", "{surname}", 21, "“text”: expected {field}, {field|upper} or"),
        ("C 5 1 5 2 4 3 Z", "C 5 1 5 2 Z", 28, "“d”: expected 6 numbers after C"),
        ("M 0 0 L", "M 0 x L", 28, "“d”: expected numbers between"),
        ("M 0 0 L 4 0 C 5 1 5 2 4 3 Z", "0 0", 28, "“d”: expected an outline"),
        ('type = "path"', 'type = "path"\nif = "picture"', 26, "“if”: expected a field"),
        ('type = "path"', 'type = "path"\nonly = "head"', 26, "“only”: expected texts in brackets"),
        ("[style.name]", "[stile.name]", 7, "expected the header [style.NAME], [[front]]"),
    ],
)
def test_an_error_says_where_and_what_was_expected(
    toml: Path, right: str, wrong: str, line: int, expected: str
) -> None:
    assert right in GOOD
    toml.write_text(GOOD.replace(right, wrong), encoding="utf-8")
    with pytest.raises(AppError) as caught:
        read_layout(toml)
    assert caught.value.sentence.startswith(f"own.toml, line {line}: ")
    assert expected in caught.value.sentence


def test_what_is_no_toml_says_so(toml: Path) -> None:
    toml.write_text("size = [105, \nname", encoding="utf-8")
    with pytest.raises(AppError, match=r"own\.toml is no TOML: .*line 2"):
        read_layout(toml)
    toml.write_bytes(b"\xff\xfe")
    with pytest.raises(AppError, match=r"own\.toml could not be read"):
        read_layout(toml)
    with pytest.raises(AppError, match="could not be read"):
        read_layout(toml.with_name("missing.toml"))


def test_every_layout_of_the_program_is_read_and_fits_its_stock() -> None:
    assert "a6-conference" in layouts()
    for name in layouts():
        layout = load_layout(name)
        assert layout.id == name
        stock = load_stock(layout.stock)
        assert layout.size[0] <= stock.cell[0]
        assert layout.size[1] <= stock.cell[1]


def test_an_unknown_name_lists_the_known() -> None:
    with pytest.raises(AppError, match=r"no badge layout “a7”.*a6-conference"):
        load_layout("a7")
    with pytest.raises(AppError, match=r"no stock “a7”.*a6-four-up"):
        load_stock("a7")
    assert "a6-four-up" in stocks()


def test_the_example_of_the_manual_is_read(toml: Path) -> None:
    manual = Path(__file__).parents[3] / "docs" / "badge-layouts.md"
    layout_text, stock_text = manual.read_text("utf-8").split("```toml\n")[1:]
    toml.write_text(layout_text.partition("```")[0], encoding="utf-8")
    layout = read_layout(toml)
    assert layout.front == layout.back
    toml.write_text(stock_text.partition("```")[0], encoding="utf-8")
    assert read_stocks(toml)["own-sheet"].corner == 3


@pytest.mark.parametrize(
    ("right", "wrong", "line", "expected"),
    [
        ('type = "use"', 'type = "use"\nside = "back"', 32, "“side”: expected “front”"),
        ('type = "rect"', 'type = "use"', 13, "expected one of side, type"),
        ("{family|upper}", "{family or surname}", 21, "expected {field}, {field|upper} or {field"),
    ],
)
def test_errors_of_two_sides_are_told(
    toml: Path, right: str, wrong: str, line: int, expected: str
) -> None:
    both = GOOD + '\n[[back]]\ntype = "use"\n'
    toml.write_text(both.replace(right, wrong), encoding="utf-8")
    with pytest.raises(AppError) as caught:
        read_layout(toml)
    assert caught.value.sentence.startswith(f"own.toml, line {line}")
    assert expected in caught.value.sentence


def test_sides_do_not_use_each_other(toml: Path) -> None:
    both = 'type = "use"\n'
    toml.write_text(GOOD + f"\n[[front]]\n{both}\n[[back]]\n{both}", encoding="utf-8")
    with pytest.raises(AppError, match="“use” on one side only"):
        read_layout(toml)
