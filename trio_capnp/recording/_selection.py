"""The choice of the messages, and of the parts of them, that a recording keeps."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

import attrs


@attrs.frozen
class Selection:
    """The messages and parts that are kept.

    Attributes:
        hides_payloads: whether payloads are emptied.
        only: patterns of ``Interface.method``, as of ``fnmatch``; empty for all methods.
    """

    hides_payloads: bool = False
    only: tuple[str, ...] = ()

    def takes(self, method: str) -> bool:
        """Whether calls of a method are kept: its name, or its numbers if no schema has it."""
        return not self.only or any(fnmatchcase(method, each) for each in self.only)


EVERYTHING = Selection()


def selection_of(*, hide_payloads: bool, only: Iterable[str]) -> Selection:
    """Check these arguments of ``record``, and keep them together.

    Raises:
        TypeError: ``only`` is one text instead of several, or has other things than texts.
    """
    patterns = (only,) if isinstance(only, str) else tuple(only)
    if isinstance(only, str) or not all(isinstance(each, str) for each in patterns):
        raise TypeError('only takes patterns such as ["Calculator.*"]')
    return Selection(hide_payloads, patterns)
