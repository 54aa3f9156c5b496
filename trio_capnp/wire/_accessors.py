"""Short cuts of the interpreted form: properties with their offsets inlined.

Each property stands in front of a ``Field`` and does the work of its general path for the common
case: a null or near pointer, or a value of the plain type. All other cases take the general path.
The tests compare each property with its field.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _structs
from trio_capnp.wire.kernel._fields import Field
from trio_capnp.wire.kernel._short import Getter, Setter, own
from trio_capnp.wire.kernel._short_getters import getter_of
from trio_capnp.wire.kernel._short_lists import new_struct, shorten_lists
from trio_capnp.wire.kernel._short_setters import filler_of, setter_of
from trio_capnp.wire.kernel._structs import StructBase

__all__ = ["FieldProperty", "new_struct", "shorten", "shorten_lists"]


class FieldProperty(property):
    """A property that knows the field it stands for."""

    _field: Field

    def __set_name__(self, owner: type, name: str) -> None:
        self._field.__set_name__(owner, name)


def shorten(field: Field) -> FieldProperty:
    """The property for a field, with short cuts if its kind has any."""
    setter: Setter = field.__set__
    if field.writable:
        setter = _tagging(field, setter_of(field))
        field.put = setter
        field.fill = _tagging(field, filler_of(field))
    made = FieldProperty(_checking(field, getter_of(field)), setter, field.__delete__)
    made._field = field
    return made


# --- unions -----------------------------------------------------------------------------------


def _checking(field: Field, plain: Getter) -> Getter:
    """Read only the active member of a union."""
    if field.tag_at < 0:
        return plain
    load, at, tag = _mem.load_u16, field.tag_at, field.tag
    end = at + 2

    def get(struct: StructBase) -> object:
        if (load(struct._s.mem, struct._d + at)[0] if end <= struct._n else 0) != tag:
            raise _structs.inactive(field, struct)
        return plain(struct)

    return own(get)


def _tagging(field: Field, plain: Setter) -> Setter:
    """Activate the member of a union that is assigned."""
    if field.tag_at < 0:
        return plain
    store, at, tag = _mem.put_u16, field.tag_at, field.tag

    def put(struct: StructBase, value: object) -> None:
        plain(struct, value)
        store(struct._s.mem, struct._d + at, tag)

    return own(put)
