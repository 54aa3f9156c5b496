"""``trio-capnp convert``: messages from one form to another, from standard input to output."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import trio_capnp
from trio_capnp import typed as _t
from trio_capnp.cli._command import Command, Failure, UsageError
from trio_capnp.cli._schemas import add_import_paths
from trio_capnp.forms import each_from_json, each_from_text
from trio_capnp.wire._namespaces import reader_class

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import StructBase

REPORT_EVERY_S: Final = 0.5

Struct: TypeAlias = "type[_t.Struct[_t.Reader, _t.Builder]]"
Message: TypeAlias = "StructBase"


def _read_segment(struct: Struct) -> Iterable[Message]:
    yield trio_capnp.from_segments(struct, [sys.stdin.buffer.read()])


def _read_text(struct: Struct) -> Iterable[Message]:
    # Bytes of Text that are not UTF-8 go through as they are.
    return each_from_text(struct, sys.stdin.buffer.read().decode("utf-8", "surrogateescape"))


def _segment(message: Message) -> bytes:
    """A message as one segment without framing; a copy in canonical form if it has several."""
    segments = trio_capnp.to_segments(message)
    return segments[0] if len(segments) == 1 else trio_capnp.canonicalize(message)


READERS: Final[dict[str, Callable[[Struct], Iterable[Message]]]] = {
    "binary": lambda struct: trio_capnp.read_messages(struct, sys.stdin.buffer),
    "packed": lambda struct: trio_capnp.read_messages(struct, sys.stdin.buffer, packed=True),
    "flat": _read_segment,
    "canonical": _read_segment,
    "text": _read_text,
    "json": lambda struct: each_from_json(struct, sys.stdin.buffer.read()),
}
WRITERS: Final[dict[str, Callable[[Message], bytes]]] = {
    "binary": trio_capnp.to_bytes,
    "packed": lambda message: trio_capnp.to_bytes(message, packed=True),
    "flat": _segment,
    "canonical": trio_capnp.canonicalize,
    "text": lambda message: f"{trio_capnp.to_text(message)}\n".encode(),
    "json": lambda message: f"{trio_capnp.to_json(message)}\n".encode(),
}
FORMS: Final = ", ".join(READERS)


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("forms", metavar="FROM:TO", help=f"two of: {FORMS}")
    parser.add_argument("schema", metavar="SCHEMA", help="the schema file")
    parser.add_argument("type", metavar="TYPE", help="the struct: Person, or Outer.Inner")
    add_import_paths(parser)


def _run(arguments: Namespace) -> int:
    source, colon, target = arguments.forms.partition(":")
    if not colon or source not in READERS or target not in WRITERS:
        raise UsageError(f"FROM:TO is {arguments.forms!r}; both are one of {FORMS}")
    module = trio_capnp.load(arguments.schema, import_paths=arguments.import_path)
    struct = _struct_of(module, arguments.type)
    write = WRITERS[target]
    with _Progress() as progress:
        for message in READERS[source](struct):
            try:
                sys.stdout.buffer.write(write(message))
            except ValueError as error:
                raise Failure(str(error)) from error
            progress.add()
    return 0


def _struct_of(module: object, name: str) -> Struct:
    """The struct of a module by its name in the schema.

    Raises:
        Failure: there is no struct of that name.
    """
    found = module
    try:
        for part in name.split("."):
            found = getattr(found, part)
        reader_class(cast("type[object]", found))
    except (AttributeError, TypeError):
        raise Failure(f"the schema has no struct {name}") from None
    return cast("Struct", found)


class _Progress:
    """The number of messages, on standard error if that is a terminal."""

    def __init__(self) -> None:
        self.count = 0
        self.is_shown = sys.stderr.isatty()
        self.next = time.monotonic() + REPORT_EVERY_S

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.is_shown:
            self._show("\n")

    def add(self) -> None:
        self.count += 1
        if self.is_shown and time.monotonic() >= self.next:
            self.next = time.monotonic() + REPORT_EVERY_S
            self._show("")

    def _show(self, end: str) -> None:
        print(f"\r{self.count} messages", end=end, file=sys.stderr, flush=True)


CONVERT: Final = Command(
    "Convert messages between forms, from standard input to standard output.",
    _add_arguments,
    _run,
    "trio-capnp convert binary:json person.capnp Person < people.bin\n"
    "  prints each message as one line of JSON",
)
