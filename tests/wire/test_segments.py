"""Messages without framing: their segments alone."""

from __future__ import annotations

import mmap
from array import array
from typing import Any

import pytest

from tests.wire.samples import message, samples, struct_pointer, words
from trio_capnp.errors import LimitError, WireError
from trio_capnp.limits import Limits, ReaderLimits
from trio_capnp.typed._struct_api import from_segments, init, to_bytes, to_segments, view

S = samples()


def of_two_segments() -> Any:
    builder = S.Keys.new(a="first")
    held = view(builder, "a")  # the first segment stays in place
    builder.b = "second" * 500
    held.release()
    return builder


def test_a_message_survives_its_segments() -> None:
    """[T01]"""
    for builder, count in ((S.Keys.new(a="x"), 1), (of_two_segments(), 2)):
        segments = to_segments(builder)
        assert len(segments) == count
        assert from_segments(S.Keys, segments) == builder
        assert to_bytes(builder) == message(*segments)


def test_a_part_of_a_message_becomes_one_of_its_own() -> None:
    builder = S.AllTypes.new(text_field="outer", struct_field={"text_field": "inner"})
    for struct in (builder, from_segments(S.AllTypes, to_segments(builder))):
        (segment,) = to_segments(struct.struct_field)
        assert b"outer" not in segment
        assert from_segments(S.AllTypes, [segment]).text_field == "inner"


def test_bytes_are_not_copied_and_other_buffers_are() -> None:
    """[T09] So that a later change of a buffer does not reach the message."""
    (data,) = to_segments(S.AllTypes.new(data_field=b"blob"))
    assert view(from_segments(S.AllTypes, [data]), "data_field").obj is data
    with mmap.mmap(-1, len(data)) as area:
        area[:] = data
        for other in (bytearray(data), memoryview(data)[:], area, array("Q", data)):
            reader = from_segments(S.AllTypes, [other])
            assert bytes(view(reader, "data_field")) == b"blob"
            assert view(reader, "data_field").obj is not other


def test_segments_do_not_change_with_their_builder() -> None:
    builder = S.AllTypes.new()
    init(builder, "int32_list", 2)
    (segment,) = to_segments(builder)
    view(builder, "int32_list")[0] = 5
    assert list(from_segments(S.AllTypes, [segment]).int32_list) == [0, 0]


@pytest.mark.parametrize(
    ("segments", "error"),
    [
        ([], "without segments"),
        ([b""], "first segment is empty"),
        ([b"", words(0)], "first segment is empty"),
        ([b"1234567"], "multiple of 8"),
        ([words(0), b"1"], "multiple of 8"),
    ],
)
def test_buffers_that_are_no_segments_are_refused(segments: list[bytes], error: str) -> None:
    with pytest.raises(WireError, match=error):
        from_segments(S.Keys, segments)


def test_a_single_buffer_is_not_a_list_of_segments() -> None:
    for data in (words(0), bytearray(8), memoryview(bytes(8))):
        with pytest.raises(TypeError, match=r"\[data\]"):
            from_segments(S.Keys, data)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="ReaderLimits"):
        from_segments(S.Keys, [words(0)], limits=Limits())  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        to_segments(object())  # type: ignore[arg-type]


def test_the_limits_are_those_of_other_messages() -> None:
    """[T04, U11]"""
    data = words(struct_pointer(0, 0, 2), 0, 0)
    for limits in (ReaderLimits(max_segments=1), ReaderLimits(max_message_words=3)):
        with pytest.raises(LimitError, match="raises the limit"):
            from_segments(S.Keys, [data, words(0)], limits=limits)
    with pytest.raises(LimitError, match="traversal_words=1"):
        from_segments(S.Keys, [data], limits=ReaderLimits(traversal_words=1))
