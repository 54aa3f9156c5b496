"""Code that is being typed, cut into tokens. Unlike ``tokenize`` it takes unfinished code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

TOKEN: Final = re.compile(
    r"""
      (?P<space>   \s+ | \\\n | \#[^\n]*\n )
    | (?P<string>  [rRbBuUfF]{0,2}
                   (?: \"{3} (?:\\.|[^\\])*? \"{3} | '{3} (?:\\.|[^\\])*? '{3}
                     | \"(?!\"\") (?:\\.|[^"\\\n])* \" | '(?!'') (?:\\.|[^'\\\n])* ' ) )
    | (?P<text>    [rRbBuUfF]{0,2}["'] | \# )        # a string or comment that does not end
    | (?P<name>    [^\W\d]\w* )
    | (?P<number>  \d[\w.]* | \.\d\w* )
    | (?P<other>   . )
    """,
    re.VERBOSE | re.DOTALL,
)

OPENS: Final = {")": "(", "]": "[", "}": "{"}


@attrs.frozen
class Token:
    """A piece of code: its kind (``string``, ``name``, ``number`` or ``other``) and its place."""

    kind: str
    text: str
    start: int
    end: int


def tokens_of(source: str) -> list[Token] | None:
    """The tokens of code; None if its end is within a string or a comment."""
    found: list[Token] = []
    for match in TOKEN.finditer(source):
        kind = match.lastgroup or "other"
        if kind == "text":
            return None
        if kind != "space":
            found.append(Token(kind, match[0], match.start(), match.end()))
    return found


def open_bracket(tokens: Sequence[Token]) -> int | None:
    """The index of the innermost bracket that is not closed; None if there is none."""
    closed = 0
    for at in reversed(range(len(tokens))):
        text = tokens[at].text
        if text in OPENS:
            closed += 1
        elif text in OPENS.values():
            if not closed:
                return at
            closed -= 1
    return None


def start_of_operand(tokens: Sequence[Token]) -> int:
    """The index where the operand begins that ends with the last token: ``a.b(c)[d]``.

    It is the number of tokens if there is no operand at the end.
    """
    at = len(tokens)
    while at:
        last = tokens[at - 1]
        if last.text in OPENS:
            opened = open_bracket(tokens[: at - 1])
            if opened is None:
                return len(tokens)
            at = opened
            if at and (tokens[at - 1].kind == "name" or tokens[at - 1].text in OPENS):
                continue  # a call, or an item
        elif last.kind in {"name", "string"}:
            at -= 1
        else:
            return len(tokens)
        if not at or tokens[at - 1].text != ".":
            return at
        at -= 1
    return len(tokens)
