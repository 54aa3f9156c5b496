"""A struct's whole content, set at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.codegen.golden import everything_capnp as e
from tests.wire.samples import samples
from trio_capnp import WireError
from trio_capnp.typed._struct_api import assign, copy, from_bytes, init, to_bytes, to_dict, which

S = samples()


def filled() -> Any:
    return S.Unions.new(before=1, text="old", shape={"circle": 2.0}, after="a")


def as_reader(value: Any) -> Any:
    return from_bytes(S.Unions, to_bytes(value))


@pytest.mark.parametrize("given", [as_reader, copy, to_dict])
def test_a_struct_is_set_from_a_reader_a_builder_or_a_dict(given: Callable[[Any], Any]) -> None:
    """D11: Fields that are not given become defaults, and a union its given member."""
    source = S.Unions.new(number=7, shape={"square": {"side": 3}})
    target = filled()
    assign(target, given(source))
    assert target == source
    assert which(target) is S.Unions.Which.NUMBER
    assert target.after == ""
    assert target.shape.square.label == "unnamed"


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ({"after": 3}, TypeError),
        ({"before": 1 << 16}, ValueError),
        ({"child": {"child": {"unknown": 1}}}, TypeError),
        ({"number": 1, "text": "two members"}, ValueError),
        (S.OldVersion.new(), TypeError),
        (None, TypeError),
        ([1], TypeError),
    ],
)
def test_a_value_that_is_refused_changes_nothing(value: Any, error: type[Exception]) -> None:
    """D11: All or nothing, also of the memory behind pointers."""
    target = filled()
    before = to_bytes(target)
    with pytest.raises(error):
        assign(target, value)
    assert to_bytes(target) == before


def test_a_malformed_reader_changes_nothing() -> None:
    """D11: The error comes in the middle of the copy, after a good text and before a bad one."""
    source = S.Unions.new(text="good", after="bad")
    data = bytearray(to_bytes(source))
    after = len(data) - 3 * 8  # the last pointer of the struct, in front of the two texts
    data[after : after + 8] = b"\xf1\xff\xff\x7f" + bytes(4)  # leads outside of the message
    with pytest.raises(WireError):
        copy(from_bytes(S.Unions, bytes(data)))
    target = filled()
    before = to_bytes(target)
    with pytest.raises(WireError):
        assign(target, from_bytes(S.Unions, bytes(data)))
    assert to_bytes(target) == before


def test_elements_groups_and_structs_inside_are_set_in_place() -> None:
    """D11: Builders of them stay valid."""
    target = S.AllTypes.new(struct_list=[{"int8_field": 1}, {"int8_field": 2, "text_field": "x"}])
    first: Any = target.struct_list[0]
    second: Any = target.struct_list[1]
    assign(second, {"int8_field": 3})
    assign(first, from_bytes(S.AllTypes, to_bytes(S.AllTypes.new(text_field="copied"))))
    assert (second.int8_field, second.text_field) == (3, "")
    assert target.struct_list[0].text_field == "copied"
    inner: Any = init(target, "struct_field")
    assign(inner, {"int8_field": 4})
    assert target.struct_field.int8_field == 4

    unions = filled()
    assign(unions.shape, {"square": {"side": 9}})
    assert unions.shape.square.side == 9
    assert (unions.before, unions.text, unions.after) == (1, "old", "a")
    assign(unions.shape, S.Unions.new(shape={"dot": None}).shape)
    assert which(unions.shape) is S.Unions.Shape.Which.DOT
    with pytest.raises(TypeError):
        assign(unions.shape, {"square": {"side": "text"}})
    assert which(unions.shape) is S.Unions.Shape.Which.DOT


def test_a_struct_can_be_set_from_a_part_of_itself() -> None:
    """D11: The value is copied before the assignment."""
    target = S.Unions.new(child={"child": {"number": 5}})
    assign(target, target.child)
    assert target == S.Unions.new(child={"number": 5})
    assign(target, target)
    assign(target, {"child": {"child": target}, "before": 1})
    assert target.child.child.child.number == 5


def test_a_generic_type_takes_values_with_the_same_bindings() -> None:
    """D11: The binding is a part of the type."""
    target = e.Box_of_Text.new(value="old")
    assign(target, e.Box_of_Text.new(value="new", boxes=[{"value": "inner"}]))
    assert target.boxes[0].value == "inner"
    wrong: Any = e.Box_of_Point.new()
    with pytest.raises(TypeError):
        assign(target, wrong)


def test_fields_of_a_newer_schema_are_not_dropped() -> None:
    """D11: There is no room for them, so the value is refused."""
    newer = to_bytes(S.NewVersion.new(old2="x", new1=5))
    target = S.OldVersion.new(old2="kept")
    with pytest.raises(ValueError, match="newer schema"):
        assign(target, from_bytes(S.OldVersion, newer))
    assert target.old2 == "kept"


def test_only_builders_are_set() -> None:
    """D11: A reader never changes, and a list is no struct."""
    reader = as_reader(filled())
    targets: list[Any] = [reader, S.Unions, S.AllTypes.new(text_list=["a"]).text_list, None]
    for target in targets:
        with pytest.raises(TypeError, match="only builders change"):
            assign(target, {})
