"""Says what the form of the package on this path makes of many messages, a line for each.

    python -m tests.kernel_forms.probe FAMILY SEED COUNT
    python -m tests.kernel_forms.probe FAMILY SEED NUMBER --detail

A line is a digest of everything that was read, built or refused, and the marks of what went
wrong: `!` for an error of the package's own, `!!` for one that should never leave it.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import cache
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Final, cast

import trio_capnp
from tests.kernel_forms import builds
from tests.kernel_forms.mutations import damage
from trio_capnp import typed, wire
from trio_capnp.wire import _kernel

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
    elif isinstance(value, typed.StructBase):
        walk_struct(value, note)
    elif isinstance(value, wire.ListReader):
        walk_list(value, note)
    elif isinstance(value, wire.AnyReader):
        for name in ("Pair", "AsAnything"):
            kind = getattr(shapes(), name)
            attempt(lambda kind=kind: walk(trio_capnp.as_type(value, kind), note), note)
    elif isinstance(value, typed.Client):
        note("client")
    else:
        note(value)


def walk_struct(value: typed.StructBase, note: Note) -> None:
    for name, field in type(value)._fields.items():
        note(name)
        present = attempt(lambda name=name: trio_capnp.has(value, name), note)
        note(present)
        # A null struct reads as its default, where the next one is null: without end.
        if present or field.kind not in ("struct", "any"):
            attempt(lambda name=name: walk(getattr(value, name), note), note)


def walk_list(value: wire.ListReader[object], note: Note) -> None:
    note(len(value))
    for at in range(min(len(value), SHOWN)):
        attempt(lambda at=at: walk(value[at], note), note)
    if value:
        attempt(lambda: walk(value[-1], note), note)
    if len(value) <= SHOWN:
        attempt(lambda: [walk(item, note) for item in value], note)
    attempt(lambda: note(value[len(value)]), lambda text: note(f"past the end: {text}"[:-1]))


def packed(random: Random, note: Note) -> None:
    """Bytes that are packed, or that might be."""
    words = b"".join(
        random.choice((bytes(8), random.randbytes(8), bytes([random.randrange(3), *bytes(7)])))
        for _ in range(random.randrange(40))
    ) * random.choice((1, 1, 1, 20))
    squeezed = wire.pack(words)
    note(squeezed)
    note(wire.unpack(squeezed) == words)
    if squeezed:
        damaged = damage(squeezed, random)
        note(attempt(lambda: wire.unpack(damaged, max_words=random.randrange(2000)), note))


def new(random: Random) -> typed.Builder:
    """A valid ``Everything``, in one segment or in many small ones with far pointers."""
    message = _kernel.new_building(0, random.choice((0, 0, 64, 128, 512)))
    builder = _kernel.new_root(_kernel.struct_type(shapes().Everything), message)
    _kernel.assign_fields(builder, builds.everything(random))
    return cast("typed.Builder", builder)


def read(random: Random, note: Note) -> None:
    """A message, most often damaged, read as one of many types."""
    valid = trio_capnp.to_bytes(new(random))
    data = valid if random.random() < 0.1 else damage(valid, random)
    note(data)
    kind = getattr(shapes(), random.choice(VIEWS))
    attempt(lambda: walk(trio_capnp.from_bytes(kind, data, limits=LIMITS), note), note)

    def fresh() -> object:
        return trio_capnp.from_bytes(kind, data, limits=LIMITS)

    attempt(lambda: note(trio_capnp.to_bytes(trio_capnp.copy(fresh()))), note)
    attempt(lambda: note(trio_capnp.to_bytes(fresh(), canonical=True)), note)
    attempt(lambda: note(str(trio_capnp.to_dict(fresh()))), note)
    attempt(lambda: note(fresh() == fresh()), note)
    attempt(lambda: rebuild(random, trio_capnp.copy(fresh()), note), note)


def rebuild(random: Random, builder: object, note: Note) -> None:
    """Walk through a builder made from a stranger's message, then change it."""
    walk(builder, note)
    change(random, builder, note)
    note(trio_capnp.to_bytes(builder))


def change(random: Random, builder: object, note: Note) -> None:
    """A few assignments, valid or not; a refused one is noted by the error's class."""
    names = list(type(cast("typed.StructBase", builder))._fields)
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


FAMILIES: Final = {"packed": packed, "read": read, "build": build}


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
