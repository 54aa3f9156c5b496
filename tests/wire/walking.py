"""Looks at everything in a message, as a careless program might."""

from __future__ import annotations

from trio_capnp.errors import TextDecodeError
from trio_capnp.typed._struct_api import total_size, view
from trio_capnp.wire._kernel import AnyReader, ListReader, StructBase
from trio_capnp.wire._namespaces import Member, members_of


def walk(root: StructBase) -> int:
    """Read every field, by type; of AnyPointers the size. Returns how many values there were."""
    todo: list[object] = [root]
    visits = 0
    while todo:
        value = todo.pop()
        visits += 1
        if isinstance(value, StructBase):
            todo += [_read(value, member) for member in members_of(value) if member.kind != "cap"]
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
