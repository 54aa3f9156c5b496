"""The grammar of JSON: from characters to a tree of values, each with its place.

The standard's grammar, without additions: no comments, no commas before closing brackets, no
control characters in strings. A name may stand only once in an object.

Source: RFC 8259. ``json`` of the standard library has no places of values, which errors of the
schema need, and takes names that are given twice.
"""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias

from trio_capnp.forms._errors import MAX_NESTING, error_at, quoted, too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trio_capnp.errors import TextError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonNode] | dict[str, JsonMember] | None"
JsonNode: TypeAlias = "tuple[int, JsonValue]"
"""The index of a value in the text, and the value."""
JsonMember: TypeAlias = "tuple[int, JsonNode]"
"""The index of a member's name, and its value."""

SPACE: Final = r"[ \t\n\r]*"
GAP: Final = SPACE + "+"  # possessive, as all repetitions below: no match has two ways
STRING: Final = r'"[^"\\\x00-\x1f]*+(?:"|(?:\\.[^"\\\x00-\x1f]*+)++")'
NUMBER: Final = r"(-?(?:[1-9][0-9]*+|0))((?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+)"
PLAIN: Final = rf"()(?:({STRING})|{NUMBER}|(null|true|false))"
"""A value that is no container, in five groups: its place, string, integer, the rest, a word."""
VALUE: Final = re.compile(GAP + f"(?:{PLAIN}|" + r"([\[{]))")
NAME: Final = re.compile(GAP + f"({STRING})")
NAMED: Final = re.compile(NAME.pattern + GAP + ":")
ITEM: Final = re.compile(GAP + PLAIN + GAP + r"([,\]])")
MEMBER: Final = re.compile(NAMED.pattern + GAP + PLAIN + GAP + "([,}])")
"""A whole item or member whose value is plain, with the mark after it: one match in place of four,
because matches are most of the time of this parser."""
MARK: Final = re.compile(SPACE + r"(.)", re.DOTALL)
END: Final = re.compile(SPACE)
WORDS: Final = {"null": None, "true": True, "false": False}
CLOSING: Final = {list: "]", dict: "}"}
LONGEST: Final = 20
"""Characters of the longest integer that a message can hold; longer ones become floats."""
DECODER: Final = JSONDecoder()


def parse_json(source: str) -> JsonNode:
    """Return the one value that a text consists of.

    Raises:
        TextError: the text is not JSON, has a name twice in an object, or nests too deep.
    """
    parser = _JsonParser(source)
    return parser.at_end(parser.parse())


def parse_each_json(source: str) -> Iterator[JsonNode]:
    """Iterate over the values that stand one after the other in a text.

    Raises:
        TextError: on reaching a mistake.
    """
    parser = _JsonParser(source)
    while parser.is_more():
        yield parser.parse()


class _JsonParser:
    """A place in the text, and the containers that are open there."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.open: list[tuple[int, list[JsonNode] | dict[str, JsonMember]]] = []
        self.names: list[tuple[int, str]] = []
        """The names of members whose values are not complete."""

    def parse(self) -> JsonNode:
        while True:
            node = self._begin_value()
            while node is not None:
                if not self.open:
                    return node
                node = self._add(node)

    def _begin_value(self) -> JsonNode | None:
        """Read a value, or open its bracket and return None."""
        found = VALUE.match(self.source, self.at)
        if found is None:
            self._expected("a value")
        self.at = found.end()
        _, string, integer, rest, word, mark = found.groups()
        if mark:
            return self._begin_container(mark, found.start(6))
        return self._plain(found.start(1), string, integer, rest, word)

    def _plain(
        self, at: int, string: str | None, integer: str | None, rest: str, word: str
    ) -> JsonNode:
        """The value of the groups of ``PLAIN``."""
        if string is not None:
            return at, string[1:-1] if "\\" not in string else self._string(string, at)
        return at, WORDS[word] if integer is None else _number(integer, rest)

    def _begin_container(self, mark: str, at: int) -> JsonNode | None:
        if len(self.open) == MAX_NESTING:
            raise too_deep(self.source, at)
        made: list[JsonNode] | dict[str, JsonMember] = [] if mark == "[" else {}
        found = MARK.match(self.source, self.at)
        if found is not None and found.group(1) == CLOSING[type(made)]:
            self.at = found.end()
            return at, made
        self.open.append((at, made))
        return self._go_on(made)

    def _go_on(self, around: list[JsonNode] | dict[str, JsonMember]) -> JsonNode | None:
        """Read plain values of the innermost container: the container if it ends, or None.

        If it goes on with another value, and is an object, the name of that value is read.
        """
        if isinstance(around, list):
            return self.open.pop() if self._ends_with_items(around) else None
        if self._ends_with_members(around):
            return self.open.pop()
        self._read_name(around)
        return None

    def _ends_with_items(self, items: list[JsonNode]) -> bool:
        while found := ITEM.match(self.source, self.at):
            _, string, integer, rest, word, mark = found.groups()
            items.append(self._plain(found.start(1), string, integer, rest, word))
            self.at = found.end()
            if mark == "]":
                return True
        return False

    def _ends_with_members(self, members: dict[str, JsonMember]) -> bool:
        while found := MEMBER.match(self.source, self.at):
            quoted_name, _, string, integer, rest, word, mark = found.groups()
            at = found.start(1)
            name = self._new_name(members, quoted_name, at)
            members[name] = at, self._plain(found.start(2), string, integer, rest, word)
            self.at = found.end()
            if mark == "}":
                return True
        return False

    def _new_name(self, members: dict[str, JsonMember], quoted_name: str, at: int) -> str:
        name = quoted_name[1:-1] if "\\" not in quoted_name else self._string(quoted_name, at)
        if name in members:
            raise self._error(at, f"the name {quoted(name)} is given twice")
        return name

    def _read_name(self, members: dict[str, JsonMember]) -> None:
        found = NAMED.match(self.source, self.at)
        if found is None:
            self._no_name(members)
        at = found.start(1)
        self.names.append((at, self._new_name(members, found.group(1), at)))
        self.at = found.end()

    def _no_name(self, members: dict[str, JsonMember]) -> NoReturn:
        found = NAME.match(self.source, self.at)
        if found is None:
            self._expected("a name in quotes" if members else "a name in quotes or '}'")
        self._new_name(members, found.group(1), found.start(1))
        self.at = found.end()
        self._expected("':' after the name")

    def _add(self, node: JsonNode) -> JsonNode | None:
        """Add a value to the container around it: the container if it ends here, or None."""
        _, around = self.open[-1]
        if isinstance(around, dict):
            at, name = self.names.pop()
            around[name] = at, node
        else:
            around.append(node)
        closing = CLOSING[type(around)]
        found = MARK.match(self.source, self.at)
        if found is None or found.group(1) not in (",", closing):
            self._expected(f"',' or {closing!r}")
        self.at = found.end()
        if found.group(1) == closing:
            return self.open.pop()
        return self._go_on(around)

    def _string(self, text: str, at: int) -> str:
        """The string of a text in quotes, with escapes."""
        try:
            return str(DECODER.decode(text))
        except JSONDecodeError as error:
            raise self._error(at + error.pos, "expected an escape of JSON after '\\'") from None

    def is_more(self) -> bool:
        """Whether more than spaces are left."""
        found = END.match(self.source, self.at)
        return found is None or found.end() < len(self.source)

    def at_end(self, node: JsonNode) -> JsonNode:
        if self.is_more():
            self._expected("the end of the text")
        return node

    def _expected(self, expected: str) -> NoReturn:
        found = MARK.match(self.source, self.at)
        if found is None:
            raise self._error(len(self.source), f"expected {expected}, not the end of the text")
        at = found.start(1)
        if found.group(1) == '"':
            raise self._error(at, self._bad_string(at))
        word = re.compile(r"[\w.]+|.", re.DOTALL).match(self.source, at)
        shown = quoted(word.group() if word else "")
        raise self._error(at, f"expected {expected}, not {shown}")

    def _bad_string(self, at: int) -> str:
        if NAME.match(self.source, at):
            return "expected no string here"
        return "a string begins here and has no end, or a control character in it"

    def _error(self, at: int, message: str) -> TextError:
        return error_at(self.source, at, message)


def _number(integer: str, rest: str) -> int | float:
    if rest or len(integer) > LONGEST or integer == "-0":
        return float(integer + rest)
    return int(integer)
