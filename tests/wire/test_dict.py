"""Structs as dicts, and back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given

from tests.wire.samples import samples
from tests.wire.values import fields_of
from trio_capnp.typed._struct_api import canonicalize, from_bytes, from_dict, to_bytes, to_dict

S = samples()


def test_a_dict_has_the_fields_by_their_names_in_python() -> None:
    builder = S.Unions.new(before=1, group={"right": "r"}, shape={"circle": 2.0}, after="a")
    expected = {
        "before": 1,
        "group": {"left": False, "right": "r"},
        "shape": {"circle": 2.0},
        "after": "a",
    }
    assert to_dict(builder) == expected
    assert to_dict(from_bytes(S.Unions, to_bytes(builder))) == expected


def test_null_pointers_are_left_out_and_numbers_are_not() -> None:
    assert to_dict(S.OldVersion.new()) == {"old1": 0}
    assert to_dict(S.OldVersion.new(old2="")) == {"old1": 0, "old2": ""}


def test_an_active_member_is_there_even_if_it_is_null() -> None:
    builder = S.NewUnion.new(words=None)
    assert to_dict(builder) == {"tag": 0, "words": None}
    assert from_dict(S.NewUnion, to_dict(builder)) == builder


def test_enums_are_members_and_may_be_set_by_name() -> None:
    made = from_dict(S.AllTypes, {"enum_field": "LIGHT_GREEN", "enum_list": ["RED", 2]})
    assert made.enum_field is S.Color.LIGHT_GREEN
    assert to_dict(made)["enum_list"] == [S.Color.RED, S.Color.HTTP2_BLUE]
    with pytest.raises(ValueError, match="did you mean 'LIGHT_GREEN'"):
        from_dict(S.AllTypes, {"enum_field": "LIGHTGREEN"})


@given(fields_of(S.AllTypes))
def test_a_dict_comes_back_as_it_was(values: Mapping[str, object]) -> None:
    builder = from_dict(S.AllTypes, values)
    assert canonicalize(from_dict(S.AllTypes, to_dict(builder))) == canonicalize(builder)


@given(fields_of(S.Unions))
def test_a_dict_with_unions_comes_back_as_it_was(values: Mapping[str, object]) -> None:
    """[U03]"""
    builder = from_dict(S.Unions, values)
    assert canonicalize(from_dict(S.Unions, to_dict(builder))) == canonicalize(builder)


def test_readers_and_builders_may_stand_for_inner_dicts() -> None:
    inner = S.OldVersion.new(old2="x")
    values = {"old1": 1, "old3": inner}
    assert from_dict(S.OldVersion, values).old3.old2 == "x"
    made = from_dict(
        S.AllTypes,
        {
            "struct_list": [S.AllTypes.new(int8_field=1), {"int8_field": 2}],
            "list_list": [(1,), {2}],
        },
    )
    assert [item.int8_field for item in made.struct_list] == [1, 2]
    assert made.list_list[1][0] == 2
    again = from_dict(
        S.AllTypes, {"struct_list_list": [made.struct_list], "list_list": made.list_list}
    )
    assert again.struct_list_list[0][1].int8_field == 2


@pytest.mark.parametrize(
    ("values", "error", "text"),
    [
        ({"int32_feld": 1}, TypeError, "AllTypes has no field 'int32_feld'.*'int32_field'"),
        ({"struct_field": {"txt_field": ""}}, TypeError, "did you mean 'text_field'"),
        ({"struct_list": [{}, {"nope": 1}]}, TypeError, "no field 'nope'"),
        ({1: 2}, TypeError, "no field"),
        ({"int32_field": "1"}, TypeError, "int32_field takes an int"),
        ({"int32_field": 1.0}, TypeError, "int32_field takes an int"),
        ({"int8_field": 128}, ValueError, "-128 to 127"),
        ({"u_int64_field": -1}, ValueError, "out of range"),
        ({"float64_field": "1"}, TypeError, "float"),
        ({"bool_field": "yes"}, TypeError, "bool"),
        ({"text_field": b"x"}, TypeError, "str"),
        ({"data_field": "x"}, TypeError, "bytes"),
        ({"void_field": 1}, TypeError, "None"),
        ({"struct_field": 5}, TypeError, "struct_field takes AllTypes or a dict"),
        ({"struct_field": S.Keys.new()}, TypeError, "not Keys"),
        ({"int32_list": 5}, TypeError, "int32_list takes a list"),
        ({"int32_list": [1, "x"]}, TypeError, "int"),
        ({"text_list": "abc"}, TypeError, "text_list takes a list"),
        ({"struct_list": {"a": 1}}, TypeError, "struct_list takes a list"),
        ({"struct_list": [5]}, TypeError, "AllTypes or a dict"),
        ({"list_list": [5]}, TypeError, "list"),
    ],
)
def test_wrong_names_and_values_are_refused(
    values: Mapping[str, object], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        from_dict(S.AllTypes, values)


def test_a_wrong_value_changes_nothing() -> None:
    builder = S.AllTypes.new(text_field="t", struct_list=[{"int8_field": 1}], int32_list=[1])
    before = to_bytes(builder)
    for name, value in [
        ("text_field", 5),
        ("int8_field", 1000),
        ("struct_list", [{"int8_field": 2}, {"nope": 3}]),
        ("int32_list", [1, 2, "x"]),
        ("struct_field", {"struct_field": {"int8_field": "x"}}),
    ]:
        with pytest.raises((TypeError, ValueError)):
            setattr(builder, name, value)
        assert canonicalize(builder) == canonicalize(from_bytes(S.AllTypes, before))
    with pytest.raises(AttributeError):
        builder.txt_field = "x"


def test_only_a_dict_of_a_struct_is_taken() -> None:
    with pytest.raises(TypeError, match="a dict of fields"):
        from_dict(S.AllTypes, [("a", 1)])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a generated struct"):
        from_dict(S.Color, {})
