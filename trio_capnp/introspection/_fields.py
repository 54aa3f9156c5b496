"""Fields by the names of the schema: ``get_field`` and ``set_field``."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from trio_capnp.wire import _kernel
from trio_capnp.wire._names import field_name
from trio_capnp.wire._namespaces import check_name, display_name, namespace_of

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Builder, Reader, StructBase


def get_field(struct: Reader | Builder, name: str) -> object:
    """Return the value of a field, which is named as in the schema: ``get_field(p, "postCode")``.

    The value is that of the attribute: ``p.post_code``.

    Args:
        struct: a reader or builder.
        name: the field's name in the schema, ``postCode``.

    Raises:
        AttributeError: the schema has no such field; the text has the nearest name.
        UnionError: the field is a member of a union, and another member is active.
        TypeError: ``struct`` is not a reader or builder.
    """
    return getattr(struct, _attribute_of(struct, name))


def set_field(struct: Builder, name: str, value: object) -> None:
    """Set a field, which is named as in the schema: ``set_field(p, "postCode", "1010")``.

    Args:
        struct: a builder.
        name: the field's name in the schema, ``postCode``.
        value: as for the attribute: a reader, builder or dict for a struct, an iterable for a list,
            an enumerant or its name for an enum.

    Raises:
        AttributeError: the schema has no such field; the text has the nearest name.
        TypeError, ValueError: the value does not fit, or ``struct`` is not a builder.
    """
    attribute = _attribute_of(struct, name)
    if not isinstance(struct, _kernel.Builder):
        raise TypeError(
            f"{display_name(struct)}: a reader cannot be changed; trio_capnp.copy makes a builder"
        )
    setattr(struct, attribute, value)


def _attribute_of(struct: StructBase, name: str) -> str:
    namespace = namespace_of(struct)
    check_name(name)
    attributes = _attributes(cast("Hashable", namespace), cast("Hashable", type(struct)))
    if name not in attributes:
        reason = f"{display_name(struct)} has no field {name!r} in its schema"
        raise AttributeError(reason + _kernel.suggestion(name, attributes))
    return attributes[name]


@lru_cache(maxsize=1024)
def _attributes(namespace: Hashable, of: Hashable) -> Mapping[str, str]:
    """The attributes of a struct's fields by their names in the schema."""
    struct, fields = cast("type[object]", namespace), cast("type[StructBase]", of)._fields
    return {field_name(struct, attribute): attribute for attribute in fields}
