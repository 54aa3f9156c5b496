"""Building: values taken or refused, and the memory that replaced values leave."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from tests.wire import kernel_samples as s
from tests.wire.kernel_samples import Color, build, memory, read_back
from trio_capnp.errors import LimitError, UnionError, WireError
from trio_capnp.wire import _kernel as k

EVERY_NUMBER: Final[dict[str, Any]] = {
    "flag": True,
    "flag_set": False,
    "int8": -128,
    "int8_set": 127,
    "uint8": 255,
    "uint8_set": 0,
    "int16": -32768,
    "int16_set": 32767,
    "uint16": 65535,
    "uint16_set": 1,
    "int32": -(1 << 31),
    "int32_set": (1 << 31) - 1,
    "uint32": (1 << 32) - 1,
    "uint32_set": 0,
    "int64": -(1 << 63),
    "int64_set": (1 << 63) - 1,
    "uint64": (1 << 64) - 1,
    "uint64_set": 0,
    "float32": -1.5,
    "float32_set": math.inf,
    "float64": 1e300,
    "float64_set": -0.0,
    "color": Color.BLUE,
    "color_set": Color.RED,
    "text": "naïve ☕",
    "text_set": "",
    "data": b"\0\xff",
    "data_set": b"",
    "old": {"number": 5, "text": "five"},
    "point": {"x": -1, "label": "left"},
    "shorts": [1, -2, 3],
    "olds": [{"number": 1}, {}, {"text": "third"}],
}
EVERY_LIST: Final[dict[str, Any]] = {
    "voids": [None] * 3,
    "bools": [True, False] * 33,
    "bytes_": [0, 255, 7],
    "shorts": [-32768, 32767, 0],
    "longs": [0, (1 << 64) - 1],
    "singles": [0.5, -1.5, math.inf],
    "texts": ["", "one", "naïve"],
    "datas": [b"", b"\0", bytes(9)],
    "colors": [Color.GREEN, Color.RED],
    "olds": [{"number": 1, "text": "a"}, {}],
    "news": [{"more": 1, "child": {"more": 2}, "children": [{}, {"number": 3}]}, {}],
    "matrix": [[1, 2], [], [-3]],
    "words": [[], ["x", "y"]],
    "choices": [{"number": 4}, {"both": {"second": "2"}}, {"nothing": None}, {"color": 2}],
}


def plain(value: Any) -> Any:
    """A value without our classes: a struct becomes a dict of its set fields."""
    if isinstance(value, k.StructBase):
        fields = type(value)._fields
        return {name: plain(f._get(value)) for name, f in fields.items() if shown(f, value)}
    if isinstance(value, k.ListReader):
        return [plain(item) for item in value]
    return value


def shown(field: Any, struct: Any) -> bool:
    return (field._has(struct) and field.kind != "void") or (
        field.kind == "void" and field.union is not None and field._is_active(struct)
    )


def same(one: object, other: object) -> bool:
    return repr(one) == repr(other)


@pytest.mark.parametrize("fixed", s.SEGMENT_SIZES)
def test_every_value_is_read_back(fixed: int) -> None:
    """[U01] In one segment, in a segment for each object, and in between."""
    built: Any = build(s.NUMBERS, fixed)
    k.assign_fields(built, EVERY_NUMBER)
    for view in (built, read_back(built, s.NUMBERS), k.copy_of(built, s.NUMBERS)):
        for name, value in EVERY_NUMBER.items():
            seen = plain(getattr(view, name))
            expected = {"number": 0} | value if name == "old" else value
            if name == "olds":
                expected = [{"number": 0} | each for each in EVERY_NUMBER["olds"]]
            assert same(seen, expected), name


@pytest.mark.parametrize("fixed", s.SEGMENT_SIZES)
def test_every_list_is_read_back(fixed: int) -> None:
    """[U04] Also lists of lists, of unions, and of structs in structs."""
    built: Any = build(s.LISTS, fixed)
    k.assign_fields(built, EVERY_LIST)
    read: Any = read_back(built, s.LISTS)
    for name, value in EVERY_LIST.items():
        for view in (built, read):
            items = getattr(view, name)
            assert len(items) == len(value)
            if name not in ("olds", "news", "choices"):
                assert items == value
    assert [new.more for new in read.news] == [1, 7]
    assert [child.number for child in read.news[0].children] == [0, 3]
    assert [type(read.choices[i]._layout()) for i in range(4)]
    assert read.choices[0].number == 4
    assert read.choices[1].both.second == "2"
    assert read.choices[1].both.first == 3


def test_a_segment_for_each_object_has_far_pointers_only() -> None:
    """[U07] Each object's landing pad is in front of it."""
    built: Any = build(s.NUMBERS, 8)
    built.text = "elsewhere"
    segments = memory(built)
    assert len(segments) == 3
    assert segments[0] == struct.pack("<Q", 2 | 1 << 32)
    assert read_back(built, s.NUMBERS).text == "elsewhere"


def test_defaults_are_zero_on_the_wire() -> None:
    """[U02] Also that of a NaN, whose bits are kept."""
    built: Any = build(s.NUMBERS)
    nan = struct.unpack("<d", struct.pack("<Q", 0x7FF8_0000_0000_1234))[0]
    for name, value in {"uint8_set": 255, "float32_set": 1.5, "color_set": 2}.items():
        setattr(built, name, value)
    assert not any(memory(built)[0][8:])
    assert math.isnan(built.float64_set)
    built.float64_set = nan
    assert struct.pack("<d", read_back(built, s.NUMBERS).float64_set) == struct.pack("<d", nan)


# --- unions and groups ------------------------------------------------------------------------


def test_members_of_a_union_share_their_memory() -> None:
    """[U03] The object of the last member is erased."""
    built: Any = build(s.CHOICE)
    built.text = "secret"
    built.olds = [{"text": "hidden"}]
    assert b"secret" not in memory(built)[0]
    with pytest.raises(UnionError, match="olds"):
        _ = built.text
    built.both = {"first": 1}
    assert b"hidden" not in memory(built)[0]
    assert (built.both.first, built.both.flag, built.both.second) == (1, True, "two")
    built.color = Color.GREEN
    assert built.color is Color.GREEN


def test_the_tag_of_a_union_is_read_as_an_enum() -> None:
    """[U03] Also one without a name, and that of a struct older than the union."""
    built: Any = build(s.CHOICE)
    assert repr(built._which) == repr(s.Tag.NOTHING)
    built.text = "x"
    assert built._which == s.Tag.TEXT
    built.color = 1
    assert built._which == 5
    assert s.opened(s.CHOICE, [bytes(8)])._which is s.Tag.NOTHING
    assert "_which" not in type(built)._fields
    assert type(built)._which._get(built) == 5


def test_two_members_of_a_union_are_refused_together() -> None:
    """[U03] By name, wherever they are given, and nothing is changed."""
    both = {"text": "secret", "olds": [{}]}
    wrong = "'text' and 'olds' are members of one union of .*: only one of them"
    with pytest.raises(ValueError, match=wrong):
        s.new(s.CHOICE, both)
    with pytest.raises(ValueError, match="'both' and 'text'"):
        s.new(s.CHOICE, {"both": {"first": 8}, "text": None})


def test_assigning_to_a_group_sets_the_fields_that_are_not_given_to_their_defaults() -> None:
    """[U03] Fields outside of the group keep their values."""
    built: Any = build(s.NUMBERS)
    built.int8 = 5
    built.point = {"x": 7, "label": "secret"}
    built.point = {"label": "new"}
    assert (built.point.x, built.point.label, built.int8) == (0, "new", 5)
    assert b"secret" not in memory(built)[0]


def test_a_group_can_be_assigned_from_another_struct_or_itself() -> None:
    """[U03] Copied, with all objects that it points to."""
    one: Any = s.new(s.NUMBERS, {"point": {"x": 7, "label": "seven"}})
    two: Any = s.new(s.NUMBERS, {"point": {"x": 1, "label": "one"}, "text": "t"})
    two.point = one.point
    two.point = two.point
    assert (two.point.x, two.point.label, two.text) == (7, "seven", "t")
    two.point = read_back(one, s.NUMBERS).point
    assert two.point.label == "seven"
    choice: Any = s.new(s.CHOICE, {"both": {"second": "2"}})
    other: Any = s.new(s.CHOICE, {"both": choice.both})
    assert other.both.second == "2"


# --- refused ----------------------------------------------------------------------------------

REFUSED: Final[list[tuple[Callable[[], k.Type], str, object, type[Exception]]]] = [
    (lambda: s.NUMBERS, "uint8", 256, ValueError),
    (lambda: s.NUMBERS, "uint8_set", -1, ValueError),
    (lambda: s.NUMBERS, "int64", 1 << 63, ValueError),
    (lambda: s.NUMBERS, "uint64_set", 1 << 64, ValueError),
    (lambda: s.NUMBERS, "int32", 1.0, TypeError),
    (lambda: s.NUMBERS, "int32", "1", TypeError),
    (lambda: s.NUMBERS, "int32", None, TypeError),
    (lambda: s.NUMBERS, "float32", 3.4028235677973366e38, ValueError),
    (lambda: s.NUMBERS, "float32", 10**400, ValueError),
    (lambda: s.NUMBERS, "float64", 10**400, ValueError),
    (lambda: s.NUMBERS, "float64", "1", TypeError),
    (lambda: s.NUMBERS, "float64", b"1", TypeError),
    (lambda: s.NUMBERS, "float64", 1j, TypeError),
    (lambda: s.NUMBERS, "flag", 2, TypeError),
    (lambda: s.NUMBERS, "flag", "yes", TypeError),
    (lambda: s.NUMBERS, "color", "PURPLE", ValueError),
    (lambda: s.NUMBERS, "color", 65536, ValueError),
    (lambda: s.NUMBERS, "color", 0.0, TypeError),
    (lambda: s.NUMBERS, "nothing", 0, TypeError),
    (lambda: s.NUMBERS, "text", b"bytes", TypeError),
    (lambda: s.NUMBERS, "text", "\ud800", ValueError),
    (lambda: s.NUMBERS, "data", "text", TypeError),
    (lambda: s.NUMBERS, "data", 5, TypeError),
    (lambda: s.NUMBERS, "old", {"text": 5}, TypeError),
    (lambda: s.NUMBERS, "old", {"no": 5}, TypeError),
    (lambda: s.NUMBERS, "old", 5, TypeError),
    (lambda: s.NUMBERS, "point", {"label": "longer than before", "x": 1 << 15}, ValueError),
    (lambda: s.NUMBERS, "point", 5, TypeError),
    (lambda: s.NUMBERS, "anything", object(), TypeError),
    (lambda: s.NUMBERS, "shorts", [1, 2, 1 << 15], ValueError),
    (lambda: s.NUMBERS, "shorts", "text", TypeError),
    (lambda: s.NUMBERS, "shorts", {1: 2}, TypeError),
    (lambda: s.NUMBERS, "shorts", 5, TypeError),
    (lambda: s.NUMBERS, "olds", [{"text": "long " * 500}, {"number": -1}], ValueError),
    (lambda: s.NUMBERS, "olds", [{}, None], TypeError),
    (lambda: s.LISTS, "bools", [True, 2], TypeError),
    (lambda: s.LISTS, "voids", [None, 0], TypeError),
    (lambda: s.LISTS, "texts", ["a", b"b"], TypeError),
    (lambda: s.LISTS, "colors", [0, "PURPLE"], ValueError),
    (lambda: s.LISTS, "singles", [1.0, 1e39], ValueError),
    (lambda: s.LISTS, "matrix", [[1], [2, "3"]], TypeError),
    (lambda: s.LISTS, "words", [["a"], "bc"], TypeError),
    (lambda: s.LISTS, "choices", [{"both": {"second": 5}}], TypeError),
    (lambda: s.LISTS, "news", [{"children": [{"child": {"data": "x"}}]}], TypeError),
    (lambda: s.CHOICE, "text", 5, TypeError),
    (lambda: s.CHOICE, "both", {"second": "long " * 500, "first": "x"}, TypeError),
]


@pytest.mark.parametrize("fixed", [0, 8, 200])
@pytest.mark.parametrize("case", REFUSED, ids=lambda case: f"{case[1]}-{str(case[2])[:12]}")
def test_a_refused_value_leaves_every_byte_as_it_was(
    case: tuple[Callable[[], k.Type], str, object, type[Exception]], fixed: int
) -> None:
    """For each place of the error, and each value that stood there before."""
    of, name, value, error = case
    for before in ({}, EVERY_NUMBER, EVERY_LIST, {"olds": [{"text": "old"}]}):
        if set(before) <= set(build(of())._fields):
            built = build(of(), fixed)
            k.assign_fields(built, before)
            was = memory(built)
            with pytest.raises(error):
                setattr(built, name, value)
            assert memory(built) == was


@pytest.mark.parametrize("value", [{"text": "new", "number": -1}, 5, {"no": 1}, {"text": 5}])
def test_a_refused_element_leaves_every_byte_as_it_was(value: object) -> None:
    """Of a list of structs, whose elements stand in place."""
    built: Any = s.new(s.LISTS, EVERY_LIST)
    was = memory(built)
    with pytest.raises((TypeError, ValueError)):
        built.olds[0] = value
    with pytest.raises(TypeError):
        built.texts[1] = 5
    with pytest.raises(ValueError):
        built.shorts[0] = 1 << 15
    with pytest.raises(TypeError):
        built.matrix[0] = ["x"]
    assert memory(built) == was


def test_nothing_is_built_in_place_that_no_list_can_hold() -> None:
    """Refused before the old object is erased."""
    built: Any = s.new(s.LISTS, EVERY_LIST)
    fields = type(built)._fields
    was = memory(built)
    for name, count in (("longs", 1 << 29), ("news", 1 << 27), ("olds", -1), ("voids", 1 << 29)):
        with pytest.raises(ValueError, match="list"):
            fields[name]._init(built, count)
    with pytest.raises(TypeError):
        type(built.news[0])._fields["text"]._init(built.news[0], 3)
    with pytest.raises(TypeError):
        built.shorts._init(0, 1)
    assert memory(built) == was


def test_a_field_of_another_struct_is_refused() -> None:
    """There is no other bound on the written words."""
    built = build(s.OLD)
    fields: Any = s._New_Builder._fields
    for name, value in (("more", 1), ("data", b"x"), ("children", [])):
        with pytest.raises(TypeError):
            fields[name].__set__(built, value)
        with pytest.raises(TypeError):
            fields[name]._init(built, 1)


def test_a_class_with_fields_beyond_its_size_is_refused() -> None:
    """Once, at its first use."""

    class Builder(k.Builder):
        __slots__ = ()
        number = k.UInt64Builder(1)

    class Wrong:
        Reader = s._Old_Reader
        _size = (1, 0)

    setattr(Wrong, "Builder", Builder)  # noqa: B010 - the name is taken in the class's body
    with pytest.raises(TypeError, match="number lies beyond"):
        k.struct_type(Wrong)


def test_a_reader_is_never_written_to() -> None:
    """Not by assigning, nor by building in place."""
    reader: Any = read_back(s.new(s.NUMBERS, EVERY_NUMBER), s.NUMBERS)
    was = memory(reader)
    for name, value in EVERY_NUMBER.items():
        with pytest.raises(AttributeError, match="read-only"):
            setattr(reader, name, value)
    for field in type(reader)._fields.values():
        with pytest.raises(AttributeError):
            field._init(reader, 1)
    with pytest.raises(TypeError):
        reader.shorts[0] = 1
    assert memory(reader) == was


# --- accepted values --------------------------------------------------------------------------


class Seven:
    """Neither an int nor a float, but says which it is."""

    def __index__(self) -> int:
        return 7

    def __float__(self) -> float:
        return 7.5


class Word(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "not this"


def test_numbers_of_any_type_may_be_assigned() -> None:
    """By ``__index__`` and ``__float__``; a bool is a number, too."""
    built: Any = build(s.NUMBERS)
    for name in ("int8", "int8_set", "uint64_set", "color"):
        setattr(built, name, Seven())
        assert getattr(built, name) == 7
        setattr(built, name, True)
        assert getattr(built, name) == 1
    for name in ("float32", "float64_set"):
        setattr(built, name, Seven())
        assert getattr(built, name) == 7.5
        setattr(built, name, 3)
        assert getattr(built, name) == 3.0
    built.shorts = [Seven(), True]
    assert list(built.shorts) == [7, 1]
    built.color = "BLUE"
    assert built.color is Color.BLUE
    built.color = 99
    assert int(built.color) == 99


def test_text_and_data_may_be_of_any_class_of_theirs() -> None:
    """A subclass counts as its content, a view as the bytes that it shows."""
    built: Any = build(s.NUMBERS)
    built.text = Word("this")
    assert built.text == "this"
    for value in (bytearray(b"abc"), memoryview(b"abcdef")[::2]):
        built.data = value
        assert built.data == bytes(value)
    built.anything = bytearray(b"xyz")
    assert built.anything._read(k.DATA) == b"xyz"


def test_bytes_are_a_list_of_bytes() -> None:
    built: Any = build(s.LISTS)
    for value in (b"abc", bytearray(b"abc"), memoryview(b"abc")):
        built.bytes_ = value
        assert list(built.bytes_) == [97, 98, 99]


def test_a_list_of_another_kind_is_taken_element_by_element() -> None:
    built: Any = s.new(s.LISTS, EVERY_LIST)
    built.longs = built.bytes_
    assert list(built.longs) == [0, 255, 7]
    with pytest.raises(ValueError):
        built.shorts = s.new(s.LISTS, {"longs": [1 << 40]}).longs
    with pytest.raises(TypeError):
        built.words = built.matrix
    with pytest.raises(TypeError):
        built.olds = built.news


def test_an_iterable_may_read_the_list_that_it_is_assigned_to() -> None:
    """It is read to its end before anything changes."""
    built: Any = s.new(s.LISTS, EVERY_LIST)

    def looking() -> Iterator[int]:
        yield from built.shorts
        yield len(built.shorts)

    built.shorts = looking()
    assert list(built.shorts) == [-32768, 32767, 0, 3]


def test_a_list_that_grows_while_it_is_read_does_no_harm() -> None:
    items: list[object] = []

    class Growing:
        def __index__(self) -> int:
            items.extend([1] * 1000)
            return 1

    items[:] = [Growing(), 2]
    built: Any = build(s.LISTS)
    built.colors = items
    assert len(built.colors) == 2


def test_a_value_may_build_in_the_same_message_while_it_is_asked() -> None:
    """Its memory may have moved by then."""
    built: Any = s.new(s.LISTS, EVERY_LIST)

    class Building:
        def __index__(self) -> int:
            built.texts = ["x" * 20_000]
            return 1

        __float__ = __index__

    built.shorts[0] = Building()
    built.colors[1] = Building()
    built.longs = [Building(), 2]
    built.choices[0] = {"number": Building()}
    assert (built.shorts[0], built.colors[1], list(built.longs)) == (1, 1, [1, 2])
    assert built.choices[0].number == 1
    assert list(built.texts) == ["x" * 20_000]


# --- lists and their elements -----------------------------------------------------------------


def test_an_element_may_be_assigned_from_itself_or_its_parts() -> None:
    """[U08] The value is copied before the memory around it is erased."""
    built: Any = s.new(s.LISTS, EVERY_LIST)
    built.news[0] = built.news[0]
    assert built.news[0].child.more == 2
    built.news[0] = built.news[0].child
    assert built.news[0].more == 2
    assert len(built.news[0].children) == 0
    built.news[1] = built.news[0]
    assert built.news[1].more == 2
    built.texts[0] = built.texts[2]
    built.matrix[2] = built.matrix[0]
    built.matrix[0] = built.matrix[0]
    assert list(built.texts) == ["naïve", "one", "naïve"]
    assert [list(row) for row in built.matrix] == [[1, 2], [], [1, 2]]


def test_a_field_may_be_assigned_from_itself_or_its_parts() -> None:
    """[U08] Structs, lists and pointers to anything."""
    built: Any = s.new(s.NEW, {"child": {"more": 1, "child": {"more": 2}}})
    built.child = built.child
    assert built.child.more == 1
    built.child = built.child.child
    assert built.child.more == 2
    lists: Any = s.new(s.LISTS, EVERY_LIST)
    lists.anything = lists.news
    lists.anything = lists.anything
    assert [new.more for new in lists.anything._build(news_list())] == [1, 7]
    lists.news = lists.news
    assert lists.news[0].child.more == 2


@pytest.mark.parametrize("fixed", [0, 64])
def test_a_struct_may_be_assigned_to_a_part_of_itself(fixed: int) -> None:
    """[U08] It is copied as it was before: the copy never finds itself."""
    built = build(s.NEW, fixed)
    built.more = 1
    built.child = {"more": 2}
    built.child.child = built
    assert chain(built) == [1, 2, 1, 2]
    built.child = built
    assert chain(built) == [1, 1, 2, 1, 2]
    built.children = [{"more": 3}]
    built.children = [built, {"more": 4, "child": built}, built.children[0]]
    assert [chain(each) for each in built.children] == [chain(built), [4, *chain(built)], [3]]
    assert [each.more for each in built.children[0].children] == [3]
    built.children[2] = {"more": 5, "children": built.children}
    assert [each.more for each in built.children[2].children] == [1, 4, 3]
    built.children[1] = built
    assert [each.more for each in built.children[1].children] == [1, 4, 5]


def test_an_untyped_pointer_takes_the_struct_that_contains_it() -> None:
    """[U08]"""
    built: Any = s.new(s.LISTS, {"shorts": [1]})
    for depth in range(3):
        built.anything = built
        inner = built
        for _ in range(depth + 1):
            assert not inner.anything._is_null()
            inner = inner.anything._build(s.LISTS)
            assert list(inner.shorts) == [1]
        assert inner.anything._is_null()


def test_a_generator_inside_of_a_dict_sees_the_message_as_it_was() -> None:
    built: Any = s.new(s.NEW, {"child": {"children": [{"more": 1}, {"more": 2}]}})

    def grown() -> Iterator[dict[str, object]]:
        for each in built.child.children:
            yield {"more": each.more + 10}

    built.child = {"children": grown()}
    assert [each.more for each in built.child.children] == [11, 12]
    built.child.children[0] = {"children": grown()}
    assert [each.more for each in built.child.children[0].children] == [21, 22]


def chain(struct: Any) -> list[int]:
    """The numbers of a struct, its child, and so on."""
    numbers = [struct.more]
    while struct._fields["child"]._has(struct):
        struct = struct.child
        numbers.append(struct.more)
    return numbers


def news_list() -> k.Type:
    return k.list_of(k.struct_of(lambda: s.New))


def test_a_struct_with_unknown_fields_is_not_cut_to_fit() -> None:
    """[U08] An element has a fixed size; fields that would be lost must be zero."""
    newer: Any = s.new(s.NEW, {"number": 3, "text": "three"})
    as_old: Any = read_back(newer, s.OLD)
    built: Any = s.new(s.LISTS, {"olds": [{}, {}]})
    built.olds[0] = as_old
    assert (built.olds[0].number, built.olds[0].text) == (3, "three")
    newer.data = b"new"
    with pytest.raises(ValueError, match="newer"):
        built.olds[0] = read_back(newer, s.OLD)
    with pytest.raises(ValueError, match="newer"):
        built.olds = [read_back(newer, s.OLD)]
    assert built.olds[0].text == "three"


def test_indices_count_from_either_end_within_bounds() -> None:
    built: Any = s.new(s.LISTS, EVERY_LIST)
    read: Any = read_back(built, s.LISTS)
    for items in (built.news, read.news, built.shorts, read.texts):
        count = len(items)
        assert plain(items[-1]) == plain(items[count - 1])
        assert len(items[::-1]) == count
        for wrong in (count, -count - 1, 1 << 70, -(1 << 70)):
            with pytest.raises(IndexError):
                items[wrong]
        with pytest.raises(TypeError):
            items["0"]
    for items in (built.shorts, read.shorts):
        with pytest.raises(TypeError):
            del items[0]
    assert built.shorts[True] == 32767
    assert list(reversed(read.shorts)) == [0, 32767, -32768]
    assert 32767 in read.shorts
    assert read.shorts.index(0) == 2
    assert read.shorts.count(0) == 1
    with pytest.raises(ValueError):
        read.shorts.index(5)


def test_lists_of_lists_are_built_in_place() -> None:
    """[U04] Also in elements wider than a pointer."""
    built: Any = build(s.LISTS)
    matrix = type(built)._fields["matrix"]._init(built, 2)
    matrix._init(0, 3)[2] = 5
    assert [list(row) for row in matrix] == [[0, 0, 5], []]
    built.anything = s.new(s.LISTS, {"olds": [{"number": 1}, {"number": 2}]}).olds
    wide = built.anything._build(k.list_of(k.list_of(k.INT16)))
    wide._init(1, 2)[0] = 9
    assert [list(row) for row in wide] == [[], [9, 0]]
    olds = built.anything._build(k.list_of(k.struct_of(lambda: s.Old)))
    assert [old.number for old in olds] == [1, 2]


# --- erasing and widening ---------------------------------------------------------------------


@pytest.mark.parametrize("fixed", s.SEGMENT_SIZES)
def test_a_replaced_object_is_zeroed(fixed: int) -> None:
    """[U06] Landing pads included, for everything that a pointer can lead to."""
    built: Any = build(s.LISTS, fixed)
    was = [len(segment) for segment in memory(built)]
    k.assign_fields(built, EVERY_LIST)
    built.anything = built.news
    for name in type(built)._fields:
        setattr(built, name, None)
    for segment, end in zip(memory(built), was, strict=False):
        assert not any(segment[end:])
    root_pad = 8 if fixed else 0  # the root's own landing pad stays
    assert sum(map(any, memory(built)[1:])) <= (1 if root_pad else 0)


@pytest.mark.parametrize("fixed", s.SEGMENT_SIZES)
def test_an_old_struct_is_moved_to_where_new_fields_fit(fixed: int) -> None:
    """[U06] With all that it points to, near, far and double-far."""
    message = k.new_building(0, fixed)
    old: Any = k.new_root(s.OLD, message)
    old.number = 3
    old.text = "three"
    root: Any = k.root_any(message)
    new = root._build(s.NEW)
    assert (new.number, new.text, new.more) == (3, "three", 7)
    new.more = 8
    new.data = b"more"
    read: Any = read_back(new, s.NEW)
    assert (read.number, read.text, read.more, read.data) == (3, "three", 8, b"more")
    assert not any(old._layout()[1]._view()[old._layout()[2] : old._layout()[2] + 16])
    if fixed == 32:  # the old segment is full
        assert any(word & 7 == 6 for word in words_of(new)), "there is a double-far pointer"


def words_of(built: Any) -> list[int]:
    return [word for segment in memory(built) for (word,) in struct.iter_unpack("<Q", segment)]


@pytest.mark.parametrize("fixed", s.SEGMENT_SIZES)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("olds", [{"number": 1, "text": "a"}, {"text": "b"}]),
        ("texts", ["a", "b"]),
        ("shorts", [1, 2]),
        ("voids", [None, None]),
    ],
)
def test_an_old_list_is_moved_to_where_new_elements_fit(
    name: str, value: list[object], fixed: int
) -> None:
    """[U05, U06] Elements of every kind, in every place."""
    built: Any = build(s.LISTS, fixed)
    setattr(built, name, value)
    source = getattr(built, name)
    built.anything = source
    news = built.anything._build(news_list())
    news[1].data = b"new"
    read: Any = read_back(built, s.LISTS).anything._read(news_list())
    for views in (news, read):
        assert [new.data for new in views] == [b"", b"new"]
        assert [new.more for new in views] == [7, 7]
        if name in ("olds", "texts"):
            assert [new.text for new in views] == ["a", "b"]
        if name == "shorts":
            assert [new.number for new in views] == [1, 2]
    assert plain(getattr(built, name)) == plain(source)


def test_bits_do_not_become_structs() -> None:
    """[U05] In builders as little as in readers."""
    built: Any = s.new(s.LISTS, {"bools": [True]})
    built.anything = built.bools
    with pytest.raises(WireError, match="bits"):
        built.anything._build(news_list())
    built.anything = built.texts
    built.anything = s.new(s.LISTS, {"shorts": [1]}).shorts
    with pytest.raises(WireError, match="16 bits"):
        built.anything._build(k.list_of(k.INT32))


def test_very_many_elements_of_no_size_do_not_become_a_very_large_list() -> None:
    """[U10] They cost their sender one word."""
    data = struct.pack("<QQ", 1 << 48, 1 | 0 << 32 | ((1 << 29) - 1) << 35)
    copied: Any = k.copy_of(s.opened(s.CHOICE, [data]), s.CHOICE)
    assert len(memory(copied)[0]) < 100
    type(copied)._fields["olds"]._raw(copied)
    struct.pack_into("<H", copied._layout()[1]._bounds()[0], copied._layout()[2] + 4, 3)
    with pytest.raises(LimitError, match="without content"):
        _ = copied.olds
    target: Any = build(s.LISTS)
    reader: Any = s.opened(s.LISTS, [data], traversal=1 << 30)
    with pytest.raises(LimitError):
        message, segment, _, _, at, *_ = reader._layout()
        target.news = k.pointer_at(message, segment, at, 9, news_list())
    assert len(memory(target)[0]) == 8 + 15 * 8


# --- memory -----------------------------------------------------------------------------------


def test_viewed_memory_does_not_move() -> None:
    """Objects built afterwards go to another segment."""
    built: Any = build(s.LISTS)
    with memoryview(built._layout()[1]._bounds()[0]):
        built.datas = [bytes(1000)]
        built.texts = ["x" * 1000]
    assert len(memory(built)) > 1
    assert read_back(built, s.LISTS).texts[0] == "x" * 1000


def test_a_buffer_that_is_read_does_not_move_either() -> None:
    """Objects built afterwards go to another segment."""
    built: Any = s.new(s.NUMBERS, EVERY_NUMBER)
    buffer, start, end = built._layout()[1]._bounds()
    reader: Any = k.read_root(s.NUMBERS, k.open_message([(buffer, start, end)], 1 << 40, 64))
    for _ in range(100):
        built.data = bytes(1000)
    assert reader.text == "naïve ☕"
    assert len(memory(built)) > 1


def test_objects_of_the_kernel_are_not_made_by_hand() -> None:
    """They would have no memory."""
    for cls in (s._Old_Reader, s._Old_Builder, k.ListReader, k.ListBuilder, k.AnyReader):
        with pytest.raises(TypeError):
            cls()


def test_room_in_front_of_a_message_is_left_alone() -> None:
    """For the envelope of a call; objects follow it."""
    message = k.new_building(96, 0)
    built: Any = k.new_root(s.NUMBERS, message)
    k.assign_fields(built, EVERY_NUMBER)
    data = memory(built)[0]
    assert not any(data[:96])
    read: Any = s.opened(s.NUMBERS, [data[96:]])
    assert read.text == "naïve ☕"


def test_capabilities_are_entries_of_a_table() -> None:
    """Copied with their entries; null again when they are erased, or their message fails."""
    source = build(s.LISTS)
    entries: list[object] = ["one", "two"]
    message = source._layout()[0]
    any_field: Any = source
    any_field.anything = s.new(s.LISTS, {"texts": ["", ""]}).texts
    caps = k.list_of(k.cap_of(lambda: s.Old))
    target = any_field.anything._build(caps)
    layout = target._layout()
    message.caps = list(entries)
    for index in range(2):
        buffer = layout[1]._bounds()[0]
        struct.pack_into("<Q", buffer, layout[2] + 8 * index, 3 | index << 32)
    copied: Any = build(s.LISTS)
    copied.anything = source.anything
    assert copied._layout()[0].caps == entries
    copied.anything = None
    assert copied._layout()[0].caps == [None, None]
