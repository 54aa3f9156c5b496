"""Each short cut of the interpreted form has the effect of its field.

In the compiled form there are no short cuts, and this compares fields with themselves.
"""

from __future__ import annotations

import struct
from random import Random
from typing import Any, Final

import pytest

from tests.wire import kernel_samples as s
from tests.wire.kernel_samples import build, memory, opened
from trio_capnp.errors import TrioCapnpError
from trio_capnp.wire import _kernel as k
from trio_capnp.wire._kernel import StructBase

Field: Any = k.Field  # its general path is no part of its public types

NAMESPACES: Final[dict[str, tuple[k.Type, Any]]] = {
    "Numbers": (s.NUMBERS, s.Numbers),
    "Choice": (s.CHOICE, s.Choice),
    "New": (s.NEW, s.New),
    "Lists": (s.LISTS, s.Lists),
}
FIELDS: Final = [
    (namespace, name)
    for namespace, (_, classes) in NAMESPACES.items()
    for name in classes.Reader._fields
]
VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 127, 128, 255, 256, -128, -129, 32767, 65535, 65536, 1 << 31),
    *((1 << 32) - 1, 1 << 32, -(1 << 31), (1 << 63) - 1, 1 << 63, (1 << 64) - 1, 1 << 64),
    *(0.0, -0.0, 1.5, float("nan"), float("inf"), 3.4e38, 1e39, 1e300, s.Color.BLUE, "BLUE"),
    *("", "text", "ünïcödé", "long " * 300, "\ud800", b"", b"bytes", bytearray(b"x"), object),
    *([], [1, 2], ["a"], [{"number": 1}], {}, {"number": 7}, {"first": 1}, {"x": 2, "label": "l"}),
)


def outcome(action: Any) -> object:
    """The outcome: a value, identified by its kind and bytes, or the class of the error."""
    try:
        return described(action())
    except (TrioCapnpError, TypeError, ValueError, OverflowError, AttributeError) as error:
        return type(error), str(error)


def described(value: object) -> object:
    if isinstance(value, float):
        return struct.pack("<d", value)
    if isinstance(value, StructBase):
        return type(value), [id(part) if i < 2 else part for i, part in enumerate(value._layout())]
    if isinstance(value, k.ListReader):
        return (
            type(value),
            list(value._layout())[2:],
            outcome(lambda: [described(v) for v in value]),
        )
    if isinstance(value, k.AnyReader):
        return type(value), value._layout()[2:]
    return type(value), value


def messages(random: Random) -> list[bytes]:
    """A struct of any size at the root, of random words, and some words that it may point to."""
    data, pointers = random.randrange(14), random.randrange(16)
    body = b"".join(random.choice((bytes(8), random.randbytes(8))) for _ in range(data))
    targets = [pointer(random, i, pointers) for i in range(pointers)]
    rest = [random.choice((0, 1 << 32, 0x6100, random.getrandbits(64))) for _ in range(30)]
    root = data << 32 | pointers << 48
    return [struct.pack("<Q", root) + body + struct.pack(f"<{pointers + 30}Q", *targets, *rest)]


def pointer(random: Random, index: int, pointers: int) -> int:
    """Null, most often; else to a struct or bytes near by, or any kind of word."""
    offset = random.randrange(pointers - index, pointers - index + 30)
    upper = random.choice((1 << 32, 1 << 48, 2 | 9 << 3 << 0, 2 | 1 << 3, 5 | 3 << 3, 7 | 4 << 3))
    kinds = (
        0,
        0,
        (offset & 0x3FFFFFFF) << 2 | (upper << 32 & 0xFFFFFFFFFFFFFFFF),
        (offset & 0x3FFFFFFF) << 2 | 1 | upper % (1 << 32) << 32,
        (offset & 0x3FFFFFFF) << 2 | 1 | (2 | random.randrange(9) << 3) << 32,
        (random.randrange(-40, 60) & 0x3FFFFFFF) << 2 | random.randrange(4) | upper % 9 << 32,
    )
    return random.choice(kinds)


@pytest.mark.parametrize(("namespace", "name"), FIELDS)
def test_a_field_reads_the_same_both_ways(namespace: str, name: str) -> None:
    """[U01, U02, U03] Structs are older or newer, valid or not; the budget goes alike, too."""
    of, _ = NAMESPACES[namespace]
    for seed in range(60):
        segments = messages(Random(f"{namespace} {name} {seed}"))
        budget = Random(seed).choice((2, 10, 1000))
        nesting = Random(seed).choice((1, 2, 64))
        short, long = (
            k.read_root(
                of, k.open_message([(segments[0], 0, len(segments[0]))], budget + 40, nesting)
            )
            for _ in range(2)
        )
        field: Any = type(short)._fields[name]
        assert outcome_without_identity(lambda r=short: getattr(r, name)) == (
            outcome_without_identity(lambda r=long, f=field: Field.__get__(f, r, type(r)))
        )
        assert short._layout()[0]._remaining() == long._layout()[0]._remaining()


def outcome_without_identity(action: Any) -> object:
    """The same, for values in two messages of their own."""
    result = outcome(action)
    if isinstance(result, tuple) and isinstance(result[1], list):
        return result[0], result[1][2:]
    return result


@pytest.mark.parametrize(("namespace", "name"), FIELDS)
def test_a_field_is_assigned_the_same_both_ways(namespace: str, name: str) -> None:
    """[U01, U02, U03] Values and refusals, into empty fields and into full ones."""
    of, _ = NAMESPACES[namespace]
    for first in (None, *VALUES):
        for second in VALUES if first is None else VALUES[::7]:
            short, long = build(of), build(of)
            field: Any = type(short)._fields[name]
            for value in (first, second):
                one = outcome(lambda v=value, b=short: setattr(b, name, v))
                two = outcome(lambda v=value, b=long, f=field: Field.__set__(f, b, v))
                assert one == two
                assert memory(short) == memory(long)
                assert_reads_alike(short, long, field)


def assert_reads_alike(short: StructBase, long: StructBase, field: Any) -> None:
    one = outcome_without_identity(lambda: getattr(short, field.name))
    two = outcome_without_identity(lambda: Field.__get__(field, long, type(long)))
    assert one == two
    assert memory(short) == memory(long)


@pytest.mark.parametrize(("namespace", "name"), FIELDS)
def test_a_new_struct_is_filled_as_if_assigned(namespace: str, name: str) -> None:
    """[U01] With accepted values; a refused value leaves no struct."""
    of, _ = NAMESPACES[namespace]
    for value in VALUES:
        assigned = build(of)
        one = outcome(lambda v=value: memory(s.new(of, {name: v})))
        error = outcome(lambda v=value, b=assigned: setattr(b, name, v))
        expected = described(memory(assigned)) if error == (type(None), None) else error
        assert one == expected


def test_elements_read_the_same_by_index_and_by_iteration() -> None:
    """[U04, U05] Readers and builders, lists of every stride."""
    for items in lists_of_structs():
        assert [described(item) for item in items] == [
            described(items[i]) for i in range(len(items))
        ]
        assert [described(items._item(i)) for i in range(len(items))] == [
            described(item) for item in items
        ]


def lists_of_structs() -> list[Any]:
    built: Any = s.new(s.LISTS, {"olds": [{"number": 1}, {}], "texts": ["a", "b", "c"]})
    built.anything = built.texts
    read: Any = opened(s.LISTS, memory(built))
    olds = k.list_of(k.struct_of(lambda: s.Old))
    return [built.olds, read.olds, read.anything._read(olds), built.anything._build(olds)]
