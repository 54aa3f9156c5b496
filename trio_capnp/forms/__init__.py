"""Structs as text: the text form of the ``capnp`` tool, and JSON.

General layout: ``_text_parser`` has the grammar of the text form, ``_text_reader`` puts its tree
into a message. ``_json_plan`` makes the shape of a struct in JSON from its annotations;
``_json_writer`` and ``_json_reader`` follow it, ``_json_parser`` has the grammar of JSON, and
``_json_layout`` puts JSON into lines. ``_places`` are fields and elements that take a value,
``_errors`` places in a text. ``to_text`` is in ``trio_capnp.wire``, because ``str`` of a reader
needs it. The functions import the rest when they are called, because many programs need no form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trio_capnp.typed._struct import Struct
    from trio_capnp.wire._kernel import Builder, StructBase

R = TypeVar("R")
B = TypeVar("B")

__all__ = ["each_from_json", "each_from_text", "from_json", "from_text", "to_json"]


def from_text(struct: type[Struct[R, B]], source: str) -> B:
    """Return the builder of a new message with the content of a text, as ``to_text`` writes it.

    The text is the form that the ``capnp`` tool prints and reads: ``(id = 1, name = "Ann")``. Names
    of constants and ``embed`` are refused, and so is a field that is given twice.

    Args:
        struct: the generated struct of the root.
        source: the text of one message; comments begin with ``#``.

    Raises:
        TextError: the text is malformed, does not fit the schema, or nests more than 256 deep.
        TypeError: ``source`` is not a str.
    """
    from trio_capnp.forms import _text_reader

    return cast("B", _text_reader.from_text(struct, source))


def each_from_text(namespace: type[object], source: str) -> Iterator[Builder]:
    """Iterate over the messages whose texts stand one after the other.

    Raises:
        TextError: on reaching a mistake.
        TypeError: ``namespace`` is not a generated struct.
    """
    from trio_capnp.forms import _text_reader

    return _text_reader.each_from_text(namespace, source)


def to_json(struct: StructBase, *, indent: int | None = None) -> str:
    """Return a struct as JSON, on one line or in lines.

    Raises:
        SchemaError: the annotations of the schema contradict one another.
        ValueError: a capability or AnyPointer is set; JSON has no form for it.
        WireError: the message is malformed.
        LimitError: the message is too deep or too large.
    """
    from trio_capnp.forms import _json_writer

    return _json_writer.to_json(struct, indent=indent)


def from_json(
    struct: type[Struct[R, B]],
    source: str | bytes | bytearray,
    *,
    unknown: Literal["ignore", "error"] = "ignore",
) -> B:
    """Return the builder of a new message with the content of a JSON object, as ``to_json`` has it.

    The annotations of ``/capnp/compat/json.capnp`` are followed. A name twice in an object, two
    members of one union, and bad base64 or hex are refused.

    Args:
        struct: the generated struct of the root.
        source: the text of one object; bytes are UTF-8.
        unknown: ``"ignore"`` names that the schema does not have, as a newer program may write, or
            refuse them as an ``"error"``.

    Raises:
        SchemaError: the annotations of the schema contradict one another.
        TextError: the text is malformed, does not fit the schema, or nests more than 256 deep.
        TypeError: ``source`` is not a text.
        ValueError: ``unknown`` is another value.
    """
    from trio_capnp.forms import _json_reader

    return cast("B", _json_reader.from_json(struct, source, unknown=unknown))


def each_from_json(namespace: type[object], source: bytes) -> Iterator[Builder]:
    """Iterate over the messages whose objects stand one after the other; unknown names are ignored.

    Raises:
        SchemaError: the annotations of the schema contradict one another.
        TextError: on reaching a mistake.
        TypeError: ``namespace`` is not a generated struct.
    """
    from trio_capnp.forms import _json_reader

    return _json_reader.each_from_json(namespace, source)
