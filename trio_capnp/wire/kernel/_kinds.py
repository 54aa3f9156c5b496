"""The kinds of values, and constants by kind: the interpreted twin of ``_kinds.pxd``."""

from __future__ import annotations

from typing import Final

VOID: Final = 0
BOOL: Final = 1
INT8: Final = 2
UINT8: Final = 3
INT16: Final = 4
UINT16: Final = 5
INT32: Final = 6
UINT32: Final = 7
INT64: Final = 8
UINT64: Final = 9
FLOAT32: Final = 10
FLOAT64: Final = 11
ENUM: Final = 12
TEXT: Final = 13  # this kind and all later ones are pointers, except groups
DATA: Final = 14
STRUCT: Final = 15
LIST: Final = 16
ANY: Final = 17
CAP: Final = 18
GROUP: Final = 19

# The element codes of lists that the code refers to by name.
BIT: Final = 1
BYTE: Final = 2
POINTER: Final = 6
COMPOSITE: Final = 7

NAMES: Final = (
    *("void", "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"),
    *("float32", "float64", "enum", "text", "data", "struct", "list", "any", "cap", "group"),
)

# By kind: bits of a value in a data section, the element code of a list of such values, and the
# format letter for the module ``struct``.
BITS: Final = (0, 1, 8, 8, 16, 16, 32, 32, 64, 64, 32, 64, 16, 64, 64, 0, 64, 64, 64, 0)
CODES: Final = (0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 4, 5, 3, 6, 6, 7, 6, 6, 6, 7)
FORMATS: Final = ("", "", "b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "H")

# By element code: bits from one element to the next. For structs the list's tag gives them.
STEP_BITS: Final = (0, 1, 8, 16, 32, 64, 64)

RANGES: Final = {
    "int8": (-(1 << 7), (1 << 7) - 1),
    "uint8": (0, (1 << 8) - 1),
    "int16": (-(1 << 15), (1 << 15) - 1),
    "uint16": (0, (1 << 16) - 1),
    "int32": (-(1 << 31), (1 << 31) - 1),
    "uint32": (0, (1 << 32) - 1),
    "int64": (-(1 << 63), (1 << 63) - 1),
    "uint64": (0, (1 << 64) - 1),
    "enum": (0, (1 << 16) - 1),
}
