"""Texts with a few random mistakes in them."""

from __future__ import annotations

import random

from trio_capnp.errors import TextError

PIECES = [
    *"()[]{}\",'=:.-+#`\\/<>0189eExnaI_\n\t \0é☃\ud800",
    *(
        "0x",
        '0x"',
        "inf",
        "nan",
        "void",
        "true",
        "null",
        "1e999",
        "9" * 30,
        "\\u",
        "\\ud800",
        "\\x",
    ),
    *("(" * 300, "[" * 300, '{"a":' * 300, "-inf", "import", "embed", ".."),
]


def mutant_of(rng: random.Random, text: str) -> str:
    """The text after one to three of: a piece put in, a part cut out, doubled, or swapped."""
    for _ in range(rng.randrange(1, 4)):
        at, end = sorted(rng.randrange(len(text) + 1) for _ in range(2))
        end = min(end, at + 12)
        change = rng.randrange(4)
        if change == 0:
            text = text[:at] + rng.choice(PIECES) + text[at:]
        elif change == 1:
            text = text[:at] + text[end:]
        elif change == 2:
            text = text[:end] + text[at:end] + text[end:]
        else:
            text = text[:at] + rng.choice(PIECES) + text[at + 1 :]
    return text


def check_place(text: str, error: TextError) -> None:
    """Check that the error names a line of the text, and a column in it or right behind it."""
    lines = text.split("\n")
    assert 1 <= error.line <= len(lines)
    assert 1 <= error.column <= len(lines[error.line - 1]) + 1
