"""The grammar of the text form: from characters to a tree of values, each with its place.

The tree knows nothing of a schema: a name may be an enumerant or ``true``, a string may be Text or
Data. As in the C++ parser, ``(5)`` is 5, a comma may stand before a closing bracket, strings in a
row are one string, and a backquote begins a string that lasts to the end of its line.

Source: lexer.c++, parser.c++ and kj/parse/char.h; checked against the ``capnp`` tool.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from trio_capnp.forms._errors import MAX_NESTING, error_at, quoted, too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trio_capnp.errors import TextError

SPACE: Final = re.compile(r"(?:[ \t\n\r\f\v\ufeff]+|#[^\n]*)+")
TOKEN: Final = re.compile(
    r"""
    (?P<name>[A-Za-z_][A-Za-z0-9_]*)
  | "(?P<string>(?:[^"\\\n]|\\.)*)"
  | `(?P<line>[^\r\n]*)
  | 0x"(?P<binary>[^"]*)"
  | (?P<integer>0x[0-9a-fA-F]+|[0-9]+)(?![\w.])
  | (?P<float>[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)(?![\w.])
  | (?P<mark>[()\[\],=.-])
  | (?P<opaque><(?:opaque\ pointer|external\ capability)>)
    """,
    re.VERBOSE,
)
ESCAPE: Final = re.compile(r"\\(?:([abfnrtv'\"\\?])|x([0-9a-fA-F]{2})|([0-7]{1,3}))|\\")
LETTERS: Final = dict(zip("abfnrtv", b"\a\b\f\n\r\t\v", strict=True))
HEX: Final = re.compile(r"(?:\s*[0-9a-fA-F]{2})*\s*", re.ASCII)
CLOSING: Final = {"(": ")", "[": "]"}
MAX_DIGITS: Final = 400  # a Float64 has at most 309 before its point

Value: TypeAlias = "str | int | float | bytes | list[Item]"


class Parsed(NamedTuple):
    """A value: its kind, its place, and its content, which is of a Python type for each kind.

    ``name``: str. ``integer``: int. ``float``: float. ``string`` and ``binary``: bytes.
    ``list`` and ``struct``: their items, which have names in a struct.
    """

    kind: str
    at: int
    value: Value


class Item(NamedTuple):
    """A field of a struct with its name, or an element of a list with an empty one."""

    name: str
    at: int
    node: Parsed


class Open(NamedTuple):
    """A bracket that is not closed yet."""

    mark: str
    at: int
    items: list[Item]
    names: list[tuple[str, int]]
    """The name of the item that comes next, and its place; empty before a value without one."""


def parse(source: str) -> Parsed:
    """Return the one value that a text consists of.

    Raises:
        TextError: the text does not follow the grammar, or nests too deep.
    """
    parser = _TextParser(source)
    return parser.at_end(parser.parse())


def parse_each(source: str) -> Iterator[Parsed]:
    """Iterate over the values that stand one after the other in a text.

    Raises:
        TextError: on reaching a mistake.
    """
    parser = _TextParser(source)
    while parser.is_more():
        yield parser.parse()


class _TextParser:
    """A place in the text, and the brackets that are open there."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.open: list[Open] = []

    def parse(self) -> Parsed:
        while True:
            node = self._begin_value()
            while node is not None:
                if not self.open:
                    return node
                node = self._add(node)

    def _begin_value(self) -> Parsed | None:
        """Read a value, or open its bracket and return None."""
        if self.open and self.open[-1].mark == "(":
            self._read_name()
        kind, text, at = self._next("a value")
        if kind == "mark":
            return self._begin_marked(text, at)
        if kind in ("string", "line"):
            return Parsed("string", at, self._strings(kind, text, at))
        if kind == "name":
            return self._name(text, at)
        if kind == "binary":
            return Parsed("binary", at, self._binary(text, at))
        if kind == "opaque":
            raise self._error(at, f"{text} has no form that can be read back")
        return self._number(kind, text, at, 1)

    def _read_name(self) -> None:
        """Read ``name =``, if it is there."""
        start = self._skip()
        found = TOKEN.match(self.source, start)
        if found is not None and found.lastgroup == "name":
            self.at = found.end()
            if self._take("="):
                self.open[-1].names.append((found.group(), start))
            else:
                self.at = start

    def _begin_marked(self, mark: str, at: int) -> Parsed | None:
        if mark in CLOSING:
            if len(self.open) == MAX_NESTING:
                raise too_deep(self.source, at)
            self.open.append(Open(mark, at, [], []))
            return self._close() if self._take(CLOSING[mark]) else None
        if mark == "-":
            return self._negative(at)
        if mark == ".":
            raise self._constant(at)
        raise self._error(at, f"expected a value, not {mark!r}")

    def _negative(self, at: int) -> Parsed:
        kind, text, _ = self._next("a number after '-'")
        if kind == "name" and text in ("inf", "nan"):
            return Parsed("float", at, -float(text))
        if kind not in ("integer", "float"):
            raise self._error(at, "expected a number after '-'")
        return self._number(kind, text, at, -1)

    def _number(self, kind: str, text: str, at: int, sign: int) -> Parsed:
        if kind == "float":
            value = float(text)
            if value == float("inf"):
                raise self._error(at, f"{quoted(text)} is out of the range of Float64")
            return Parsed(kind, at, sign * value)
        if len(text) > MAX_DIGITS:
            raise self._error(at, f"a number of {len(text)} digits is out of every range")
        base = 16 if text.startswith("0x") else 8 if text.startswith("0") else 10
        try:
            number = int(text, base)
        except ValueError:
            raise self._error(at, f"{text} begins with 0, so it is octal: no 8 or 9") from None
        # A Float64 of -0 is written without a point; as an int it would lose its sign.
        return Parsed(kind, at, sign * number if number or sign > 0 else -0.0)

    def _name(self, name: str, at: int) -> Parsed:
        following = self._peek()
        if name == "embed" and following in ('"', "`"):
            raise self._error(at, "'embed' is not read here: the content itself is needed")
        if following in (".", "(") or (name == "import" and following in ('"', "`")):
            raise self._constant(at)
        return Parsed("name", at, name)

    def _constant(self, at: int) -> TextError:
        return self._error(at, "names of constants are not read here: a value is needed")

    def _strings(self, kind: str, text: str, at: int) -> bytes:
        """The content of strings in a row, of which the first has been read."""
        parts: list[bytes] = []
        while True:
            if kind == "line":
                parts.append(self._encoded(text, at + 1) + b"\n")
            else:
                parts.append(self._unescaped(text, at + 1))
            start = self._skip()
            found = TOKEN.match(self.source, start)
            if found is None or found.lastgroup not in ("string", "line"):
                return b"".join(parts)
            kind, text, at = found.lastgroup, found.group(found.lastgroup), start
            self.at = found.end()

    def _unescaped(self, text: str, at: int) -> bytes:
        if "\\" not in text:
            return self._encoded(text, at)
        parts: list[bytes] = []
        done = 0
        for found in ESCAPE.finditer(text):
            parts.append(self._encoded(text[done : found.start()], at + done))
            parts.append(self._escape(found, at + found.start()))
            done = found.end()
        parts.append(self._encoded(text[done:], at + done))
        return b"".join(parts)

    def _escape(self, found: re.Match[str], at: int) -> bytes:
        letter, code, octal = found.groups()
        if letter is not None:
            return bytes([LETTERS.get(letter, ord(letter))])
        if code is None and octal is None:
            raise self._error(at, "expected an escape such as \\n, \\\", \\x41 or \\101 after '\\'")
        return bytes([(int(octal, 8) if code is None else int(code, 16)) & 0xFF])

    def _encoded(self, text: str, at: int) -> bytes:
        try:
            # Bytes that were not UTF-8 come back from the surrogates they were decoded to.
            return text.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError as error:
            raise self._error(at + error.start, "a lone surrogate has no UTF-8") from None

    def _binary(self, text: str, at: int) -> bytes:
        good = HEX.match(text)
        assert good is not None, "the pattern also matches nothing"
        if good.end() < len(text):
            raise self._error(at + 3 + good.end(), "expected pairs of hexadecimal digits")
        return bytes.fromhex(text)

    # --- brackets ---

    def _add(self, node: Parsed) -> Parsed | None:
        """Add a value to the bracket around it: the bracket's node if that ends here, or None."""
        around = self.open[-1]
        name, at = around.names.pop() if around.names else ("", node.at)
        around.items.append(Item(name, at, node))
        closing = CLOSING[around.mark]
        comma = self._take(",")
        if self._take(closing):
            return self._close()
        if not comma:
            raise self._expected(f"',' or {closing!r}")
        return None

    def _close(self) -> Parsed:
        mark, at, items, _ = self.open.pop()
        if mark == "[":
            return Parsed("list", at, items)
        unnamed = [item for item in items if not item.name]
        if len(items) == 1 and unnamed:
            return items[0].node
        if unnamed:
            raise self._error(unnamed[0].at, "expected a field's name and '=' before its value")
        return Parsed("struct", at, items)

    def is_more(self) -> bool:
        """Whether more than spaces and comments are left."""
        return self._skip() < len(self.source)

    def at_end(self, node: Parsed) -> Parsed:
        if self.is_more():
            raise self._expected("the end of the text")
        return node

    # --- tokens ---

    def _skip(self) -> int:
        """Go past spaces and comments."""
        found = SPACE.match(self.source, self.at)
        if found is not None:
            self.at = found.end()
        return self.at

    def _peek(self) -> str:
        return self.source[self._skip() : self.at + 1]

    def _take(self, mark: str) -> bool:
        """Go past a character, if it comes next."""
        found = self._peek() == mark
        self.at += found
        return found

    def _next(self, expected: str) -> tuple[str, str, int]:
        start = self._skip()
        found = TOKEN.match(self.source, start)
        if found is None or found.lastgroup is None:
            raise self._expected(expected)
        self.at = found.end()
        return found.lastgroup, found.group(found.lastgroup), start

    def _expected(self, expected: str) -> TextError:
        start = self._skip()
        if start == len(self.source):
            return self._error(start, f"expected {expected}, not the end of the text")
        if self.source[start] == '"' or self.source.startswith('0x"', start):
            return self._error(start, "a string begins here and has no end")
        return self._error(start, f"expected {expected}, not {quoted(self._word(start))}")

    def _word(self, start: int) -> str:
        found = re.compile(r"[\w.]+|.", re.DOTALL).match(self.source, start)
        return found.group() if found else ""

    def _error(self, at: int, message: str) -> TextError:
        return error_at(self.source, at, message)
