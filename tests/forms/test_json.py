"""JSON by hand: its annotations and its mistakes with their places."""

from __future__ import annotations

import json
import math
import random
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Final

import pytest

from tests._long import sampled
from tests.forms.mutants import check_place, mutant_of
from trio_capnp import SchemaError, TextDecodeError, TextError, from_json, from_text, to_json
from trio_capnp.forms._json_parser import parse_json
from trio_capnp.loading import load
from trio_capnp.typed._struct_api import from_bytes, from_dict, to_bytes, to_dict
from trio_capnp.wire._text import to_text

SCHEMAS: Final = Path(__file__).parent / "schemas"
S = load(SCHEMAS / "forms.capnp")
WRONG = load(SCHEMAS / "wrong.capnp")

# The tool writes all of these from the text, and reads the text from all of these.
FORMS: Final = [
    ("Named", '(one = "a", two = "é/")', '{"the-one":"a","zwei \\"é\\"":"é/","colour":"red"}'),
    ("Named", '(base = "abcde", hex = "\\377")', '{"base":"YWJjZGU=","hex":"ff","colour":"red"}'),
    ("Named", "(bases = [(color = darkBlue)])", '{"colour":"red","":[{"colour":"dark-blue"}]}'),
    ("Tagged", "(nothing = void)", '{"id":0,"kind":"nothing"}'),
    ("Tagged", "(number = 5)", '{"id":0,"kind":"num","num":"5"}'),
    ("Tagged", '(list = [(hex = "z")])',
     '{"id":0,"kind":"list","list":[{"id":0,"kind":"hex","hex":"7a"}]}'),
    ("Valued", "(nothing = void)", '{"type":"nothing"}'),
    ("Valued", "(sub = (color = darkBlue))",
     '{"type":"sub","value":{"type":"color","value":"dark-blue"}}'),
    ("Valued", "(group = (x = 1))", '{"type":"group","value":{"x":1}}'),
    ("Flat", '(pre = (one = "a"), nest = (deep = (two = "b"), own = 3), group = (y = "c"))',
     ('{"before":0,"pre.the-one":"a","pre.colour":"red","n_d_zwei \\"é\\"":"b","n_d_colour":"red",'
     '"n_own":3,"g-x":0,"g-why":"c"}')),
    ("Groups", '(shape = (square = (side = 2)), other = (b = "x"), kept = (d = (f = (one = "o"))))',
     ('{"shape":"square","side":2,"o-which":"b","o-what":"x","kept":{"tag":"d","d.e":0,'
     '"d.the-one":"o","d.colour":"red"},"bare_g":0}')),
    ("Boxes", '(text = (value = "v"), plain = (next = ()))', '{"text":{"val":"v"},"pnext":{}}'),
    ("Raw", '(value = (object = [(name = "a", value = (array = [(number = 1), (null = void)]))]))',
     '{"value":{"a":[1,null]}}'),
]  # fmt: skip


@pytest.mark.parametrize(("root", "text", "form"), FORMS)
def test_the_annotations_give_the_form(root: str, text: str, form: str) -> None:
    """[X08]"""
    struct = getattr(S, root)
    assert to_json(from_text(struct, text)) == form
    assert to_json(from_json(struct, form, unknown="error")) == form
    assert to_json(from_json(struct, form.encode())) == form
    assert json.loads(to_json(from_text(struct, text), indent=1)) == json.loads(form)


def test_numbers_that_json_cannot_hold_are_strings() -> None:
    made = S.Plain.new(int64=-(1 << 63), u_int64=(1 << 64) - 1, group={"z": None})
    made.floats = [math.inf, -math.inf, -0.0]
    form = json.loads(to_json(made))
    assert (form["int64"], form["uInt64"]) == ("-9223372036854775808", "18446744073709551615")
    assert form["floats"] == ["Infinity", "-Infinity", -0.0]
    again = from_json(S.Plain, to_json(made))
    assert to_dict(again) == to_dict(made)
    assert math.isnan(from_json(S.Plain, to_json(S.Plain.new(float32=math.nan))).float32)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ('{"int8": "5"}', "int8", 5),
        ('{"int8": 1e1}', "int8", 10),
        ('{"int8": "0x7F"}', "int8", 127),
        ('{"int64": 9007199254740993}', "int64", 9007199254740993),
        ('{"uInt64": 18446744073709551615}', "u_int64", (1 << 64) - 1),
        ('{"float64": "1.5"}', "float64", 1.5),
        ('{"float64": "-inf"}', "float64", -math.inf),
        ('{"color": 1}', "color", S.Color.DARK_BLUE),
        ('{"color": 7}', "color", 7),
        ('{"text": "\\ud83c\\udf89\\u00e9\\/"}', "text", "🎉é/"),
        ('{"data": [0, 255.0]}', "data", b"\x00\xff"),
        (' {"void" : {"any": []} , "bool":\ttrue}\r\n', "bool", True),
    ],
)
def test_some_values_have_more_forms_than_one(text: str, name: str, value: object) -> None:
    assert getattr(from_json(S.Plain, text), name) == value


def test_lines_are_those_of_the_standard_library() -> None:
    made = S.Plain.new(children=[{}, {"text": "a,[]{}:\\"}], lists=[[], [True]], numbers=[1])
    for indent in (0, 1, 4):
        assert to_json(made, indent=indent) == json.dumps(
            json.loads(to_json(made)), indent=indent, ensure_ascii=False
        )


def test_a_tag_is_found_wherever_it_stands() -> None:
    """The tool forgets a member that stands before its tag."""
    assert from_json(S.Tagged, '{"num": "5", "kind": "num"}').number == 5
    assert from_json(S.Valued, '{"value": "5", "type": "num"}').number == 5
    assert from_json(S.Groups, '{"radius": 3, "shape": "circle"}').shape.circle.radius == 3


def test_names_that_the_schema_does_not_have_are_ignored_unless_told_otherwise() -> None:
    text = '{"int8": 5, "new": {"a": [1]}}'
    assert from_json(S.Plain, text).int8 == 5
    with pytest.raises(TextError, match="column 13: Plain has no field 'new'"):
        from_json(S.Plain, text, unknown="error")
    with pytest.raises(TextError, match="column 10: Tagged has no member 'nom'; did you mean num"):
        from_json(S.Tagged, '{"kind": "nom"}', unknown="error")
    with pytest.raises(TextError, match="'value' belongs to a union's member that no tag here"):
        from_json(S.Valued, '{"value": 1}', unknown="error")
    with pytest.raises(ValueError, match="unknown is 'ignore' or 'error', not 'warn'"):
        from_json(S.Plain, text, unknown="warn")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


REFUSED: Final = [
    ("Plain", "", "1:1: expected a value, not the end of the text"),
    ("Plain", "[]", "1:1: expected an object, not an array"),
    ("Plain", "{} {}", "1:4: expected the end of the text, not '{'"),
    ("Plain", '{"int8": 1,}', "1:12: expected a name in quotes, not '}'"),
    ("Plain", '{"int8" 1}', "1:9: expected ':' after the name, not '1'"),
    ("Plain", "{int8: 1}", "1:2: expected a name in quotes or '}', not 'int8'"),
    ("Plain", '{"int8": 01}', "1:11: expected ',' or '}', not '1'"),
    ("Plain", '{"int8": NaN}', "1:10: expected a value, not 'NaN'"),
    ("Plain", '{"int8": 1 // c\n}', "1:12: expected ',' or '}', not '/'"),
    ("Plain", '{"int8": 1,\n "int8": 2}', "2:2: the name 'int8' is given twice"),
    ("Plain", '{"int8": 128}', "1:10: expected an integer from -128 to 127, not 128"),
    ("Plain", '{"int8": 1e999}', "1:10: expected an integer from -128 to 127"),
    ("Plain", f'{{"int8": {"9" * 5000}}}', "1:10: expected an integer from -128 to 127"),
    ("Plain", '{"int8": 1.5}', "1:10: expected an integer, not 1.5"),
    ("Plain", '{"int8": true}', "1:10: expected an integer, not true"),
    ("Plain", '{"int8": null}', "1:10: expected an integer, not null"),
    ("Plain", '{"int8": "010"}', "1:10: expected an integer, not the string '010'"),
    ("Plain", '{"float32": 1e39}', "1:13: expected a number in the range of Float32"),
    ("Plain", '{"float64": 1e999}', "1:13: expected a number in the range of Float64"),
    ("Plain", '{"float64": "x"}', "1:13: expected a number, not the string 'x'"),
    ("Plain", '{"text": 5}', "1:10: expected a string, not 5"),
    ("Plain", '{"text": "a\\q"}', "1:12: expected an escape of JSON after '\\'"),
    ("Plain", '{"text": "\\ud800"}', "1:10: this string has a lone surrogate"),
    ("Plain", '{"text": "a\n"}', "1:10: a string begins here and has no end"),
    ("Plain", '{"data": "ab"}', "1:10: expected an array of bytes, not the string 'ab'"),
    ("Plain", '{"data": [256]}', "1:11: expected an integer from 0 to 255, not 256"),
    ("Plain", '{"child": null}', "1:11: expected an object, not null"),
    ("Plain", '{"numbers": {}}', "1:13: expected an array, not an object"),
    ("Plain", '{"color": "blue"}', "1:11: Color has no enumerant 'blue'; did you mean dark-blue?"),
    ("Plain", '{"color": 65536}', "1:11: expected an integer from 0 to 65535, not 65536"),
    ("Plain", '{"group": {"y": "", "z": null}}', "1:21: z and y are members of one union"),
    ("Tagged", '{"kind": "text", "num": "5"}', "1:18: num and text are members of one union"),
    ("Tagged", '{"kind": 5}', "1:10: expected a string: the name of a union's member"),
    ("Named", '{"base": "YWJ"}', "1:10: this string is not base64"),
    ("Named", '{"base": "YW Jj"}', "1:10: this string is not base64"),
    ("Named", '{"hex": "abc"}', "1:9: this string is not hex"),
    ("Named", '{"hex": [1]}', "1:9: expected a string of hex, not an array"),
    ("Opaque", '{"cap": 1}', "1:9: a capability has no form in JSON"),
    ("Opaque", '{"any": {}}', "1:9: an AnyPointer has no form in JSON"),
    ("Plain", "[" * 100_000, "1:257: brackets nest at most 256 deep here"),
    ("Plain", '{"x":' * 100_000, "1:1281: brackets nest at most 256 deep here"),
]


@pytest.mark.parametrize(("root", "text", "message"), REFUSED, ids=range(len(REFUSED)))
def test_a_mistake_is_named_with_its_line_and_column(root: str, text: str, message: str) -> None:
    with pytest.raises(TextError) as caught:
        from_json(getattr(S, root), text)
    error = caught.value
    assert f"{error.line}:{error.column}: {error.args[0]}".startswith(message)


def test_bytes_that_are_not_utf8_are_named_with_their_place() -> None:
    with pytest.raises(TextError, match="line 2, column 11: JSON is UTF-8, and this byte is not"):
        from_json(S.Plain, b'{"int8":1,\n"text": "\xc3\xa9\xff"}')
    with pytest.raises(TypeError, match="JSON is a str or bytes, not list"):
        from_json(S.Plain, [])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_capabilities_and_any_pointers_have_no_json() -> None:
    assert to_json(S.Opaque.new(text="x")) == '{"text":"x"}'
    with pytest.raises(ValueError, match="any is an AnyPointer: JSON has no form for it"):
        to_json(S.Opaque.new(any="text"))


def test_text_that_is_not_utf8_has_no_json() -> None:
    data = to_bytes(S.Plain.new(text="abcd")).replace(b"abcd", b"ab\xffd")
    with pytest.raises(TextDecodeError):
        to_json(from_bytes(S.Plain, data))


def test_a_message_that_is_deeper_than_the_interpreters_stack_is_written() -> None:
    values: dict[str, object] = {}
    for _ in range(5000):
        values = {"child": values}
    assert to_json(from_dict(S.Plain, values)).count('"child":') == 5000


CONTRADICTIONS: Final = {
    "Itself": "Itself is flattened into itself",
    "FlatText": r"FlatText\.a is flattened, but is not a struct",
    "HexText": r"HexText\.a is marked for hex, but is not Data",
    "Twice": "two fields of Twice have the name 'a' in JSON",
}


@pytest.mark.parametrize("root", CONTRADICTIONS)
def test_annotations_that_contradict_one_another_are_refused(root: str) -> None:
    with pytest.raises(SchemaError, match=CONTRADICTIONS[root]):
        to_json(getattr(WRONG, root).new())
    with pytest.raises(SchemaError, match=CONTRADICTIONS[root]):
        from_json(getattr(WRONG, root), "{}")


def test_a_union_whose_default_is_its_own_struct_has_an_end() -> None:
    """The tool's stack overflows."""
    assert to_json(WRONG.Endless.new()) == '{"s":{"s":{}}}'
    read = from_json(WRONG.Endless, '{"s":{"s":{}}}')
    assert to_text(read, short=True) == "(s = (s = ()))"


def test_mutants_raise_nothing_but_a_text_error() -> None:
    rng = random.Random(20240608)
    refused = 0
    for _ in range(sampled(10_000, 100_000)):
        root, _, seed = rng.choice(FORMS)
        text = mutant_of(rng, seed)
        try:
            to_text(from_json(getattr(S, root), text))
        except TextError as error:
            refused += 1
            check_place(text, error)
    assert refused > 1000


def test_a_member_or_item_that_is_no_container_takes_one_match() -> None:
    """Matches are most of the time of the parser. A container takes at most five."""
    matches = 0

    def count(_: FrameType, event: str, called: object) -> None:
        nonlocal matches
        matches += event == "c_call" and getattr(called, "__name__", "") == "match"

    text = json.dumps([{f"n{n}": n for n in range(100)}, ["text"] * 100])
    sys.setprofile(count)
    try:
        parse_json(text)
    finally:
        sys.setprofile(None)
    assert matches <= 200 + 3 * 5


def test_a_long_string_that_is_nearly_a_number_takes_linear_time() -> None:
    """Quadratic time would be half a minute here."""
    text = json.dumps({"float64": "9" * 100_000 + "x"})
    began = time.process_time()
    with pytest.raises(TextError, match="expected a number"):
        from_json(S.Plain, text)
    assert time.process_time() - began < 5
