"""Messages made from a seed: valid ones, and attempts at invalid ones."""

from __future__ import annotations

from random import Random
from typing import Final, TypeAlias

Value: TypeAlias = object
Fields: TypeAlias = dict[str, Value]

WORDS: Final = ("", "a", "seven b", "eight by", "nine byte", "ünïcödé", "日本語", "x" * 100)
DOUBLES: Final = (0.0, -0.0, 1.5, -2.25, 1e300, float("inf"), float("nan"))
SINGLES: Final = (0.0, -0.0, 1.5, -2.25, 1e30, float("-inf"), float("nan"))
# Values that no field accepts; most kinds of fields refuse each of them, all in the same way.
WRONG: Final[tuple[Value, ...]] = (
    *(None, -1, 1 << 8, 1 << 16, 1 << 31, 1 << 32, 1 << 63, 1 << 64, -(1 << 63) - 1, 1e39, 0.5),
    *("text", b"data", [], [1], ["a"], [None], {}, {"left": 1}, {"no such field": 1}, (), object),
    *(True, "red", "no such color", [[1]], [{"left": -1}], bytearray(b"x"), memoryview(b"yz")),
)


def integer(random: Random, bits: int, signed: bool) -> int:
    low = -(1 << bits - 1) if signed else 0
    high = low + (1 << bits) - 1
    return random.choice((low, high, 0, 1, random.randint(low, high)))


def several(random: Random, most: int = 9) -> range:
    return range(random.choice((0, 1, 2, 3, random.randint(0, most))))


def pair(random: Random) -> Fields:
    made: Fields = {"left": integer(random, 32, False), "name": random.choice(WORDS)}
    return made if random.random() < 0.8 else {}


def choice(random: Random) -> Fields:
    members: tuple[Fields, ...] = (
        {"empty": None},
        {"number": integer(random, 32, False)},
        {"word": random.choice(WORDS)},
        {"pairs": [pair(random) for _ in several(random)]},
        {"both": {"first": integer(random, 16, True), "second": random.choice(WORDS)}},
    )
    return random.choice(members)


def numbers(random: Random) -> Fields:
    return {
        "flag": random.random() < 0.5,
        "flag_set": random.random() < 0.5,
        "int8": integer(random, 8, True),
        "int16": integer(random, 16, True),
        "int32": integer(random, 32, True),
        "int64": integer(random, 64, True),
        "uint8": integer(random, 8, False),
        "uint16": integer(random, 16, False),
        "uint32": integer(random, 32, False),
        "uint64": integer(random, 64, False),
        "float32": random.choice(SINGLES),
        "float64": random.choice(DOUBLES),
        "color": random.randrange(5),
        "point": {"x": integer(random, 32, True), "y": random.choice(SINGLES)},
    }


def lists(random: Random) -> Fields:
    return {
        "voids": [None for _ in several(random, 40)],
        "bools": [random.random() < 0.5 for _ in several(random, 40)],
        "int8s": [integer(random, 8, True) for _ in several(random)],
        "uint16s": [integer(random, 16, False) for _ in several(random)],
        "int32s": [integer(random, 32, True) for _ in several(random)],
        "uint64s": [integer(random, 64, False) for _ in several(random)],
        "float32s": [random.choice(SINGLES) for _ in several(random)],
        "float64s": [random.choice(DOUBLES) for _ in several(random)],
        "colors": [random.randrange(5) for _ in several(random)],
        "texts": [random.choice(WORDS) for _ in several(random)],
        "datas": [random.randbytes(random.randrange(20)) for _ in several(random)],
        "pairs": [pair(random) for _ in several(random)],
        "matrix": [[integer(random, 16, True) for _ in several(random)] for _ in several(random)],
    }


def everything(random: Random, depth: int = 2) -> Fields:
    """The fields of a valid ``Everything``, some left out."""
    fields: Fields = {
        **numbers(random),
        **lists(random),
        "text": random.choice(WORDS),
        "text_set": random.choice(WORDS),
        "data": random.randbytes(random.randrange(20)),
        "pair": pair(random),
        "choice": choice(random),
    }
    if depth:
        fields["child"] = everything(random, depth - 1)
        fields["children"] = [everything(random, 0) for _ in several(random, 3)]
    kept = random.choice((0.1, 0.3, 0.7, 1.0))
    return {name: value for name, value in fields.items() if random.random() < kept}
