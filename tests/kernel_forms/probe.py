"""Prints the outcome of many messages in the form of the package on this path, a line for each.

    python -m tests.kernel_forms.probe FAMILY SEED COUNT
    python -m tests.kernel_forms.probe FAMILY SEED NUMBER --detail

A line is a digest of everything that was read, built or refused, and the marks of errors: `!` for
an error of the package's own, `!!` for one that should never leave it.
"""

from __future__ import annotations

import hashlib
import io
import struct
import sys
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import cache, partial
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Final

import trio_capnp
from tests.kernel_forms import builds
from tests.kernel_forms.mutations import damage
from trio_capnp import typed
from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import AnyReader, Builder, ListReader, Reader, StructBase
from trio_capnp.wire._packing import pack, pack_flat, unpack

Note = Callable[[object], None]

# Small enough that no damage makes a message costly to walk through.
LIMITS: Final = trio_capnp.ReaderLimits(traversal_words=4000, nesting=12)
SHOWN: Final = 40  # elements of a list that are looked at
REFUSED: Final = (trio_capnp.TrioCapnpError, TypeError, ValueError, OverflowError, IndexError)
VIEWS: Final = (
    *("Everything", "Everything", "Everything", "Pair", "Narrow", "Empty", "AsVoids", "AsBools"),
    *("AsBytes", "AsShorts", "AsFloats", "AsLongs", "AsTexts", "AsPairs", "AsChildren"),
    *("AsStructs", "AsAnything"),
)


@cache
def shapes() -> ModuleType:
    return trio_capnp.load(Path(__file__).with_name("shapes.capnp"))


def attempt(action: Callable[[], object], note: Note) -> object:
    """Do it and note the error, if there is one, by its class alone."""
    try:
        return action()
    except trio_capnp.TrioCapnpError as error:
        note(f"!{type(error).__name__}")
    except Exception as error:
        note(f"!!{type(error).__name__}")
    return None


def walk(value: object, note: Note) -> None:
    """Note everything that can be read from a value."""
    if isinstance(value, float):
        note(struct.pack("<d", value).hex())
    elif isinstance(value, IntEnum):
        note(int(value))
    elif isinstance(value, StructBase):
        walk_struct(value, note)
    elif isinstance(value, ListReader):
        walk_list(value, note)
    elif isinstance(value, AnyReader):
        for name in ("Pair", "AsAnything"):
            attempt(partial(walk_as, value, name, note), note)
    elif isinstance(value, typed.Client):
        note("client")
    else:
        note(value)


def walk_as(value: AnyReader, name: str, note: Note) -> None:
    walk(trio_capnp.as_type(value, getattr(shapes(), name)), note)


def walk_struct(value: StructBase, note: Note) -> None:
    for name, field in type(value)._fields.items():
        note(name)
        present = attempt(partial(trio_capnp.has, value, name), note)
        note(present)
        # A null struct reads as its default, where the next one is null: without end.
        if present or field.kind not in ("struct", "any"):
            attempt(partial(walk_attribute, value, name, note), note)


def walk_attribute(value: StructBase, name: str, note: Note) -> None:
    walk(getattr(value, name), note)


def walk_list(value: ListReader[object], note: Note) -> None:
    count = len(value)
    note(count)
    note([is_outside(value, at) for at in (count, -count - 1)])
    for at in range(min(count, SHOWN)):
        attempt(partial(walk_item, value, at, note), note)
    if count:
        attempt(partial(walk_item, value, -1, note), note)
    if count <= SHOWN:
        attempt(partial(walk_items, value, note), note)


def is_outside(value: ListReader[object], at: int) -> bool:
    try:
        return value[at] is None
    except IndexError:
        return True


def walk_item(value: ListReader[object], at: int, note: Note) -> None:
    walk(value[at], note)


def walk_items(value: ListReader[object], note: Note) -> None:
    for item in value:
        walk(item, note)


def packed(random: Random, note: Note) -> None:
    """Bytes that are packed, or that might be."""
    words = b"".join(
        random.choice((bytes(8), random.randbytes(8), bytes([random.randrange(3), *bytes(7)])))
        for _ in range(random.randrange(40))
    ) * random.choice((1, 1, 1, 20))
    squeezed = pack(words)
    note(squeezed)
    note(unpack(squeezed) == words)
    if squeezed:
        damaged = damage(squeezed, random)
        note(attempt(lambda: unpack(damaged, max_words=random.randrange(2000)), note))


def new(random: Random) -> Builder:
    """A valid ``Everything``, in one segment or in many small ones with far pointers."""
    message = _kernel.new_building(0, random.choice((0, 0, 64, 128, 512)))
    builder = _kernel.new_root(_kernel.struct_type(shapes().Everything), message)
    _kernel.assign_fields(builder, builds.everything(random))
    return builder


def read(random: Random, note: Note) -> None:
    """A message, most often damaged, read as one of many types."""
    valid = trio_capnp.to_bytes(new(random))
    data = valid if random.random() < 0.1 else damage(valid, random)
    note(data)
    kind = getattr(shapes(), random.choice(VIEWS))
    attempt(lambda: walk(trio_capnp.from_bytes(kind, data, limits=LIMITS), note), note)

    def fresh() -> Reader:
        made: Reader = trio_capnp.from_bytes(kind, data, limits=LIMITS)
        return made

    def fresh_copy() -> Builder:
        made: Builder = trio_capnp.copy(trio_capnp.from_bytes(kind, data, limits=LIMITS))
        return made

    attempt(lambda: note(trio_capnp.to_bytes(fresh_copy())), note)
    attempt(lambda: note(canonical(fresh())), note)
    attempt(lambda: note(str(trio_capnp.to_dict(fresh()))), note)
    attempt(lambda: note(fresh() == fresh()), note)
    attempt(lambda: rebuild(random, fresh_copy(), note), note)


def log(random: Random, note: Note) -> None:
    """A log, whole or damaged, from a buffer and from a file that gives pieces of any size."""
    events = [trio_capnp.to_bytes(new(random)) for _ in range(random.randrange(1, 5))]
    squeezed = random.random() < 0.5
    if squeezed:
        events = [pack_flat(event) for event in events]
    data = b"".join(events)
    if random.random() < 0.7:
        data = damage(data, random)
    note(data)
    kind = getattr(shapes(), random.choice(VIEWS))
    size = random.choice((1, 7, 100, 1 << 20))
    for source in (data, Pieces(data, size)):
        messages = trio_capnp.read_messages(kind, source, packed=squeezed, limits=LIMITS)
        attempt(lambda: walk_messages(messages, note), note)  # noqa: B023 - called at once


class Pieces:
    """A file that gives at most so many bytes at once."""

    def __init__(self, data: bytes, size: int) -> None:
        self.file = io.BytesIO(data)
        self.size = size

    def read(self, size: int, /) -> bytes:
        return self.file.read(min(size, self.size))


def walk_messages(messages: Iterator[StructBase], note: Note) -> None:
    """Note every message, and some once more when later ones were read."""
    kept: list[StructBase] = []
    for number, message in enumerate(messages):
        note(f"message {number}")
        attempt(partial(walk, message, note), note)
        if number % 2:
            kept.append(message)
    for message in kept:
        attempt(lambda: note(trio_capnp.to_text(message)), note)  # noqa: B023 - called at once


def canonical(value: StructBase) -> bytes:
    """The canonical form, which messages with capabilities have not."""
    try:
        return trio_capnp.to_bytes(value, canonical=True)
    except ValueError:
        return b""


def rebuild(random: Random, builder: Builder, note: Note) -> None:
    """Walk through a builder made from a stranger's message, then change it."""
    walk(builder, note)
    change(random, builder, note)
    note(trio_capnp.to_bytes(builder))


def change(random: Random, builder: Builder, note: Note) -> None:
    """A few assignments, valid or not; a refused one is noted by the error's class."""
    names = list(type(builder)._fields)
    for _ in range(random.randrange(1, 6) if names else 0):
        valid = builds.everything(random, 0)
        name = random.choice(names)
        value = valid.get(name) if random.random() < 0.5 else random.choice(builds.WRONG)
        try:
            if random.random() < 0.2:
                trio_capnp.init(builder, name, random.choice((0, 1, 5, -1, 1 << 29)))
            else:
                setattr(builder, name, value)
        except REFUSED as error:
            note(f"{name} refuses: {type(error).__name__}")


def build(random: Random, note: Note) -> None:
    """A message built by assignments, good and bad, and its bytes."""
    builder = new(random)
    for _ in range(3):
        attempt(lambda: change(random, builder, note), note)
        attempt(lambda: note(trio_capnp.to_bytes(builder)), note)
    attempt(lambda: walk(builder, note), note)


FAMILIES: Final = {"packed": packed, "read": read, "build": build, "log": log}


def outcome(family: str, seed: int, number: int) -> list[str]:
    """Everything noted about one message."""
    notes: list[str] = []
    random = Random(f"{family} {seed} {number}")
    attempt(
        lambda: FAMILIES[family](random, lambda each: notes.append(repr(each))),
        lambda each: notes.append(repr(each)),
    )
    return notes


def line(notes: list[str]) -> str:
    digest = hashlib.sha256("\n".join(notes).encode(errors="backslashreplace")).hexdigest()
    errors = sorted({note.strip("'") for note in notes if note.startswith("'!")})
    return " ".join([digest[:24], *errors])


def lines(family: str, seed: int, count: int) -> Iterator[str]:
    return (line(outcome(family, seed, number)) for number in range(count))


def main() -> None:
    family, seed, number = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    shown = outcome(family, seed, number) if "--detail" in sys.argv else lines(family, seed, number)
    for each in shown:
        print(each.encode("ascii", "backslashreplace").decode())


if __name__ == "__main__":
    main()
