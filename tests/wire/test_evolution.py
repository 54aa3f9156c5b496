"""Old programs with new messages and new programs with old ones."""

from __future__ import annotations

import pytest

from tests.wire.samples import samples
from trio_capnp.typed._struct_api import (
    copy,
    from_bytes,
    has,
    init,
    to_bytes,
    which,
)
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import type_of

S = samples()


def old_message(segment_bytes: int = 0) -> bytes:
    message = _kernel.new_building(0, segment_bytes)
    root = _kernel.new_root(type_of(S.OldVersion), message)
    _kernel.assign_fields(root, {"old1": 123, "old2": "foo", "old3": {"old1": 456, "old2": "bar"}})
    return to_bytes(root)


def test_an_old_message_has_the_defaults_of_new_fields() -> None:
    """[U03, U06] A struct that is smaller than the schema knows it."""
    new = from_bytes(S.NewVersion, old_message())
    assert (new.old1, new.old2, new.new1, new.new2) == (123, "foo", 987, "baz")
    assert (new.old3.old1, new.old3.new1) == (456, 987)
    assert len(new.new3) == 0
    assert which(new) is S.NewVersion.Which.ONE
    assert new.one == 0
    assert not has(new, "new2")


def test_an_old_program_reads_the_known_fields_of_a_new_message() -> None:
    """[U06] A struct that is larger."""
    new = S.NewVersion.new(
        old1=1, old2="a", new1=2, new2="b", new3=[1], two="c", old3={"old2": "d", "new2": "e"}
    )
    old = from_bytes(S.OldVersion, to_bytes(new))
    assert (old.old1, old.old2, old.old3.old2) == (1, "a", "d")


def test_an_old_program_passes_on_unknown_fields() -> None:
    """[U06] Copied as a whole, and set as a field: unknown data and pointers stay."""
    new = S.NewVersion.new(old1=1, new1=2, new2="b", two="c", old3={"new2": "e"})
    old = from_bytes(S.OldVersion, to_bytes(new))
    again = from_bytes(S.NewVersion, to_bytes(copy(old)))
    assert again == from_bytes(S.NewVersion, to_bytes(new))
    holder = S.OldVersion.new(old3=old)
    inner = from_bytes(S.NewVersion, to_bytes(holder)).old3
    assert (inner.new1, inner.new2, inner.two, inner.old3.new2) == (2, "b", "c", "e")


@pytest.mark.parametrize("segment_bytes", [0, 8, 16])
def test_a_builder_makes_room_for_the_fields_it_knows(segment_bytes: int) -> None:
    """[U06] An old struct is moved, also behind far and double-far pointers."""
    old = from_bytes(S.OldVersion, old_message())
    message = _kernel.new_building(0, segment_bytes)
    holder = _kernel.new_root(type_of(S.Anything), message)
    _kernel.assign_fields(holder, {"any": old})
    new = holder.any._build(type_of(S.NewVersion))  # type: ignore[attr-defined]
    assert (new.old1, new.old2, new.new1, new.new2) == (123, "foo", 987, "baz")
    new.new2 = "qux"
    new.old3.new1 = 321
    new.old3.new2 = "corge"
    reader = from_bytes(S.Anything, to_bytes(holder)).any
    read = reader._read(type_of(S.NewVersion))
    assert (read.old1, read.new2) == (123, "qux")
    assert (read.old3.old2, read.old3.new1, read.old3.new2) == ("bar", 321, "corge")


def test_a_moved_object_leaves_nothing_behind() -> None:
    """[U06] The old place is zeroed, so that no removed value is sent."""
    old = from_bytes(S.OldVersion, to_bytes(S.OldVersion.new(old1=0x1122334455667788)))
    holder = S.Anything.new(any=old)
    assert b"\x88\x77\x66\x55" in to_bytes(holder)
    new = holder.any._build(type_of(S.NewVersion))
    new.old1 = 0
    assert b"\x88\x77\x66\x55" not in to_bytes(holder)


@pytest.mark.parametrize("value", [{"old2": "secret text"}, {"old3": {"old2": "secret text"}}])
def test_a_replaced_object_leaves_nothing_behind(value: dict[str, object]) -> None:
    """[U06] Texts, structs and lists that were overwritten or set to None."""
    name = next(iter(value))
    for replacement in (None, {} if name == "old3" else "x"):
        builder = S.OldVersion.new(**value)
        setattr(builder, name, replacement)
        assert b"secret" not in to_bytes(builder)
    builder = S.OldVersion.new(**value)
    if name == "old3":
        init(builder, name)
        assert b"secret" not in to_bytes(builder)


def test_a_list_of_old_structs_is_widened_in_a_builder() -> None:
    """[U06] Every element keeps its values."""
    holder = S.Anything.new(any=S.Smalls.new(items=[{"a": 1}, {"a": 2}]))
    larges = holder.any._build(type_of(S.Larges)).items
    assert [large.a for large in larges] == [1, 2]
    larges[1].c = "new"
    larges[0].d.a = 5
    reader = from_bytes(S.Anything, to_bytes(holder)).any._read(type_of(S.Larges)).items
    assert [(large.a, large.c, large.d.a) for large in reader] == [(1, "", 5), (2, "new", 0)]


def test_a_field_can_become_the_first_member_of_a_union() -> None:
    """[U03] Old messages have it active."""
    old = S.OldUnion.new(tag=3, value=-9)
    new = from_bytes(S.NewUnion, to_bytes(old))
    assert (new.tag, new.value) == (3, -9)
    assert which(new) is S.NewUnion.Which.VALUE
    back = from_bytes(S.OldUnion, to_bytes(S.NewUnion.new(tag=4, words="w")))
    assert (back.tag, back.value) == (4, 0)


def test_unknown_enumerants_come_through() -> None:
    """[U03] A number without a name compares and is written as itself."""
    builder = S.AllTypes.new(enum_field=S.Color(77), enum_list=[S.Color(9), S.Color.RED])
    reader = from_bytes(S.AllTypes, to_bytes(builder))
    assert reader.enum_field == 77
    assert list(reader.enum_list) == [9, S.Color.RED]
    again = S.AllTypes.new(enum_field=reader.enum_field, enum_list=reader.enum_list)
    assert from_bytes(S.AllTypes, to_bytes(again)) == reader
