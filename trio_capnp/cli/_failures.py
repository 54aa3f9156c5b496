"""The line that a failed command prints."""

from __future__ import annotations

import re
import sys
from typing import Final

from trio_capnp.cli._command import Failure, UsageError
from trio_capnp.errors import TrioCapnpError
from trio_capnp.runtime._failures import is_group, leaves_of

EXPECTED: Final = (Failure, UsageError, TrioCapnpError, OSError)
"""The exceptions that are the user's business; all others are faults of the program."""

NUMBERS: Final = re.compile(r"\[Errno -?\d+\] | \(_ssl\.c:\d+\)")
"""Numbers of the system and of Python's source in the text of an ``OSError``: of no use here."""


def line_of(error: BaseException) -> str:
    """The text of an error as one line, without control characters that a peer may have sent.

    An ``OSError`` that stands for several attempts is followed by the reason of the first.
    """
    text = str(error) or type(error).__name__
    if error.__cause__ is not None and is_group(error.__cause__):
        text = f"{text}: {leaves_of(error.__cause__)[0]}"
    lines = map(str.strip, NUMBERS.sub("", text).splitlines())
    return printable("; ".join(filter(None, lines)))


def printable(text: str) -> str:
    """The text with backslash escapes in place of characters that steer a terminal."""
    return "".join(each if each.isprintable() else repr(each)[1:-1] for each in text)


def encodable(text: str) -> str:
    """The text with backslash escapes in place of characters that standard output cannot write."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
