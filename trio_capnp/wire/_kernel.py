"""The kernel: messages in memory, pointers, structs, lists and the descriptors of fields.

One source in Cython's pure-Python mode. Compiled, the classes are C structs and memory is read
through a pointer; interpreted, the same lines run over ``bytes`` and ``bytearray``. The only
twins are ``_mem.py`` / ``_mem.pxd`` (loads and stores) and the accessors made for the
interpreted form in ``_accessors.py``, which shorten the general path of ``Field``.

Terms. A *position* is a byte offset into a segment's buffer. A struct is a data section
(``_d``, ``_n`` bytes) and a pointer section (``_p``, ``_c`` pointers). *Level* is how many
pointers deep a reader may still go. Everything that a schema could collide with has an
underscore.

Rules that hold here:

- No object refers to one that refers back to it: readers point to their message and segment,
  segments to nothing.
- Bounds are checked when a pointer is followed, never when a field is read.
- Readers never change; builders change only memory that this process allocated.
- A value is checked before anything of the message changes.

Source: encoding.html; rows U01 to U12.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from struct import Struct as Packer
from struct import error as PackError

try:
    import cython
except ImportError:
    from trio_capnp.wire import _shim as cython

from trio_capnp.errors import LimitError, TextDecodeError, UnionError, WireError

if cython.compiled:
    from cython.cimports.trio_capnp.wire._mem import (
        address,
        as_f32,
        as_f64,
        as_i8,
        as_i16,
        as_i32,
        as_i64,
        bits_f32,
        bits_f64,
        clear,
        get_bytes,
        get_text,
        get_u8,
        get_u16,
        get_u32,
        get_u64,
        move,
        put_bytes,
        put_u8,
        put_u16,
        put_u32,
        put_u64,
    )
else:
    from trio_capnp.wire._mem import (
        address,
        as_f32,
        as_f64,
        as_i8,
        as_i16,
        as_i32,
        as_i64,
        bits_f32,
        bits_f64,
        clear,
        get_bytes,
        get_text,
        get_u8,
        get_u16,
        get_u32,
        get_u64,
        move,
        put_bytes,
        put_u8,
        put_u16,
        put_u32,
        put_u64,
    )

COMPILED = bool(cython.compiled)

# Kinds of values. KINDS gives their names, in this order.
VOID_: cython.longlong = 0
BOOL_: cython.longlong = 1
INT8_: cython.longlong = 2
UINT8_: cython.longlong = 3
INT16_: cython.longlong = 4
UINT16_: cython.longlong = 5
INT32_: cython.longlong = 6
UINT32_: cython.longlong = 7
INT64_: cython.longlong = 8
UINT64_: cython.longlong = 9
FLOAT32_: cython.longlong = 10
FLOAT64_: cython.longlong = 11
ENUM_: cython.longlong = 12
TEXT_: cython.longlong = 13
DATA_: cython.longlong = 14
STRUCT_: cython.longlong = 15
LIST_: cython.longlong = 16
ANY_: cython.longlong = 17
CAP_: cython.longlong = 18
GROUP_: cython.longlong = 19

KINDS = (
    *("void", "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"),
    *("float32", "float64", "enum", "text", "data", "struct", "list", "any", "cap", "group"),
)
# By kind: bits of a value in a data section, the list's element code, and how struct packs it.
BITS = (0, 1, 8, 8, 16, 16, 32, 32, 64, 64, 32, 64, 16, 64, 64, 0, 64, 64, 64, 0)
CODES = (0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 4, 5, 3, 6, 6, 7, 6, 6, 6, 7)
FORMATS = ("", "", "b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "H")
RANGES = {
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
# By element code of a list: bits of data and pointers of an element (7 says so in its tag).
STEP_BITS = (0, 1, 8, 16, 32, 64, 64)

MAX_COUNT: cython.longlong = (1 << 29) - 1
NO_LIMIT: cython.longlong = 1 << 60
FIRST_SEGMENT = 1024  # bytes; a message that fits is one allocation


@cython.cclass
class Segment:
    """A run of words in a buffer: ``base`` and ``end`` are byte offsets into it."""

    __slots__ = ("base", "buf", "end", "index", "mem")

    buf: object
    mem: cython.p_uchar
    base: cython.longlong
    end: cython.longlong
    index: cython.longlong

    def __init__(
        self, buf: object, base: cython.longlong, end: cython.longlong, index: int
    ) -> None:
        self.buf = buf
        self.mem = address(buf)
        self.base = base
        self.end = end
        self.index = index

    def _bounds(self) -> tuple:
        """The buffer, and the byte offsets of the segment's start and end in it."""
        return self.buf, self.base, self.end

    def _view(self) -> memoryview:
        return memoryview(self.buf)[self.base : self.end]


@cython.cclass
class Message:
    """Segments, what reading them may still cost, and the capability table.

    ``caps`` holds what capability pointers index: hook objects of the runtime, or None.
    """

    __slots__ = ("budget", "caps", "fixed", "limit", "nesting", "root", "segments")

    segments: list
    budget: cython.longlong  # words that pointers may still lead to
    limit: cython.longlong  # what the budget was at first, for the error's text
    nesting: cython.longlong
    fixed: cython.longlong  # bytes of each segment when building, or 0: one that grows
    root: cython.longlong  # position of the root pointer in segment 0
    caps: list

    def __init__(self, segments: list, budget: int, nesting: int) -> None:
        self.segments = segments
        self.budget = budget
        self.limit = budget
        self.nesting = nesting
        self.fixed = 0
        self.root = 0
        self.caps = []

    @property
    def _caps(self) -> list:
        return self.caps

    @_caps.setter
    def _caps(self, caps: list) -> None:
        self.caps = caps

    @property
    def _words(self) -> int:
        """Words in all segments."""
        return sum(segment._view().nbytes for segment in self.segments) >> 3

    def _segments(self) -> list:
        return self.segments

    def _remaining(self) -> int:
        """Words that pointers may still lead to."""
        return self.budget

    def _charge(self, words: int) -> None:
        charge(self, words)

    def _allocate(self, words: int) -> int:
        """Take zeroed words from segment 0 and give the position of the first."""
        return allocate(self, self.segments[0], words << 3)


# --- memory -----------------------------------------------------------------------------------


@cython.cfunc
def charge(m: Message, words: cython.longlong) -> object:
    m.budget -= words
    if m.budget < 0:
        m.budget = 0
        raise LimitError(
            f"this message leads to more than {m.limit} words, counting every visit;"
            " if it is to be trusted, read it with a larger ReaderLimits(traversal_words=…)"
        )
    return None


@cython.cfunc
def allocate(m: Message, s: Segment, size: cython.longlong) -> cython.longlong:
    """Take ``size`` zeroed bytes from the segment; -1 if it may not grow to hold them."""
    at: cython.longlong = s.end
    if at + size > len(s.buf):
        if m.fixed or not grow(s, size):
            return -1
    s.end = at + size
    return at


@cython.cfunc
def grow(s: Segment, size: cython.longlong) -> object:
    buf: bytearray = s.buf
    try:
        buf.extend(bytes(max(size, len(buf))))
    except BufferError:  # somebody holds a view of it
        return False
    s.mem = address(buf)
    return True


@cython.cfunc
def new_segment(m: Message, size: cython.longlong) -> Segment:
    room: cython.longlong = max(size, m.fixed or FIRST_SEGMENT)
    s: Segment = Segment(bytearray(room), 0, 0, len(m.segments))
    m.segments.append(s)
    return s


@cython.cclass
class Place:
    """Where something lies: a segment, a position, and the pointer word that tells its size."""

    __slots__ = ("at", "seg", "word")

    seg: Segment
    at: cython.longlong
    word: cython.ulonglong

    def __init__(self, seg: Segment, at: cython.longlong, word: cython.ulonglong) -> None:
        self.seg = seg
        self.at = at
        self.word = word


@cython.cfunc
def place(
    m: Message, s: Segment, pos: cython.longlong, size: cython.longlong, word: cython.ulonglong
) -> Place:
    """Allocate ``size`` bytes and make the pointer at ``pos`` lead there.

    ``word`` is the pointer without its offset. Where the pointer's own segment is full, the
    object gets a landing pad in another one.
    """
    at: cython.longlong = allocate(m, s, size)
    if at >= 0:
        put_u64(s.mem, pos, near_word(word, at, pos))
        return Place(s, at, word)
    other: Segment = m.segments[len(m.segments) - 1]
    pad: cython.longlong = allocate(m, other, size + 8)
    if pad < 0:
        other = new_segment(m, size + 8)
        pad = allocate(m, other, size + 8)
    put_u64(other.mem, pad, word)
    put_u64(s.mem, pos, far_word(other, pad))
    return Place(other, pad + 8, word)


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def near_word(
    word: cython.ulonglong, at: cython.longlong, pos: cython.longlong
) -> cython.ulonglong:
    offset: cython.longlong = (at - pos - 8) >> 3
    return word | ((offset & 0x3FFFFFFF) << 2)


@cython.cfunc
def far_word(s: Segment, pad: cython.longlong) -> cython.ulonglong:
    index: cython.ulonglong = s.index
    return 2 | (((pad - s.base) >> 3) << 3) | (index << 32)


# --- following pointers -----------------------------------------------------------------------


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def target(word: cython.ulonglong, pos: cython.longlong) -> cython.longlong:
    """Where a struct or list pointer at ``pos`` leads."""
    offset: cython.longlong = (word & 0xFFFFFFFF) >> 2
    if offset & 0x20000000:
        offset -= 0x40000000
    return pos + 8 + (offset << 3)


@cython.cfunc
def segment_at(m: Message, index: cython.ulonglong) -> Segment:
    if index >= cython.cast(cython.ulonglong, len(m.segments)):
        raise WireError(f"far pointer to segment {index} of {len(m.segments)}")
    return m.segments[index]


@cython.cfunc
def follow_far(m: Message, word: cython.ulonglong) -> Place:
    """Follow a far pointer: at most one landing pad, never a chain.

    A double-far pad whose first word is double again is refused, and so is a far pointer that
    leads to a far pointer.
    """
    s: Segment = segment_at(m, word >> 32)
    pad: cython.longlong = s.base + (word & 0xFFFFFFF8)
    double: cython.bint = (word & 4) != 0
    if pad + (16 if double else 8) > s.end:
        raise WireError("far pointer leads out of its segment")
    charge(m, 1)
    first: cython.ulonglong = get_u64(s.mem, pad)
    if not double:
        if first & 3 == 2:
            raise WireError("far pointer leads to another far pointer")
        return Place(s, target(first, pad), first)
    tag: cython.ulonglong = get_u64(s.mem, pad + 8)
    if first & 7 != 2 or tag & 3 > 1:
        raise WireError("malformed landing pad of a double-far pointer")
    s = segment_at(m, first >> 32)
    return Place(s, s.base + (first & 0xFFFFFFF8), tag)


@cython.cfunc
def check_bounds(s: Segment, at: cython.longlong, size: cython.longlong, what: str) -> object:
    if at < s.base or size > s.end - at:
        raise WireError(f"{what} pointer leads out of its segment")
    return None


@cython.cfunc
def check_level(m: Message, level: cython.longlong) -> object:
    if level <= 0:
        raise LimitError(
            f"this message nests deeper than {m.nesting} pointers;"
            " if it is to be trusted, read it with a larger ReaderLimits(nesting=…)"
        )
    return None


@cython.cfunc
def wrong_kind(expected: str, word: cython.ulonglong) -> object:
    found = ("a struct", "a list", "a far pointer", "a capability")[word & 3]
    return WireError(f"expected {expected}, found {found}")


# --- types ------------------------------------------------------------------------------------


@cython.cclass
class Type:
    """The type of a field or of a list's elements.

    ``thunk`` yields the generated namespace; it is called at first use, since types may refer
    to one another in circles.
    """

    __slots__ = (
        *("bits", "builder", "code", "data", "element", "kind", "members", "namespace"),
        *("pointers", "reader", "thunk"),
    )

    kind: cython.longlong
    bits: cython.longlong
    code: cython.longlong
    thunk: object
    namespace: object
    reader: object
    builder: object
    data: cython.longlong  # bytes of a struct's data section
    pointers: cython.longlong
    members: tuple  # an enum's members, by number
    element: Type

    def __init__(self, kind: int, thunk: object = None, element: object = None) -> None:
        self.kind = kind
        self.bits = BITS[kind]
        self.code = CODES[kind]
        self.thunk = thunk
        self.namespace = None
        self.reader = None
        self.builder = None
        self.data = 0
        self.pointers = 0
        self.members = ()
        self.element = element

    @property
    def _kind(self) -> str:
        return KINDS[self.kind]

    @property
    def _element(self) -> object:
        return self.element

    def _target(self) -> object:
        """The namespace of the struct, enum, group or interface."""
        resolve(self)
        return self.namespace

    def __repr__(self) -> str:
        return f"<type {KINDS[self.kind]}>"


@cython.cfunc
def resolve(t: Type) -> object:
    if t.namespace is not None or t.thunk is None:
        return None
    namespace = t.thunk()
    if t.kind == STRUCT_ or t.kind == GROUP_:
        t.reader = namespace.Reader
        t.builder = namespace.Builder
        t.data = namespace._size[0] << 3
        t.pointers = namespace._size[1]
    elif t.kind == ENUM_:
        t.members = tuple(sorted(namespace))
    t.namespace = namespace
    return None


def type_of(kind: str, thunk: object = None, element: object = None) -> Type:
    """A type by its kind's name (one of ``KINDS``)."""
    return Type(KINDS.index(kind), thunk, element)


def struct_type(namespace: object) -> Type:
    """The type of a struct's namespace."""
    made: Type = Type(STRUCT_, lambda: namespace, None)
    resolve(made)
    return made


# --- the objects ------------------------------------------------------------------------------


class _Hooks:
    """What the layers above fill in: forms of values that need more than the kernel knows.

    ``wrap(hook, interface)`` makes a client of an entry of the capability table, ``unwrap``
    the entry of a client or server; ``show``, ``text``, ``equal`` and ``reduce`` serve
    ``repr``, ``str``, ``==`` and pickling.
    """

    wrap: object = None
    unwrap: object = None
    show: object = None
    text: object = None
    equal: object = None
    reduce: object = None


hooks = _Hooks()


def collect_fields(cls: type) -> None:
    if "__slots__" not in cls.__dict__:
        raise TypeError(f"{cls.__name__} needs __slots__ = (), or a typing error would be stored")
    fields = dict(getattr(cls, "_fields", {}))
    for name, value in cls.__dict__.items():
        field = getattr(value, "_field", None)
        if field is not None and name != "_which":
            fields[name] = field
    cls._fields = fields


def short_name(cls: type) -> str:
    """What a user calls the struct of a reader's or builder's class."""
    name = cls.__name__.removesuffix("_Reader").removesuffix("_Builder")
    return name.lstrip("_").replace("_", ".")


def unknown_field(cls: type, name: str) -> str:
    text = f"{short_name(cls)} has no field {name!r}"
    close = get_close_matches(name, list(cls._fields), 1, 0.5)
    return f"{text}; did you mean {close[0]!r}?" if close else text


@cython.cclass
class StructBase:
    """A struct in a message: where its two sections lie."""

    __slots__ = ("_c", "_d", "_l", "_m", "_n", "_p", "_s")

    _m: Message
    _s: Segment
    _d: cython.longlong
    _n: cython.longlong
    _p: cython.longlong
    _c: cython.longlong
    _l: cython.longlong

    def _layout(self) -> tuple:
        """(message, segment, data position, data bytes, pointers' position, pointers, level)."""
        return self._m, self._s, self._d, self._n, self._p, self._c, self._l

    def __repr__(self) -> str:
        return hooks.show(self) if hooks.show else object.__repr__(self)

    def __str__(self) -> str:
        return hooks.text(self) if hooks.text else object.__repr__(self)

    def __eq__(self, other: object) -> object:
        if not isinstance(other, StructBase):
            return NotImplemented
        return hooks.equal(self, other)

    def __reduce__(self) -> object:
        return hooks.reduce(self)

    __hash__ = None


class Reader(StructBase):
    """An immutable view of a struct. Generated classes add the fields."""

    __slots__ = ()

    def __init_subclass__(cls, **kwargs: object) -> None:
        collect_fields(cls)

    def __getattr__(self, name: str) -> object:
        raise AttributeError(unknown_field(type(self), name))


class Builder(StructBase):
    """A struct under construction. Generated classes add the fields."""

    __slots__ = ()

    def __init_subclass__(cls, **kwargs: object) -> None:
        collect_fields(cls)

    def __getattr__(self, name: str) -> object:
        raise AttributeError(unknown_field(type(self), name))


@cython.cfunc
def make_struct(
    cls: object,
    m: Message,
    s: Segment,
    d: cython.longlong,
    n: cython.longlong,
    p: cython.longlong,
    c: cython.longlong,
    level: cython.longlong,
) -> StructBase:
    made: StructBase = cls.__new__(cls)
    made._m = m
    made._s = s
    made._d = d
    made._n = n
    made._p = p
    made._c = c
    made._l = level
    return made


@cython.cclass
class AnyReader:
    """A pointer of which only the place is known; ``trio_capnp.as_type`` reads what is there."""

    __slots__ = ("_l", "_m", "_pos", "_s")

    _m: Message
    _s: Segment
    _pos: cython.longlong
    _l: cython.longlong

    def _layout(self) -> tuple:
        """(message, segment, position of the pointer, level)."""
        return self._m, self._s, self._pos, self._l

    def _read(self, t: Type) -> object:
        return read_pointer(t, self._m, self._s, self._pos, self._l, None)

    def _is_null(self) -> bool:
        return get_u64(self._s.mem, self._pos) == 0

    def __repr__(self) -> str:
        return hooks.show(self) if hooks.show else object.__repr__(self)

    def __eq__(self, other: object) -> object:
        if not isinstance(other, AnyReader):
            return NotImplemented
        return hooks.equal(self, other)

    __hash__ = None


@cython.cclass
class AnyBuilder(AnyReader):
    """A pointer of any type under construction."""

    __slots__ = ()

    def _build(self, t: Type) -> object:
        return build_pointer(t, self._m, self._s, self._pos, None)

    def _init(self, t: Type, size: int) -> object:
        return init_pointer(t, self._m, self._s, self._pos, size)

    def _set(self, t: Type, value: object) -> None:
        write_pointer(t, self._m, self._s, self._pos, value, "pointer")


@cython.cfunc
def make_any(
    cls: object, m: Message, s: Segment, pos: cython.longlong, level: cython.longlong
) -> AnyReader:
    made: AnyReader = cls.__new__(cls)
    made._m = m
    made._s = s
    made._pos = pos
    made._l = level
    return made


@cython.cclass
class ListReader:
    """A list in a message, immutable: a Sequence of its elements.

    ``_code`` is the element code on the wire, which may be wider than ``_t``: elements are
    then read by the rules of list upgrades (row U05).
    """

    __slots__ = ("_at", "_c", "_code", "_count", "_l", "_m", "_n", "_s", "_step", "_t")

    _m: Message
    _s: Segment
    _t: Type
    _at: cython.longlong  # position of the first element
    _count: cython.longlong
    _step: cython.longlong  # bits from element to element
    _n: cython.longlong  # bytes of data of an element read as a struct
    _c: cython.longlong  # pointers of an element
    _code: cython.longlong
    _l: cython.longlong

    def _layout(self) -> tuple:
        """(message, segment, position, count, bits a step, data bytes, pointers, code, level)."""
        return (
            *(self._m, self._s, self._at, self._count, self._step),
            *(self._n, self._c, self._code, self._l),
        )

    @property
    def _type(self) -> Type:
        return self._t

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: object) -> object:
        if isinstance(index, slice):
            return [self._item(i) for i in range(*index.indices(self._count))]
        return self._item(position_in(self._count, index))

    def _item(self, index: cython.longlong) -> object:
        return read_element(self, index)

    def __iter__(self) -> object:
        values = packed_values(self)
        return ListIterator(self) if values is None else iter(values)

    def __reversed__(self) -> object:
        return (self[i] for i in range(self._count - 1, -1, -1))

    def __contains__(self, value: object) -> bool:
        return any(value == item for item in self)

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        for i in range(*slice(start, stop).indices(self._count)):
            if self[i] == value:
                return i
        raise ValueError(f"{value!r} is not in this list")

    def count(self, value: object) -> int:
        return sum(1 for item in self if item == value)

    def __eq__(self, other: object) -> object:
        if isinstance(other, ListReader):
            return hooks.equal(self, other)
        if isinstance(other, (list, tuple)):
            return len(other) == self._count and all(a == b for a, b in zip(self, other))
        return NotImplemented

    def __repr__(self) -> str:
        return hooks.show(self) if hooks.show else object.__repr__(self)

    __hash__ = None


@cython.cclass
class ListBuilder(ListReader):
    """A list under construction; its length is fixed."""

    __slots__ = ()

    def _item(self, index: cython.longlong) -> object:
        return build_element(self, index)

    def __setitem__(self, index: object, value: object) -> None:
        write_element(self, position_in(self._count, index), value)

    def _init(self, index: int, size: int) -> object:
        """Build a list, text or data in place, as one element."""
        at: cython.longlong = position_in(self._count, index)
        return init_pointer(self._t, self._m, self._s, self._at + (at << 3), size)


@cython.cclass
class ListIterator:
    __slots__ = ("items", "next")

    items: ListReader
    next: cython.longlong

    def __init__(self, items: ListReader) -> None:
        self.items = items
        self.next = 0

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        at: cython.longlong = self.next
        if at >= self.items._count:
            raise StopIteration
        self.next = at + 1
        return self.items._item(at)


@cython.cfunc
def position_in(count: cython.longlong, index: object) -> cython.longlong:
    at: cython.longlong = index.__index__()
    if at < 0:
        at += count
    if at < 0 or at >= count:
        raise IndexError(f"index {index} in a list of {count}")
    return at


@cython.cfunc
def make_list(
    cls: object,
    t: Type,
    m: Message,
    s: Segment,
    at: cython.longlong,
    count: cython.longlong,
    step: cython.longlong,
    n: cython.longlong,
    c: cython.longlong,
    code: cython.longlong,
    level: cython.longlong,
) -> ListReader:
    made: ListReader = cls.__new__(cls)
    made._t = t
    made._m = m
    made._s = s
    made._at = at
    made._count = count
    made._step = step
    made._n = n
    made._c = c
    made._code = code
    made._l = level
    return made


EMPTY_SEGMENT = Segment(bytes(8), 0, 8, 0)
EMPTY = Message([EMPTY_SEGMENT], NO_LIMIT, 1 << 30)
EMPTY_LIST_AT = 8


# --- reading ----------------------------------------------------------------------------------


@cython.cfunc
def default_message(default: object) -> Message:
    s: Segment = Segment(default, 0, len(default), 0)
    return Message([s], NO_LIMIT, 1 << 30)


@cython.cfunc
def read_struct(
    t: Type, m: Message, s: Segment, pos: cython.longlong, level: cython.longlong, default: object
) -> object:
    """The struct that the pointer at ``pos`` leads to, or its default."""
    word: cython.ulonglong = get_u64(s.mem, pos)
    at: cython.longlong
    if t.reader is None:
        resolve(t)
    if word == 0:
        return default_struct(t, default)
    if word & 3 == 2:
        far: Place = follow_far(m, word)
        s = far.seg
        at = far.at
        word = far.word
    else:
        at = target(word, pos)
    if word & 3:
        raise wrong_kind("a struct", word)
    if level <= 0:
        check_level(m, level)
    n: cython.longlong = ((word >> 32) & 0xFFFF) << 3
    c: cython.longlong = word >> 48
    if at < s.base or n + (c << 3) > s.end - at:
        check_bounds(s, at, n + (c << 3), "struct")
    m.budget -= ((n >> 3) + c) or 1
    if m.budget < 0:
        charge(m, 0)
    return make_struct(t.reader, m, s, at, n, at + n, c, level - 1)


@cython.cfunc
def default_struct(t: Type, default: object) -> object:
    if default:
        m: Message = default_message(default)
        return read_struct(t, m, m.segments[0], 0, m.nesting, None)
    return make_struct(t.reader, EMPTY, EMPTY_SEGMENT, 0, 0, 0, 0, 1 << 30)


@cython.cfunc
def read_list(
    t: Type,
    m: Message,
    s: Segment,
    pos: cython.longlong,
    level: cython.longlong,
    default: object,
    cls: object,
) -> object:
    """The list that the pointer at ``pos`` leads to, as a list of ``t``.

    The element on the wire must be at least as wide as ``t``; bits never mix with structs.
    """
    word: cython.ulonglong = get_u64(s.mem, pos)
    at: cython.longlong
    if word == 0:
        return default_list(t, default, cls)
    if word & 3 == 2:
        far: Place = follow_far(m, word)
        s = far.seg
        at = far.at
        word = far.word
    else:
        at = target(word, pos)
    if word & 3 != 1:
        raise wrong_kind("a list", word)
    check_level(m, level)
    code: cython.longlong = (word >> 32) & 7
    count: cython.longlong = word >> 35
    if code == 7:
        return composite_list(t, m, s, at, count, level, cls)
    step: cython.longlong = STEP_BITS[code]
    size: cython.longlong = ((count * step + 63) >> 6) << 3
    check_bounds(s, at, size, "list")
    charge(m, count if step == 0 else size >> 3)
    pointers: cython.longlong = 1 if code == 6 else 0
    check_element(t, code, 0 if pointers else step, pointers)
    return make_list(
        cls, t, m, s, at, count, step, 0 if pointers else step >> 3, pointers, code, level - 1
    )


@cython.cfunc
def composite_list(
    t: Type,
    m: Message,
    s: Segment,
    at: cython.longlong,
    words: cython.longlong,
    level: cython.longlong,
    cls: object,
) -> object:
    check_bounds(s, at, (words + 1) << 3, "list")
    tag: cython.ulonglong = get_u64(s.mem, at)
    if tag & 3:
        raise WireError("the tag of a struct list is not a struct")
    count: cython.longlong = (tag & 0xFFFFFFFF) >> 2
    n: cython.longlong = (tag >> 32) & 0xFFFF
    c: cython.longlong = tag >> 48
    if count * (n + c) > words:
        raise WireError("the elements of a struct list exceed its size")
    charge(m, words + 1 if n + c else count + 1)
    check_element(t, 7, n << 6, c)
    return make_list(cls, t, m, s, at + 8, count, (n + c) << 6, n << 3, c, 7, level - 1)


@cython.cfunc
def check_element(
    t: Type, code: cython.longlong, bits: cython.longlong, pointers: cython.longlong
) -> object:
    """Refuse elements on the wire that cannot be read as ``t`` (row U05)."""
    if t.code == code:
        return None
    if t.code == 7:
        if code == 1:
            raise WireError("found a list of bits where a list of structs was expected")
        return None
    if t.code == 1 and code == 7:
        raise WireError("found a list of structs where a list of bits was expected")
    if t.code == 6:
        if pointers < 1:
            raise WireError("found a list without pointers where one of pointers was expected")
    elif t.bits > bits:
        raise WireError(f"found list elements of {bits} bits where {t.bits} were expected")
    return None


@cython.cfunc
def default_list(t: Type, default: object, cls: object) -> object:
    if default:
        m: Message = default_message(default)
        return read_list(t, m, m.segments[0], 0, m.nesting, None, cls)
    return make_list(cls, t, EMPTY, EMPTY_SEGMENT, 8, 0, t.bits, 0, 0, t.code, 1 << 30)


@cython.cfunc
def blob(m: Message, s: Segment, pos: cython.longlong, level: cython.longlong, what: str) -> Place:
    """The bytes of a text or data pointer: ``word`` of the place is their number."""
    word: cython.ulonglong = get_u64(s.mem, pos)
    at: cython.longlong
    if word & 3 == 2:
        far: Place = follow_far(m, word)
        s = far.seg
        at = far.at
        word = far.word
    else:
        at = target(word, pos)
    if word & 3 != 1:
        raise wrong_kind(what, word)
    if (word >> 32) & 7 != 2:
        raise WireError(f"expected {what}, found a list that is not of bytes")
    size: cython.longlong = word >> 35
    check_bounds(s, at, size, what)
    charge(m, (size + 7) >> 3)
    return Place(s, at, size)


@cython.cfunc
def read_text(
    m: Message, s: Segment, pos: cython.longlong, level: cython.longlong, default: object
) -> object:
    word: cython.ulonglong = get_u64(s.mem, pos)
    if word == 0:
        return default or ""
    at: cython.longlong
    size: cython.longlong
    if word & 3 == 1 and (word >> 32) & 7 == 2:
        at = target(word, pos)
        size = word >> 35
        if at < s.base or size > s.end - at:
            check_bounds(s, at, size, "text")
        m.budget -= (size + 7) >> 3
        if m.budget < 0:
            charge(m, 0)
    else:
        found: Place = blob(m, s, pos, level, "text")
        s = found.seg
        at = found.at
        size = found.word
    if size == 0 or get_u8(s.mem, at + size - 1) != 0:
        raise WireError("text does not end with a NUL byte")
    try:
        return get_text(s.mem, at, size - 1)
    except UnicodeDecodeError as error:
        raise TextDecodeError(
            f"text is not UTF-8 ({error.reason} at byte {error.start});"
            " trio_capnp.view gives its bytes"
        ) from None


@cython.cfunc
def read_data(
    m: Message, s: Segment, pos: cython.longlong, level: cython.longlong, default: object
) -> object:
    if get_u64(s.mem, pos) == 0:
        return default or b""
    found: Place = blob(m, s, pos, level, "data")
    return get_bytes(found.seg.mem, found.at, found.word)


@cython.cfunc
def cap_entry(m: Message, s: Segment, pos: cython.longlong) -> object:
    """The entry of the capability table that the pointer at ``pos`` names, or None.

    An index outside the table is None too: a null capability, which fails when it is called.
    """
    word: cython.ulonglong = get_u64(s.mem, pos)
    if word & 3 == 2:
        word = follow_far(m, word).word
    if word == 0:
        return None
    if word & 0xFFFFFFFF != 3:
        raise wrong_kind("a capability", word)
    index: cython.ulonglong = word >> 32
    if index >= cython.cast(cython.ulonglong, len(m.caps)):
        return None
    return m.caps[index]


@cython.cfunc
def read_pointer(
    t: Type, m: Message, s: Segment, pos: cython.longlong, level: cython.longlong, default: object
) -> object:
    """The value of any type behind the pointer at ``pos``, for a reader."""
    kind: cython.longlong = t.kind
    if kind == TEXT_:
        return read_text(m, s, pos, level, default)
    if kind == STRUCT_:
        return read_struct(t, m, s, pos, level, default)
    if kind == LIST_:
        return read_list(t.element, m, s, pos, level, default, ListReader)
    if kind == DATA_:
        return read_data(m, s, pos, level, default)
    if kind == CAP_:
        resolve(t)
        return hooks.wrap(cap_entry(m, s, pos), t.namespace)
    if level <= 0:
        check_level(m, level)
    return make_any(AnyReader, m, s, pos, level)


@cython.cfunc
def load(t: Type, mem: cython.p_uchar, at: cython.longlong, mask: cython.ulonglong) -> object:
    """A number or enumerant in a data section; ``mask`` is the default, as bits."""
    kind: cython.longlong = t.kind
    if kind == UINT32_:
        return get_u32(mem, at) ^ mask
    if kind == INT32_:
        return as_i32(get_u32(mem, at) ^ mask)
    if kind == UINT64_:
        return get_u64(mem, at) ^ mask
    if kind == INT64_:
        return as_i64(get_u64(mem, at) ^ mask)
    if kind == UINT16_:
        return get_u16(mem, at) ^ mask
    if kind == INT16_:
        return as_i16(get_u16(mem, at) ^ mask)
    if kind == UINT8_:
        return get_u8(mem, at) ^ mask
    if kind == INT8_:
        return as_i8(get_u8(mem, at) ^ mask)
    if kind == FLOAT64_:
        return as_f64(get_u64(mem, at) ^ mask)
    if kind == FLOAT32_:
        return as_f32(get_u32(mem, at) ^ mask)
    return enumerant(t, get_u16(mem, at) ^ mask)


@cython.cfunc
def enumerant(t: Type, number: cython.ulonglong) -> object:
    resolve(t)
    if number < cython.cast(cython.ulonglong, len(t.members)):
        return t.members[number]
    return t.namespace(number)


@cython.cfunc
def load_bit(mem: cython.p_uchar, at: cython.longlong, bit: cython.longlong) -> cython.bint:
    return (get_u8(mem, at + (bit >> 3)) >> (bit & 7)) & 1 != 0


@cython.cfunc
def read_element(items: ListReader, index: cython.longlong) -> object:
    t: Type = items._t
    s: Segment = items._s
    at: cython.longlong
    if t.kind == STRUCT_:
        if t.reader is None:
            resolve(t)
        if items._l <= 0:
            check_level(items._m, items._l)
        at = items._at + ((index * items._step) >> 3)
        return make_struct(
            t.reader, items._m, s, at, items._n, at + items._n, items._c, items._l - 1
        )
    if t.code == 6:
        at = items._at + ((index * items._step) >> 3) + items._n
        return read_pointer(t, items._m, s, at, items._l, None)
    if t.kind == BOOL_:
        return load_bit(s.mem, items._at, index * items._step)
    if t.kind == VOID_:
        return None
    return load(t, s.mem, items._at + ((index * items._step) >> 3), 0)


@cython.cfunc
def packed_values(items: ListReader) -> object:
    """All values of a list of numbers at once, or None if it is no such list."""
    t: Type = items._t
    if t.kind < INT8_ or t.kind > FLOAT64_ or items._step != t.bits:
        return None
    layout = Packer(f"<{items._count}{FORMATS[t.kind]}")
    return layout.unpack_from(items._s.buf, items._at)


# --- building ---------------------------------------------------------------------------------


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def struct_word(data: cython.longlong, pointers: cython.longlong) -> cython.ulonglong:
    n: cython.ulonglong = data >> 3
    c: cython.ulonglong = pointers
    return (n << 32) | (c << 48)


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def list_word(code: cython.longlong, count: cython.longlong) -> cython.ulonglong:
    n: cython.ulonglong = count
    k: cython.ulonglong = code
    return 1 | (k << 32) | (n << 35)


@cython.cfunc
def check_count(count: cython.longlong) -> object:
    if count < 0 or count > MAX_COUNT:
        raise ValueError(f"a list holds 0 to {MAX_COUNT} elements, not {count}")
    return None


@cython.cfunc
def new_struct_at(t: Type, m: Message, s: Segment, pos: cython.longlong) -> StructBase:
    if t.builder is None:
        resolve(t)
    size: cython.longlong = t.data + (t.pointers << 3)
    at: cython.longlong
    if size == 0:
        put_u64(s.mem, pos, 0xFFFFFFFC)
        return make_struct(t.builder, m, s, pos, 0, pos, 0, NO_LIMIT)
    made: Place = place(m, s, pos, size, struct_word(t.data, t.pointers))
    at = made.at
    return make_struct(t.builder, m, made.seg, at, t.data, at + t.data, t.pointers, NO_LIMIT)


@cython.cfunc
def new_list_at(
    t: Type, m: Message, s: Segment, pos: cython.longlong, count: cython.longlong
) -> ListReader:
    check_count(count)
    made: Place
    if t.code == 7:
        resolve(t)
        n: cython.longlong = t.data
        c: cython.longlong = t.pointers
        size: cython.longlong = count * (n + (c << 3))
        check_count(size >> 3)
        made = place(m, s, pos, size + 8, list_word(7, size >> 3))
        tag: cython.ulonglong = count
        put_u64(made.seg.mem, made.at, struct_word(n, c) | (tag << 2))
        return make_list(
            ListBuilder, t, m, made.seg, made.at + 8, count, (n + (c << 3)) << 3, n, c, 7, NO_LIMIT
        )
    step: cython.longlong = t.bits
    made = place(m, s, pos, ((count * step + 63) >> 6) << 3, list_word(t.code, count))
    pointers: cython.longlong = 1 if t.code == 6 else 0
    return make_list(
        ListBuilder,
        t,
        m,
        made.seg,
        made.at,
        count,
        step,
        0 if pointers else step >> 3,
        pointers,
        t.code,
        NO_LIMIT,
    )


@cython.cfunc
def put_blob(
    m: Message, s: Segment, pos: cython.longlong, value: bytes, extra: cython.longlong
) -> object:
    """Write bytes, and ``extra`` zero bytes behind them, as a list of bytes."""
    size: cython.longlong = len(value) + extra
    check_count(size)
    made: Place
    at: cython.longlong
    word: cython.ulonglong = list_word(2, size)
    room: cython.longlong = ((size + 7) >> 3) << 3
    if s.end + room <= len(s.buf):
        at = s.end
        s.end = at + room
        put_u64(s.mem, pos, near_word(word, at, pos))
        put_bytes(s.mem, at, value)
    else:
        made = place(m, s, pos, room, word)
        put_bytes(made.seg.mem, made.at, value)
    return None


@cython.cfunc
def init_pointer(
    t: Type, m: Message, s: Segment, pos: cython.longlong, size: cython.longlong
) -> object:
    """Build an empty struct or list (of ``size`` elements) in place of what was there."""
    if t.kind == STRUCT_:
        zero_pointer(m, s, pos)
        return new_struct_at(t, m, s, pos)
    if t.kind == LIST_:
        check_count(size)
        zero_pointer(m, s, pos)
        return new_list_at(t.element, m, s, pos, size)
    raise TypeError(f"a value of kind {KINDS[t.kind]} is assigned, not built in place")


@cython.cfunc
def build_pointer(t: Type, m: Message, s: Segment, pos: cython.longlong, default: object) -> object:
    """The value behind the pointer at ``pos``, for a builder.

    A null struct is made; structs and lists of an older, smaller version are moved to where
    the fields of this one fit (row U06).
    """
    if t.kind == STRUCT_:
        return build_struct(t, m, s, pos, default)
    if t.kind == LIST_:
        return build_list(t.element, m, s, pos, default)
    if t.kind == ANY_:
        return make_any(AnyBuilder, m, s, pos, NO_LIMIT)
    return read_pointer(t, m, s, pos, NO_LIMIT, default)


@cython.cfunc
def copy_default(m: Message, s: Segment, pos: cython.longlong, default: object) -> object:
    source: Message = default_message(default)
    copy_pointer(source, source.segments[0], 0, m, s, pos)
    return None


@cython.cfunc
def build_struct(t: Type, m: Message, s: Segment, pos: cython.longlong, default: object) -> object:
    word: cython.ulonglong = get_u64(s.mem, pos)
    at: cython.longlong
    home: Segment = s
    if t.builder is None:
        resolve(t)
    if word == 0:
        if not default:
            return new_struct_at(t, m, s, pos)
        copy_default(m, s, pos, default)
        word = get_u64(s.mem, pos)
    if word & 3 == 2:
        far: Place = follow_far(m, word)
        s = far.seg
        at = far.at
        word = far.word
    else:
        at = target(word, pos)
    if word & 3:
        raise wrong_kind("a struct", word)
    n: cython.longlong = ((word >> 32) & 0xFFFF) << 3
    c: cython.longlong = word >> 48
    if n < t.data or c < t.pointers:
        return widen_struct(t, m, home, pos, s, at, n, c)
    return make_struct(t.builder, m, s, at, n, at + n, c, NO_LIMIT)


@cython.cfunc
def widen_struct(
    t: Type,
    m: Message,
    s: Segment,
    pos: cython.longlong,
    old: Segment,
    at: cython.longlong,
    n: cython.longlong,
    c: cython.longlong,
) -> object:
    """Move a struct to a larger place, so that every field of ``t`` has its slot."""
    data: cython.longlong = max(n, t.data)
    pointers: cython.longlong = max(c, t.pointers)
    made: Place = place(m, s, pos, data + (pointers << 3), struct_word(data, pointers))
    move_struct(m, old, at, n, c, made.seg, made.at, data)
    return make_struct(t.builder, m, made.seg, made.at, data, made.at + data, pointers, NO_LIMIT)


@cython.cfunc
def move_struct(
    m: Message,
    old: Segment,
    at: cython.longlong,
    n: cython.longlong,
    c: cython.longlong,
    new: Segment,
    to: cython.longlong,
    data: cython.longlong,
) -> object:
    i: cython.longlong
    move(new.mem, to, old.mem, at, n)
    for i in range(c):
        move_pointer(m, old, at + n + (i << 3), new, to + data + (i << 3))
    clear(old.mem, at, n + (c << 3))
    return None


@cython.cfunc
def move_pointer(
    m: Message, old: Segment, pos: cython.longlong, new: Segment, to: cython.longlong
) -> object:
    """Make the pointer at ``to`` lead where the one at ``pos`` does, which becomes null."""
    word: cython.ulonglong = get_u64(old.mem, pos)
    put_u64(old.mem, pos, 0)
    if word & 3 > 1 or word == 0 or word & 0xFFFFFFFF == 0xFFFFFFFC:
        put_u64(new.mem, to, word)  # far, capability, null and empty structs say it all
        return None
    at: cython.longlong = target(word, pos)
    word &= 0xFFFFFFFF00000003
    if old is new:
        put_u64(new.mem, to, near_word(word, at, to))
        return None
    pad: cython.longlong = allocate(m, old, 8)
    if pad >= 0:
        put_u64(old.mem, pad, near_word(word, at, pad))
        put_u64(new.mem, to, far_word(old, pad))
        return None
    other: Segment = new_segment(m, 16)
    pad = allocate(m, other, 16)
    put_u64(other.mem, pad, far_word(old, at))
    put_u64(other.mem, pad + 8, word)
    put_u64(new.mem, to, far_word(other, pad) | 4)
    return None


@cython.cfunc
def build_list(t: Type, m: Message, s: Segment, pos: cython.longlong, default: object) -> object:
    if get_u64(s.mem, pos) == 0 and default:
        copy_default(m, s, pos, default)
    found: ListReader = read_list(t, m, s, pos, NO_LIMIT, None, ListBuilder)
    if t.kind == STRUCT_ and found._count:
        resolve(t)
        if found._code != 7 or found._n < t.data or found._c < t.pointers:
            return widen_list(t, m, s, pos, found)
    return found


@cython.cfunc
def widen_list(t: Type, m: Message, s: Segment, pos: cython.longlong, old: ListReader) -> object:
    """Move a list to where each element has every slot of the struct ``t``."""
    n: cython.longlong = max(((old._n + 7) >> 3) << 3, t.data)
    c: cython.longlong = max(old._c, t.pointers)
    size: cython.longlong = old._count * (n + (c << 3))
    made: Place = place(m, s, pos, size + 8, list_word(7, size >> 3))
    tag: cython.ulonglong = old._count
    put_u64(made.seg.mem, made.at, struct_word(n, c) | (tag << 2))
    step: cython.longlong = n + (c << 3)
    i: cython.longlong
    for i in range(old._count):
        move_struct(
            m,
            old._s,
            old._at + ((i * old._step) >> 3),
            old._n,
            old._c,
            made.seg,
            made.at + 8 + i * step,
            n,
        )
    return make_list(
        ListBuilder, t, m, made.seg, made.at + 8, old._count, step << 3, n, c, 7, NO_LIMIT
    )


@cython.cfunc
def build_element(items: ListReader, index: cython.longlong) -> object:
    t: Type = items._t
    at: cython.longlong
    if t.kind == STRUCT_:
        if t.builder is None:
            resolve(t)
        at = items._at + ((index * items._step) >> 3)
        return make_struct(
            t.builder, items._m, items._s, at, items._n, at + items._n, items._c, NO_LIMIT
        )
    if t.kind == ANY_ or t.kind == LIST_:
        at = items._at + ((index * items._step) >> 3) + items._n
        return build_pointer(t, items._m, items._s, at, None)
    return read_element(items, index)


@cython.cfunc
def zero_pointer(m: Message, s: Segment, pos: cython.longlong) -> object:
    """Make the pointer null and clear all that it owned, so that nothing old is sent."""
    word: cython.ulonglong = get_u64(s.mem, pos)
    if word == 0:
        return None
    todo: list = [(s, pos)]
    while todo:
        s, at = todo.pop()
        word = get_u64(s.mem, at)
        put_u64(s.mem, at, 0)
        if word:
            zero_object(m, s, at, word, todo)
    return None


@cython.cfunc
def zero_object(
    m: Message, s: Segment, pos: cython.longlong, word: cython.ulonglong, todo: list
) -> object:
    at: cython.longlong
    if word & 3 == 2:
        far: Place = follow_far(m, word)
        pad: Segment = m.segments[word >> 32]
        clear(pad.mem, pad.base + (word & 0xFFFFFFF8), 16 if word & 4 else 8)
        s = far.seg
        at = far.at
        word = far.word
    else:
        at = target(word, pos)
    kind: cython.longlong = word & 3
    if kind == 3:
        index: cython.longlong = word >> 32
        if index < len(m.caps):
            m.caps[index] = None
    elif kind == 0:
        zero_struct(m, s, at, ((word >> 32) & 0xFFFF) << 3, word >> 48, todo)
    else:
        zero_list(m, s, at, (word >> 32) & 7, word >> 35, todo)
    return None


@cython.cfunc
def zero_struct(
    m: Message, s: Segment, at: cython.longlong, n: cython.longlong, c: cython.longlong, todo: list
) -> object:
    i: cython.longlong
    clear(s.mem, at, n)
    for i in range(c):
        if get_u64(s.mem, at + n + (i << 3)):
            todo.append((s, at + n + (i << 3)))
    return None


@cython.cfunc
def zero_list(
    m: Message,
    s: Segment,
    at: cython.longlong,
    code: cython.longlong,
    count: cython.longlong,
    todo: list,
) -> object:
    i: cython.longlong
    if code == 6:
        zero_struct(m, s, at, 0, count, todo)
    elif code < 6:
        step: cython.longlong = STEP_BITS[code]
        clear(s.mem, at, ((count * step + 63) >> 6) << 3)
    else:
        tag: cython.ulonglong = get_u64(s.mem, at)
        n: cython.longlong = ((tag >> 32) & 0xFFFF) << 3
        c: cython.longlong = tag >> 48
        put_u64(s.mem, at, 0)
        for i in range(cython.cast(cython.longlong, (tag & 0xFFFFFFFF) >> 2)):
            zero_struct(m, s, at + 8 + i * (n + (c << 3)), n, c, todo)
    return None


# --- copying ----------------------------------------------------------------------------------


@cython.cfunc
def copy_pointer(
    sm: Message, ss: Segment, spos: cython.longlong, dm: Message, ds: Segment, dpos: cython.longlong
) -> object:
    """Copy what the pointer at ``spos`` leads to, deeply, behind the null pointer at ``dpos``.

    The source is checked as if it were read; nesting is bounded by its message. Iterative.
    """
    todo: list = [(ss, spos, sm.nesting, ds, dpos)]
    while todo:
        ss, spos, level, ds, dpos = todo.pop()
        copy_one(sm, ss, spos, level, dm, ds, dpos, todo)
    return None


@cython.cfunc
def copy_one(
    sm: Message,
    ss: Segment,
    spos: cython.longlong,
    level: cython.longlong,
    dm: Message,
    ds: Segment,
    dpos: cython.longlong,
    todo: list,
) -> object:
    word: cython.ulonglong = get_u64(ss.mem, spos)
    at: cython.longlong
    if word == 0:
        return None
    if word & 3 == 2:
        far: Place = follow_far(sm, word)
        ss = far.seg
        at = far.at
        word = far.word
    else:
        at = target(word, spos)
    kind: cython.longlong = word & 3
    if kind == 3:
        if word & 0xFFFFFFFF != 3:
            raise WireError("malformed capability pointer")
        index: cython.longlong = word >> 32
        put_cap(dm, ds, dpos, sm.caps[index] if index < len(sm.caps) else None)
        return None
    check_level(sm, level)
    if kind == 0:
        copy_struct_body(sm, ss, at, word, level, dm, ds, dpos, todo)
    else:
        copy_list_body(sm, ss, at, word, level, dm, ds, dpos, todo)
    return None


@cython.cfunc
def copy_struct_body(
    sm: Message,
    ss: Segment,
    at: cython.longlong,
    word: cython.ulonglong,
    level: cython.longlong,
    dm: Message,
    ds: Segment,
    dpos: cython.longlong,
    todo: list,
) -> object:
    n: cython.longlong = ((word >> 32) & 0xFFFF) << 3
    c: cython.longlong = word >> 48
    size: cython.longlong = n + (c << 3)
    check_bounds(ss, at, size, "struct")
    charge(sm, (size >> 3) or 1)
    if size == 0:
        put_u64(ds.mem, dpos, 0xFFFFFFFC)
        return None
    made: Place = place(dm, ds, dpos, size, struct_word(n, c))
    move(made.seg.mem, made.at, ss.mem, at, n)
    push_pointers(ss, at + n, c, level - 1, made.seg, made.at + n, todo)
    return None


@cython.cfunc
def push_pointers(
    ss: Segment,
    spos: cython.longlong,
    count: cython.longlong,
    level: cython.longlong,
    ds: Segment,
    dpos: cython.longlong,
    todo: list,
) -> object:
    i: cython.longlong
    for i in range(count - 1, -1, -1):
        if get_u64(ss.mem, spos + (i << 3)):
            todo.append((ss, spos + (i << 3), level, ds, dpos + (i << 3)))
    return None


@cython.cfunc
def copy_list_body(
    sm: Message,
    ss: Segment,
    at: cython.longlong,
    word: cython.ulonglong,
    level: cython.longlong,
    dm: Message,
    ds: Segment,
    dpos: cython.longlong,
    todo: list,
) -> object:
    code: cython.longlong = (word >> 32) & 7
    count: cython.longlong = word >> 35
    made: Place
    i: cython.longlong
    if code != 7:
        step: cython.longlong = STEP_BITS[code]
        size: cython.longlong = (count * step + 7) >> 3
        room: cython.longlong = ((size + 7) >> 3) << 3
        check_bounds(ss, at, room, "list")
        charge(sm, count if step == 0 else room >> 3)
        made = place(dm, ds, dpos, room, list_word(code, count))
        if code == 6:
            push_pointers(ss, at, count, level - 1, made.seg, made.at, todo)
        else:
            move(made.seg.mem, made.at, ss.mem, at, size)
        return None
    # The elements may leave words over at the end of the list; those are not copied.
    check_bounds(ss, at, (count + 1) << 3, "list")
    tag: cython.ulonglong = get_u64(ss.mem, at)
    n: cython.longlong = ((tag >> 32) & 0xFFFF) << 3
    c: cython.longlong = tag >> 48
    elements: cython.longlong = (tag & 0xFFFFFFFF) >> 2
    each: cython.longlong = n + (c << 3)
    if tag & 3:
        raise WireError("the tag of a struct list is not a struct")
    if elements * (each >> 3) > count:
        raise WireError("the elements of a struct list exceed its size")
    charge(sm, count + 1 if each else elements + 1)
    made = place(dm, ds, dpos, elements * each + 8, list_word(7, (elements * each) >> 3))
    put_u64(made.seg.mem, made.at, tag)
    if c == 0:
        move(made.seg.mem, made.at + 8, ss.mem, at + 8, elements * each)
        return None
    for i in range(elements):
        move(made.seg.mem, made.at + 8 + i * each, ss.mem, at + 8 + i * each, n)
    for i in range(elements - 1, -1, -1):
        push_pointers(
            ss, at + 8 + i * each + n, c, level - 1, made.seg, made.at + 8 + i * each + n, todo
        )
    return None


@cython.cfunc
def copy_struct(
    source: StructBase, dm: Message, ds: Segment, dpos: cython.longlong, t: Type
) -> object:
    """Copy a struct behind the null pointer at ``dpos``, with room for all fields of ``t``."""
    n: cython.longlong = ((source._n + 7) >> 3) << 3
    c: cython.longlong = source._c
    data: cython.longlong = n
    pointers: cython.longlong = c
    if t is not None:
        resolve(t)
        data = max(n, t.data)
        pointers = max(c, t.pointers)
    if data + pointers == 0:
        put_u64(ds.mem, dpos, 0xFFFFFFFC)
        return None
    made: Place = place(dm, ds, dpos, data + (pointers << 3), struct_word(data, pointers))
    copy_sections(source, dm, made.seg, made.at, data)
    return None


@cython.cfunc
def copy_sections(
    source: StructBase, dm: Message, ds: Segment, at: cython.longlong, data: cython.longlong
) -> object:
    sm: Message = source._m
    i: cython.longlong
    move(ds.mem, at, source._s.mem, source._d, source._n)
    for i in range(source._c):
        copy_pointer(sm, source._s, source._p + (i << 3), dm, ds, at + data + (i << 3))
    return None


@cython.cfunc
def put_cap(m: Message, s: Segment, pos: cython.longlong, entry: object) -> object:
    if entry is None:
        put_u64(s.mem, pos, 0)
        return None
    index: cython.ulonglong = len(m.caps)
    m.caps.append(entry)
    put_u64(s.mem, pos, 3 | (index << 32))
    return None


# --- writing Python values --------------------------------------------------------------------


@cython.cfunc
def write_pointer(
    t: Type, m: Message, s: Segment, pos: cython.longlong, value: object, name: str
) -> object:
    """Assign a Python value to a pointer; on an error nothing has changed.

    What was there is cleared only after the new value stands.
    """
    kind: cython.longlong = t.kind
    if value is None:
        zero_pointer(m, s, pos)
        return None
    if kind == TEXT_:
        if not isinstance(value, str):
            raise TypeError(f"{name} takes str, not {type(value).__name__}")
        text: bytes = value.encode()
        check_count(len(text) + 1)
        if get_u64(s.mem, pos):
            zero_pointer(m, s, pos)
        put_blob(m, s, pos, text, 1)
        return None
    if kind == DATA_:
        data: bytes = as_bytes(value, name)
        check_count(len(data))
        if get_u64(s.mem, pos):
            zero_pointer(m, s, pos)
        put_blob(m, s, pos, data, 0)
        return None
    if kind == CAP_:
        resolve(t)
        entry = hooks.unwrap(value, t.namespace)
        zero_pointer(m, s, pos)
        put_cap(m, s, pos, entry)
        return None
    return write_object(t, m, s, pos, value, name)


def as_bytes(value: object, name: str) -> bytes:
    if isinstance(value, bytes):
        return bytes(value)
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    raise TypeError(f"{name} takes bytes, not {type(value).__name__}")


@cython.cfunc
def write_object(
    t: Type, m: Message, s: Segment, pos: cython.longlong, value: object, name: str
) -> object:
    """Assign a struct, list or anything: built aside first, then put in place.

    The value is built behind a pointer of its own. Only when all of it stands is what was
    there cleared and the new pointer moved; an error gives the memory back.
    """
    old: cython.ulonglong = get_u64(s.mem, pos)
    if old == 0:
        marks = [cython.cast(Segment, x).end for x in m.segments]
        caps = len(m.caps)
        try:
            build_value(t, m, s, pos, value, name)
        except BaseException:
            put_u64(s.mem, pos, 0)
            give_back(m, marks, caps)
            raise
        return None
    aside: Segment = m.segments[0]
    slot: cython.longlong = allocate(m, aside, 8)
    if slot < 0:
        aside = new_segment(m, 8)
        slot = allocate(m, aside, 8)
    write_object(t, m, aside, slot, value, name)
    zero_pointer(m, s, pos)
    move_pointer(m, aside, slot, s, pos)
    return None


@cython.cfunc
def give_back(m: Message, marks: list, caps: cython.longlong) -> object:
    """Forget what was allocated since ``marks`` were taken."""
    s: Segment
    i: cython.longlong
    for i in range(len(m.segments)):
        s = m.segments[i]
        mark: cython.longlong = marks[i] if i < len(marks) else s.base
        clear(s.mem, mark, s.end - mark)
        s.end = mark
    del m.caps[caps:]
    return None


@cython.cfunc
def build_value(
    t: Type, m: Message, s: Segment, pos: cython.longlong, value: object, name: str
) -> object:
    if t.kind == STRUCT_:
        resolve(t)
        if isinstance(value, StructBase):
            check_struct(t, value, name)
            copy_struct(value, m, s, pos, t)
        elif isinstance(value, Mapping):
            assign_fields(new_struct_at(t, m, s, pos), value)
        else:
            raise TypeError(
                f"{name} takes {t.namespace.__name__} or a dict of its fields,"
                f" not {type(value).__name__}"
            )
    elif t.kind == LIST_:
        build_list_of(t.element, m, s, pos, value, name)
    else:
        build_any(m, s, pos, value, name)
    return None


@cython.cfunc
def check_struct(t: Type, value: object, name: str) -> object:
    cls = type(value)
    if cls is not t.reader and cls is not t.builder:
        raise TypeError(f"{name} takes {t.namespace.__name__}, not {short_name(cls)}")
    return None


@cython.cfunc
def build_any(m: Message, s: Segment, pos: cython.longlong, value: object, name: str) -> object:
    """Assign to an AnyPointer: whatever tells its own type."""
    if isinstance(value, StructBase):
        copy_struct(value, m, s, pos, None)
    elif isinstance(value, ListReader):
        copy_list(value, m, s, pos)
    elif isinstance(value, AnyReader):
        other: AnyReader = value
        copy_pointer(other._m, other._s, other._pos, m, s, pos)
    elif isinstance(value, str):
        put_blob(m, s, pos, value.encode(), 1)
    elif isinstance(value, (bytes, bytearray, memoryview)):
        put_blob(m, s, pos, bytes(value), 0)
    elif hooks.unwrap is not None:
        put_cap(m, s, pos, hooks.unwrap(value, None))
    else:
        raise TypeError(
            f"{name} takes a struct, list, text, data or client, not {type(value).__name__}"
        )
    return None


@cython.cfunc
def copy_list(source: ListReader, m: Message, s: Segment, pos: cython.longlong) -> object:
    """Copy a list as its reader sees it.

    Where the elements on the wire are wider than their type, only what the type shows is
    copied, element by element (row U09: never with another element's stride).
    """
    t: Type = source._t
    made: ListReader
    i: cython.longlong
    if t.kind == STRUCT_:
        copy_struct_list(source, m, s, pos)
        return None
    made = new_list_at(t, m, s, pos, source._count)
    if t.code == 6:
        for i in range(source._count):
            copy_pointer(
                source._m,
                source._s,
                source._at + ((i * source._step) >> 3) + source._n,
                m,
                made._s,
                made._at + (i << 3),
            )
    elif source._step == made._step:
        move(
            made._s.mem,
            made._at,
            source._s.mem,
            source._at,
            (source._count * source._step + 7) >> 3,
        )
    else:
        for i in range(source._count):
            write_element(made, i, source._item(i))
    return None


@cython.cfunc
def copy_struct_list(source: ListReader, m: Message, s: Segment, pos: cython.longlong) -> object:
    t: Type = source._t
    resolve(t)
    n: cython.longlong = max(((source._n + 7) >> 3) << 3, t.data)
    c: cython.longlong = max(source._c, t.pointers)
    size: cython.longlong = source._count * (n + (c << 3))
    check_count(size >> 3)
    made: Place = place(m, s, pos, size + 8, list_word(7, size >> 3))
    tag: cython.ulonglong = source._count
    i: cython.longlong
    put_u64(made.seg.mem, made.at, struct_word(n, c) | (tag << 2))
    for i in range(source._count):
        copy_sections(read_element(source, i), m, made.seg, made.at + 8 + i * (n + (c << 3)), n)
    return None


@cython.cfunc
def build_list_of(
    t: Type, m: Message, s: Segment, pos: cython.longlong, value: object, name: str
) -> object:
    if isinstance(value, ListReader):
        other: ListReader = value
        if other._t.kind == t.kind and (t.kind != STRUCT_ or same_struct(t, other._t)):
            copy_list(other, m, s, pos)
            return None
    if isinstance(value, (str, Mapping)) or not hasattr(value, "__iter__"):
        raise TypeError(f"{name} takes a list of {KINDS[t.kind]}, not {type(value).__name__}")
    items: list = list(value)
    made: ListReader = new_list_at(t, m, s, pos, len(items))
    i: cython.longlong = 0
    if INT8_ <= t.kind <= FLOAT64_:
        put_numbers(t, made, items, name)
        return None
    for item in items:
        write_element(made, i, item)
        i += 1
    return None


@cython.cfunc
def same_struct(t: Type, other: Type) -> cython.bint:
    resolve(t)
    resolve(other)
    return t.namespace is other.namespace


@cython.cfunc
def put_numbers(t: Type, made: ListReader, items: list, name: str) -> object:
    layout = FORMATS[t.kind]
    if t.kind < FLOAT32_ and any(type(item) is not int for item in items):
        items = [whole_number(item, KINDS[t.kind], name) for item in items]
    try:
        Packer(f"<{len(items)}{layout}").pack_into(made._s.buf, made._at, *items)
    except (PackError, OverflowError):
        for item in items:
            explain_number(item, KINDS[t.kind], name)
        raise
    return None


@cython.cfunc
def write_element(items: ListReader, index: cython.longlong, value: object) -> object:
    t: Type = items._t
    s: Segment = items._s
    at: cython.longlong = items._at + ((index * items._step) >> 3)
    made: StructBase
    if t.kind == STRUCT_:
        made = build_element(items, index)
        assign_struct(t, made, value)
    elif t.code == 6:
        write_pointer(t, items._m, s, at + items._n, value, "element")
    elif t.kind == BOOL_:
        store_bit(s.mem, items._at, index * items._step, truth(value, "element"))
    elif t.kind == VOID_:
        if value is not None:
            raise TypeError(f"a Void element takes None, not {type(value).__name__}")
    else:
        store(t, s.mem, at, 0, value, "element")
    return None


@cython.cfunc
def assign_struct(t: Type, made: StructBase, value: object) -> object:
    """Fill a struct that stands in place (an element of a list) from a struct or a dict."""
    if isinstance(value, StructBase):
        check_struct(t, value, "element")
        other: StructBase = value
        if other._s is made._s and other._d == made._d:
            return None
        if other._n > made._n or other._c > made._c:
            raise ValueError("the element comes from a newer schema and does not fit in this list")
        held: Message = new_building(0, 0)
        aside: Segment = held.segments[0]
        copy_struct(other, held, aside, 0, t)  # first a copy: it may lie inside what is cleared
        clear_struct(made)
        copied: StructBase = read_struct(t, held, aside, 0, NO_LIMIT, None)
        copied._c = min(copied._c, made._c)
        copy_sections(copied, made._m, made._s, made._d, made._n)
    elif isinstance(value, Mapping):
        clear_struct(made)
        assign_fields(made, value)
    else:
        raise TypeError(
            f"element takes {t.namespace.__name__} or a dict of its fields,"
            f" not {type(value).__name__}"
        )
    return None


@cython.cfunc
def clear_struct(made: StructBase) -> object:
    i: cython.longlong
    for i in range(made._c):
        zero_pointer(made._m, made._s, made._p + (i << 3))
    clear(made._s.mem, made._d, made._n)
    return None


@cython.cfunc
def store_bit(
    mem: cython.p_uchar, at: cython.longlong, bit: cython.longlong, value: cython.bint
) -> object:
    byte: cython.longlong = at + (bit >> 3)
    mask: cython.ulonglong = 1 << (bit & 7)
    held: cython.ulonglong = get_u8(mem, byte)
    put_u8(mem, byte, held | mask if value else held & (0xFF ^ mask))
    return None


@cython.cfunc
def truth(value: object, name: str) -> cython.bint:
    if value is True:
        return True
    if value is False:
        return False
    if isinstance(value, int) and value in (0, 1):
        return value == 1
    raise TypeError(f"{name} takes bool, not {type(value).__name__}")


def whole_number(value: object, kind: str, name: str) -> int:
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"{name} takes an int ({kind}), not {type(value).__name__}") from None


def explain_number(value: object, kind: str, name: str) -> None:
    """Raise what is wrong with a number, if anything is."""
    if kind in ("float32", "float64"):
        number = real_number(value, kind, name)
        if kind == "float32" and abs(number) > 3.4028235677973366e38 and number - number == 0:
            raise ValueError(f"{name} is a float32: {number} is out of its range")
        return
    low, high = RANGES[kind]
    whole = whole_number(value, kind, name)
    if not low <= whole <= high:
        raise ValueError(f"{name} is of type {kind}, {low} to {high}: {whole} is out of range")


def real_number(value: object, kind: str, name: str) -> float:
    if isinstance(value, (str, bytes)) or not hasattr(type(value), "__float__"):
        if hasattr(type(value), "__index__"):
            return float(value.__index__())
        raise TypeError(f"{name} takes a float ({kind}), not {type(value).__name__}")
    return float(value)


@cython.cfunc
def store(
    t: Type,
    mem: cython.p_uchar,
    at: cython.longlong,
    mask: cython.ulonglong,
    value: object,
    name: str,
) -> object:
    """Write a number or enumerant; ``mask`` is the default, as bits."""
    kind: cython.longlong = t.kind
    bits: cython.ulonglong
    if kind == FLOAT64_:
        put_u64(mem, at, bits_f64(real_number(value, "float64", name)) ^ mask)
        return None
    if kind == FLOAT32_:
        explain_number(value, "float32", name)
        put_u32(mem, at, bits_f32(real_number(value, "float32", name)) ^ mask)
        return None
    if kind == ENUM_:
        value = enum_number(t, value, name)
    bits = number_bits(kind, value, name) ^ mask
    if kind == UINT32_ or kind == INT32_:
        put_u32(mem, at, bits & 0xFFFFFFFF)
    elif kind == UINT64_ or kind == INT64_:
        put_u64(mem, at, bits)
    elif kind == UINT8_ or kind == INT8_:
        put_u8(mem, at, bits & 0xFF)
    else:
        put_u16(mem, at, bits & 0xFFFF)
    return None


@cython.cfunc
def number_bits(kind: cython.longlong, value: object, name: str) -> cython.ulonglong:
    """The two's complement of a whole number that fits its kind."""
    number: cython.longlong
    if cython.compiled and type(value) is int and kind != UINT64_:
        try:
            number = value
        except OverflowError:
            explain_number(value, KINDS[kind], name)
            raise
        if fits(kind, number):
            return cython.cast(cython.ulonglong, number)
    explain_number(value, KINDS[kind], name)
    whole = whole_number(value, KINDS[kind], name) & 0xFFFFFFFFFFFFFFFF
    return whole


@cython.cfunc
@cython.exceptval(check=False)
def fits(kind: cython.longlong, number: cython.longlong) -> cython.bint:
    if kind == INT32_:
        return -0x80000000 <= number <= 0x7FFFFFFF
    if kind == UINT32_:
        return 0 <= number <= 0xFFFFFFFF
    if kind == INT64_:
        return True
    if kind == INT16_:
        return -0x8000 <= number <= 0x7FFF
    if kind == UINT16_ or kind == ENUM_:
        return 0 <= number <= 0xFFFF
    if kind == INT8_:
        return -0x80 <= number <= 0x7F
    return 0 <= number <= 0xFF


def enum_number(t: Type, value: object, name: str) -> int:
    resolve(t)
    if isinstance(value, str):
        members = t.namespace.__members__
        if value not in members:
            close = get_close_matches(value, list(members), 1, 0.5)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise ValueError(f"{name}: {t.namespace.__name__} has no enumerant {value!r}{hint}")
        return int(members[value])
    return whole_number(value, "enum", name)


# --- fields -----------------------------------------------------------------------------------


@cython.cclass
class Field:
    """The descriptor of one field of a generated reader or builder.

    The general path of every kind. In the interpreted form ``_accessors`` puts a property in
    front of it, whose offsets are inlined.
    """

    __slots__ = (
        *("byte", "default_", "mask", "name_", "offset_", "owner", "put", "tag", "tag_at"),
        *("type_", "writable"),
    )

    type_: Type
    offset_: cython.longlong
    byte: cython.longlong  # where the value starts in its section
    default_: object
    mask: cython.ulonglong
    tag_at: cython.longlong  # byte of the union's tag, or -1
    tag: cython.longlong
    writable: cython.bint
    name_: object
    owner: object
    put: object

    def __init__(
        self, t: Type, offset: int, default: object, union: object, writable: bool
    ) -> None:
        self.type_ = t
        self.offset_ = offset
        self.byte = (offset * t.bits) >> 3 if t.kind < TEXT_ else offset << 3
        self.default_ = default
        self.mask = default_bits(t, default)
        self.tag_at = -1 if union is None else union[0] << 1
        self.tag = 0 if union is None else union[1]
        self.writable = writable
        self.name_ = ""
        self.owner = None
        self.put = None

    @property
    def _field(self) -> object:
        return self

    @property
    def name(self) -> str:
        return self.name_

    @property
    def kind(self) -> str:
        return KINDS[self.type_.kind]

    @property
    def offset(self) -> int:
        return self.offset_

    @property
    def default(self) -> object:
        return self.default_

    @property
    def type(self) -> Type:
        return self.type_

    @property
    def union(self) -> tuple | None:
        return None if self.tag_at < 0 else (self.tag_at >> 1, self.tag)

    @property
    def element(self) -> object:
        return self.type_.element

    def target(self) -> object:
        return self.type_._target()

    def __set_name__(self, owner: object, name: str) -> None:
        self.name_ = name
        self.owner = owner

    def __get__(self, struct: object, owner: object) -> object:
        if struct is None:
            return self
        if self.writable:
            return build_field(self, struct)
        return read_field(self, struct)

    def __set__(self, struct: object, value: object) -> None:
        if not self.writable:
            raise AttributeError(
                f"{short_name(type(struct))}.{self.name_} is read-only: readers never change;"
                " trio_capnp.copy makes a builder"
            )
        write_field(self, struct, value)

    def _get(self, struct: StructBase) -> object:
        """Read without asking whether the union member is active."""
        return build_value_of(self, struct) if self.writable else read_value_of(self, struct)

    def _is_active(self, struct: StructBase) -> bool:
        return self.tag_at < 0 or tag_of(struct, self.tag_at) == self.tag

    def _has(self, struct: StructBase) -> bool:
        """Whether the field's pointer is set; True for fields without a pointer."""
        return has_field(self, struct)

    def _init(self, struct: StructBase, size: int) -> object:
        return init_field(self, struct, size)

    def _raw(self, struct: StructBase) -> tuple:
        """(message, segment, position of the pointer, level), or () beyond the struct."""
        if self.byte >= struct._c << 3:
            return ()
        return struct._m, struct._s, struct._p + self.byte, struct._l


@cython.cclass
class Which(Field):
    """The descriptor of a struct's union tag: reads as a member of its ``Which`` enum."""

    __slots__ = ()

    def __init__(self, offset: int, thunk: object) -> None:
        Field.__init__(self, Type(ENUM_, thunk, None), offset, 0, None, False)

    def _offset(self) -> int:
        return self.offset_


def default_bits(t: Type, default: object) -> int:
    kind: cython.longlong = t.kind
    if kind == FLOAT32_:
        return bits_f32(default)
    if kind == FLOAT64_:
        return bits_f64(default)
    if kind >= TEXT_ or kind == VOID_:
        return 0
    return int(default) & ((1 << BITS[kind]) - 1)


@cython.cfunc
def tag_of(s: StructBase, at: cython.longlong) -> cython.longlong:
    if at + 2 > s._n:
        return 0
    return get_u16(s._s.mem, s._d + at)


@cython.cfunc
def inactive(f: Field, s: StructBase) -> object:
    number: cython.longlong = tag_of(s, f.tag_at)
    active = f"number {number}, which this version does not know"
    for name, other in type(s)._fields.items():
        if other.union == (f.tag_at >> 1, number):
            active = repr(name)
    return UnionError(
        f"{short_name(type(s))}.{f.name_} is not the active member of its union: that is {active}"
    )


@cython.cfunc
def read_field(f: Field, s: StructBase) -> object:
    if f.tag_at >= 0 and tag_of(s, f.tag_at) != f.tag:
        raise inactive(f, s)
    return read_value_of(f, s)


@cython.cfunc
def build_field(f: Field, s: StructBase) -> object:
    if f.tag_at >= 0 and tag_of(s, f.tag_at) != f.tag:
        raise inactive(f, s)
    return build_value_of(f, s)


@cython.cfunc
def read_value_of(f: Field, s: StructBase) -> object:
    t: Type = f.type_
    if t.kind >= TEXT_:
        if t.kind == GROUP_:
            if t.reader is None:
                resolve(t)
            return make_struct(t.reader, s._m, s._s, s._d, s._n, s._p, s._c, s._l)
        if f.byte < s._c << 3:
            return read_pointer(t, s._m, s._s, s._p + f.byte, s._l, f.default_)
        return read_pointer(t, EMPTY, EMPTY_SEGMENT, 0, 1, f.default_)
    return read_data_value(f, s)


@cython.cfunc
def read_data_value(f: Field, s: StructBase) -> object:
    t: Type = f.type_
    if t.kind == VOID_:
        return None
    if t.kind == BOOL_:
        if f.byte >= s._n:
            return f.mask != 0
        return load_bit(s._s.mem, s._d, f.offset_) != (f.mask != 0)
    if f.byte + (t.bits >> 3) <= s._n:
        return load(t, s._s.mem, s._d + f.byte, f.mask)
    if t.kind == ENUM_:
        return enumerant(t, f.mask)
    return f.default_


@cython.cfunc
def build_value_of(f: Field, s: StructBase) -> object:
    t: Type = f.type_
    if t.kind >= TEXT_:
        if t.kind == GROUP_:
            if t.builder is None:
                resolve(t)
            return make_struct(t.builder, s._m, s._s, s._d, s._n, s._p, s._c, s._l)
        return build_pointer(t, s._m, s._s, s._p + f.byte, f.default_)
    return read_data_value(f, s)


@cython.cfunc
def activate(f: Field, s: StructBase) -> object:
    if f.tag_at >= 0:
        put_u16(s._s.mem, s._d + f.tag_at, f.tag)
    return None


@cython.cfunc
def write_field(f: Field, s: StructBase, value: object) -> object:
    t: Type = f.type_
    name: str = f.name_
    if t.kind == GROUP_:
        write_group(f, s, value)
        return None
    if t.kind >= TEXT_:
        write_pointer(t, s._m, s._s, s._p + f.byte, value, name)
    elif t.kind == BOOL_:
        store_bit(s._s.mem, s._d, f.offset_, truth(value, name) != (f.mask != 0))
    elif t.kind == VOID_:
        if value is not None:
            raise TypeError(f"{name} is Void and takes None, not {type(value).__name__}")
    else:
        store(t, s._s.mem, s._d + f.byte, f.mask, value, name)
    activate(f, s)
    return None


@cython.cfunc
def write_group(f: Field, s: StructBase, value: object) -> object:
    """Assign to a group; on an error the struct is as it was."""
    t: Type = f.type_
    resolve(t)
    group: StructBase = make_struct(t.builder, s._m, s._s, s._d, s._n, s._p, s._c, s._l)
    if isinstance(value, StructBase):
        check_struct(t, value, f.name_)
        value = group_values(value)
    elif not isinstance(value, Mapping):
        raise TypeError(f"{f.name_} takes a dict of its fields, not {type(value).__name__}")
    check_names(t.builder, value)
    trial: StructBase = new_root(struct_type_of_group(t), new_building(0, 0))
    assign_fields(trial, value)  # the same on a scratch message: any error comes from here
    if f.tag_at >= 0 and tag_of(s, f.tag_at) != f.tag:
        init_group(f, s)
    assign_fields(group, value)
    activate(f, s)
    return None


@cython.cfunc
def struct_type_of_group(t: Type) -> Type:
    made: Type = Type(STRUCT_, t.thunk, None)
    resolve(made)
    return made


@cython.cfunc
def group_values(group: StructBase) -> dict:
    values: dict = {}
    f: Field
    for name, f in type(group)._fields.items():
        if f._is_active(group) and (f.type_.kind < TEXT_ or f._has(group)):
            values[name] = read_value_of(f, group)
    return values


def check_names(cls: type, values: Mapping) -> None:
    for name in values:
        if name not in cls._fields:
            raise TypeError(unknown_field(cls, name))


@cython.ccall
def assign_fields(made: StructBase, values: object) -> object:
    """Assign every value of a mapping to the field of its name."""
    fields: dict = type(made)._fields
    f: Field
    for name, value in values.items():
        f = fields.get(name)
        if f is None:
            raise TypeError(unknown_field(type(made), name))
        if f.put is not None:
            f.put(made, value)
        else:
            write_field(f, made, value)
    return None


@cython.cfunc
def has_field(f: Field, s: StructBase) -> cython.bint:
    if f.tag_at >= 0 and tag_of(s, f.tag_at) != f.tag:
        return False
    if f.type_.kind < TEXT_ or f.type_.kind == GROUP_:
        return True
    return f.byte < s._c << 3 and get_u64(s._s.mem, s._p + f.byte) != 0


@cython.cfunc
def init_field(f: Field, s: StructBase, size: cython.longlong) -> object:
    made: object
    if f.type_.kind == GROUP_:
        init_group(f, s)
        made = build_value_of(f, s)
    else:
        made = init_pointer(f.type_, s._m, s._s, s._p + f.byte, size)
    activate(f, s)
    return made


@cython.cfunc
def init_group(f: Field, s: StructBase) -> object:
    """Set every field of a group to its default."""
    group: StructBase = build_value_of(f, s)
    field: Field
    for field in f.type_.builder._fields.values():
        if field.type_.kind == GROUP_:
            init_group(field, group)
        elif field.type_.kind >= TEXT_:
            zero_pointer(s._m, s._s, s._p + field.byte)
        elif field.type_.kind == BOOL_:
            store_bit(s._s.mem, s._d, field.offset_, False)
        elif field.type_.kind != VOID_:
            clear(s._s.mem, s._d + field.byte, field.type_.bits >> 3)
        if field.tag_at >= 0:
            put_u16(s._s.mem, s._d + field.tag_at, 0)
    return None


# --- whole messages ---------------------------------------------------------------------------


@cython.ccall
def new_building(reserve: cython.longlong, fixed: cython.longlong) -> Message:
    """An empty message to build in.

    ``reserve`` bytes are left free in front of the root pointer for an envelope; the root
    pointer follows them. ``fixed`` is the size in bytes of segments that do not grow, or 0.
    """
    room: cython.longlong = max(FIRST_SEGMENT, reserve * 2)
    if fixed:
        room = max(fixed, reserve + 8)
    s: Segment = Segment(bytearray(room), 0, reserve + 8, 0)
    m: Message = Message([s], NO_LIMIT, NO_LIMIT)
    m.fixed = fixed
    m.root = reserve
    return m


@cython.ccall
def new_root(t: Type, m: Message) -> StructBase:
    """Build the root struct of a message."""
    return new_struct_at(t, m, m.segments[0], m.root)


@cython.ccall
def new_struct(t: Type, values: object) -> StructBase:
    """A message of its own whose root is a struct with these fields.

    Raises:
        TypeError, ValueError: a name or value does not fit.
    """
    made: StructBase = new_root(t, new_building(0, 0))
    if values:
        assign_fields(made, values)
    return made


@cython.ccall
def root_any(m: Message) -> AnyReader:
    """The root pointer of a message that is built or read."""
    cls = AnyReader if m.budget < NO_LIMIT - (1 << 40) else AnyBuilder
    return make_any(cls, m, m.segments[0], m.root, m.nesting)


@cython.ccall
def open_message(segments: list, traversal: cython.longlong, nesting: cython.longlong) -> Message:
    """A message to read: ``segments`` are ``(bytes, start, end)`` in byte offsets."""
    made: list = []
    i: cython.longlong = 0
    for buf, start, end in segments:
        made.append(Segment(buf, start, end, i))
        i += 1
    m: Message = Message(made, traversal, nesting)
    s: Segment = made[0]
    m.root = s.base
    if s.end - s.base < 8:
        raise WireError("a message without a root pointer")
    return m


@cython.ccall
def read_root(t: Type, m: Message) -> object:
    """The root struct of a message."""
    return read_struct(t, m, m.segments[0], m.root, m.nesting, None)


@cython.ccall
def copy_of(source: StructBase, t: Type) -> StructBase:
    """A builder in a message of its own with a deep copy of the struct."""
    m: Message = new_building(0, 0)
    copy_struct(source, m, m.segments[0], 0, t)
    m.caps = [entry for entry in m.caps]
    return build_struct(t, m, m.segments[0], 0, None)


def new_message(namespace: object) -> StructBase:
    """The builder of a new message whose root is a struct of this namespace."""
    return new_root(struct_type(namespace), new_building(0, 0))


def set_fields(builder: StructBase, values: object) -> None:
    """Assign every value of a mapping to the field of its name."""
    assign_fields(builder, values)


def flat_root(namespace: object, data: bytes) -> object:
    """The root of a message of one segment that comes without a segment table."""
    return read_root(struct_type(namespace), default_message(data))


def flat_list(element: Type, data: bytes) -> object:
    """The list that is the root of a message of one segment without a segment table."""
    return default_list(element, data, ListReader)


@cython.ccall
def is_root(s: StructBase) -> bool:
    """Whether the struct is what its message's root pointer leads to."""
    m: Message = s._m
    first: Segment = m.segments[0]
    word: cython.ulonglong = get_u64(first.mem, m.root)
    if word & 3 == 2:
        far: Place = follow_far(m, word)
        return far.seg is s._s and far.at == s._d
    return first is s._s and target(word, m.root) == s._d


@cython.ccall
def pointer_at(
    m: Message, s: Segment, pos: cython.longlong, level: cython.longlong, t: Type
) -> object:
    """Read the pointer at a position as a type; for walkers."""
    return read_pointer(t, m, s, pos, level, None)


@cython.ccall
def blob_at(m: Message, s: Segment, pos: cython.longlong) -> memoryview:
    """The bytes of a text or data pointer as a view; a text's NUL is part of it."""
    found: Place = blob(m, s, pos, 1, "text or data")
    size: cython.longlong = found.word
    return memoryview(found.seg.buf)[found.at : found.at + size]


# --- descriptors by name ----------------------------------------------------------------------

VOID = Type(VOID_)
BOOL = Type(BOOL_)
INT8 = Type(INT8_)
INT16 = Type(INT16_)
INT32 = Type(INT32_)
INT64 = Type(INT64_)
UINT8 = Type(UINT8_)
UINT16 = Type(UINT16_)
UINT32 = Type(UINT32_)
UINT64 = Type(UINT64_)
FLOAT32 = Type(FLOAT32_)
FLOAT64 = Type(FLOAT64_)
TEXT = Type(TEXT_)
DATA = Type(DATA_)
ANY_POINTER = Type(ANY_)


def enum_of(thunk: object) -> Type:
    return Type(ENUM_, thunk)


def struct_of(thunk: object) -> Type:
    return Type(STRUCT_, thunk)


def cap_of(thunk: object) -> Type:
    return Type(CAP_, thunk)


def list_of(element: Type) -> Type:
    return Type(LIST_, None, element)


# In the interpreted form a property with inlined offsets goes in front of a field.
if COMPILED:

    def finish(field: object) -> object:
        return field

else:
    from trio_capnp.wire._accessors import shorten as finish


def data_field(t: Type, writable: bool, default: object = 0) -> object:
    """The constructor of fields of a fixed type in the data section."""

    def make(offset: int, default: object = default, *, union: object = None) -> object:
        return finish(Field(t, offset, default, union, writable))

    return make


def pointer_field(t: Type, writable: bool, default: object = None) -> object:
    """The constructor of fields of a fixed type in the pointer section."""

    def make(ptr: int, default: object = default, *, union: object = None) -> object:
        return finish(Field(t, ptr, default, union, writable))

    return make


def thunk_field(kind: int, writable: bool) -> object:
    """The constructor of fields whose type is a namespace that a thunk yields."""

    def make(at: int, thunk: object, default: object = 0, *, union: object = None) -> object:
        return finish(Field(Type(kind, thunk), at, default, union, writable))

    return make


def void_field(writable: bool) -> object:
    def make(*, union: object = None) -> object:
        return finish(Field(VOID, 0, None, union, writable))

    return make


def group_field(writable: bool) -> object:
    def make(thunk: object, *, union: object = None) -> object:
        return finish(Field(Type(GROUP_, thunk), 0, None, union, writable))

    return make


def list_field(writable: bool) -> object:
    def make(ptr: int, element: Type, default: bytes = b"", *, union: object = None) -> object:
        return finish(Field(list_of(element), ptr, default, union, writable))

    return make


Void = void_field(False)
VoidBuilder = void_field(True)
Bool = data_field(BOOL, False, False)
BoolBuilder = data_field(BOOL, True, False)
Int8 = data_field(INT8, False)
Int8Builder = data_field(INT8, True)
Int16 = data_field(INT16, False)
Int16Builder = data_field(INT16, True)
Int32 = data_field(INT32, False)
Int32Builder = data_field(INT32, True)
Int64 = data_field(INT64, False)
Int64Builder = data_field(INT64, True)
UInt8 = data_field(UINT8, False)
UInt8Builder = data_field(UINT8, True)
UInt16 = data_field(UINT16, False)
UInt16Builder = data_field(UINT16, True)
UInt32 = data_field(UINT32, False)
UInt32Builder = data_field(UINT32, True)
UInt64 = data_field(UINT64, False)
UInt64Builder = data_field(UINT64, True)
Float32 = data_field(FLOAT32, False, 0.0)
Float32Builder = data_field(FLOAT32, True, 0.0)
Float64 = data_field(FLOAT64, False, 0.0)
Float64Builder = data_field(FLOAT64, True, 0.0)
Enum = thunk_field(ENUM_, False)
EnumBuilder = thunk_field(ENUM_, True)
Text = pointer_field(TEXT, False, "")
TextBuilder = pointer_field(TEXT, True, "")
Data = pointer_field(DATA, False, b"")
DataBuilder = pointer_field(DATA, True, b"")
Struct = thunk_field(STRUCT_, False)
StructBuilder = thunk_field(STRUCT_, True)
List = list_field(False)
ListFieldBuilder = list_field(True)
Group = group_field(False)
GroupBuilder = group_field(True)
AnyPointer = pointer_field(ANY_POINTER, False)
AnyPointerBuilder = pointer_field(ANY_POINTER, True)
AnyStruct = pointer_field(ANY_POINTER, False)
AnyStructBuilder = pointer_field(ANY_POINTER, True)
AnyList = pointer_field(ANY_POINTER, False)
AnyListBuilder = pointer_field(ANY_POINTER, True)
AnyCap = pointer_field(Type(CAP_), False)
AnyCapBuilder = pointer_field(Type(CAP_), True)
Cap = thunk_field(CAP_, False)
CapBuilder = thunk_field(CAP_, True)
