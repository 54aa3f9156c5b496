"""The grammar of the text form by hand, and its mistakes with their places."""

from __future__ import annotations

import math
import pickle
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests._long import sampled
from tests.forms.mutants import check_place, mutant_of
from tests.wire.samples import SCHEMAS, samples
from tests.wire.tool import Tool
from tests.wire.values import ALL, fields_of, has_exact_text
from trio_capnp import TextError, TrioCapnpError, from_text, to_text, view
from trio_capnp.loading import load
from trio_capnp.typed._struct_api import canonicalize, from_dict, read_messages

S = samples()
TOOL = Tool(SCHEMAS / "samples.capnp")


def read(text: str, root: str = "AllTypes") -> Any:
    return from_text(getattr(S, root), text)


ACCEPTED: list[tuple[str, dict[str, object]]] = [
    ("()", {}),
    ("( ) # nothing", {}),
    ("# a comment\n(int8Field = 1)", {"int8_field": 1}),
    ("((int8Field = 1))", {"int8_field": 1}),
    ("(int8Field = 1,)", {"int8_field": 1}),
    ("(int8Field = ((5,)))", {"int8_field": 5}),
    ("(int8Field = - 5)", {"int8_field": -5}),
    ("(int8Field = 0x7f, uInt8Field = 0377)", {"int8_field": 127, "u_int8_field": 255}),
    ("(int8Field = -0x80)", {"int8_field": -128}),
    ("(int64Field = -9223372036854775808)", {"int64_field": -(1 << 63)}),
    ("(uInt64Field = 18446744073709551615)", {"u_int64_field": (1 << 64) - 1}),
    ("(float64Field = 1.)", {"float64_field": 1.0}),
    ("(float64Field = 00.5)", {"float64_field": 0.5}),
    ("(float64Field = -1.5E+3)", {"float64_field": -1500.0}),
    ("(float64Field = 0x10)", {"float64_field": 16.0}),
    (
        "(float64Field = -inf, float32Field = inf)",
        {"float64_field": -math.inf, "float32_field": math.inf},
    ),
    ("(float64List = [1e-5, 7, - inf])", {"float64_list": [1e-5, 7.0, -math.inf]}),
    ('(textField = "a" "b" # c\n"c")', {"text_field": "abc"}),
    ('(textField = `a "b" \\n\n`c\n)', {"text_field": 'a "b" \\n\nc\n'}),
    ('(textField = "é\t☃")', {"text_field": "é\t☃"}),
    (
        r'(textField = "\a\b\f\n\r\t\v\'\"\\\?\x41\101\7")',
        {"text_field": "\a\b\f\n\r\t\v'\"\\?AA\7"},
    ),
    (r'(dataField = "\377\x00(")', {"data_field": b"\xff\x00("}),
    ('(dataField = 0x"00 fF\n0a")', {"data_field": b"\x00\xff\n"}),
    ("(boolField = true, voidField = void)", {"bool_field": True}),
    ("(enumField = http2Blue)", {"enum_field": "HTTP2_BLUE"}),
    ("(int32List = [], boolList = [true, false,])", {"int32_list": [], "bool_list": [True, False]}),
    ("(listList = [[], [1], []])", {"list_list": [[], [1], []]}),
    ("(voidList = [void, void])", {"void_list": [None, None]}),
    ("(structField = ())", {"struct_field": {}}),
    ("(structList = [(), (int8Field = 1)])", {"struct_list": [{}, {"int8_field": 1}]}),
]


@pytest.mark.parametrize(("text", "values"), ACCEPTED)
def test_each_corner_of_the_grammar_is_read(text: str, values: Mapping[str, object]) -> None:
    """[X08] The tool reads each one, too, to the same bytes."""
    expected = canonicalize(from_dict(S.AllTypes, values))
    assert canonicalize(read(text)) == expected
    theirs = next(read_messages(S.AllTypes, TOOL.convert("text:binary", "AllTypes", text.encode())))
    assert canonicalize(theirs) == expected


def test_a_struct_may_be_given_by_its_first_field() -> None:
    """As the tool takes it: the field of the least ordinal."""
    path = Path(__file__).parent / "schemas" / "shorthand.capnp"
    around = load(path).Around
    text = '(named = "a", list = ["b", (more = 1)], choice = 7)'
    written = to_text(from_text(around, text), short=True)
    assert written == (
        '(named = (name = "a", more = 0), list = [(name = "b", more = 0), (more = 1)],'
        " choice = (number = 7))"
    )
    assert Tool(path).convert("text:text", "Around", text.encode(), "--short").decode() == (
        f"{written}\n"
    )


ONLY_OURS = [
    ("(int8Field=-5)", "int8_field", -5),
    ('(dataField = 0x"")', "data_field", b""),
    ("(enumField = (300))", "enum_field", 300),
    ("(float64Field = -nan)", "float64_field", math.nan),
]


@pytest.mark.parametrize(("text", "name", "value"), ONLY_OURS)
def test_some_texts_are_read_that_the_tool_refuses(text: str, name: str, value: object) -> None:
    found = getattr(read(text), name)
    assert found == value or (found != found and value != value)


def test_a_negative_zero_keeps_its_sign() -> None:
    made = from_text(S.AllTypes, to_text(S.AllTypes.new(float64_field=-0.0)))
    assert math.copysign(1, made.float64_field) == -1


def test_text_that_is_not_utf8_comes_back() -> None:
    made = read(r'(textField = "\377\303", textList = ["\376", "a"])')
    assert bytes(view(made, "text_field")) == b"\xff\xc3"
    assert to_text(made, short=True).count(r'"\376", "a"') == 1
    decoded = b'(textField = "\xff")'.decode("utf-8", "surrogateescape")
    assert bytes(view(read(decoded), "text_field")) == b"\xff"


def test_unions_and_groups_are_read() -> None:
    """[U03]"""
    text = '(before = 1, group = (left = true, right = "r"), shape = (circle = 2.5), after = "a")'
    assert to_text(read(text, "Unions"), short=True) == text


REFUSED = [
    ("", "1:1: expected a value, not the end of the text"),
    ("(", "1:2: expected a value, not the end of the text"),
    ("(int8Field = 1", "1:15: expected ',' or ')', not the end of the text"),
    ("(int8Field = 1]", "1:15: expected ',' or ')', not ']'"),
    ("()\n()", "2:1: expected the end of the text, not '('"),
    ("(int8Field = 1 int16Field = 2)", "1:16: expected ',' or ')', not 'int16Field'"),
    ("(int8Field =\n  300)", "2:3: expected an integer from -128 to 127, not 300"),
    ("(uInt64Field = 18446744073709551616)", "1:16: expected an integer from 0 to"),
    ("(uInt8Field = -1)", "1:15: expected an integer from 0 to 255, not -1"),
    (f"(uInt8Field = {'9' * 5000})", "1:15: a number of 5000 digits is out of every range"),
    ("(float32Field = 1e39)", "1:17: 1e+39 is out of the range of Float32"),
    ("(float64Field = 1e999)", "1:17: '1e999' is out of the range of Float64"),
    (f"(float64Field = {'9' * 350})", "1:17: a number that large is no Float64"),
    ("(int8Field = 08)", "1:14: 08 begins with 0, so it is octal: no 8 or 9"),
    ("(int8Field = 5x)", "1:14: expected a value, not '5x'"),
    ("(int8Field = 1.0)", "1:14: expected an integer, not 1.0"),
    ("(int8Field = -x)", "1:14: expected a number after '-'"),
    ("(int8Fieldd = 1)", "1:2: AllTypes has no field 'int8Fieldd'; did you mean int8Field?"),
    ("(int8Field = 1, int8Field = 1)", "1:17: field int8Field is given twice"),
    ("(1)", "1:2: expected a struct: '(', fields and ')'"),
    ("(int8Field = 1, 2)", "1:17: expected a field's name and '=' before its value"),
    ("(int32List = [,])", "1:15: expected a value, not ','"),
    ("(int32List = 5)", "1:14: expected a list, not 5"),
    ("(int32List = [[1]])", "1:15: expected an integer, not a list"),
    ("(structField = [])", "1:16: expected a struct: '(', fields and ')'"),
    ('(textField = "a)', "1:14: a string begins here and has no end"),
    ('(textField = "a\nb")', "1:14: a string begins here and has no end"),
    (r'(textField = "ab\q")', "1:17: expected an escape such as"),
    (r'(textField = "ab\x4")', "1:17: expected an escape such as"),
    ('(textField = "a\ud800")', "1:16: a lone surrogate has no UTF-8"),
    ("(textField = `a\ud800\n)", "1:16: a lone surrogate has no UTF-8"),
    ('(textField = 0x"00")', "1:14: expected a string, not a binary"),
    ('(dataField = 0x"00 f")', "1:20: expected pairs of hexadecimal digits"),
    ('(dataField = 0x"aa\xa0bb")', "1:19: expected pairs of hexadecimal digits"),
    ("(enumField = blue)", "1:14: Color has no enumerant 'blue'"),
    ("(enumField = (65536))", "1:15: expected an enumerant's number, not 65536"),
    ("(boolField = 1)", "1:14: expected true or false, not 1"),
    ("(voidField = ())", "1:14: expected void, not a struct"),
    ("(int8Field = limit)", "1:14: expected an integer, not the name 'limit': no constants"),
    ("(int8Field = .limit)", "1:14: names of constants are not read here"),
    ("(int8Field = a.limit)", "1:14: names of constants are not read here"),
    ('(int8Field = import "a".limit)', "1:14: names of constants are not read here"),
    ('(dataField = embed "a")', "1:14: 'embed' is not read here"),
    ("{int8Field = 1}", "1:1: expected a value, not '{'"),
    ("(" * 1000, "1:257: brackets nest at most 256 deep here"),
    ("(structField = " * 100_000, "1:3841: brackets nest at most 256 deep here"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=range(len(REFUSED)))
def test_a_mistake_is_named_with_its_line_and_column(text: str, message: str) -> None:
    with pytest.raises(TextError) as caught:
        read(text)
    error = caught.value
    assert f"{error.line}:{error.column}: {error.args[0]}".startswith(message)
    assert str(error).startswith(f"line {error.line}, column {error.column}: ")
    assert isinstance(error, ValueError)
    assert isinstance(error, TrioCapnpError)


def test_two_members_of_one_union_are_refused() -> None:
    with pytest.raises(TextError, match="column 14: text and number are members of one union"):
        read('(number = 1, text = "a")', "Unions")
    with pytest.raises(TextError, match="square and circle are members of one union"):
        read("(shape = (circle = 1.0, square = (side = 1)))", "Unions")


@pytest.mark.parametrize("text", ["(any = 5)", "(any = <opaque pointer>)"])
def test_any_pointers_have_no_text_form(text: str) -> None:
    with pytest.raises(TextError, match=r"column 8: .* (no text form|no form that can be read)"):
        read(text, "Anything")


def test_only_a_str_and_a_struct_are_taken() -> None:
    with pytest.raises(TypeError, match="a text is a str, not bytes"):
        from_text(S.AllTypes, b"()")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="a generated struct is needed"):
        from_text(S.Color, "()")


def test_the_error_survives_pickling() -> None:
    with pytest.raises(TextError) as caught:
        read("(\n  int8Field = x)")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.line, again.column) == (str(caught.value), 2, 15)


def test_a_message_that_is_as_deep_as_a_reader_may_be_comes_back() -> None:
    values: dict[str, object] = {}
    for _ in range(63):
        values = {"struct_field": values}
    made = from_dict(S.AllTypes, values)
    assert canonicalize(from_text(S.AllTypes, to_text(made))) == canonicalize(made)


# NaNs of all bits have one text, and some Float32 more digits than the tool prints.
TEXTUAL = {
    **ALL,
    "float32": st.floats(width=32).filter(lambda value: value != value or has_exact_text(value)),
}


@given(fields_of(S.AllTypes, TEXTUAL) | fields_of(S.AllTypes, TEXTUAL, 1))
def test_any_text_that_to_text_writes_is_read_back(values: Mapping[str, object]) -> None:
    """[X08]"""
    text = to_text(from_dict(S.AllTypes, values))
    short = to_text(from_dict(S.AllTypes, values), short=True)
    assert to_text(from_text(S.AllTypes, text)) == text
    assert to_text(from_text(S.AllTypes, short), short=True) == short


SEEDS = [text for text, _ in ACCEPTED] + [
    to_text(
        S.AllTypes.new(
            text_field="a(b",
            data_field=b"\0\xff",
            int32_list=[1, -2],
            struct_field={"bool_field": True},
        )
    ),
    to_text(
        S.AllTypes.new(
            struct_list=[{"enum_field": 1}, {"float64_field": 1e300}], text_list_list=[["a"], []]
        )
    ),
]


def test_mutants_raise_nothing_but_a_text_error() -> None:
    rng = random.Random(20240607)
    refused = 0
    for _ in range(sampled(10_000, 100_000)):
        text = mutant_of(rng, rng.choice(SEEDS))
        try:
            to_text(read(text))
        except TextError as error:
            refused += 1
            check_place(text, error)
    assert refused > 1000
