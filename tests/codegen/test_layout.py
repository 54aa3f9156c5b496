"""Lines are broken as ``ruff format`` would break them: each case is shown to the formatter."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trio_capnp.codegen._layout import (
    INDENT,
    Bracket,
    Bytes,
    Either,
    Expression,
    Keyed,
    Lambda,
    Lines,
    assignment,
    bytes_literal,
    call,
    declaration,
    definition,
    laid_out,
    mapping,
    subscript,
    text_literal,
)

WORDS = st.integers(1, 45).map(
    lambda size: "_" + "abcdefghij" * (size // 10) + "klmnopqrs"[: size % 10]
)
TYPES = st.one_of(
    WORDS,
    st.lists(WORDS, min_size=1, max_size=2).map(lambda words: subscript("_t.List", *words)),
    st.lists(WORDS, min_size=2, max_size=3, unique=True).map(
        lambda words: subscript("_t.List", words[0], Either(tuple(words)))
    ),
)
ELEMENTS = st.one_of(
    st.just("_t.UINT32"),
    WORDS.map(lambda word: call("_t.struct_of", Lambda(word))),
    WORDS.map(lambda word: call("_t.list_of", call("_t.struct_of", Lambda(word)))),
)
ARGUMENTS = st.one_of(
    st.integers(0, 9).map(str),
    WORDS.map(Lambda),
    ELEMENTS,
    st.binary(min_size=1, max_size=60).map(Bytes),
)
UNION = Keyed("union=", "(1, 2)")


@st.composite
def fields(draw: st.DrawFn) -> Lines:
    """A field, with or without an annotation."""
    name = draw(WORDS)
    head = draw(st.sampled_from(["_t.Struct", "_t.ListFieldBuilder"]))
    arguments = draw(st.lists(ARGUMENTS, min_size=1, max_size=3))
    value = call(head, *arguments, *([UNION] if draw(st.booleans()) else []))
    parameters = draw(st.one_of(st.none(), st.lists(WORDS, min_size=1, max_size=2)))
    annotation = None if parameters is None else subscript(head, *parameters)
    return assignment(INDENT, name, value, annotation)


@st.composite
def functions(draw: st.DrawFn) -> Lines:
    parameters: list[Expression] = [subscript("**params: _t.Unpack", draw(WORDS))]
    if draw(st.booleans()):
        parameters.insert(0, "self")
    return [
        *definition(INDENT, draw(WORDS), parameters, draw(WORDS)),
        *laid_out(INDENT * 2, "return ", call("self._call", draw(WORDS), "params")),
        "",
    ]


@st.composite
def declarations(draw: st.DrawFn) -> Lines:
    """An entry of a TypedDict."""
    return declaration(INDENT, draw(WORDS), draw(TYPES))


@st.composite
def aliases(draw: st.DrawFn) -> Lines:
    words = draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))
    value: Expression = Either(tuple(words)) if len(words) > 1 else words[0]
    return assignment(INDENT, draw(WORDS), value, "_t.TypeAlias")


@st.composite
def tables(draw: st.DrawFn) -> Lines:
    pairs = draw(st.lists(st.tuples(WORDS.map(text_literal), st.text(max_size=30)), max_size=4))
    return assignment(INDENT, draw(WORDS), mapping((key, text_literal(v)) for key, v in pairs))


@st.composite
def classes(draw: st.DrawFn) -> list[Lines]:
    base = subscript("_t.Struct", *draw(st.lists(WORDS, min_size=1, max_size=2)))
    return [
        laid_out("", "class ", call(draw(WORDS), base), ":"),
        *draw(st.lists(st.one_of(fields(), aliases(), declarations(), tables()), min_size=1)),
        [""],
        *draw(st.lists(functions(), max_size=2)),
    ]


def formatted(source: str) -> str:
    command = [sys.executable, "-m", "ruff", "format", "--line-length=100", "--isolated", "-"]
    done = subprocess.run(
        command, input=source.encode(), capture_output=True, check=True, timeout=300
    )
    return done.stdout.decode()


@pytest.mark.slow
@settings(max_examples=10)
@given(st.lists(classes(), min_size=3, max_size=6))
def test_the_formatter_has_nothing_to_change(drawn: list[list[Lines]]) -> None:
    blocks = ["\n".join(line for part in parts for line in part).rstrip() for parts in drawn]
    source = "\n\n\n".join(blocks) + "\n"
    assert formatted(source) == source


def samples() -> Iterator[tuple[str, str]]:
    yield "say", '"say"'
    yield 'say "x"', "'say \"x\"'"
    yield "it's", '"it\'s"'
    yield "both ' and \"", '"both \' and \\""'
    yield "a\tb\nc\\d", '"a\\tb\\nc\\\\d"'
    yield "é€\u200b漢", '"é€\\u200b\\u6f22"'
    yield "\x00\x7f", '"\\x00\\x7f"'


@pytest.mark.parametrize(("text", "literal"), list(samples()))
def test_text_is_quoted_as_the_formatter_prefers(text: str, literal: str) -> None:
    assert text_literal(text) == literal
    assert eval(literal) == text


@given(st.binary())
def test_bytes_literals_evaluate_to_the_original(data: bytes) -> None:
    assert eval(bytes_literal(data)) == data


def test_long_bytes_are_cut_into_lines_that_mean_the_same() -> None:
    data = bytes(range(256)) * 3
    lines = assignment("", "x", call("f", "1", Bytes(data)))
    assert max(map(len, lines)) <= 100
    assert eval("\n".join(lines).removeprefix("x = "), {"f": lambda _, value: value}) == data


def test_empty_brackets_stay_on_their_line() -> None:
    assert assignment("", "x", Bracket("f", "()", ())) == ["x = f()"]
