# cython: annotation_typing=False
"""Types of values, fields as places in a struct, and the forms that the layers above provide."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _word

if TYPE_CHECKING:
    from trio_capnp.wire.kernel._structs import StructBase


class StructNamespace(Protocol):
    """The attributes that the kernel uses of the namespace of a struct or group."""

    Reader: type[StructBase]
    Builder: type[StructBase]
    _size: tuple[int, int]


UNKNOWN_MEMBER = "_which"
"""A key in a struct's dict: the number of a union's active member unknown to this version."""

Thunk: TypeAlias = Callable[[], type]
Union: TypeAlias = tuple[int, int]


class UpperForms:
    """Functions of the layers above, for forms of values that need more than the kernel knows.

    ``wrap(hook, interface)`` makes a client of an entry of the capability table, ``unwrap``
    returns the entry of a client or server, and ``share(hook)`` another entry for the same
    capability, for a copy of a message. ``show``, ``text``, ``equal`` and ``reduce`` serve
    ``repr``, ``str``, ``==`` and pickling.
    """

    def __init__(self) -> None:
        self.wrap: Callable[[object, object], object] = no_interface
        self.unwrap: Callable[[object, object], object] = no_capability
        self.share: Callable[[object], object] = same_entry
        self.show: Callable[[object], str] = object.__repr__
        self.text: Callable[[object], str] = object.__repr__
        self.equal: Callable[[object, object], bool] = same_object
        self.reduce: Callable[[object], tuple[object, ...]] = no_pickle


def no_interface(entry: object, interface: object) -> object:
    return entry


def same_entry(entry: object) -> object:
    return entry


def no_capability(value: object, interface: object) -> object:
    raise TypeError(f"{type(value).__name__} cannot stand in a message")


def same_object(one: object, other: object) -> bool:
    return one is other


def no_pickle(value: object) -> tuple[object, ...]:
    raise TypeError(f"cannot pickle {type(value).__name__}")


hooks = UpperForms()


class Type:
    """The type of a field or of a list's elements.

    ``thunk`` yields the generated namespace; it is called at first use, because types may refer
    to one another in circles.
    """

    __slots__ = (
        *("bits", "builder", "code", "data", "element", "kind", "members", "namespace"),
        *("new_root", "only", "pointers", "reader", "resolved", "shorts", "size", "thunk", "word"),
    )

    kind: int
    bits: int  # of an element of a list, without pointers
    code: int  # of elements of a list
    only: int  # of AnyPointer: the one kind that it may have, or ANY
    thunk: Thunk | None
    element: Type
    namespace: type
    resolved: bool  # whether the thunk has been called
    reader: type[StructBase]
    builder: type[StructBase]
    data: int  # bytes of a struct's data section
    pointers: int
    size: int  # bytes of both sections
    word: int  # a pointer to such a struct, without its offset
    members: tuple[IntEnum, ...]  # an enum's, by number
    shorts: dict[type, tuple[Callable[..., object], ...]]  # of the interpreted form
    new_root: Callable[[], StructBase] | None  # of the interpreted form

    def __init__(self, kind: int, thunk: Thunk | None = None, element: Type | None = None) -> None:
        self.kind = kind
        self.bits = 0 if _kinds.CODES[kind] == _kinds.POINTER else _kinds.BITS[kind]
        self.code = _kinds.CODES[kind]
        self.only = _kinds.ANY
        self.thunk = thunk
        self.element = element  # type: ignore[assignment]
        self.resolved = False
        self.namespace = None  # type: ignore[assignment]
        self.reader = None  # type: ignore[assignment]
        self.builder = None  # type: ignore[assignment]
        self.data = 0
        self.pointers = 0
        self.size = 0
        self.word = 0
        self.members = ()
        self.shorts = {}
        self.new_root = None

    @property
    def _kind(self) -> str:
        return _kinds.NAMES[self.kind]

    @property
    def _element(self) -> Type:
        return self.element

    def _target(self) -> object:
        """The namespace of the struct, enum, group or interface."""
        resolve(self)
        return self.namespace

    def __repr__(self) -> str:
        return f"<type {_kinds.NAMES[self.kind]}>"


def resolve(t: Type) -> None:
    """Call the thunk for the namespace, once."""
    if t.resolved or t.thunk is None:
        return
    namespace = t.thunk()
    if t.kind == _kinds.STRUCT or t.kind == _kinds.GROUP:
        take_struct(t, cast(StructNamespace, namespace))
    elif t.kind == _kinds.ENUM:
        t.members = tuple(sorted(cast("type[IntEnum]", namespace)))
    t.namespace = namespace
    t.resolved = True


def take_struct(t: Type, namespace: StructNamespace) -> None:
    words, t.pointers = namespace._size
    t.data = words << 3
    t.size = t.data + (t.pointers << 3)
    t.word = _word.struct_word(t.data, t.pointers)
    t.reader = namespace.Reader
    t.builder = namespace.Builder
    for f in t.builder._fields.values():
        if not is_inside(f, t.data, t.pointers):
            raise TypeError(f"{short_name(t.builder)}.{f.name_} lies beyond its struct's _size")


def type_of(kind: str, thunk: Thunk | None = None, element: Type | None = None) -> Type:
    """A type by its kind's name (one of ``KINDS``)."""
    return Type(_kinds.NAMES.index(kind), thunk, element)


def struct_type(namespace: type) -> Type:
    """The type of a struct's namespace, made once and kept there."""
    known: object = namespace.__dict__.get("_kernel_type")
    if isinstance(known, Type):
        return known
    made = Type(_kinds.STRUCT, lambda: namespace)
    resolve(made)
    namespace._kernel_type = made  # type: ignore[attr-defined]
    return made


def is_same_type(one: type, other: type) -> bool:
    """Whether two namespaces are of one type: identical, or both of one binding of a generic.

    Each module that uses ``Box(Text)`` has its own class for it.
    """
    if one is other:
        return True
    binding: object = getattr(one, "_binding", 0)
    if not binding or binding != getattr(other, "_binding", 0):
        return False
    return getattr(one, "_id", 0) == getattr(other, "_id", 1)


# --- fields -----------------------------------------------------------------------------------


class Slot:
    """The place of a field's value in a struct, and its type.

    ``index`` counts in units of the field's own size; ``byte`` is where it starts in its
    section. ``mask`` is the default as bits: the stored bits are the value XOR its default.
    ``tag_at`` is the byte of the union's tag, or -1. ``put`` and ``fill`` are short cuts of the
    interpreted form for assigning, and for assigning in a new struct.
    """

    __slots__ = (
        *("byte", "default_", "fill", "index", "mask", "name_", "owner", "put", "tag", "tag_at"),
        *("type_", "writable"),
    )

    type_: Type
    index: int
    byte: int
    default_: object
    mask: int
    tag_at: int
    tag: int
    writable: bool
    name_: str
    owner: type
    put: Callable[[object, object], None] | None
    fill: Callable[[object, object], None] | None

    def __init__(
        self, t: Type, index: int, default: object, union: Union | None, writable: bool
    ) -> None:
        place_slot(self, t, index)
        self.mask = default_bits(t, default)
        self.default_ = default
        self.tag_at, self.tag = (-1, 0) if union is None else (union[0] << 1, union[1])
        self.writable = writable
        self.name_ = ""
        self.owner = None  # type: ignore[assignment]
        self.put = None
        self.fill = None


def place_slot(f: Slot, t: Type, index: int) -> None:
    f.type_ = t
    f.index = index
    f.byte = index << 3 if t.kind >= _kinds.TEXT else (index * t.bits) >> 3


def is_inside(f: Slot, data: int, pointers: int) -> bool:
    """Whether a field lies in sections of ``data`` bytes and ``pointers`` pointers."""
    if f.tag_at >= 0 and f.tag_at + 2 > data:
        return False
    kind = f.type_.kind
    if kind == _kinds.GROUP:
        return True
    if kind >= _kinds.TEXT:
        return f.index < pointers
    return f.byte + ((f.type_.bits + 7) >> 3) <= data


def default_bits(t: Type, default: object) -> int:
    """The bits in memory of the default of a number, bit or enumerant."""
    if t.kind >= _kinds.TEXT or not isinstance(default, int | float):
        return 0
    if t.kind == _kinds.FLOAT32:
        return _mem.bits_f32(default)
    if t.kind == _kinds.FLOAT64:
        return _mem.bits_f64(default)
    return int(default) & ((1 << _kinds.BITS[t.kind]) - 1)


def group_slot(namespace: type, name: str) -> Slot:
    """A field whose value is this group; it lies at the place of the struct around it."""
    made = Slot(Type(_kinds.GROUP, lambda: namespace), 0, None, None, True)
    made.name_ = name
    return made


def collect_fields(cls: type) -> None:
    """Gather a generated class's fields by name into its ``_fields``."""
    if "__slots__" not in cls.__dict__:
        raise TypeError(f"{cls.__name__} needs __slots__ = (), or a typing error would be stored")
    fields: dict[str, Slot] = dict(getattr(cls, "_fields", {}))
    for name, value in cls.__dict__.items():
        field = getattr(value, "_field", None)
        if field is not None and name != "_which":
            fields[name] = field
    cls._fields = fields  # type: ignore[attr-defined]


# --- names in errors --------------------------------------------------------------------------


def short_name(cls: type) -> str:
    """The user's name of the struct of a reader's or builder's class."""
    if getattr(getattr(cls, "_namespace", None), "_binding", 0):
        return str(cls._namespace._name)  # type: ignore[attr-defined]
    name = cls.__name__
    for part in ("_Reader", "_Builder", ".Reader", ".Builder"):
        name = name.removesuffix(part)
    return name.lstrip("_").replace("_", ".")


def title_of(namespace: type) -> str:
    """The user's name of the struct, enum or interface of a namespace."""
    name = namespace.__name__.lstrip("_")
    return name if getattr(namespace, "_binding", 0) else name.replace("_", ".")


def unknown_field(cls: type, name: str) -> str:
    if name == UNKNOWN_MEMBER:
        return (
            f"{short_name(cls)}: the dict is of a union whose active member only a newer schema"
            " knows, so its content is not in the dict"
        )
    fields: Mapping[str, Slot] = getattr(cls, "_fields", {})
    return f"{short_name(cls)} has no field {name!r}" + suggestion(str(name), fields)


def suggestion(name: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches  # only the texts of errors need it

    close = get_close_matches(name, list(known), 1, 0.5)
    return f"; did you mean {close[0]!r}?" if close else ""
