"""The document of serialize.py as plain values, and the sum that proves it was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SCALARS: Final[Mapping[str, bool | int | float | str]] = {
    "yes": True,
    "no": False,
    "i8": -100,
    "i16": -30000,
    "i32": -2000000000,
    "i64": -(1 << 60),
    "u8": 200,
    "u16": 60000,
    "u32": 4000000000,
    "u64": 1 << 63,
    "f32": 1.5,
    "f64": 3.141592653589793,
    "short": "a short text",
    "long": "a somewhat longer text, " * 4,
    "foreign": "naïve café ☕",
}
LONG: Final = str(SCALARS["long"])
BLOB: Final = bytes(range(256))
NUMBERS: Final = list(range(-8, 8))
PLACE: Final = (1.25, -2.5, 1e9)
GOODS: Final = [(i, f"item number {i:04d}", i * 1.25, i - 50, i % 2 == 0) for i in range(100)]
ITEM_FIELDS: Final = ("id", "name", "price", "quantity", "live")
CHECKSUM: Final = (
    len(LONG) + len(BLOB) + sum(NUMBERS) + sum(i + len(name) + q for i, name, _, q, _ in GOODS)
)
SOME: Final = (SCALARS["i32"], SCALARS["short"], GOODS[50][1])

# The bulk reads: one long list of numbers, and some fields of many structs.
MANY_NUMBERS: Final = list(range(10_000))
MANY_GOODS: Final = [
    (i, f"item number {i:04d}", i * 1.25, i - 500, i % 2 == 0) for i in range(1000)
]
COLUMNS: Final = ("id", "price", "quantity")
MANY_COLUMNS: Final = [(i, price, quantity) for i, _, price, quantity, _ in MANY_GOODS]


def many_as_dict() -> dict[str, object]:
    """The document of the bulk reads; its other fields are left as they are by default."""
    goods = [dict(zip(ITEM_FIELDS, item, strict=True)) for item in MANY_GOODS]
    return {"numbers": MANY_NUMBERS, "goods": goods}


def as_dict(blob: object) -> dict[str, object]:
    """The whole document as a dict; formats without bytes give the blob some other way."""
    return {
        **SCALARS,
        "blob": blob,
        "kind": "beta",
        "numbers": NUMBERS,
        "place": dict(zip("xyz", PLACE, strict=True)),
        "goods": [dict(zip(ITEM_FIELDS, item, strict=True)) for item in GOODS],
    }
