"""Equality by content."""

from __future__ import annotations

import math
from typing import Any

import pytest

from tests.wire.samples import list_pointer, message, samples, struct_pointer, tag, words
from trio_capnp import TextDecodeError
from trio_capnp.typed._struct_api import from_bytes, to_bytes
from trio_capnp.wire._kernel import hooks

S = samples()


def read(root: str, *segments: bytes) -> Any:
    return from_bytes(getattr(S, root), message(*segments))


def test_objects_that_read_alike_are_equal() -> None:
    """[U14] Whatever the layout, and whether reader or builder."""
    values = {"int8_list": [1], "struct_list": [{"text_field": "x"}], "list_list": [[1], []]}
    one, other = S.AllTypes.new(**values), S.AllTypes.new(**values)
    assert one == other
    assert one == from_bytes(S.AllTypes, to_bytes(other))
    assert from_bytes(S.AllTypes, to_bytes(other, canonical=True)) == one
    assert one.struct_list == other.struct_list
    assert one.struct_list[0] == other.struct_list[0]
    assert (one != other) is False


def test_a_null_pointer_equals_its_default() -> None:
    """[U14] As do fields that an old struct does not have."""
    assert S.OldVersion.new(old2="") == S.OldVersion.new()
    assert S.OldVersion.new(old3={}) == S.OldVersion.new(old3={"old3": {}})
    assert S.Defaults.new(text_field="foo", nan=0.0, nan32=0.0) == S.Defaults.new(
        nan=0.0, nan32=0.0
    )
    assert read("OldVersion", words(0)) == S.OldVersion.new()


@pytest.mark.parametrize(
    "changes",
    [
        {"int8_field": 1},
        {"text_field": "y"},
        {"data_field": b"y"},
        {"struct_field": {"bool_field": True}},
        {"struct_list": [{}, {}]},
        {"list_list": [[1, 2]]},
        {"enum_field": 2},
        {"void_list": [None]},
    ],
)
def test_any_difference_counts(changes: dict[str, object]) -> None:
    """[U14] In fields, in length, and deep inside."""
    assert S.AllTypes.new(**changes) != S.AllTypes.new()
    assert S.AllTypes.new(**changes) == S.AllTypes.new(**changes)


def test_different_members_of_a_union_are_unequal() -> None:
    """[U14] Also where their bits are the same, and where the tag is unknown."""
    assert S.Unions.new(number=0) != S.Unions.new()
    assert S.Unions.new(shape={"circle": 0.0}) != S.Unions.new()
    assert S.NewUnion.new(value=0) != S.NewUnion.new(words="")


def test_nan_is_unequal_to_everything() -> None:
    """[U14] Itself as well."""
    nan = S.AllTypes.new(float64_field=math.nan)
    assert nan != S.AllTypes.new(float64_field=math.nan)
    assert S.AllTypes.new(float32_list=[math.nan]) != S.AllTypes.new(float32_list=[math.nan])
    assert S.AllTypes.new(float64_field=-0.0) == S.AllTypes.new(float64_field=0.0)


def test_structs_of_different_types_are_unequal() -> None:
    assert S.Keys.new() != S.Empty.new()
    assert S.Keys.new() != {}
    assert S.Keys.new() != "Keys"


def test_readers_and_builders_have_no_hash() -> None:
    for value in (S.Keys.new(), from_bytes(S.Keys, to_bytes(S.Keys.new()))):
        with pytest.raises(TypeError):
            hash(value)


def test_capabilities_are_equal_if_they_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """[U14]"""
    monkeypatch.setattr(hooks, "unwrap", lambda value, _: value)
    bell, other = object(), object()
    assert S.Anything.new(bell=bell) == S.Anything.new(bell=bell)
    assert S.Anything.new(bell=bell) != S.Anything.new(bell=other)
    assert S.Anything.new(bells=[bell, other]) == S.Anything.new(bells=[bell, other])
    assert S.Anything.new(bells=[bell, other]) != S.Anything.new(bells=[other, bell])
    assert S.Anything.new(any=bell) != S.Anything.new(any=other)
    assert S.Anything.new(bell=bell) != S.Anything.new()


def test_behind_an_any_pointer_trailing_zeros_do_not_count() -> None:
    """[U14] Nor does padding; the kind and size of a list do."""
    large = S.Larges.new(items=[{"a": 1}])
    assert S.Anything.new(any=large.items[0]) == S.Anything.new(any=S.Small.new(a=1))
    assert S.Anything.new(any=S.Small.new(a=1)) != S.Anything.new(any=S.Small.new(a=2))
    assert S.Anything.new(any="x") != S.Anything.new(any="y")
    assert S.Anything.new(any="x") != S.Anything.new()
    bits = words(struct_pointer(0, 0, 1), list_pointer(0, 1, 2), 0b111)
    clean = words(struct_pointer(0, 0, 1), list_pointer(0, 1, 2), 0b011)
    assert read("Anything", bits).any == read("Anything", clean).any


def test_a_list_of_pointers_is_unequal_to_a_list_of_structs() -> None:
    """[U14] Behind an AnyPointer. Read as structs, both have the values of the structs."""
    pointers = words(struct_pointer(0, 0, 1), list_pointer(0, 6, 1), 0)
    structs = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 1), tag(1, 0, 1), 0)
    assert read("Anything", pointers) != read("Anything", structs)
    assert read("Texts", pointers) == read("Texts", structs)
    assert read("Larges", pointers) == read("Larges", structs)


def test_very_many_empty_elements_are_compared_at_once() -> None:
    """[U10] Behind an AnyPointer, where they cost no budget."""
    count = (1 << 29) - 1
    empties = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 0), tag(count, 0, 0))
    assert read("Anything", empties) == read("Anything", empties)


def with_bytes(builder: Any, found: bytes) -> Any:
    """A reader of the same message whose texts "@@" are replaced by other bytes."""
    return from_bytes(type(builder)._namespace, to_bytes(builder).replace(b"@@", found))


def test_texts_that_are_not_utf8_are_compared_by_their_bytes() -> None:
    """W3: Never an error, and a reader equals itself."""
    bad: Any = None
    for builder in (S.OldVersion.new(old2="@@"), S.Texts.new(items=["good", "@@"])):
        bad = with_bytes(builder, b"\xff\xfe")
        assert bad == bad
        assert bad == with_bytes(builder, b"\xff\xfe")
        assert bad != with_bytes(builder, b"\xff\xfd")
        assert bad != builder
    with pytest.raises(TextDecodeError):
        _ = bad.items[1]


def test_a_text_that_is_not_utf8_equals_no_text_of_pythons() -> None:
    """W3: ``in``, ``index``, ``count`` and ``==`` with a list raise nothing either."""
    items = with_bytes(S.Texts.new(items=["@@", "good"]), b"\xff\xfe").items
    assert "good" in items
    assert "bad" not in items
    assert items.index("good") == 1
    assert items.count("good") == 1
    assert items != ["bad", "good"]
    assert items != ["good"]
    assert with_bytes(S.Texts.new(items=["a", "b"]), b"").items == ["a", "b"]
