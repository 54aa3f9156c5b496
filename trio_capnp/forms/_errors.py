"""Places in a text, and the errors that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import TextError

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_NESTING: Final = 256
"""The most brackets that may be open at once in a text or in JSON.

A message that is read within the default nesting limit of 64 pointers has at most 64 structs and
64 groups, or structs and lists, around a value.
"""

SHOWN: Final = 40


def error_at(source: str, at: int, message: str) -> TextError:
    """The error of a place in a text.

    Args:
        source: the whole text.
        at: the index of the character in it.
        message: the part that was expected, and the text in its place.
    """
    line = source.count("\n", 0, at) + 1
    return TextError(message, line=line, column=at - source.rfind("\n", 0, at))


def too_deep(source: str, at: int) -> TextError:
    """The error of a bracket that is one too many."""
    return error_at(source, at, f"brackets nest at most {MAX_NESTING} deep here")


def quoted(part: str) -> str:
    """A part of the text for an error's message, cut if it is long."""
    return repr(part if len(part) <= SHOWN else part[: SHOWN - 1] + "…")


def nearest(name: str, names: Iterable[str]) -> str:
    """The end of the message about an unknown name: the most similar known one."""
    from difflib import get_close_matches  # only the texts of errors need it

    similar = get_close_matches(name[:SHOWN], names, 1)
    return f"; did you mean {similar[0]}?" if similar else ""
