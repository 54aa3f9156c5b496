"""Structs for the kernel's tests: their classes written by hand, in an older and a newer version.

``Old`` is an earlier schema of ``New``; ``Deep`` has a group with a field of every kind.
"""

# Fields are without their types here, which a generator would write.
# mypy: disable-error-code="var-annotated"
from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, ClassVar, Final

from trio_capnp.wire import _kernel as k
from trio_capnp.wire._kernel import Message, StructBase, Type


def new(of: Type, values: Mapping[str, object]) -> Any:
    """The root of a message that is built at once."""
    return k.new_struct(of, values)


class Color(IntEnum):
    """An enum whose unknown numbers survive."""

    RED = 0
    GREEN = 1
    BLUE = 2

    @classmethod
    def _missing_(cls, value: object) -> Color:
        assert isinstance(value, int)
        made = int.__new__(cls, value)
        made._name_ = f"UNKNOWN_{value}"
        made._value_ = value
        return made


class Tag(IntEnum):
    """Of the union of ``Choice``; in an older version, where two were not yet known."""

    NOTHING = 0
    NUMBER = 1
    TEXT = 2
    OLDS = 3

    @classmethod
    def _missing_(cls, value: object) -> Tag:
        made = int.__new__(cls, int(str(value)))
        made._name_ = f"UNKNOWN_{value}"
        made._value_ = int(str(value))
        return made


class _Old_Reader(k.Reader):
    __slots__ = ()
    number = k.UInt16(0)
    text = k.Text(0)


class _Old_Builder(k.Builder):
    __slots__ = ()
    number = k.UInt16Builder(0)
    text = k.TextBuilder(0)


class Old:
    """One word and one pointer."""

    Reader = _Old_Reader
    Builder = _Old_Builder
    _size: ClassVar[tuple[int, int]] = (1, 1)


class _New_Reader(k.Reader):
    __slots__ = ()
    number = k.UInt16(0)
    text = k.Text(0)
    more = k.UInt64(1, 7)
    child = k.Struct(1, lambda: New)
    children = k.List(2, k.struct_of(lambda: New))
    data = k.Data(3)


class _New_Builder(k.Builder):
    __slots__ = ()
    number = k.UInt16Builder(0)
    text = k.TextBuilder(0)
    more = k.UInt64Builder(1, 7)
    child = k.StructBuilder(1, lambda: New)
    children = k.ListFieldBuilder(2, k.struct_of(lambda: New))
    data = k.DataBuilder(3)


class New:
    """Two words and four pointers, of which ``Old`` knows one each."""

    Reader = _New_Reader
    Builder = _New_Builder
    _size: ClassVar[tuple[int, int]] = (2, 4)


class _Choice_Reader(k.Reader):
    __slots__ = ()
    nothing = k.Void(union=(2, 0))
    number = k.Int32(0, 9, union=(2, 1))
    text = k.Text(0, union=(2, 2))
    olds = k.List(0, k.struct_of(lambda: Old), union=(2, 3))
    both = k.Group(lambda: Both, union=(2, 4))
    color = k.Enum(0, lambda: Color, 1, union=(2, 5))
    _which = k.Which(2, lambda: Tag)


class _Choice_Builder(k.Builder):
    __slots__ = ()
    nothing = k.VoidBuilder(union=(2, 0))
    number = k.Int32Builder(0, 9, union=(2, 1))
    text = k.TextBuilder(0, union=(2, 2))
    olds = k.ListFieldBuilder(0, k.struct_of(lambda: Old), union=(2, 3))
    both = k.GroupBuilder(lambda: Both, union=(2, 4))
    color = k.EnumBuilder(0, lambda: Color, 1, union=(2, 5))
    _which = k.Which(2, lambda: Tag)


class Choice:
    """A union, all of whose members share one word and one pointer."""

    Reader = _Choice_Reader
    Builder = _Choice_Builder
    _size: ClassVar[tuple[int, int]] = (1, 1)


class _Both_Reader(k.Reader):
    __slots__ = ()
    first = k.Int16(0, 3)
    flag = k.Bool(16, True)
    second = k.Text(0, "two")


class _Both_Builder(k.Builder):
    __slots__ = ()
    first = k.Int16Builder(0, 3)
    flag = k.BoolBuilder(16, True)
    second = k.TextBuilder(0, "two")


class Both:
    """A group in the union of ``Choice``."""

    Reader = _Both_Reader
    Builder = _Both_Builder
    _size = Choice._size


class _Lists_Reader(k.Reader):
    __slots__ = ()
    voids = k.List(0, k.VOID)
    bools = k.List(1, k.BOOL)
    bytes_ = k.List(2, k.UINT8)
    shorts = k.List(3, k.INT16)
    longs = k.List(4, k.UINT64)
    singles = k.List(5, k.FLOAT32)
    texts = k.List(6, k.TEXT)
    datas = k.List(7, k.DATA)
    colors = k.List(8, k.enum_of(lambda: Color))
    olds = k.List(9, k.struct_of(lambda: Old))
    news = k.List(10, k.struct_of(lambda: New))
    matrix = k.List(11, k.list_of(k.INT16))
    words = k.List(12, k.list_of(k.TEXT))
    anything = k.AnyPointer(13)
    choices = k.List(14, k.struct_of(lambda: Choice))


class _Lists_Builder(k.Builder):
    __slots__ = ()
    voids = k.ListFieldBuilder(0, k.VOID)
    bools = k.ListFieldBuilder(1, k.BOOL)
    bytes_ = k.ListFieldBuilder(2, k.UINT8)
    shorts = k.ListFieldBuilder(3, k.INT16)
    longs = k.ListFieldBuilder(4, k.UINT64)
    singles = k.ListFieldBuilder(5, k.FLOAT32)
    texts = k.ListFieldBuilder(6, k.TEXT)
    datas = k.ListFieldBuilder(7, k.DATA)
    colors = k.ListFieldBuilder(8, k.enum_of(lambda: Color))
    olds = k.ListFieldBuilder(9, k.struct_of(lambda: Old))
    news = k.ListFieldBuilder(10, k.struct_of(lambda: New))
    matrix = k.ListFieldBuilder(11, k.list_of(k.INT16))
    words = k.ListFieldBuilder(12, k.list_of(k.TEXT))
    anything = k.AnyPointerBuilder(13)
    choices = k.ListFieldBuilder(14, k.struct_of(lambda: Choice))


class Lists:
    """A list of every kind, and a pointer to anything."""

    Reader = _Lists_Reader
    Builder = _Lists_Builder
    _size: ClassVar[tuple[int, int]] = (0, 15)


class _Numbers_Reader(k.Reader):
    __slots__ = ()
    flag = k.Bool(0)
    flag_set = k.Bool(1, True)
    int8 = k.Int8(1)
    int8_set = k.Int8(2, -7)
    uint8 = k.UInt8(3)
    uint8_set = k.UInt8(4, 255)
    int16 = k.Int16(3)
    int16_set = k.Int16(4, -300)
    uint16 = k.UInt16(5)
    uint16_set = k.UInt16(6, 65535)
    int32 = k.Int32(4)
    int32_set = k.Int32(5, 123456)
    uint32 = k.UInt32(6)
    uint32_set = k.UInt32(7, 1 << 31)
    int64 = k.Int64(4)
    int64_set = k.Int64(5, -(1 << 63))
    uint64 = k.UInt64(6)
    uint64_set = k.UInt64(7, (1 << 64) - 1)
    float32 = k.Float32(16)
    float32_set = k.Float32(17, 1.5)
    float64 = k.Float64(9)
    float64_set = k.Float64(10, float("nan"))
    color = k.Enum(44, lambda: Color)
    color_set = k.Enum(45, lambda: Color, 2)
    nothing = k.Void()
    text = k.Text(0)
    text_set = k.Text(1, "default")
    data = k.Data(2)
    data_set = k.Data(3, b"default")
    old = k.Struct(4, lambda: Old)
    point = k.Group(lambda: Point)
    anything = k.AnyPointer(5)
    shorts = k.List(6, k.INT16)
    olds = k.List(7, k.struct_of(lambda: Old))


class _Numbers_Builder(k.Builder):
    __slots__ = ()
    flag = k.BoolBuilder(0)
    flag_set = k.BoolBuilder(1, True)
    int8 = k.Int8Builder(1)
    int8_set = k.Int8Builder(2, -7)
    uint8 = k.UInt8Builder(3)
    uint8_set = k.UInt8Builder(4, 255)
    int16 = k.Int16Builder(3)
    int16_set = k.Int16Builder(4, -300)
    uint16 = k.UInt16Builder(5)
    uint16_set = k.UInt16Builder(6, 65535)
    int32 = k.Int32Builder(4)
    int32_set = k.Int32Builder(5, 123456)
    uint32 = k.UInt32Builder(6)
    uint32_set = k.UInt32Builder(7, 1 << 31)
    int64 = k.Int64Builder(4)
    int64_set = k.Int64Builder(5, -(1 << 63))
    uint64 = k.UInt64Builder(6)
    uint64_set = k.UInt64Builder(7, (1 << 64) - 1)
    float32 = k.Float32Builder(16)
    float32_set = k.Float32Builder(17, 1.5)
    float64 = k.Float64Builder(9)
    float64_set = k.Float64Builder(10, float("nan"))
    color = k.EnumBuilder(44, lambda: Color)
    color_set = k.EnumBuilder(45, lambda: Color, 2)
    nothing = k.VoidBuilder()
    text = k.TextBuilder(0)
    text_set = k.TextBuilder(1, "default")
    data = k.DataBuilder(2)
    data_set = k.DataBuilder(3, b"default")
    old = k.StructBuilder(4, lambda: Old)
    point = k.GroupBuilder(lambda: Point)
    anything = k.AnyPointerBuilder(5)
    shorts = k.ListFieldBuilder(6, k.INT16)
    olds = k.ListFieldBuilder(7, k.struct_of(lambda: Old))


class Numbers:
    """Every kind of field, with a default and without."""

    Reader = _Numbers_Reader
    Builder = _Numbers_Builder
    _size: ClassVar[tuple[int, int]] = (12, 9)


class _Point_Reader(k.Reader):
    __slots__ = ()
    x = k.Int16(46)
    label = k.Text(8)


class _Point_Builder(k.Builder):
    __slots__ = ()
    x = k.Int16Builder(46)
    label = k.TextBuilder(8)


class Point:
    """A group of ``Numbers``."""

    Reader = _Point_Reader
    Builder = _Point_Builder
    _size = Numbers._size


OLD: Final = k.struct_type(Old)
NEW: Final = k.struct_type(New)
CHOICE: Final = k.struct_type(Choice)
LISTS: Final = k.struct_type(Lists)
NUMBERS: Final = k.struct_type(Numbers)

# Sizes of segments to build in: one that grows, one for each object, and some in between.
SEGMENT_SIZES: Final = (0, 8, 32, 200)


def build(of: Type, fixed: int = 0) -> Any:
    """The root of a new message, in segments of so many bytes or in one that grows."""
    return k.new_root(of, k.new_building(0, fixed))


def segments_of(message: Message) -> list[bytes]:
    return [bytes(segment._view()) for segment in message._segments()]


def memory(struct: StructBase) -> list[bytes]:
    """All bytes of a struct's message, by segment."""
    return segments_of(struct._layout()[0])


def opened(of: Type, segments: list[bytes], traversal: int = 1 << 40, nesting: int = 64) -> Any:
    """A reader of the root of a message with these segments, in any memory."""
    padded = [(b"\xff" * 8 + each + b"\xff" * 8, 8, 8 + len(each)) for each in segments]
    return k.read_root(of, k.open_message(padded, traversal, nesting))


def read_back(built: StructBase, of: Type) -> Any:
    """A reader of the built message, its capabilities included."""
    reader = opened(of, memory(built))
    reader._layout()[0].caps = list(built._layout()[0].caps)
    return reader
