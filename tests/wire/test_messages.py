"""Messages to and from bytes and files, and the functions about structs."""

from __future__ import annotations

import copy as std_copy
import io
import mmap
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.wire.samples import message, samples, struct_pointer, words
from trio_capnp.errors import LimitError, UnionError, WireError
from trio_capnp.limits import Limits, ReaderLimits
from trio_capnp.typed._struct_api import (
    as_type,
    canonicalize,
    copy,
    from_bytes,
    from_dict,
    has,
    init,
    is_canonical,
    read_messages,
    to_bytes,
    to_dict,
    to_text,
    total_size,
    view,
    which,
    write_message,
)
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import type_of

S = samples()


# --- bytes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("canonical", [False, True])
def test_a_struct_survives_its_bytes(packed: bool, canonical: bool) -> None:
    """[T01, T07]"""
    builder = S.AllTypes.new(text_field="x" * 5000, int64_list=[0] * 500, int8_field=-1)
    data = to_bytes(builder, packed=packed, canonical=canonical)
    assert from_bytes(S.AllTypes, data, packed=packed) == builder


def test_bytes_after_a_message_are_left_alone() -> None:
    """[T01]"""
    data = to_bytes(S.Keys.new(a="x"))
    assert from_bytes(S.Keys, data + b"anything").a == "x"
    packed = to_bytes(S.Keys.new(a="x"), packed=True)
    assert from_bytes(S.Keys, packed + b"anything", packed=True).a == "x"


def test_no_bytes_are_no_message() -> None:
    """[T03]"""
    for packed in (False, True):
        with pytest.raises(WireError):
            from_bytes(S.Keys, b"", packed=packed)
    assert list(read_messages(S.Keys, b"")) == []


def test_a_part_of_a_message_becomes_a_message_of_its_own() -> None:
    builder = S.AllTypes.new(
        text_field="outer", struct_field={"text_field": "inner"}, struct_list=[{"int8_field": 1}]
    )
    assert from_bytes(S.AllTypes, to_bytes(builder.struct_field)).text_field == "inner"
    reader = from_bytes(S.AllTypes, to_bytes(builder))
    assert from_bytes(S.AllTypes, to_bytes(reader.struct_list[0])).int8_field == 1
    assert b"outer" not in to_bytes(reader.struct_field)


def test_an_envelope_in_front_of_the_root_is_no_part_of_the_message() -> None:
    root = _kernel.new_root(type_of(S.Keys), _kernel.new_building(96, 0))
    _kernel.assign_fields(root, {"a": "x"})
    assert to_bytes(root) == to_bytes(S.Keys.new(a="x"))


def test_limits_hold_for_the_message_and_for_reading_it() -> None:
    """[T04, T08, U11] Plain and packed."""
    builder = S.AllTypes.new(int64_list=[0] * 1000)
    for packed in (False, True):
        data = to_bytes(builder, packed=packed)
        with pytest.raises(LimitError, match="max_message_words=1000"):
            from_bytes(S.AllTypes, data, packed=packed, limits=ReaderLimits(max_message_words=1000))
        tight = from_bytes(
            S.AllTypes, data, packed=packed, limits=ReaderLimits(traversal_words=1000)
        )
        with pytest.raises(LimitError, match="traversal_words"):
            _ = tight.int64_list


def test_a_small_message_may_not_lead_to_everything() -> None:
    """[U10] Not even where the limits are those of large ones."""
    with pytest.raises(LimitError):
        circle = from_bytes(
            S.OldVersion,
            message(words(struct_pointer(-1, 0, 1))),
            limits=ReaderLimits(nesting=1 << 40),
        )
        total_size(circle)


# --- files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("packed", [False, True])
def test_messages_are_written_to_a_file_and_read_from_it(packed: bool, tmp_path: Path) -> None:
    """[T02] Several in a row; also from the file's bytes."""
    path = tmp_path / "messages"
    with path.open("wb") as file:
        for k in range(5):
            write_message(file, S.OldVersion.new(old1=k, old2="x" * k), packed=packed)
    with path.open("rb") as file:
        assert [one.old1 for one in read_messages(S.OldVersion, file, packed=packed)] == [*range(5)]
    data = path.read_bytes()
    assert [one.old1 for one in read_messages(S.OldVersion, data, packed=packed)] == [*range(5)]


def test_messages_are_read_from_a_path(tmp_path: Path) -> None:
    """W6: As text or as a Path; the file is closed with the iterator."""
    path = tmp_path / "messages.bin"
    for packed in (True, False):
        with path.open("wb") as file:
            for number in range(3):
                write_message(file, S.OldVersion.new(old1=number), packed=packed)
        for source in (path, str(path)):
            found = read_messages(S.OldVersion, source, packed=packed)
            assert [each.old1 for each in found] == [0, 1, 2]
    found = read_messages(S.OldVersion, path)
    next(found)
    del found  # an open file would be a ResourceWarning, which is an error here
    with pytest.raises(FileNotFoundError):
        list(read_messages(S.OldVersion, "no such file"))


def test_a_file_that_takes_little_at_a_time_gets_everything() -> None:
    class Slow(io.BytesIO):
        def write(self, data: object, /) -> int:
            return super().write(bytes(memoryview(data)[:3]))  # type: ignore[arg-type]

    file = Slow()
    builder = S.Keys.new(a="text", b="more")
    write_message(file, builder)
    assert file.getvalue() == to_bytes(builder)


def test_bad_messages_are_reported_when_they_are_reached() -> None:
    """[T03]"""
    good = to_bytes(S.OldVersion.new(old1=1))
    found = read_messages(S.OldVersion, good + good[:-1])
    assert next(found).old1 == 1
    with pytest.raises(WireError, match="in the middle"):
        next(found)


# --- views, pickles, maps ---------------------------------------------------------------------


def test_a_view_is_the_bytes_of_the_message_themselves() -> None:
    """[T09] Read-only in a reader, and it keeps the message alive."""
    data = to_bytes(S.AllTypes.new(data_field=b"blob", text_field="text"))
    blob = view(from_bytes(S.AllTypes, data), "data_field")
    assert bytes(blob) == b"blob"
    assert blob.obj is data
    assert blob.readonly
    assert bytes(view(from_bytes(S.AllTypes, data), "text_field")) == b"text"
    del data
    assert bytes(blob) == b"blob"


def test_a_view_of_a_builder_may_be_written_to() -> None:
    """[T09] And growing the message meanwhile does no harm."""
    builder = S.AllTypes.new(data_field=bytes(4))
    content = view(builder, "data_field")
    content[:] = b"blob"
    builder.text_list = ["x" * 1000] * 10
    assert from_bytes(S.AllTypes, to_bytes(builder)).data_field == b"blob"
    assert len(builder.text_list) == 10


@pytest.mark.parametrize("name", ["text_list", "data_list"])
def test_an_element_of_a_list_of_texts_or_data_has_a_view(name: str) -> None:
    """W3: The error of a text that is not UTF-8 advises it."""
    values: list[Any] = ["ab", "", "cd"] if name == "text_list" else [b"ab", b"", b"cd"]
    builder = S.AllTypes.new(**{name: values})
    reader = from_bytes(S.AllTypes, to_bytes(builder).replace(b"cd", b"\xff\xfe"))
    items: Any = getattr(reader, name)
    assert [bytes(view(items, k)) for k in (0, 1, 2, -1)] == [b"ab", b"", *[b"\xff\xfe"] * 2]
    assert view(items, 0).readonly
    view(getattr(builder, name), 0)[:] = b"xy"
    assert bytes(view(getattr(builder, name), 0)) == b"xy"
    with pytest.raises(IndexError, match="index 3 in a list of 3"):
        view(items, 3)
    with pytest.raises(TypeError, match="by its index"):
        view(items, "0")
    with pytest.raises(TypeError, match="list of int8"):
        view(S.AllTypes.new(int8_list=[1]).int8_list, 0)


def test_a_view_of_a_null_field_is_its_default() -> None:
    """[T09]"""
    empty = from_bytes(S.Defaults, message(words(0)))
    assert bytes(view(empty, "text_field")) == b"foo"
    assert bytes(view(empty, "data_field")) == b"bar"
    assert bytes(view(S.AllTypes.new(), "data_field")) == b""


def test_only_text_and_data_have_views() -> None:
    builder = S.Unions.new(number=1)
    with pytest.raises(TypeError, match="kind int32"):
        view(builder, "number")
    with pytest.raises(UnionError, match="that is 'number'"):
        view(builder, "text")
    with pytest.raises(AttributeError, match="did you mean 'text'"):
        view(builder, "txt")


def test_neither_fields_nor_elements_are_deleted() -> None:
    builder = S.AllTypes.new(text_list=["a"], text_field="b")
    with pytest.raises(TypeError, match="the length of a list is fixed"):
        del builder.text_list[0]
    for struct in (builder, from_bytes(S.AllTypes, to_bytes(builder))):
        with pytest.raises(AttributeError, match="None or a default is assigned"):
            del struct.text_field
        with pytest.raises(TypeError):
            del struct.text_list[0]


def test_a_value_that_is_no_struct_is_refused_by_name() -> None:
    """Numbers, namespaces, lists; sizes there are of AnyPointers as well."""
    builder = S.AllTypes.new(text_list=["a"])
    asking: list[Any] = [total_size, canonicalize, is_canonical, to_bytes, to_text, to_dict, copy]
    for wrong in (5, None, S.AllTypes, builder.text_list):
        for asked in asking:
            with pytest.raises(TypeError, match="a reader or builder is needed here, not"):
                asked(wrong)
    assert total_size(S.Anything.new(any="text").any) == 1


@pytest.mark.parametrize("wrong", [5, None, {}, Limits(), ReaderLimits])
def test_an_object_of_another_class_is_no_limits(wrong: Any) -> None:
    data = to_bytes(S.AllTypes.new())
    for packed in (False, True):
        with pytest.raises(TypeError, match="limits takes ReaderLimits, not"):
            from_bytes(S.AllTypes, data, limits=wrong, packed=packed)
        with pytest.raises(TypeError, match="limits takes ReaderLimits, not"):
            list(read_messages(S.AllTypes, data, limits=wrong, packed=packed))


@pytest.mark.parametrize(
    ("given", "hint"),
    [("light_green", "LIGHT_GREEN"), ("lightGreen", "LIGHT_GREEN"), ("RAD", "RED")],
)
def test_a_wrong_name_of_an_enumerant_gets_the_nearest(given: str, hint: str) -> None:
    wrong = f"Color has no enumerant '{given}'; did you mean '{hint}'"
    with pytest.raises(ValueError, match=wrong):
        S.AllTypes.new(enum_field=given)
    with pytest.raises(ValueError, match=wrong):
        from_dict(S.AllTypes, {"enum_list": ["RED", given]})


def test_two_members_of_a_union_are_refused_together() -> None:
    """[U03] In keywords, dicts, groups, and structs inside; nothing is changed."""
    builder = S.Unions.new(number=3)
    both = {"number": 1, "text": "x"}
    wrong = "'number' and 'text' are members of one union of Unions"
    for values in (both, {"child": both}, {"before": 1, **both}):
        with pytest.raises(ValueError, match=wrong):
            S.Unions.new(**values)
        with pytest.raises(ValueError, match=wrong):
            from_dict(S.Unions, values)
    before = to_bytes(builder)
    with pytest.raises(ValueError, match=wrong):
        builder.child = both
    assert to_bytes(builder) == before


def test_readers_and_builders_are_pickled_with_their_contents() -> None:
    """[T09] A part of a message takes only itself along."""
    from trio_capnp.schemas import schema_capnp

    builder = schema_capnp.CapnpVersion.new(major=1, minor=2)
    again = pickle.loads(pickle.dumps(builder))
    assert isinstance(again, schema_capnp.CapnpVersion.Builder)
    assert again == builder
    again.major = 7
    reader = from_bytes(schema_capnp.CapnpVersion, to_bytes(builder))
    read = pickle.loads(pickle.dumps(reader))
    assert isinstance(read, schema_capnp.CapnpVersion.Reader)
    assert read == reader
    assert std_copy.deepcopy(reader) == reader


def test_structs_of_a_loaded_module_are_copied_and_say_why_they_are_not_pickled() -> None:
    """[T09] No import leads to the class."""
    builder = S.AllTypes.new(text_field="a")
    reader = from_bytes(S.AllTypes, to_bytes(builder))
    for struct in (builder, reader):
        assert std_copy.deepcopy(struct) == std_copy.copy(struct) == struct
        assert type(std_copy.deepcopy([struct])[0]) is type(struct)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with pytest.raises(TypeError, match=r"cannot pickle AllTypes: .*to_bytes\(\.\.\.\)"):
                pickle.dumps(struct, protocol)


def test_parts_that_are_no_structs_are_neither_pickled_nor_copied() -> None:
    """[T09] They are places in a message; a copy of the places would not be one of the bytes."""
    builder = S.AllTypes.new(text_list=["a"])
    anything = S.Anything.new(any="text")
    readers = (
        from_bytes(S.AllTypes, to_bytes(builder)),
        from_bytes(S.Anything, to_bytes(anything)),
    )
    for part in (builder.text_list, anything.any, readers[0].text_list, readers[1].any):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with pytest.raises(TypeError, match="part of its message"):
                pickle.dumps(part, protocol)
        for copier in (std_copy.copy, std_copy.deepcopy):
            with pytest.raises(TypeError, match="part of its message"):
                copier(part)


def test_a_mapped_file_is_read_like_bytes(tmp_path: Path) -> None:
    """[T09] And may be unmapped afterwards."""
    path = tmp_path / "message"
    path.write_bytes(to_bytes(S.Keys.new(a="mapped")))
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        reader = from_bytes(S.Keys, mapped)
    assert reader.a == "mapped"


# --- functions about structs ------------------------------------------------------------------


def test_the_result_of_which_is_a_member_of_the_unions_enum() -> None:
    """[U03]"""
    assert which(S.Unions.new(text="x")) is S.Unions.Which.TEXT
    assert which(S.Unions.new().shape) is S.Unions.Shape.Which.DOT
    with pytest.raises(TypeError, match="Keys has no union"):
        which(S.Keys.new())


def test_has_tells_null_from_empty() -> None:
    """[U04]"""
    builder = S.AllTypes.new(text_field="")
    assert has(builder, "text_field")
    assert not has(builder, "data_field")
    assert has(builder, "int8_field")
    with pytest.raises(AttributeError, match="AllTypes has no field 'txt_field'"):
        has(builder, "txt_field")


def test_init_replaces_the_previous_object() -> None:
    """[U04]"""
    builder = S.AllTypes.new(int32_list=[1, 2, 3], struct_field={"int8_field": 1})
    numbers: Any = init(builder, "int32_list", 2)
    assert list(numbers) == [0, 0]
    numbers[1] = 7
    assert builder.int32_list == [0, 7]
    inner: Any = init(builder, "struct_field")
    assert inner.int8_field == 0
    lists: Any = init(builder, "list_list", 2)
    init(lists, 1, 3)
    lists[1][2] = 9
    assert [list(one) for one in builder.list_list] == [[], [0, 0, 9]]
    assert which(S.Unions.new()) is S.Unions.Which.NOTHING
    union = S.Unions.new()
    init(union, "numbers", 1)
    assert which(union) is S.Unions.Which.NUMBERS


def test_init_refuses_a_field_that_it_cannot_build() -> None:
    builder = S.AllTypes.new()
    for size in (-1, 1 << 29):
        with pytest.raises(ValueError, match=str(size)):
            init(builder, "int32_list", size)
    with pytest.raises(TypeError, match="assigned"):
        init(builder, "text_field", 5)
    with pytest.raises(AttributeError, match="did you mean"):
        init(builder, "int32_lst", 5)
    with pytest.raises(TypeError, match="only builders"):
        init(from_bytes(S.AllTypes, to_bytes(builder)), "int32_list", 5)
    lists: Any = init(builder, "list_list", 1)
    with pytest.raises(TypeError, match="index"):
        init(lists, "0", 5)
    with pytest.raises(TypeError, match="str"):
        init(builder, 0, 5)
    assert not has(builder, "int32_list")
    builder.int32_list = [1]
    wrong: Any
    for wrong in (1.0, 2.5, "2", None):
        with pytest.raises(TypeError, match="integer"):
            init(builder, "int32_list", wrong)
        with pytest.raises(TypeError, match="integer"):
            init(lists, 0, wrong)
    assert list(builder.int32_list) == [1]


@pytest.mark.parametrize("wrong", [5, "text", None, [], S.AllTypes])
def test_a_value_that_is_no_part_of_a_message_is_a_type_error(wrong: Any) -> None:
    no_name: Any = 5
    uses: list[Callable[[], object]] = [
        *(lambda: to_bytes(wrong), lambda: write_message(io.BytesIO(), wrong)),
        *(lambda: has(wrong, "text"), lambda: view(wrong, "text"), lambda: init(wrong, "text")),
        *(lambda: which(wrong), lambda: copy(wrong), lambda: as_type(wrong, str)),
        *(lambda: has(S.Keys.new(), no_name), lambda: view(S.Keys.new(), no_name)),
    ]
    for use in uses:
        with pytest.raises(TypeError, match=r"needed here|named by|only builders|generated"):
            use()


def test_a_copy_is_independent() -> None:
    builder = S.OldVersion.new(old2="a", old3={"old2": "b"})
    for original in (builder, from_bytes(S.OldVersion, to_bytes(builder))):
        made = copy(original)
        made.old3.old2 = "changed"
        assert original.old3.old2 == "b"
        assert isinstance(made, S.OldVersion.Builder)
    assert copy(builder.old3).old2 == "b"


def test_a_copy_of_a_group_has_the_whole_struct_around_it() -> None:
    """[U03] A group has no memory of its own."""
    builder = S.Unions.new(group={"right": "r"}, after="a")
    assert copy(builder.group).right == "r"


def test_total_size_counts_words_of_everything_reachable() -> None:
    """[U10] Text, lists and tags; shared parts as often as they are pointed to."""
    assert total_size(S.Empty.new()) == 0
    assert total_size(S.OldVersion.new()) == 3
    assert total_size(S.OldVersion.new(old2="1234567")) == 4
    assert total_size(S.OldVersion.new(old2="12345678")) == 5
    assert total_size(S.Larges.new(items=[{}, {}])) == 1 + 1 + 2 * 4
    assert total_size(S.Bits.new(items=[True] * 65)) == 3
    twice = message(
        words(struct_pointer(0, 0, 3), 0, struct_pointer(1, 1, 0), struct_pointer(0, 1, 0), 5)
    )
    assert total_size(from_bytes(S.OldVersion, twice)) == 5


def test_only_generated_structs_are_taken() -> None:
    wrongs: list[Any] = [S.Color, int, None, S.Bell]
    for wrong in wrongs:
        with pytest.raises(TypeError, match="a generated struct"):
            from_bytes(wrong, to_bytes(S.Keys.new()))


@pytest.mark.parametrize("size", [4088, 4089, 4095, 4096, 4097, 100_000, 1_000_003])
@pytest.mark.parametrize("kind", ["text", "data"])
def test_behind_a_long_text_or_blob_all_is_zero(kind: str, size: int) -> None:
    """[U12] The blob's memory is not zeroed before it is written; the bytes behind it are."""
    dirty = [bytearray(b"\xff" * (size + 2048)) for _ in range(8)]
    del dirty
    value: str | bytes = "x" * size if kind == "text" else b"x" * size
    builder = S.AllTypes.new(**{f"{kind}_field": value})
    data = to_bytes(builder)
    assert data.rstrip(b"\0").endswith(b"x" * size)
    builder.struct_list = [{"int8_field": 1}]
    assert builder.struct_list[0].int64_field == 0
    assert from_bytes(S.AllTypes, to_bytes(builder)) == builder
