"""Values in messages: all types, defaults, unions, lists, segments and limits."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.samples import (
    far_pointer,
    list_pointer,
    message,
    samples,
    struct_pointer,
    tag,
    words,
)
from tests.wire.values import fields_of
from tests.wire.walking import walk
from trio_capnp.errors import LimitError, TextDecodeError, UnionError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed import UINT32, list_of
from trio_capnp.typed._struct_api import (
    as_type,
    canonicalize,
    copy,
    from_bytes,
    from_dict,
    has,
    init,
    to_bytes,
    to_dict,
    total_size,
    view,
    which,
)
from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import Builder
from trio_capnp.wire._namespaces import type_of

S = samples()

EVERYTHING: Mapping[str, object] = {
    "void_field": None,
    "bool_field": True,
    "int8_field": -123,
    "int16_field": -12345,
    "int32_field": -12345678,
    "int64_field": -123456789012345,
    "u_int8_field": 234,
    "u_int16_field": 45678,
    "u_int32_field": 3456789012,
    "u_int64_field": 12345678901234567890,
    "float32_field": 1234.5,
    "float64_field": -123e45,
    "text_field": "foo",
    "data_field": b"bar",
    "struct_field": {"text_field": "nested", "struct_field": {"int8_field": -1}},
    "enum_field": S.Color.HTTP2_BLUE,
    "void_list": [None] * 6,
    "bool_list": [True, False, False, True] * 5,
    "int8_list": [111, -111],
    "int16_list": [11111, -11111],
    "int32_list": [111111111, -111111111],
    "int64_list": [1111111111111111111, -1111111111111111111],
    "u_int8_list": [111, 222],
    "u_int16_list": [33333, 44444],
    "u_int32_list": [3333333333],
    "u_int64_list": [11111111111111111111],
    "float32_list": [5555.5, math.inf, -math.inf],
    "float64_list": [7777.75, math.inf, -math.inf],
    "text_list": ["plugh", "", "☃"],
    "data_list": [b"oops", b"", b"\0"],
    "struct_list": [{"text_field": "one"}, {}, {"int32_list": [1, 2, 3]}],
    "enum_list": [S.Color.LIGHT_GREEN, S.Color.RED],
    "list_list": [[1, 2], [], [3]],
    "text_list_list": [["a"], [], ["b", "c"]],
    "struct_list_list": [[{"int8_field": 1}], [], [{}]],
    "empty_list": [{}, {}, {}],
}


def assert_fields(made: object, expected: object) -> None:
    """Every field that was given is there; others are, too, at their defaults."""
    if isinstance(expected, Mapping) and isinstance(made, Mapping):
        for name, value in expected.items():
            assert_fields(made[name], value)
    elif isinstance(expected, list) and isinstance(made, list):
        assert len(made) == len(expected)
        for one, other in zip(made, expected, strict=True):
            assert_fields(one, other)
    else:
        assert made == expected


def built(namespace: type[object], values: Mapping[str, object], segment_bytes: int) -> Builder:
    """A message in segments of this size, or, if 0, in one."""
    root = _kernel.new_root(type_of(namespace), _kernel.new_building(0, segment_bytes))
    _kernel.assign_fields(root, values)
    return root


def read(root: str, *segments: bytes, limits: ReaderLimits | None = None) -> Any:
    return from_bytes(getattr(S, root), message(*segments), limits=limits or ReaderLimits())


# --- all types --------------------------------------------------------------------------------


@pytest.mark.parametrize("segment_bytes", [0, 8, 64, 4096])
def test_all_types_are_read_as_they_were_written(segment_bytes: int) -> None:
    """[U01, U07] In one segment, in a segment for each object, and in between."""
    builder = built(S.AllTypes, EVERYTHING, segment_bytes)
    data = to_bytes(builder)
    reader = from_bytes(S.AllTypes, data)
    assert_fields(to_dict(reader), EVERYTHING)
    assert_fields(to_dict(builder), EVERYTHING)
    assert reader == builder
    assert canonicalize(reader) == canonicalize(from_dict(S.AllTypes, EVERYTHING))
    assert int.from_bytes(data[:4], "little") + 1 > (1 if 0 < segment_bytes < 4096 else 0)


@given(fields_of(S.AllTypes), st.sampled_from([0, 8, 16, 40]))
def test_any_values_survive_in_any_segments(values: Mapping[str, object], size: int) -> None:
    """[U01] Bit by bit, with NaNs."""
    plain = canonicalize(from_dict(S.AllTypes, values))
    builder = built(S.AllTypes, values, size)
    assert canonicalize(builder) == plain
    assert canonicalize(from_bytes(S.AllTypes, to_bytes(builder))) == plain
    assert canonicalize(copy(builder)) == plain


# --- defaults ---------------------------------------------------------------------------------


def test_an_empty_message_reads_as_the_defaults() -> None:
    """[U02] Of every type."""
    empty = read("Defaults", words(0))
    assert (empty.bool_field, empty.int8_field, empty.int16_field) == (True, -123, -12345)
    assert (empty.int32_field, empty.int64_field) == (-12345678, -123456789012345)
    assert (empty.u_int8_field, empty.u_int16_field) == (234, 45678)
    assert (empty.u_int32_field, empty.u_int64_field) == (3456789012, 12345678901234567890)
    assert (empty.float32_field, empty.float64_field) == (1234.5, -123e45)
    assert (empty.text_field, empty.data_field) == ("foo", b"bar")
    assert empty.enum_field is S.Color.LIGHT_GREEN
    assert empty.struct_field.struct_field.int8_field == -8
    assert [item.text_field for item in empty.struct_field.struct_list] == ["x", "y"]
    assert empty.int32_list == [111111111, -222222222]
    assert empty.text_list == ["plugh", "xyzzy"]
    assert list(empty.bool_list) == [True, False, True]
    assert [item.int8_field for item in empty.struct_list] == [1, 2]
    assert math.isnan(empty.nan)
    assert math.isnan(empty.nan32)
    assert empty.infinity == math.inf
    assert not has(empty, "text_field")


def test_a_builder_starts_from_the_defaults_and_may_change_them() -> None:
    """[U02] A default is copied before a part of it is changed; the schema's own stays."""
    builder = S.Defaults.new()
    assert builder.text_field == "foo"
    builder.struct_field.text_field = "changed"
    builder.int32_list[0] = 5
    reader = from_bytes(S.Defaults, to_bytes(builder))
    assert reader.struct_field.text_field == "changed"
    assert reader.struct_field.struct_field.int8_field == -8
    assert reader.int32_list == [5, -222222222]
    assert read("Defaults", words(0)).struct_field.text_field == "baz"


def test_a_value_equal_to_its_default_is_zero_on_the_wire() -> None:
    """[U02] Numbers are stored as the difference from their default, bit by bit."""
    builder = S.Defaults.new(int32_field=-12345678, bool_field=True, float64_field=-123e45)
    assert canonicalize(builder) == words(0xFFFFFFFC)
    builder.int32_field = 0
    assert from_bytes(S.Defaults, to_bytes(builder)).int32_field == 0


def test_the_bits_of_a_nan_are_kept() -> None:
    """[U02] With a default of zero and with one of NaN."""
    bits = 0x7FF8_0000_0000_1234
    (nan,) = struct.unpack("<d", struct.pack("<Q", bits))
    for root, name in ((S.AllTypes, "float64_field"), (S.Defaults, "nan")):
        reader = from_bytes(root, to_bytes(root.new(**{name: nan})))
        assert struct.pack("<d", getattr(reader, name)) == struct.pack("<Q", bits)


# --- unions -----------------------------------------------------------------------------------


def test_the_first_member_of_a_union_is_active_at_first() -> None:
    """[U03] With tag 0, in unnamed and named unions."""
    empty = read("Unions", words(0))
    assert which(empty) is S.Unions.Which.NOTHING
    assert which(empty.shape) is S.Unions.Shape.Which.DOT
    assert empty.nothing is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nothing", None),
        ("number", -5),
        ("text", "t"),
        ("child", {"before": 1}),
        ("group", {"left": True, "right": "r"}),
        ("numbers", [1, 2]),
    ],
)
def test_setting_a_member_makes_it_active_and_no_other(name: str, value: object) -> None:
    """[U03] Numbers, pointers, groups and void."""
    builder = S.Unions.new(before=7, after="a", **{name: value})
    reader = from_bytes(S.Unions, to_bytes(builder))
    assert which(reader).name == name.upper()
    assert_fields(to_dict(reader)[name], value)
    assert (reader.before, reader.after) == (7, "a")
    for other in ("nothing", "number", "text", "child", "group", "numbers"):
        assert has(reader, other) == (other == name)
        if other != name:
            with pytest.raises(UnionError, match=f"that is '{name}'"):
                getattr(reader, other)


def test_a_named_union_has_members_with_defaults_of_their_own() -> None:
    """[U03] Groups inside of it too; memory that members share is cleared first."""
    builder = S.Unions.new()
    builder.shape.circle = 1.5
    assert which(builder.shape) is S.Unions.Shape.Which.CIRCLE
    init(builder.shape, "square")
    square = builder.shape.square
    assert (square.side, square.label) == (7, "unnamed")
    builder.shape.color = S.Color.RED
    reader = from_bytes(S.Unions, to_bytes(builder))
    assert reader.shape.color is S.Color.RED
    with pytest.raises(UnionError):
        _ = reader.shape.square


def test_a_tag_from_a_newer_schema_is_readable() -> None:
    """[U03] As a number that no member has."""
    builder = S.Unions.new(number=1)
    raw = bytearray(to_bytes(builder))
    field = type(builder)._fields["number"]
    assert field.union is not None
    position = 16 + 2 * field.union[0]
    raw[position : position + 2] = (99).to_bytes(2, "little")
    newer = from_bytes(S.Unions, raw)
    assert which(newer) == 99
    assert "number" not in to_dict(newer)
    with pytest.raises(UnionError, match="99"):
        _ = newer.number


# --- lists ------------------------------------------------------------------------------------


def test_lists_of_structs_of_every_size_are_read_back() -> None:
    """[U04] From nothing at all to data and a pointer."""
    values = {
        "list0": [{"f": None}] * 3,
        "list1": [{"f": True}, {"f": False}, {"f": True}],
        "list8": [{"f": 123}, {"f": 45}],
        "list16": [{"f": 12345}, {"f": 6789}],
        "list32": [{"f": 123456789}, {"f": 234567890}],
        "list64": [{"f": 1234567890123456}, {"f": 2345678901234567}],
        "list_p": [{"f": "foo"}, {"f": "bar"}],
        "list8_p": [{"f": 12, "p": "x"}, {"f": 34, "p": "y"}],
    }
    for segment_bytes in (0, 8):
        data = to_bytes(built(S.Lists, values, segment_bytes))
        assert_fields(to_dict(from_bytes(S.Lists, data)), values)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 63, 64, 65, 255, 256, 257, 50_000])
def test_long_lists_are_read_back(count: int) -> None:
    """[U04] Bits, bytes and words around the sizes of words and runs."""
    builder = S.AllTypes.new(
        bool_list=[k % 3 == 0 for k in range(count)],
        u_int8_list=[k % 256 for k in range(count)],
        u_int64_list=range(count),
    )
    for packed in (False, True):
        reader = from_bytes(S.AllTypes, to_bytes(builder, packed=packed), packed=packed)
        assert list(reader.bool_list) == [k % 3 == 0 for k in range(count)]
        assert reader.u_int8_list == [k % 256 for k in range(count)]
        assert reader.u_int64_list == list(range(count))


def test_an_empty_list_is_not_a_null_one() -> None:
    """[U04] Both read as empty, and ``has`` tells them apart; setting None makes it null."""
    builder = S.AllTypes.new(int32_list=[], text_list=[], struct_list=[], void_list=[])
    reader = from_bytes(S.AllTypes, to_bytes(builder))
    for name in ("int32_list", "text_list", "struct_list", "void_list"):
        assert has(reader, name)
        assert len(getattr(reader, name)) == 0
    assert not has(reader, "bool_list")
    assert len(reader.bool_list) == 0
    builder.int32_list = None
    assert not has(builder, "int32_list")


def test_assigning_an_element_to_itself_changes_nothing() -> None:
    """[U08] Nor assigning a list, or a struct, to its own field."""
    builder = S.AllTypes.new(
        struct_list=[{"text_field": "a", "int32_list": [1]}, {"text_field": "b"}],
        struct_field={"text_field": "c"},
    )
    before = canonicalize(builder)
    builder.struct_list[0] = builder.struct_list[0]
    builder.struct_list = builder.struct_list
    builder.struct_field = builder.struct_field
    assert canonicalize(builder) == before
    builder.struct_list[0] = builder.struct_list[1]
    assert [item.text_field for item in builder.struct_list] == ["b", "b"]


# --- lists of another size --------------------------------------------------------------------


SHORTS = words(struct_pointer(0, 0, 1), list_pointer(0, 3, 3), 0x0003_0002_0101)
STRUCTS = words(
    struct_pointer(0, 0, 1),
    list_pointer(0, 7, 4),
    tag(2, 1, 1),
    *(0x0101, list_pointer(2, 2, 2)),
    *(2, 0),
    b"x\0\0\0\0\0\0\0",
)
POINTERS = words(
    struct_pointer(0, 0, 1), list_pointer(0, 6, 2), list_pointer(1, 2, 2), 0, b"y\0\0\0\0\0\0\0"
)


def test_a_list_of_wider_elements_is_readable() -> None:
    """[U05] Shorts as bytes and as structs; not as anything wider."""
    assert list(read("Bytes", SHORTS).items) == [1, 2, 3]
    assert [small.a for small in read("Smalls", SHORTS).items] == [0x0101, 2, 3]
    larges = read("Larges", SHORTS).items
    assert [(large.a, large.b, large.c) for large in larges] == [
        (0x101, 0, ""),
        (2, 0, ""),
        (3, 0, ""),
    ]
    for wider in ("Words", "Longs", "Texts"):
        with pytest.raises(WireError):
            _ = read(wider, SHORTS).items


def test_a_struct_list_may_be_read_as_its_first_fields() -> None:
    """[U05] As numbers from the data, as pointers from the pointers."""
    assert list(read("Bytes", STRUCTS).items) == [1, 2]
    assert list(read("Longs", STRUCTS).items) == [0x0101, 2]
    assert list(read("Texts", STRUCTS).items) == ["x", ""]
    assert [large.c for large in read("Larges", STRUCTS).items] == ["x", ""]


def test_a_pointer_list_may_be_read_as_structs_that_begin_with_a_pointer() -> None:
    """[U05] Their data is at its defaults."""
    assert [(large.a, large.c) for large in read("Larges", POINTERS).items] == [(0, "y"), (0, "")]
    with pytest.raises(WireError):
        _ = read("Words", POINTERS).items


def test_bits_never_mix_with_structs() -> None:
    """[U05] Neither way."""
    bits = words(struct_pointer(0, 0, 1), list_pointer(0, 1, 3), 0b101)
    assert list(read("Bits", bits).items) == [True, False, True]
    for other in ("Smalls", "Bytes", "Texts"):
        with pytest.raises(WireError):
            _ = read(other, bits).items
    with pytest.raises(WireError):
        _ = read("Bits", STRUCTS).items


def test_a_list_read_through_another_type_keeps_its_own_stride_when_copied() -> None:
    """[U09] CVE-2022-46149: pointers behind data, passed on as a pointer list."""
    texts = read("Texts", STRUCTS)
    assert copy(texts).items == ["x", ""]
    target = S.Texts.new(items=texts.items)
    assert from_bytes(S.Texts, to_bytes(target)).items == ["x", ""]
    numbers = S.Longs.new(items=read("Longs", STRUCTS).items)
    assert from_bytes(S.Longs, to_bytes(numbers)).items == [0x0101, 2]
    larges = S.Larges.new(items=read("Larges", POINTERS).items)
    assert [large.c for large in from_bytes(S.Larges, to_bytes(larges)).items] == ["y", ""]


# --- segments ---------------------------------------------------------------------------------


def test_far_pointers_are_followed_over_one_landing_pad() -> None:
    """[U07] And double-far ones over two words."""
    target = words(struct_pointer(0, 1, 0), 42)
    assert read("AllTypes", words(far_pointer(1, 0)), target).int64_field == 0
    body = words(*(0,) * 2, 42, *(0,) * 5)
    root = words(far_pointer(1, 0, double=True))
    pad = words(far_pointer(2, 1), struct_pointer(0, 7, 0))
    old = read("OldVersion", words(far_pointer(1, 0)), target)
    assert old.old1 == 42
    double = read("OldVersion", root, pad, body)
    assert double.old1 == 0
    assert double == read("OldVersion", words(struct_pointer(0, 1, 0), 0))
    for number, kind in (((1, 0), struct_pointer(0, 1, 0)), ((2, 2), struct_pointer(0, 1, 0))):
        reader = read(
            "OldVersion",
            root,
            words(far_pointer(number[0] if number[0] != 1 else 2, 2), kind),
            body,
        )
        assert reader.old1 == 42
        assert copy(reader).old1 == 42


@pytest.mark.parametrize(
    "segments",
    [
        [words(far_pointer(7, 0))],
        [words(far_pointer(0, 1))],
        [words(far_pointer(0, (1 << 29) - 1))],
        [words(far_pointer(0, 0))],
        [words(far_pointer(1, 0)), words(far_pointer(0, 0))],
        [words(far_pointer(1, 0, double=True)), words(far_pointer(0, 0))],
        [words(far_pointer(1, 0, double=True)), words(far_pointer(7, 0), struct_pointer(0, 1, 0))],
        [words(far_pointer(1, 0, double=True)), words(far_pointer(0, 9), struct_pointer(0, 1, 0))],
        [words(far_pointer(1, 0, double=True)), words(struct_pointer(0, 1, 0), 0)],
    ],
)
def test_far_pointers_that_lead_nowhere_are_refused(segments: list[bytes]) -> None:
    """[U07] Missing segments, pads out of bounds, and chains (CVE-2017-7892)."""
    with pytest.raises(WireError):
        read("OldVersion", *segments)


# --- limits -----------------------------------------------------------------------------------


def test_elements_without_size_count_one_word_each() -> None:
    """[U10] CVE-2015-2312: 2**28 voids as a list of structs; the same of empty structs."""
    voids = words(struct_pointer(0, 0, 1), list_pointer(0, 0, 1 << 28))
    empties = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 0), tag(1 << 28, 0, 0))
    for segment in (voids, empties):
        with pytest.raises(LimitError, match="traversal_words"):
            _ = read("Smalls", segment).items
        with pytest.raises(LimitError):
            copy(read("Smalls", segment))
        with pytest.raises(LimitError):
            to_dict(read("Smalls", segment))


def test_the_size_of_very_many_empty_elements_takes_no_time() -> None:
    """[U10] CVE-2015-2313: they are counted, not looked at."""
    empties = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 0), tag((1 << 29) - 1, 0, 0))
    assert total_size(read("Smalls", empties)) == 2


def test_many_lists_of_empty_structs_end_at_the_limit() -> None:
    """[U10] 500 times 2**28 elements, from 12 kB."""
    lists = [word for k in range(500) for word in (list_pointer(499 - k + k, 7, 0),)]
    tags = [tag(1 << 28, 0, 0)] * 500
    segment = words(struct_pointer(0, 0, 1), list_pointer(0, 6, 500), *lists, *tags)
    anything = read("Anything", segment)
    assert total_size(anything) == 1 + 500 + 500
    with pytest.raises(LimitError):
        copy(anything)


def chain(depth: int) -> bytes:
    """Structs inside each other."""
    builder = S.OldVersion.new()
    inner = builder
    for _ in range(depth):
        inner = init(inner, "old3")
    return to_bytes(builder)


def test_nesting_is_limited_to_64_pointers() -> None:
    """[U11] The root is one of them; the last allowed is read, the next is not."""
    assert walk(from_bytes(S.OldVersion, chain(63))) > 63
    too_deep = from_bytes(S.OldVersion, chain(64))
    for use in (walk, to_dict, canonicalize, total_size):
        with pytest.raises(LimitError, match="nest"):
            use(too_deep)
    with pytest.raises(LimitError, match="nest"):
        copy(from_bytes(S.OldVersion, chain(65)))
    assert walk(from_bytes(S.OldVersion, chain(64), limits=ReaderLimits(nesting=65))) > 64
    with pytest.raises(LimitError):
        from_bytes(S.OldVersion, chain(0), limits=ReaderLimits(nesting=0))


def test_traversal_is_limited_to_the_word() -> None:
    """[U11] Exactly the limit passes, one word less fails; each visit counts."""
    data = to_bytes(S.AllTypes.new(int64_list=range(20)), canonical=True)
    size = len(data) // 8 - 2

    def limited(size: int) -> Any:
        return from_bytes(S.AllTypes, data, limits=ReaderLimits(traversal_words=size))

    assert len(limited(size).int64_list) == 20
    with pytest.raises(LimitError, match="traversal_words"):
        _ = limited(size - 1).int64_list
    twice = limited(size + 20)
    assert len(twice.int64_list) == len(twice.int64_list)
    with pytest.raises(LimitError):
        _ = twice.int64_list


def test_depth_without_limits_is_no_recursion() -> None:
    """[U11] 20,000 structs inside each other, by every walker, and back."""
    deep: dict[str, object] = {}
    for _ in range(20_000):
        deep = {"old3": deep}
    builder = from_dict(S.OldVersion, deep)
    assert total_size(builder) >= 20_000
    data = to_bytes(builder)
    limits = ReaderLimits(nesting=30_000)
    reader = from_bytes(S.OldVersion, data, limits=limits)
    again = from_bytes(S.OldVersion, to_bytes(copy(reader)), limits=limits)
    assert again == reader
    assert canonicalize(again) == canonicalize(reader)
    made = to_dict(reader)
    depth = 0
    while "old3" in made:
        made = made["old3"]  # type: ignore[assignment]
        depth += 1
    assert depth == 20_000


# --- text -------------------------------------------------------------------------------------


def text_of(content: bytes, count: int | None = None) -> bytes:
    size = len(content) if count is None else count
    padded = content.ljust(-(-len(content) // 8) * 8, b"\0")
    return words(struct_pointer(0, 0, 2), list_pointer(1, 2, size), 0) + padded


def test_text_ends_in_a_nul_that_is_no_part_of_it() -> None:
    """[U12] Others are."""
    assert read("Keys", text_of(b"abc\0")).a == "abc"
    assert read("Keys", text_of(b"a\0c\0")).a == "a\0c"
    assert read("Keys", text_of(b"\0")).a == ""
    assert read("Keys", words(struct_pointer(0, 0, 0) | 0xFFFFFFFC)).a == ""


@pytest.mark.parametrize("segment", [text_of(b"abcd", 4), text_of(b"", 0), text_of(b"12345678", 8)])
def test_text_without_a_nul_is_refused(segment: bytes) -> None:
    """[U12] CVE-2015-2311: also a text of no bytes, and one copied before it is read."""
    with pytest.raises(WireError, match="NUL"):
        _ = read("Keys", segment).a
    with pytest.raises(WireError, match="NUL"):
        _ = copy(read("Keys", segment)).a


@pytest.mark.parametrize(
    "pointer",
    [
        list_pointer(1, 3, 2),
        list_pointer(1, 6, 1),
        struct_pointer(1, 1, 0),
        list_pointer(1, 2, 9),
        list_pointer(-9, 2, 2),
        list_pointer(1, 2, (1 << 29) - 1),
        3,
    ],
)
def test_a_text_pointer_to_something_else_is_refused(pointer: int) -> None:
    """[U12] Wrong kinds, wrong sizes, and out of bounds."""
    reader = read("Keys", words(struct_pointer(0, 0, 2), pointer, 0, 0))
    with pytest.raises(WireError):
        _ = reader.a
    with pytest.raises(WireError):
        view(reader, "a")


@pytest.mark.parametrize("raw", [b"\xff", b"a\xc3", b"\xed\xa0\x80"])
def test_text_that_is_not_utf8_is_refused_as_text_only(raw: bytes) -> None:
    """[U12] The bytes stay readable."""
    reader = read("Keys", text_of(raw + b"\0"))
    with pytest.raises(TextDecodeError, match=r"trio_capnp\.view"):
        _ = reader.a
    assert bytes(view(reader, "a")) == raw
    assert bytes(view(copy(reader), "a")) == raw


# --- anything ---------------------------------------------------------------------------------


def test_an_any_pointer_holds_anything_that_has_a_type() -> None:
    """[U14] Structs, lists, text and data; read as the type that was set, or else refused."""
    builder = S.Anything.new(any=S.Keys.new(a="x"))
    assert as_type(from_bytes(S.Anything, to_bytes(builder)).any, S.Keys).a == "x"
    builder.any = "text"
    assert as_type(builder.any, str) == "text"
    builder.any = b"data"
    assert as_type(builder.any, bytes) == b"data"
    builder.any = S.Words.new(items=[1, 2]).items
    reader = from_bytes(S.Anything, to_bytes(builder))
    assert as_type(reader.any, list_of(UINT32)) == [1, 2]
    with pytest.raises(WireError):
        as_type(reader.any, S.Keys)
    builder.any_struct = S.Keys.new(b="y")
    assert as_type(builder.any_struct, S.Keys).b == "y"
    with pytest.raises(TypeError):
        as_type(reader.any, 5)  # type: ignore[call-overload]


def test_in_a_builder_an_any_pointer_becomes_the_requested_type() -> None:
    """[U14]"""
    builder = S.Anything.new()
    as_type(builder.any, S.Keys).a = "made"
    assert as_type(from_bytes(S.Anything, to_bytes(builder)).any, S.Keys).a == "made"
    assert total_size(builder.any) == 3


# --- constants, generics, imports -------------------------------------------------------------


def test_names_that_python_reserves_get_an_underscore() -> None:
    """[U15] Names that Python reserves get an underscore."""
    builder = S.Keywords.new(from_="f", class_=1, get_http_server=True, in_={"is_": 2})
    assert to_dict(builder) == {
        "from_": "f",
        "class_": 1,
        "get_http_server": True,
        "in_": {"is_": 2},
    }
