"""Numbers, text and data as the schema language writes them, digit for digit as C++ does.

Source: stringify.c++, kj/string.c++ and kj/encoding.c++; checked against the ``capnp`` tool.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct
from typing import Final

from trio_capnp.wire._names import enumerant_name

FLOAT32: Final = Struct("<f")
SMALLEST_NORMAL: Final = 2.0**-126

NAMED: Final = {
    7: "a",
    8: "b",
    9: "t",
    10: "n",
    11: "v",
    12: "f",
    13: "r",
    34: '"',
    39: "'",
    92: "\\",
}
CONTROLS: Final = (*range(32), 127)
ESCAPES: Final = {code: f"\\{code:03o}" for code in CONTROLS} | {
    code: f"\\{letter}" for code, letter in NAMED.items()
}
# Bytes that are not UTF-8 are decoded to these surrogates, which then become octal.
TEXT_ESCAPES: Final = ESCAPES | {0xDC00 + code: f"\\{code:03o}" for code in range(128, 256)}
DATA_ESCAPES: Final = ESCAPES | {code: f"\\{code:03o}" for code in range(128, 256)}


def text_literal(value: str) -> str:
    """A quoted string; only controls, quotes and backslashes are escaped."""
    return f'"{value.translate(TEXT_ESCAPES)}"'


def raw_text_literal(value: bytes) -> str:
    """A quoted string of bytes that may not be UTF-8; invalid bytes become octal escapes."""
    return text_literal(value.decode("utf-8", "surrogateescape"))


def data_literal(value: bytes) -> str:
    """A quoted string in which every byte beyond ASCII is escaped."""
    return f'"{value.decode("latin-1").translate(DATA_ESCAPES)}"'


def float64_literal(value: float) -> str:
    """15 digits, or 17 if 15 do not give the number back."""
    if value != value:
        return "nan"
    short = f"{value:.15g}"
    return _exponent(short if float(short) == value else f"{value:.17g}")


def float32_literal(value: float) -> str:
    """6 digits, or 8 if 6 do not give the number back.

    C++ checks that with ``strtof``, which reports a subnormal number as an error.
    """
    if value != value:
        return "nan"
    short = f"{value:.6g}"
    is_enough = _as_float32(float(short)) == value and not 0 < abs(value) < SMALLEST_NORMAL
    return _exponent(short if is_enough else f"{value:.8g}")


def _as_float32(value: float) -> float:
    try:
        rounded: float = FLOAT32.unpack(FLOAT32.pack(value))[0]
    except OverflowError:
        return float("inf")
    return rounded


def _exponent(digits: str) -> str:
    return digits.replace("e+", "e")


def enum_literal(value: IntEnum) -> str:
    """The enumerant's name, or an unknown one's number in parentheses."""
    return enumerant_name(value) or f"({int(value)})"


def literal(kind: str, value: object) -> str:
    """A value of any kind that contains no other values."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, IntEnum):
        return enum_literal(value)
    if isinstance(value, float):
        return float32_literal(value) if kind == "float32" else float64_literal(value)
    if isinstance(value, str):
        return text_literal(value)
    if isinstance(value, bytes):
        return data_literal(value)
    return "void" if value is None else str(value)
