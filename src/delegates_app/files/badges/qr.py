"""QR symbols: tokens of a badge by exclusive or of prepared symbols, all else by segno.

For one version, error level, mask and length every module is a linear function over GF(2) of
the payload's bits, so a symbol is the one of all zeros with one difference for each bit set.
"""

from functools import lru_cache
from typing import Final

import segno

ALPHANUMERIC: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
TOKEN_LENGTH: Final = 20  # what a version 2-H symbol holds
_VALUES: Final = {character: value for value, character in enumerate(ALPHANUMERIC)}
_BASE: Final = len(ALPHANUMERIC)
_SIDE: Final = 25  # modules of version 2
_ROW: Final = (1 << _SIDE) - 1
_SHIFTS: Final = tuple(_SIDE * row for row in reversed(range(_SIDE)))
_KEPT_PAIRS: Final = 32_768
_PAIR_BITS: Final = 11
_SINGLE_BITS: Final = 6


def rows(payload: str) -> tuple[int, ...]:
    """Return the symbol of a payload, one number a row, the leftmost module highest.

    A token of at most 20 alphanumeric characters is version 2, level H, mask 2.
    """
    if payload and len(payload) <= TOKEN_LENGTH and _VALUES.keys() >= set(payload):
        return _split(_token(payload))
    return reference(payload, version=None, mask=None)


def reference(payload: str, version: int | None = 2, mask: int | None = 2) -> tuple[int, ...]:
    """Return the same symbol by segno; raises ValueError for what no QR symbol can hold."""
    mode = "alphanumeric" if version else None
    symbol = segno.make(
        payload, version=version, error="h", mode=mode, mask=mask, boost_error=False, micro=False
    )
    return tuple(int("".join("1" if module else "0" for module in row), 2) for row in symbol.matrix)


def _token(token: str) -> int:
    """Return the 625 modules of a token as one number."""
    length = len(token)
    symbol = _zeros(length)
    for start in range(0, length, 2):
        symbol ^= _difference(length, start, token[start : start + 2])
    return symbol


@lru_cache(maxsize=_KEPT_PAIRS)
def _difference(length: int, start: int, characters: str) -> int:
    """Return what one pair (or the odd last character) changes in the symbol of all zeros."""
    value = 0
    for character in characters:
        value = value * _BASE + _VALUES[character]
    difference = 0
    bits = _bits(length, start)
    while value:
        highest = value.bit_length() - 1
        difference ^= bits[highest]
        value -= 1 << highest
    return difference


@lru_cache(maxsize=TOKEN_LENGTH)
def _zeros(length: int) -> int:
    return _joined(reference("0" * length))


@lru_cache(maxsize=TOKEN_LENGTH**2)
def _bits(length: int, start: int) -> tuple[int, ...]:
    """Return what each bit of the pair at a place changes in the symbol of all zeros."""
    width = min(2, length - start)
    before, after = "0" * start, "0" * (length - start - width)
    return tuple(
        _zeros(length) ^ _joined(reference(before + _characters(1 << bit, width) + after))
        for bit in range(_PAIR_BITS if width > 1 else _SINGLE_BITS)
    )


def _characters(value: int, width: int) -> str:
    """Return the one or two characters that stand for a value."""
    high, low = divmod(value, _BASE)
    return ALPHANUMERIC[low] if width == 1 else ALPHANUMERIC[high] + ALPHANUMERIC[low]


def _joined(symbol: tuple[int, ...]) -> int:
    joined = 0
    for row in symbol:
        joined = joined << _SIDE | row
    return joined


def _split(joined: int) -> tuple[int, ...]:
    return tuple([joined >> shift & _ROW for shift in _SHIFTS])
