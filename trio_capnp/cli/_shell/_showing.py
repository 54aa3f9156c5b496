"""Values and errors as the shell prints them: readable, and bounded."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, cast

import trio

import trio_capnp
from trio_capnp.cli._failures import printable
from trio_capnp.errors import TrioCapnpError
from trio_capnp.typed import Builder, Client, Promise, Reader
from trio_capnp.typed._struct_api import to_text

SHOWN_CHARACTERS: Final = 8_000
"""Characters of one value that are printed: four screens of text."""

SHOWN_ITEMS: Final = 100
"""Structs of a list that are printed."""

ONE_LINE: Final = 80
"""Characters of a struct that is printed in one line."""

OWN: Final = tuple(
    f"{Path(str(package.__file__)).parent}{os.sep}" for package in (trio_capnp, trio)
)
COMPILED: Final = f"trio_capnp{os.sep}"
"""Frames of extension modules have paths that begin with the name of the package."""


# --- values -----------------------------------------------------------------------------------


def shown(value: object) -> str:
    """A value as text: structs in text form, others as ``repr`` gives them.

    Raises:
        WireError: a struct is malformed.
    """
    text = _text_of(value)
    if len(text) <= SHOWN_CHARACTERS:
        return text
    return f"{text[:SHOWN_CHARACTERS]}… ({len(text):,} characters)"


def _text_of(value: object) -> str:
    if isinstance(value, Reader | Builder):
        line = to_text(value, short=True)
        return line if len(line) <= ONE_LINE else to_text(value)
    if isinstance(value, str | bytes) and len(value) > SHOWN_CHARACTERS:
        return f"{value[:SHOWN_CHARACTERS]!r}… ({len(value):,} in all)"
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return _text_of_items(cast("Sequence[object]", value))
    if hasattr(type(value), "__await__") and not isinstance(value, Client):
        gives = "gives the results" if isinstance(value, Promise) else "waits for it"
        return f"{value!r}\nnot awaited: `await _` {gives}"
    return repr(value)


def _text_of_items(items: Sequence[object]) -> str:
    """The text form of a list of structs; ``repr`` of another list."""
    if not items or not isinstance(items[0], Reader | Builder):
        return repr(items)
    count = len(items)
    lines = [
        to_text(item, short=True) if isinstance(item, Reader | Builder) else repr(item)
        for item, _ in zip(items, range(SHOWN_ITEMS), strict=False)
    ]
    more = f",\n … ({count:,} items)]" if count > len(lines) else "]"
    return "[" + ",\n ".join(lines) + more


# --- errors -----------------------------------------------------------------------------------


def error_text(error: BaseException) -> str:
    """An error as lines for the terminal: with the user's own frames, without those of packages.

    An error of one line at the prompt is that line alone.
    """
    is_ours = isinstance(error, TrioCapnpError)
    told = traceback.TracebackException.from_exception(error, compact=True)
    for each in _all_in(told):
        if not isinstance(error, AssertionError):  # a fault of ours: its frames tell where
            each.stack[:] = [frame for frame in each.stack if not _is_internal(frame.filename)]
        if _is_plain(each.stack):
            each.stack.clear()
    lines = "".join(told.format(chain=not is_ours)).splitlines()
    if not told.stack and not told.exceptions:
        lines = [line for line in lines if line != "Traceback (most recent call last):"]
    return "".join(f"{printable(_in_public(line))}\n" for line in lines)


def _all_in(
    told: traceback.TracebackException | None,
) -> Iterator[traceback.TracebackException]:
    """An error, its causes, and those in its group."""
    if told is None:
        return
    yield told
    parts: Iterable[traceback.TracebackException] = told.exceptions or ()
    for each in (told.__cause__, told.__context__, *parts):
        yield from _all_in(each)


def _is_internal(filename: str) -> bool:
    return filename.startswith((*OWN, COMPILED)) or "outcome" in Path(filename).parts


def _is_plain(stack: Sequence[traceback.FrameSummary]) -> bool:
    """Whether the frames say no more than that the line at the prompt has failed."""
    return len(stack) == 1 and (stack[0].name, stack[0].lineno) == ("<module>", 1)


def _in_public(line: str) -> str:
    """A line with the public names of the errors of this package."""
    return line.replace("trio_capnp.errors.", "trio_capnp.")
