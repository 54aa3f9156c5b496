"""Fields by the names of the schema."""

from __future__ import annotations

from types import ModuleType

import pytest

import trio_capnp
from trio_capnp import get_field, set_field


def test_a_field_is_read_by_its_name_in_the_schema(library: ModuleType) -> None:
    """[X07] As the attribute, for readers and builders."""
    book = library.Book.new(title="Emma", page_count=474, class_={"one": "x"})
    for one in (book, trio_capnp.from_bytes(library.Book, trio_capnp.to_bytes(book))):
        assert get_field(one, "title") == "Emma"
        assert get_field(one, "pageCount") == 474
        assert get_field(one, "class") == one.class_
        assert get_field(get_field(one, "print"), "year") == 1800  # type: ignore[arg-type]


def test_a_field_is_set_by_its_name_in_the_schema(library: ModuleType) -> None:
    """[X07] With every value that the attribute takes."""
    book = library.Book.new()
    values = {
        "pageCount": 3,
        "kind": library.Kind.SHORT_STORY,
        "tags": ["a"],
        "sequel": {"title": "x"},
    }
    for name, value in values.items():
        set_field(book, name, value)
    set_field(book.state, "lentTo", "Ann")
    assert (book.page_count, book.kind, list(book.tags)) == (3, library.Kind.SHORT_STORY, ["a"])
    assert (book.sequel.title, book.state.lent_to) == ("x", "Ann")


def test_another_name_is_refused_with_the_nearest_one(library: ModuleType) -> None:
    """[X07] The attribute's name is not the schema's."""
    book = library.Book.new()
    with pytest.raises(AttributeError) as told:
        get_field(book, "page_count")
    reason = "Book has no field 'page_count' in its schema; did you mean 'pageCount'?"
    assert str(told.value) == reason
    with pytest.raises(AttributeError, match=r"Book\.state has no field 'lent'"):
        set_field(book.state, "lent", "x")


def test_errors_of_values_are_those_of_the_attribute(library: ModuleType) -> None:
    """[X07]"""
    book = library.Book.new()
    with pytest.raises(TypeError, match="page_count"):
        set_field(book, "pageCount", "many")
    with pytest.raises((ValueError, OverflowError), match="page_count"):
        set_field(book, "pageCount", -1)
    with pytest.raises(trio_capnp.UnionError, match="lent_to"):
        get_field(book.state, "lentTo")


def test_a_reader_and_other_objects_cannot_be_set(library: ModuleType) -> None:
    reader = trio_capnp.from_bytes(library.Book, trio_capnp.to_bytes(library.Book.new()))
    with pytest.raises(TypeError, match=r"Book: a reader cannot be changed; trio_capnp\.copy"):
        set_field(reader, "title", "x")
    with pytest.raises(TypeError, match="a reader or builder is needed here, not int"):
        get_field(3, "title")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a field is named by a str, not int"):
        get_field(reader, 3)  # type: ignore[arg-type]
