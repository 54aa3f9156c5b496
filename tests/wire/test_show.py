"""``repr``: one line, bounded, never an error, and at no cost."""

from __future__ import annotations

import pytest

from tests.wire.samples import list_pointer, message, samples, struct_pointer, tag, words
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._struct_api import from_bytes, to_bytes

S = samples()


def test_a_repr_names_the_type_and_the_fields_that_are_there() -> None:
    builder = S.OldVersion.new(old1=5, old2="text", old3={})
    assert repr(builder) == "<OldVersion.Builder old1=5, old2='text', old3=OldVersion(…)>"
    reader = from_bytes(S.OldVersion, to_bytes(builder))
    assert repr(reader) == "<OldVersion.Reader old1=5, old2='text', old3=OldVersion(…)>"
    assert repr(S.Empty.new()) == "<Empty.Builder>"


def test_nested_names_lists_groups_and_unions_are_shown() -> None:
    assert repr(S.Lists.Struct8.new(f=1)) == "<Lists.Struct8.Builder f=1>"
    builder = S.Unions.new(group={"left": True, "right": "r"}, shape={"circle": 1.0})
    shown = repr(builder)
    assert "group=(left=True, right='r')" in shown
    assert "shape=(circle=1.0)" in shown
    lists = S.AllTypes.new(text_list=["a"], void_list=[None] * 3)
    assert repr(lists.text_list) == "<ListBuilder of 1: 'a'>"
    assert repr(S.NewUnion.new(words=None)) == "<NewUnion.Builder tag=0, words=None>"


def test_long_values_are_cut() -> None:
    builder = S.AllTypes.new(
        text_field="x" * 100_000,
        data_field=bytes(100_000),
        int32_list=range(10_000),
        text_list=["long " * 1000] * 1000,
    )
    assert len(repr(builder)) < 200
    assert "\n" not in repr(S.Keys.new(a="\n" * 500))
    assert len(repr(builder.int32_list)) < 100
    assert repr(builder.int32_list) == "<ListBuilder of 10000: 0, 1, 2, 3, …>"
    assert len(repr(builder.text_list)) < 200
    assert len(repr(S.Keys.new(a="é" * 1000))) < 100


def test_a_malformed_message_is_shown_as_malformed() -> None:
    reader = from_bytes(S.Keys, message(words(struct_pointer(0, 0, 2), 3, list_pointer(9, 2, 9))))
    assert repr(reader) == "<Keys.Reader a=<WireError>, b=<WireError>>"
    bad = words(struct_pointer(0, 0, 1), list_pointer(0, 6, 2), 3, 0)
    assert repr(from_bytes(S.Texts, message(bad)).items) == "<ListReader of 2: <WireError>, ''>"
    not_utf8 = to_bytes(S.Keys.new(a="ab")).replace(b"ab", b"a\xff")
    assert repr(from_bytes(S.Keys, not_utf8)) == r"<Keys.Reader a='a\\xff'>"


def test_a_repr_costs_nothing_of_the_budget() -> None:
    """[U11] However often a debugger asks for it."""
    data = to_bytes(S.AllTypes.new(text_field="x" * 8000, int32_list=range(1000)))
    reader = from_bytes(S.AllTypes, data, limits=ReaderLimits(traversal_words=4000))
    for _ in range(100):
        repr(reader)
    assert len(reader.int32_list) == 1000


def test_any_pointers_tell_only_whether_they_are_set() -> None:
    builder = S.Anything.new(any="x")
    assert repr(builder.any) == "<AnyBuilder: set>"
    assert repr(from_bytes(S.Anything, to_bytes(builder)).any_list) == "<AnyReader: null>"


def test_a_list_of_very_many_empty_structs_is_shown_at_once() -> None:
    """[U10]"""
    empties = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 0), tag((1 << 29) - 1, 0, 0))
    assert "any=…" in repr(from_bytes(S.Anything, message(empties)))


@pytest.mark.parametrize("name", ["AllTypes", "Defaults", "Unions", "Lists", "Anything"])
def test_every_empty_struct_has_a_repr(name: str) -> None:
    namespace = getattr(S, name)
    assert repr(namespace.new()).startswith(f"<{name}.Builder")
    assert repr(from_bytes(namespace, to_bytes(namespace.new()))).startswith(f"<{name}.Reader")
