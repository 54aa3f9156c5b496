"""JSON in lines: each member and element on one of its own, as ``json.dumps`` puts them."""

from __future__ import annotations

import re
from typing import Final

TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{][\]}]|[\[{\]},:]|[^"\[{\]},:]+')


def in_lines(text: str, indent: int) -> str:
    """Lay out JSON that was written without spaces.

    Args:
        text: JSON on one line.
        indent: the spaces for each open bracket.
    """
    margin = "\n"
    parts: list[str] = []
    for token in TOKEN.findall(text):
        if token in "[{":
            margin += " " * indent
            parts += (token, margin)
        elif token in "]}":
            margin = margin[: len(margin) - indent]
            parts += (margin, token)
        elif token == ",":
            parts += (token, margin)
        else:
            parts.append(": " if token == ":" else token)
    return "".join(parts)
