"""Views of lists of numbers: the memory of the message itself, for as long as the view lives."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.wire.samples import message, samples, words
from trio_capnp.errors import LimitError, UnionError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._struct_api import (
    copy,
    from_bytes,
    init,
    read_messages,
    to_bytes,
    trusted,
    view,
)
from trio_capnp.wire import _pool, _views

S = samples()

NUMBERS: Final[dict[str, tuple[str, list[float]]]] = {
    "int8_list": ("b", [-128, 0, 127]),
    "u_int8_list": ("B", [0, 255]),
    "int16_list": ("h", [-(2**15), 2**15 - 1]),
    "u_int16_list": ("H", [0, 2**16 - 1]),
    "int32_list": ("i", [-(2**31), 0, 2**31 - 1]),
    "u_int32_list": ("I", [0, 2**32 - 1]),
    "int64_list": ("q", [-(2**63), 2**63 - 1]),
    "u_int64_list": ("Q", [0, 2**64 - 1]),
    "float32_list": ("f", [0.5, -2.0, float("inf")]),
    "float64_list": ("d", [1e300, -0.1]),
    "enum_list": ("H", [2, 0]),
}


# --- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NUMBERS)
def test_a_view_of_a_list_has_its_numbers(name: str) -> None:
    """[T09, Y29] In the format of the module ``struct``; read-only in a reader."""
    form, values = NUMBERS[name]
    builder = S.AllTypes.new(**{name: values})
    for struct in (builder, from_bytes(S.AllTypes, to_bytes(builder))):
        numbers = view(struct, name)
        assert (numbers.format, numbers.tolist()) == (form, values)
        assert numbers.readonly == (struct is not builder)
        assert numbers.contiguous


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_written_through_a_view_are_those_of_the_message(name: str) -> None:
    """[T09]"""
    _, values = NUMBERS[name]
    builder = S.AllTypes.new()
    init(builder, name, len(values))
    numbers = view(builder, name)
    for at, value in enumerate(values):
        numbers[at] = value  # type: ignore[call-overload] # or a float
    assert list(getattr(from_bytes(S.AllTypes, to_bytes(builder)), name)) == values


def test_a_view_is_the_memory_of_the_message_itself() -> None:
    data = to_bytes(S.AllTypes.new(int64_list=[1, 2, 3]))
    assert view(from_bytes(S.AllTypes, data), "int64_list").obj is data


def test_a_number_that_the_element_type_cannot_hold_is_refused() -> None:
    numbers = view(S.AllTypes.new(int8_list=[1]), "int8_list")
    with pytest.raises(ValueError, match="invalid value for format 'b'"):
        numbers[0] = 128


def test_an_element_of_a_list_of_lists_has_a_view() -> None:
    builder = S.AllTypes.new(list_list=[[1, 2], [], [3]])
    view(builder.list_list, -1)[0] = 30
    reader = from_bytes(S.AllTypes, to_bytes(builder))
    assert [view(reader.list_list, k).tolist() for k in range(3)] == [[1, 2], [], [30]]
    assert view(reader.list_list, 0).readonly
    with pytest.raises(IndexError):
        view(reader.list_list, 3)


def test_a_view_of_a_null_list_is_empty_or_its_default() -> None:
    empty = from_bytes(S.Defaults, message(words(0)))
    assert view(empty, "int32_list").tolist() == [111111111, -222222222]
    assert view(empty, "int32_list").readonly
    for struct in (S.AllTypes.new(), from_bytes(S.AllTypes, to_bytes(S.AllTypes.new()))):
        numbers = view(struct, "float64_list")
        assert (numbers.format, numbers.tolist()) == ("d", [])


def test_a_list_that_a_newer_schema_has_widened_has_a_view_with_gaps() -> None:
    """[U05] The first field of each struct, or the low bytes of each number."""
    structs = S.Larges.new(items=[{"a": k, "b": 99, "c": "text"} for k in range(1, 4)])
    numbers = S.Longs.new(items=[0x0001_0002_0003_0004, 5])
    for written, expected in ((structs, [1, 2, 3]), (numbers, [4, 5])):
        reader = from_bytes(S.Shorts, to_bytes(written))
        narrow = view(reader, "items")
        assert narrow.tolist() == list(reader.items) == expected
        assert not narrow.contiguous
        builder = copy(reader)
        view(builder, "items")[1] = 7
        assert builder.items[1] == 7


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("bool_list", "list of bool"),
        ("text_list", "list of text"),
        ("struct_list", "list of struct"),
        ("list_list", "list of list"),
        ("int32_field", "int32"),
    ],
)
def test_other_fields_have_no_view(name: str, kind: str) -> None:
    with pytest.raises(TypeError, match=f"{name} is of kind {kind}; only text, data, and lists"):
        view(S.AllTypes.new(), name)


def test_a_list_that_is_not_the_active_member_has_no_view() -> None:
    with pytest.raises(UnionError, match="'number'"):
        view(S.Unions.new(number=1), "numbers")


def test_reading_a_list_by_a_view_is_charged_like_any_reading() -> None:
    """[U11]"""
    data = to_bytes(S.AllTypes.new(int64_list=[0] * 100))
    reader = from_bytes(S.AllTypes, data, limits=ReaderLimits(traversal_words=350))
    view(reader, "int64_list")
    with pytest.raises(LimitError, match="traversal_words=350"):
        [view(reader, "int64_list") for _ in range(3)]
    assert len(view(trusted(reader), "int64_list")) == 100


def test_a_malformed_list_has_no_view() -> None:
    data = bytearray(to_bytes(S.Words.new(items=[1, 2])))
    data[-8 - 3] = 0xFF  # the count in the pointer
    with pytest.raises(WireError):
        view(from_bytes(S.Words, data), "items")


def test_on_a_big_endian_machine_a_view_has_only_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ``memoryview`` has numbers in the byte order of the machine."""
    monkeypatch.setattr(_views, "NATIVE", False)
    builder = S.AllTypes.new(int32_list=[1], int8_list=[-1], u_int8_list=[2])
    assert view(builder, "int8_list").tolist() == [-1]
    assert view(builder, "u_int8_list").tolist() == [2]
    with pytest.raises(NotImplementedError, match="big-endian"):
        view(builder, "int32_list")


# --- memory -----------------------------------------------------------------------------------


@pytest.fixture
def pool() -> Iterator[None]:
    """As long as one connection lives, the buffers of large messages are kept."""
    _pool.open_pool()
    yield
    _pool.close_pool()


@pytest.mark.usefixtures("pool")
@pytest.mark.parametrize("size", [10, _pool.SMALLEST_KEPT // 4])
def test_a_message_that_grows_beside_a_view_leaves_its_memory_in_place(size: int) -> None:
    """[T09, Y29] A view that lives on is written to, and outlives its message."""
    builder: Any = S.AllTypes.new()
    init(builder, "int32_list", size)
    numbers = view(builder, "int32_list")
    expected = list(range(size))
    for at in range(size):
        numbers[at] = at  # each time, the message has more segments
        if at % (size // 5) == 0:
            builder.text_field = "x" * (1000 + at)
            builder.struct_list = [{"text_field": "y" * 100}] * 20
    assert list(builder.int32_list) == expected
    read = from_bytes(S.AllTypes, to_bytes(builder))
    assert (list(read.int32_list), read.text_field) == (expected, builder.text_field)
    del builder, read
    gc.collect()
    others = [S.AllTypes.new(int32_list=range(1, size + 1)) for _ in range(3)]
    assert numbers.tolist() == expected
    assert others[0].int32_list[0] == 1


def test_a_view_of_replaced_numbers_has_zeros_and_shares_no_memory() -> None:
    """The old memory is erased, and no later object gets it."""
    builder = S.AllTypes.new(int64_list=[1, 2, 3])
    old = view(builder, "int64_list")
    builder.int64_list = [4, 5, 6]
    builder.float64_list = [1.5] * 3
    builder.text_field = "x" * 5000
    assert old.tolist() == [0, 0, 0]
    old[0] = -1
    assert (list(builder.int64_list), list(builder.float64_list)) == ([4, 5, 6], [1.5] * 3)
    assert builder.text_field == "x" * 5000


@pytest.mark.usefixtures("pool")
def test_the_memory_of_a_large_message_serves_again_only_after_the_view() -> None:
    size = _pool.SMALLEST_KEPT // 4
    numbers = view(S.AllTypes.new(int32_list=range(size)), "int32_list")
    kept = _pool.bytes_kept()
    assert kept >= _pool.SMALLEST_KEPT
    S.AllTypes.new(int32_list=range(size))
    assert numbers.tolist() == list(range(size))
    assert _pool.bytes_kept() > kept
    del numbers
    kept = _pool.bytes_kept()
    S.AllTypes.new(int32_list=range(size))
    assert _pool.bytes_kept() == kept


SOURCES: Final[dict[str, Callable[[bytes, Path], Any]]] = {
    "bytes": lambda data, _: data,
    "bytearray": lambda data, _: bytearray(data),
    "file": lambda data, _: io.BytesIO(data),
    "path": lambda data, path: path,
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("size", [3, 3000])
def test_views_outlive_a_loop_over_messages(
    source: str, packed: bool, size: int, tmp_path: Path
) -> None:
    """[T02, T09] The loop uses objects of messages again, and unpacks in blocks."""
    data = b"".join(
        to_bytes(S.AllTypes.new(int64_list=range(at, at + size)), packed=packed) for at in range(50)
    )
    path = tmp_path / "log"
    path.write_bytes(data)
    found = SOURCES[source](data, path)
    views = [view(each, "int64_list") for each in read_messages(S.AllTypes, found, packed=packed)]
    del data, found
    gc.collect()
    assert [each.tolist() for each in views] == [list(range(at, at + size)) for at in range(50)]
    assert all(each.readonly for each in views)
