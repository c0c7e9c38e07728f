"""What Excel writes is read, and what we write it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates_app.ui.kit.tsv import from_tsv, to_tsv


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("a\tb\nc\td", (("a", "b"), ("c", "d"))),
        ('"two\nlines"\tx\r\n', (("two\nlines", "x"),)),
        ('"say ""yes"""\r\n', (('say "yes"',),)),
        ('"quoted" not closed', (('"quoted" not closed',),)),
        ("a\t\r\n", (("a", ""),)),
        ("a\t", (("a", ""),)),
        ("\tb\r\n\r\nc", (("", "b"), ("",), ("c",))),
        ("", ()),
    ],
)
def test_reads_blocks(text: str, block: tuple[tuple[str, ...], ...]) -> None:
    assert from_tsv(text) == block


cells = st.text(st.sampled_from('ab "\t\nΩ'), max_size=6)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[cells] * n), min_size=1)))
def test_comes_back_as_it_went(rows: list[tuple[str, ...]]) -> None:
    assert from_tsv(to_tsv(rows) + "\r\n") == tuple(rows)
