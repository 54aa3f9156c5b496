"""Laying out Python as ``ruff format`` does, as far as generated modules need it.

An expression is a tree: plain text, a bracket with items, alternatives joined by ``|``. It is
written on one line if it fits, else opened at its outermost bracket, and so on inwards. The rules
were found by experiment; a test compares the layout with the formatter's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

WIDTH: Final = 100
INDENT: Final = "    "


class Bracket(NamedTuple):
    """``head(item, item)``: a call, a subscript, a dict, a tuple.

    Attributes:
        literal: a dict or tuple, whose items get one line each if they do not fit.
    """

    head: str
    brackets: str
    items: tuple[Expression, ...]
    literal: bool = False


class Either(NamedTuple):
    """``a | b | c``."""

    choices: tuple[str, ...]


class Keyed(NamedTuple):
    """``key: value`` in a dict, or ``name=value`` in a call; ``key`` includes the sign."""

    key: str
    value: Expression


class Lambda(NamedTuple):
    """``lambda: name``."""

    name: str


class Bytes(NamedTuple):
    """A bytes literal, cut into several if it does not fit on a line."""

    data: bytes


class Text(NamedTuple):
    """A string literal of ASCII without quotes or backslashes, cut into lines like ``Bytes``."""

    text: str


Expression: TypeAlias = str | Bracket | Either | Keyed | Lambda | Bytes | Text
Lines: TypeAlias = list[str]


def call(head: str, *items: Expression) -> Bracket:
    return Bracket(head, "()", items)


def subscript(head: str, *items: Expression) -> Bracket:
    return Bracket(head, "[]", items)


def mapping(items: Iterable[tuple[str, Expression]]) -> Bracket:
    """A dict."""
    return Bracket("", "{}", tuple(Keyed(f"{k}: ", v) for k, v in items), literal=True)


def tuple_of(items: Iterable[Expression]) -> Bracket:
    """A tuple of at least two."""
    return Bracket("", "()", tuple(items), literal=True)


# --- flat -------------------------------------------------------------------------------------


def flat(expression: Expression) -> str:
    """The expression on one line, of any length."""
    if isinstance(expression, str):
        return expression
    match expression:
        case Bracket():
            return _flat_bracket(expression)
        case Either():
            return " | ".join(expression.choices)
        case Keyed():
            return expression.key + flat(expression.value)
        case Lambda():
            return f"lambda: {expression.name}"
        case Bytes():
            return bytes_literal(expression.data)
        case Text():
            return f'"{expression.text}"'


def _flat_bracket(bracket: Bracket) -> str:
    items = [item if isinstance(item, str) else flat(item) for item in bracket.items]
    return f"{bracket.head}{bracket.brackets[0]}{', '.join(items)}{bracket.brackets[1]}"


def bytes_literal(data: bytes) -> str:
    """A bytes literal without quotes inside, which are escaped."""
    return 'b"' + "".join(_byte(byte) for byte in data) + '"'


def _byte(byte: int) -> str:
    if 0x20 <= byte < 0x7F and byte not in b"\"'\\":
        return chr(byte)
    return f"\\x{byte:02x}"


def text_literal(text: str) -> str:
    """A string literal with the quotes that need fewer escapes, as the formatter prefers."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_character(c, quote) for c in text) + quote


def _character(character: str, quote: str) -> str:
    if character in (quote, "\\"):
        return f"\\{character}"
    return character if _is_one_column(character) else ascii(character)[1:-1]


def _is_one_column(character: str) -> bool:
    """Whether the character has width 1 for every tool, because width decides line breaks."""
    if character.isascii():
        return character.isprintable()
    is_plain = character.isprintable() and unicodedata.category(character)[0] in "LNPS"
    return is_plain and unicodedata.east_asian_width(character) not in "WF"


# --- laid out ---------------------------------------------------------------------------------


def laid_out(indent: str, prefix: str, expression: Expression, suffix: str = "") -> Lines:
    """``prefix expression suffix`` as lines, the first one indented by ``indent``."""
    line = f"{indent}{prefix}{flat(expression)}{suffix}"
    if len(line) <= WIDTH:
        return [line]
    match expression:
        case Bracket():
            return _opened(indent, prefix, expression, suffix)
        case Keyed():
            return laid_out(indent, prefix + expression.key, expression.value, suffix)
        case Either():
            return _either(indent, prefix, expression, suffix)
        case Lambda():
            return _lambda(indent, prefix, expression, suffix)
        case Bytes():
            return _chunks(indent, prefix, expression.data, suffix)
        case Text():
            return _pieces(indent, prefix, expression.text, suffix)
        case str():
            return [line]


def declaration(indent: str, name: str, type_: Expression) -> Lines:
    """``name: type``."""
    lines = laid_out(indent, f"{name}: ", type_)
    inside = f"{indent}{INDENT}{flat(type_)}"
    if isinstance(type_, str) and len(lines[0]) > WIDTH >= len(inside):
        return [f"{indent}{name}: (", inside, f"{indent})"]
    return lines


def definition(indent: str, name: str, parameters: Sequence[Expression], result: str) -> Lines:
    """``def name(parameters) -> result:``."""
    lines = laid_out(indent, "", Bracket(f"def {name}", "()", tuple(parameters)), f" -> {result}:")
    if len(lines) > 1 and len(parameters) == 1:
        lines[-2] += ","
    return lines


def _opened(indent: str, prefix: str, bracket: Bracket, suffix: str) -> Lines:
    first = f"{indent}{prefix}{bracket.head}{bracket.brackets[0]}"
    last = f"{indent}{bracket.brackets[1]}{suffix}"
    return [first, *_items(indent + INDENT, bracket), last]


def _items(indent: str, bracket: Bracket) -> Lines:
    on_one_line = indent + ", ".join(flat(item) for item in bracket.items)
    if len(on_one_line) <= WIDTH and not bracket.literal:
        return [on_one_line]
    if len(bracket.items) == 1 and not bracket.literal:
        return _only_item(indent, bracket.items[0])
    return [line for item in bracket.items for line in laid_out(indent, "", item, ",")]


def _only_item(indent: str, item: Expression) -> Lines:
    return _alternatives(indent, item) if isinstance(item, Either) else laid_out(indent, "", item)


def _either(indent: str, prefix: str, either: Either, suffix: str) -> Lines:
    if not prefix:
        return _alternatives(indent, either, suffix)
    inside = _alternatives(indent + INDENT, either)
    return [f"{indent}{prefix}(", *inside, f"{indent}){suffix}"]


def _alternatives(indent: str, either: Either, suffix: str = "") -> Lines:
    on_one_line = f"{indent}{flat(either)}{suffix}"
    if len(on_one_line) <= WIDTH:
        return [on_one_line]
    first, *rest = either.choices
    lines = [f"{indent}{first}", *(f"{indent}| {choice}" for choice in rest)]
    return [*lines[:-1], lines[-1] + suffix]


def _lambda(indent: str, prefix: str, expression: Lambda, suffix: str) -> Lines:
    inside = f"{indent}{INDENT}{expression.name}"
    return [f"{indent}{prefix}lambda: (", inside, f"{indent}){suffix}"]


def _chunks(indent: str, prefix: str, data: bytes, suffix: str) -> Lines:
    room = WIDTH - len(indent) - len('b"",')
    chunks: list[bytes] = []
    size = room
    for byte in data:
        width = len(_byte(byte))
        if size + width > room:
            chunks.append(b"")
            size = 0
        chunks[-1] += bytes([byte])
        size += width
    lines = [indent + bytes_literal(chunk) for chunk in chunks]
    if prefix:
        lines = [INDENT + line for line in lines]
        return [f"{indent}{prefix}(", *lines, f"{indent}){suffix}"]
    return [*lines[:-1], lines[-1] + suffix]


def _pieces(indent: str, prefix: str, text: str, suffix: str) -> Lines:
    room = WIDTH - len(indent) - len('"",')
    pieces = [text[start : start + room] for start in range(0, len(text), room)]
    *lines, last = [f'{indent}"{piece}"' for piece in pieces]
    assert not prefix, "such a text is an argument of its own"
    return [*lines, last + suffix]


def assignment(
    indent: str, name: str, value: Expression, annotation: Bracket | str | None = None
) -> Lines:
    """``name: annotation = value``."""
    target = name if annotation is None else f"{name}: {flat(annotation)}"
    line = f"{indent}{target} = {flat(value)}"
    if len(line) <= WIDTH:
        return [line]
    head = value.head + value.brackets[0] if isinstance(value, Bracket) else flat(value)
    if isinstance(value, Bracket | Either) and len(f"{indent}{target} = {head}") <= WIDTH:
        return laid_out(indent, f"{target} = ", value)
    if annotation is None or len(f"{indent}{target} = (") <= WIDTH:
        return _in_parentheses(indent, f"{target} = ", value)
    if isinstance(annotation, str):
        return laid_out(indent, f"{target} = ", value)
    *lines, last = _opened(indent, f"{name}: ", annotation, "")
    return [*lines, *laid_out(indent, f"{last.removeprefix(indent)} = ", value)]


def _in_parentheses(indent: str, prefix: str, value: Expression) -> Lines:
    if isinstance(value, Either | Bytes):
        return laid_out(indent, prefix, value)
    inside = laid_out(indent + INDENT, "", value)
    if isinstance(value, str) and len(inside[0]) > WIDTH:
        return [f"{indent}{prefix}{value}"]
    return [f"{indent}{prefix}(", *inside, f"{indent})"]
