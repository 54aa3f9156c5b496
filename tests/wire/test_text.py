"""The text form, digit for digit that of the ``capnp`` tool."""

from __future__ import annotations

import math
import struct

import pytest

from tests.wire.samples import SCHEMAS, message, samples, struct_pointer, words
from tests.wire.tool import Tool
from trio_capnp.errors import WireError
from trio_capnp.typed._struct_api import from_bytes, to_bytes, to_text

S = samples()
TOOL = Tool(SCHEMAS / "samples.capnp")


def assert_as_the_tool(name: str, *builders: object) -> None:
    data = b"".join(to_bytes(builder) for builder in builders)  # type: ignore[arg-type]
    for short in (False, True):
        ours = "".join(f"{to_text(one, short=short)}\n" for one in builders)  # type: ignore[arg-type]
        assert ours == TOOL.texts(name, data, short=short)


def test_numbers_are_printed_and_null_pointers_are_not() -> None:
    assert to_text(S.OldVersion.new(), short=True) == "(old1 = 0)"
    assert to_text(S.OldVersion.new(old2=""), short=True) == '(old1 = 0, old2 = "")'
    assert_as_the_tool("OldVersion", S.OldVersion.new(), S.OldVersion.new(old2="", old3={}))
    assert_as_the_tool("AllTypes", S.AllTypes.new())
    assert_as_the_tool("Defaults", S.Defaults.new())


def test_of_a_union_the_active_member_is_printed_in_its_place() -> None:
    assert to_text(S.NewUnion.new(tag=1, words="w"), short=True) == '(tag = 1, words = "w")'
    members: list[dict[str, object]] = [
        {},
        {"number": 0},
        {"text": "x"},
        {"text": None},
        {"child": {}},
        {"group": {}},
        {"numbers": []},
        {"shape": {"circle": 0.0}},
        {"shape": {"square": {"side": 7}}},
        {"before": 1, "number": 2, "after": "a", "shape": {"color": S.Color.RED}},
    ]
    assert_as_the_tool("Unions", *(S.Unions.new(**member) for member in members))


FLOATS = [
    *(0.0, -0.0, 0.1, 1 / 3, 1e15, 1e16, 1e17, 1e20, 1e21, 1e22, 1e-5, 1.5e-7, 1e100, 123456.789),
    *(123456789012345680.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 100.0, 1e6),
    *(math.inf, -math.inf, math.nan, 16777216.0, 3.4028235e38),
]
FLOATS32 = [
    struct.unpack("<f", struct.pack("<f", value))[0]
    for value in (*(f for f in FLOATS if not 3.5e38 < abs(f) < math.inf), 1e-45, 1.17549435e-38)
]


def test_floats_have_as_many_digits_as_they_need() -> None:
    assert_as_the_tool("AllTypes", S.AllTypes.new(float64_list=FLOATS))
    assert_as_the_tool("AllTypes", S.AllTypes.new(float32_list=FLOATS32))


TEXT = '"quoted" it\'s \\ \a\b\t\n\v\f\r \0\x01\x1f\x7f\x80é☃🎉'


def test_strings_are_escaped_as_in_c() -> None:
    assert_as_the_tool("AllTypes", S.AllTypes.new(text_field=TEXT, text_list=[TEXT, "", "a"]))
    assert_as_the_tool("AllTypes", S.AllTypes.new(data_field=bytes(range(256))))


def test_text_that_is_not_utf8_becomes_octal() -> None:
    data = to_bytes(S.Keys.new(a="ab\x01d"), canonical=True).replace(b"ab\x01d", b"\xff\xc3\x01d")
    assert to_text(from_bytes(S.Keys, data)) == r'(a = "\377\303\001d")'
    data = to_bytes(S.Texts.new(items=["abcd", ""])).replace(b"abcd", b"a\xff\xfed")
    assert to_text(from_bytes(S.Texts, data), short=True) == r'(items = ["a\377\376d", ""])'


@pytest.mark.parametrize("size", [1, 5, 11, 23, 24, 25, 40])
def test_a_value_that_fits_is_on_one_line_and_a_longer_one_is_not(size: int) -> None:
    """Sizes around the limits of a value and of a struct, in bytes."""
    text = "x" * size
    assert_as_the_tool(
        "AllTypes",
        S.AllTypes.new(text_field=text, text_list=[text] * 4),
        S.AllTypes.new(struct_list=[{"text_field": text}, {}]),
        S.AllTypes.new(text_list_list=[[text], [], ["a"] * size]),
    )
    assert_as_the_tool(
        "Keys", *(S.Keys.new(a=text, b="é" * count) for count in (1, 5, 9, 10, 11, 12, 20))
    )
    assert_as_the_tool("Unions", S.Unions.new(group={"right": text}, shape={"circle": 1.0}))


def test_unknown_enumerants_are_numbers_in_parentheses() -> None:
    builder = S.AllTypes.new(enum_field=S.Color(9), enum_list=[S.Color(2), S.Color(300)])
    assert "enumList = [http2Blue, (300)]" in to_text(builder)
    assert_as_the_tool("AllTypes", builder)


def test_names_are_those_of_the_schema() -> None:
    builder = S.Keywords.new(from_="f", get_http_server=True, in_={"is_": 1})
    assert to_text(builder) == '(from = "f", class = 0, getHTTPServer = true, in = (is = 1))'
    assert_as_the_tool("Keywords", builder)


def test_any_pointers_are_opaque() -> None:
    builder = S.Anything.new(
        any="text", any_struct=S.Keys.new(), any_list=S.Bits.new(items=[]).items
    )
    assert_as_the_tool("Anything", S.Anything.new(), builder)


def test_str_is_the_text_form() -> None:
    builder = S.Keys.new(a="x")
    assert str(builder) == to_text(builder) == '(a = "x")'


def test_a_malformed_message_has_no_text() -> None:
    reader = from_bytes(S.Keys, message(words(struct_pointer(0, 0, 2), 3, 0)))
    with pytest.raises(WireError):
        to_text(reader)
