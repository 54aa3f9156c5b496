"""Looks at everything in a message, as a careless program might."""

from __future__ import annotations

from trio_capnp.errors import TextDecodeError
from trio_capnp.typed._struct_api import total_size, view
from trio_capnp.wire._kernel import AnyReader, ListReader, StructBase
from trio_capnp.wire._namespaces import Member, members_of


def walk(root: StructBase) -> int:
    """Read every field, by type; of AnyPointers the size. Returns how many values there were.

    Null pointers are left alone: the default of a struct may have itself as a field.
    """
    todo: list[object] = [root]
    visits = 0
    while todo:
        value = todo.pop()
        visits += 1
        if isinstance(value, StructBase):
            members = members_of(value)
            todo += [_read(value, m) for m in members if m.kind != "cap" and m.is_set(value)]
        elif isinstance(value, ListReader):
            if value._type._kind != "cap":
                todo += value
        elif isinstance(value, AnyReader):
            total_size(value)
    return visits


def _read(struct: StructBase, member: Member) -> object:
    try:
        return member.field._get(struct)
    except TextDecodeError:
        return bytes(view(struct, member.name))
