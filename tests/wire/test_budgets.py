"""The cost of reading a message: single reads, walks, and the refill at a pass of the loop."""

# Budgets are in messages, which are the kernel's.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import copy as std_copy
from collections.abc import Callable
from typing import Any, Final

import pytest

import trio_capnp
from tests.wire.samples import list_pointer, message, samples, struct_pointer, words
from trio_capnp import LimitError, Limits, ReaderLimits, limits
from trio_capnp.typed._struct_api import (
    canonicalize,
    copy,
    from_bytes,
    is_canonical,
    to_bytes,
    to_dict,
    to_text,
    total_size,
    trusted,
)
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import type_of

S = samples()


def kept(**limits: int) -> Any:
    """A reader of a small message, as a program keeps it."""
    builder = S.OldVersion.new(old2="front camera", old3={"old2": "inner"})
    return from_bytes(S.OldVersion, to_bytes(builder), limits=ReaderLimits(**limits))


def served(passes: _kernel.Passes | None, bounds: Limits, data: bytes | None = None) -> Any:
    """A reader of a message as a connection opens it."""
    segment = to_bytes(S.OldVersion.new(old2="x", old3={}))[8:] if data is None else data
    limit = bounds._walk_of(len(segment) // 8)
    opened = _kernel.open_segment(segment, 0, len(segment), limit, bounds.nesting)
    opened.terms = bounds
    opened.passes = passes
    return _kernel.read_root(type_of(S.OldVersion), opened)


def shared(count: int = 60) -> bytes:
    """A root with a list of ``count`` texts that all lie in one place: 1 KiB read as 60 KiB."""
    places = [list_pointer(count - 1 - k, 2, 8 * count) for k in range(count)]
    text = b"x" * (8 * count - 1) + b"\0"
    return words(struct_pointer(0, 0, 1), list_pointer(0, 6, count), *places) + text


# --- single reads ---------------------------------------------------------------------------------


def test_a_small_message_can_be_read_as_often_as_a_large_one() -> None:
    """W2: A text was readable 131,070 times; the limit is ReaderLimits.traversal_words."""
    reader = kept()
    for _ in range(300_000):
        assert reader.old2 == "front camera"


def test_single_reads_end_at_traversal_words_and_the_error_says_so() -> None:
    """W2: The error names the limit, its value, its object, and another way."""
    reader = kept(traversal_words=1000)
    with pytest.raises(LimitError) as caught:
        for _ in range(1000):
            _ = reader.old2
    text = str(caught.value)
    assert "more than 1000 words" in text
    assert "ReaderLimits(traversal_words=1000)" in text
    assert "trio_capnp.trusted" in text


# --- walks ----------------------------------------------------------------------------------------

WALKS: Final[dict[str, Callable[[Any], object]]] = {
    "to_dict": to_dict,
    "str": str,
    "repr": repr,
    "to_text": to_text,
    "==": lambda reader: reader == reader,
    "copy": copy,
    "copy.deepcopy": std_copy.deepcopy,
    "size": total_size,
    "canonical": canonicalize,
    "is_canonical": is_canonical,
    "to_bytes": to_bytes,
    "assigned": lambda reader: setattr(S.OldVersion.new(), "old3", reader),
    "given to new": lambda reader: S.OldVersion.new(old3=reader),
    "given in a list": lambda reader: S.Anything.new(any=reader),
}


@pytest.mark.parametrize("name", WALKS)
def test_a_walk_of_an_honest_message_costs_its_single_reads_nothing(name: str) -> None:
    """W2: A kept message, or a part of it, can be walked without an end."""
    reader = kept(traversal_words=100)
    part = reader.old3
    for _ in range(200):
        WALKS[name](reader)
        WALKS[name](part)
    assert reader.old2 == "front camera"


def test_searching_a_list_and_comparing_it_are_walks() -> None:
    """W2: ``in``, ``index``, ``count`` and ``==`` with a list of Python's."""
    built = S.AllTypes.new(text_list=["a", "b"], struct_list=[{"int8_field": 1}])
    reader = from_bytes(S.AllTypes, to_bytes(built), limits=ReaderLimits(traversal_words=200))
    items, structs = reader.text_list, reader.struct_list
    for _ in range(200):
        assert "b" in items
        assert items.index("b") == 1
        assert items.count("a") == 1
        assert items == ["a", "b"]
        assert structs[0] in structs
    assert reader.text_list[0] == "a"


@pytest.mark.parametrize("walk", [to_dict, str, copy, canonicalize, lambda r: r == r, total_size])
def test_one_walk_is_bounded_by_amplification_and_the_error_says_so(
    walk: Callable[[Any], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """W2, U10: 2 MiB of a small message are free; here 1,000 words."""
    monkeypatch.setattr(limits, "AMPLIFICATION_FLOOR_WORDS", 1000)
    bounds = ReaderLimits(amplification=2)
    reader = from_bytes(S.Texts, message(shared()), limits=bounds)
    with pytest.raises(LimitError, match=r"one walk .* 1000 words.* ReaderLimits\(amplification=2"):
        walk(reader)
    roomy = from_bytes(S.Texts, message(shared()), limits=ReaderLimits(amplification=1 << 40))
    walk(roomy)


def test_repeated_visits_of_walks_are_charged_to_the_single_reads() -> None:
    """W2: 60 texts in one place cost 59 times their size, each time."""
    reader = from_bytes(S.Texts, message(shared()), limits=ReaderLimits(traversal_words=20_000))
    with pytest.raises(LimitError, match=r"ReaderLimits\(traversal_words=20000"):
        for _ in range(8):
            to_dict(reader)


def test_a_search_is_one_walk_however_many_comparisons_it_makes() -> None:
    """W2: Otherwise each of the elements could cost as much as the whole."""
    reader = from_bytes(S.Texts, message(shared()), limits=ReaderLimits(traversal_words=3000))
    with pytest.raises(LimitError):
        assert "another" in reader.items


def test_a_walk_that_fails_leaves_the_reader_as_it_was() -> None:
    """W2: Free walks stay free."""
    reader = from_bytes(S.Texts, message(shared()), limits=ReaderLimits(traversal_words=3000))
    for _ in range(3):
        with pytest.raises(LimitError):
            to_dict(reader)
    assert len(repr(reader)) < 200
    assert total_size(kept(traversal_words=40)) < 40


# --- messages of a connection ---------------------------------------------------------------------

TIGHT: Final = Limits(min_traversal_words=500)


def read_until_refused(reader: Any, most: int = 10_000) -> int:
    for count in range(most):
        try:
            _ = reader.old2
        except LimitError:
            return count
    return most


def test_a_budget_is_refilled_once_in_a_pass() -> None:
    """W2: A kept message stays readable; within one pass the budget is today's."""
    passes = _kernel.Passes()
    reader = served(passes, TIGHT)
    assert 400 < read_until_refused(reader) < 500
    assert read_until_refused(reader) == 0
    for _ in range(20):
        passes.count += 1
        assert read_until_refused(reader) == 500
        assert read_until_refused(reader) == 0


def test_walks_of_a_connections_message_are_free_a_number_of_times_in_a_pass() -> None:
    """W2: Many handlers of one pass may walk a kept message; a loop of walks ends all the same."""
    passes = _kernel.Passes()
    reader = served(passes, TIGHT)
    counts: list[int] = []
    for _ in range(5):
        counts.append(0)
        with pytest.raises(LimitError, match=r"Limits\(min_traversal_words=500\)"):
            for _ in range(10_000):
                to_dict(reader)
                counts[-1] += 1
        assert 32 < counts[-1] < 1000
        passes.count += 1
    assert to_dict(reader)


def test_a_small_message_cannot_be_walked_without_an_end_in_one_pass() -> None:
    """W2: 1 KiB of shared pointers, each element walked by itself, in words visited."""
    bounds = Limits()
    reader = served(_kernel.Passes(), bounds, shared())
    count = 0
    with pytest.raises(LimitError):
        while True:
            total_size(reader)
            count += 1
    most = bounds.min_traversal_words // 2 + 64 * 124
    assert count * 60 * 60 <= most


def test_the_error_of_a_connections_message_names_its_limits() -> None:
    """W2: They are not ReaderLimits, which a connection does not have."""
    reader = served(None, Limits(min_traversal_words=64, max_traversal_words=64))
    with pytest.raises(LimitError, match=r"Limits\(min_traversal_words=64\)") as caught:
        for _ in range(100):
            _ = reader.old2
    assert "ReaderLimits" not in str(caught.value)
    large = words(struct_pointer(0, 1, 2), 0, list_pointer(1, 2, 2000), 0) + b"x" * 1999 + b"\0"
    reader = served(None, Limits(min_traversal_words=64, max_traversal_words=300), large)
    with pytest.raises(LimitError, match=r"Limits\(max_traversal_words=300\)"):
        for _ in range(100):
            _ = reader.old2


def test_the_error_of_depth_names_the_limits_that_it_comes_from() -> None:
    """W2: Both paths say so, the typed one and that of the walks without types."""
    data = to_bytes(S.OldVersion.new(old3={"old3": {"old3": {"old2": "x"}}}))
    reader = from_bytes(S.OldVersion, data, limits=ReaderLimits(nesting=2))
    for walk in (to_dict, canonicalize, copy):
        with pytest.raises(LimitError, match=r"ReaderLimits\(nesting=2\)"):
            walk(reader)
    deep = to_bytes(S.OldVersion.new(old3={"old3": {"old3": {"old3": {}}}}))[8:]
    bounded: Any = served(None, Limits(nesting=8), deep)
    bounded = _kernel.pointer_at(
        bounded._layout()[0], bounded._layout()[1], 0, 2, type_of(S.OldVersion)
    )
    with pytest.raises(LimitError, match=r" Limits\(nesting=8\)"):
        to_dict(bounded)


# --- trusted --------------------------------------------------------------------------------------


def test_a_trusted_reader_has_no_budget() -> None:
    """W2: The reader may be of a struct, a list or an AnyPointer; it keeps its own budget."""
    reader = kept(traversal_words=50)
    free = trusted(reader)
    assert type(free) is type(reader)
    for _ in range(1000):
        assert free.old2 == "front camera"
        assert free.old3.old2 == "inner"
        assert to_dict(free) == to_dict(reader)
    assert free == reader
    assert 40 < read_until_refused(reader) < 50 or read_until_refused(reader) == 0

    built = S.Anything.new(any="text")
    pointer = from_bytes(S.Anything, to_bytes(built), limits=ReaderLimits(traversal_words=10)).any
    for _ in range(100):
        assert trio_capnp.as_type(trusted(pointer), str) == "text"
    items = from_bytes(S.Texts, to_bytes(S.Texts.new(items=["a", "b"]))).items
    assert list(trusted(items)) == ["a", "b"]


def test_a_trusted_reader_is_still_checked_for_its_bounds_and_its_depth() -> None:
    """W2: Trust is about cost, never about memory."""
    reader = trusted(from_bytes(S.OldVersion, message(words(struct_pointer(0, 1, 1), 0, 1 << 20))))
    with pytest.raises(trio_capnp.WireError):
        _ = reader.old2
    data = to_bytes(S.OldVersion.new(old3={"old3": {"old3": {}}}))
    with pytest.raises(LimitError, match="nesting=2"):
        to_dict(trusted(from_bytes(S.OldVersion, data, limits=ReaderLimits(nesting=2))))


@pytest.mark.parametrize("value", [S.OldVersion.new(), S.OldVersion, "text", None])
def test_only_readers_are_trusted(value: Any) -> None:
    """W2: A builder has no budget; other objects have no message."""
    with pytest.raises(TypeError, match="a reader is needed"):
        trusted(value)
