"""From Python names back to those of the schema.

Generated code turns ``getOperator`` into ``get_operator`` and ``fooBar`` of an enum into
``FOO_BAR``; a keyword gets a trailing underscore. A name that these rules do not turn back is
listed in the generated class's ``_schema_names``, or in an enum's ``__schema_names__``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

NO_NAMES: Final[Mapping[str, str]] = {}


def camel_case(name: str) -> str:
    """``get_operator`` and ``GET_OPERATOR`` to ``getOperator``, ``from_`` to ``from``."""
    first, *others = name.lower().rstrip("_").split("_")
    return first + "".join(other[:1].upper() + other[1:] for other in others)


def field_name(namespace: type[object], attribute: str) -> str:
    """The schema's name of a field."""
    names: Mapping[str, str] = getattr(namespace, "_schema_names", NO_NAMES)
    return names.get(attribute) or camel_case(attribute)


def enumerant_name(value: IntEnum) -> str | None:
    """The schema's name of an enumerant; None for a number that this version does not know."""
    if value.name not in type(value).__members__:
        return None
    names: Mapping[str, str] = getattr(type(value), "__schema_names__", NO_NAMES)
    return names.get(value.name) or camel_case(value.name)
