"""The short way, for messages of one segment, gives the same as the long way for all messages."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.samples import list_pointer, message, samples, struct_pointer, words
from tests.wire.values import ALL, fields_of
from trio_capnp import typed
from trio_capnp.errors import TrioCapnpError
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._struct_api import as_type, from_bytes, from_dict, to_bytes, to_dict
from trio_capnp.wire import _kernel, _messages
from trio_capnp.wire._namespaces import type_of

S = samples()
TIGHT = ReaderLimits(max_message_words=40, traversal_words=60)


def long_way(struct: _kernel.StructBase, *, packed: bool) -> bytes:
    return b"".join(_messages._pieces(struct, packed, False))


def outcome(read: Callable[[], object]) -> object:
    try:
        return read()
    except (TrioCapnpError, ValueError) as error:
        return type(error), str(error)


@given(fields_of(S.AllTypes, ALL))
def test_a_message_becomes_the_same_bytes(fields: dict[str, object]) -> None:
    """[T01, T06]"""
    builder = from_dict(S.AllTypes, fields)
    data = to_bytes(builder)
    for struct in (builder, from_bytes(S.AllTypes, data)):
        assert _kernel.flat_bytes(struct) == data == long_way(struct, packed=False)
        assert to_bytes(struct, packed=True) == long_way(struct, packed=True)


def test_only_the_root_of_one_segment_goes_the_short_way() -> None:
    """[T01, T02]"""
    whole = S.AllTypes.new(struct_field={"int8_field": 1})
    apart = _kernel.new_root(type_of(S.AllTypes), _kernel.new_building(0, 64))
    _kernel.assign_fields(apart, {"struct_field": {"int8_field": 1}})
    behind = _kernel.new_root(type_of(S.AllTypes), _kernel.new_building(96, 0))
    # An envelope that happens to look like a pointer to the same struct.
    behind._layout()[1]._view()[:8] = words(struct_pointer(12, 1, 1))
    for struct in (whole.struct_field, apart, behind, "no struct"):
        assert _kernel.flat_bytes(struct) is None
    assert from_bytes(S.AllTypes, to_bytes(apart)) == whole
    assert _kernel.flat_bytes(whole) is not None


@given(fields_of(S.AllTypes, ALL), st.integers(-8, 16), st.integers(-16, 16))
def test_bytes_are_opened_like_other_memory(fields: dict[str, object], cut: int, end: int) -> None:
    """[T01] Memory that is no segment gives the same error."""
    data = to_bytes(from_dict(S.AllTypes, fields))

    def opened(memory: bytes | bytearray) -> object:
        segment = _kernel.open_segment(memory, 8 + cut, len(memory) + end, 1 << 20, 64)
        # As text, because a NaN is not equal to itself.
        return repr(to_dict(_kernel.read_root(type_of(S.AllTypes), segment)))

    assert outcome(lambda: opened(data)) == outcome(lambda: opened(bytearray(data)))


@pytest.mark.parametrize("packed", [False, True])
def test_an_element_of_a_list_at_the_root_is_no_root(packed: bool) -> None:
    """It lies where the root pointer leads, but that is a list's."""
    data = message(words(list_pointer(0, 5, 3), 1, 2, 3))
    root = _kernel.open_flat(data, ReaderLimits())
    assert root is not None
    items: Any = as_type(_kernel.root_any(root), typed.list_of(typed.struct_of(lambda: S.Keys)))
    alone = to_bytes(items[0], packed=packed)
    assert from_bytes(S.Keys, alone, packed=packed) == items[0]


HEADS = st.tuples(st.integers(0, 2), st.integers(0, 60) | st.integers(0, 2**32 - 1))


@given(HEADS, st.sampled_from([0, 30, 60]), st.integers(0, 8))
def test_any_prefix_is_read_or_refused_by_both_ways_alike(
    head: tuple[int, int], size: int, cut: int
) -> None:
    """[T01, T03, T04] A copy in another type than ``bytes`` goes the long way."""
    others, count = head
    body = words(struct_pointer(0, 1, 1), 7, 0, *[0] * size)
    data = (words(others | count << 32) + body)[: -cut or None]
    short = outcome(lambda: str(from_bytes(S.Keys, data, limits=TIGHT)))
    assert short == outcome(lambda: str(from_bytes(S.Keys, bytearray(data), limits=TIGHT)))


@given(HEADS, st.binary(max_size=60), st.booleans())
def test_any_packed_prefix_is_read_or_refused_by_both_ways_alike(
    head: tuple[int, int], rest: bytes, zeros: bool
) -> None:
    """[T07, T08]"""
    others, count = head
    table = words(others | count << 32)
    data = b"\xff" + table + b"\0" + (b"\x11\x01\x01\x00\x20" if zeros else b"") + rest
    short = outcome(lambda: str(from_bytes(S.Keys, data, packed=True, limits=TIGHT)))
    long = outcome(lambda: str(from_bytes(S.Keys, bytearray(data), packed=True, limits=TIGHT)))
    assert short == long


class Bytes(bytes):
    """Bytes of a class of its own, as some libraries return."""


@pytest.mark.parametrize("packed", [False, True])
def test_bytes_of_a_class_of_their_own_are_read_like_others(packed: bool) -> None:
    """[T01, T07]"""
    data = to_bytes(S.AllTypes.new(text_field="x" * 100), packed=packed)
    read = from_bytes(S.AllTypes, Bytes(data), packed=packed)
    assert read.text_field == "x" * 100
