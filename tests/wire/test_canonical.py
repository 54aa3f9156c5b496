"""The one encoding of a value."""

from __future__ import annotations

from typing import Any

import pytest

from tests.wire.samples import (
    far_pointer,
    list_pointer,
    message,
    samples,
    struct_pointer,
    tag,
    words,
)
from trio_capnp.errors import LimitError
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._struct_api import (
    canonicalize,
    copy,
    from_bytes,
    init,
    is_canonical,
    to_bytes,
)
from trio_capnp.wire._kernel import hooks

S = samples()
EMPTY = 0xFFFFFFFC


def read(root: str, *segments: bytes) -> Any:
    return from_bytes(getattr(S, root), message(*segments))


def test_a_typical_message_becomes_canonical_and_stays_equal() -> None:
    """[V01] The message may have several segments; a second pass changes nothing."""
    builder = S.AllTypes.new(
        int32_field=-7,
        text_field="text",
        struct_field={"int8_list": [1, 2, 3], "struct_list": [{"text_field": "a"}, {}]},
        text_list=["x", "", "yz"],
        bool_list=[True, False, True],
    )
    canonical = message(canonicalize(builder))
    again = from_bytes(S.AllTypes, canonical)
    assert again == from_bytes(S.AllTypes, to_bytes(builder))
    assert is_canonical(again)
    assert canonicalize(again) == canonical[8:]
    assert canonicalize(copy(again)) == canonical[8:]
    assert to_bytes(builder, canonical=True) == canonical


def test_an_empty_struct_is_minus_one() -> None:
    """[V01] It may be the root, or have all fields at zero."""
    assert canonicalize(S.Empty.new()) == words(EMPTY)
    assert canonicalize(S.AllTypes.new()) == words(EMPTY)
    assert is_canonical(read("AllTypes", words(EMPTY)))
    assert not is_canonical(read("AllTypes", words(0)))
    assert canonicalize(read("AllTypes", words(0))) == words(EMPTY)


def test_the_last_word_stays_if_only_its_top_bit_is_set() -> None:
    """[V02] This holds in a struct and in the elements of a list."""
    top = 1 << 63
    segment = words(struct_pointer(0, 2, 0), 0, top)
    assert canonicalize(read("AllTypes", segment)) == segment
    assert is_canonical(read("AllTypes", segment))
    smalls = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 4), tag(2, 2, 0), 0, top, 0, 0)
    assert is_canonical(read("Larges", smalls))
    assert canonicalize(read("Larges", smalls)) == smalls


def test_an_empty_struct_that_is_there_points_at_itself() -> None:
    """[V03] Any other offset is not canonical, and an old-fashioned one is mended."""
    right = words(struct_pointer(0, 0, 3), 0, 0, EMPTY)
    wrong = words(struct_pointer(0, 0, 3), 0, 0, struct_pointer(0, 0, 0) | 4)
    assert is_canonical(read("OldVersion", right))
    assert not is_canonical(read("OldVersion", wrong))
    assert canonicalize(read("OldVersion", wrong)) == right


def text_word(text: bytes) -> bytes:
    return text.ljust(8, b"\0")


NOT_CANONICAL = {
    "another order than preorder": (
        "Keys",
        words(
            struct_pointer(0, 0, 2),
            list_pointer(2, 2, 2),
            list_pointer(0, 2, 2),
            text_word(b"b"),
            text_word(b"a"),
        ),
    ),
    "a gap": (
        "Texts",
        words(struct_pointer(1, 0, 1), 0, list_pointer(0, 2, 0)),
    ),
    "words behind the last object": ("OldVersion", words(struct_pointer(0, 1, 0), 1, 0)),
    "a data section that ends in zeros": ("OldVersion", words(struct_pointer(0, 2, 0), 1, 0)),
    "a pointer section that ends in nulls": (
        "OldVersion",
        words(struct_pointer(0, 1, 2), 1, 0, 0),
    ),
    "a struct list with words to spare": (
        "Smalls",
        words(struct_pointer(0, 0, 1), list_pointer(0, 7, 2), tag(1, 1, 0), 5, 0),
    ),
    "elements that all end in zeros": (
        "Smalls",
        words(struct_pointer(0, 0, 1), list_pointer(0, 7, 2), tag(1, 2, 0), 5, 0),
    ),
    "padding in a byte list": (
        "Bytes",
        words(struct_pointer(0, 0, 1), list_pointer(0, 2, 2), 0x030201),
    ),
    "padding bits in a bit list": (
        "Bits",
        words(struct_pointer(0, 0, 1), list_pointer(0, 1, 2), 0b111),
    ),
}


@pytest.mark.parametrize("name", NOT_CANONICAL)
def test_a_message_that_is_not_canonical_is_found_and_mended(name: str) -> None:
    """[V04] Order, gaps, tails, sizes and padding."""
    root, segment = NOT_CANONICAL[name]
    reader = read(root, segment)
    assert not is_canonical(reader)
    mended = canonicalize(reader)
    assert mended != segment
    assert is_canonical(from_bytes(type(reader)._namespace, message(mended)))


def test_a_message_of_several_segments_is_not_canonical() -> None:
    """[V04] The other segments may be empty."""
    segment = words(struct_pointer(0, 1, 0), 1)
    assert is_canonical(read("OldVersion", segment))
    assert not is_canonical(read("OldVersion", segment, words(0)))
    far = read("OldVersion", words(far_pointer(1, 0)), segment)
    assert not is_canonical(far)
    assert canonicalize(far) == segment


def test_a_part_of_a_message_is_no_canonical_message() -> None:
    reader = from_bytes(S.OldVersion, to_bytes(S.OldVersion.new(old3={"old1": 1}), canonical=True))
    assert is_canonical(reader)
    assert not is_canonical(reader.old3)
    assert canonicalize(reader.old3) == words(struct_pointer(0, 1, 0), 1)


def test_a_list_of_empty_structs_has_a_tag_and_no_more() -> None:
    """[V05] With any number of elements, which cost nothing."""
    count = (1 << 29) - 1
    segment = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 0), tag(count, 0, 0))
    assert is_canonical(read("Smalls", segment))
    assert canonicalize(read("Smalls", segment)) == segment
    wide = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 2), tag(1, 1, 1), 0, 0)
    small = words(struct_pointer(0, 0, 1), list_pointer(0, 7, 0), tag(1, 0, 0))
    assert canonicalize(read("Smalls", wide)) == small


def test_a_list_of_numbers_read_as_structs_stays_one_of_numbers() -> None:
    """[V05] Canonical form does not look at types."""
    segment = words(struct_pointer(0, 0, 1), list_pointer(0, 3, 2), 0x0002_0001)
    reader = from_bytes(S.Smalls, message(segment))
    assert [small.a for small in reader.items] == [1, 2]
    assert is_canonical(reader)
    first = words(struct_pointer(0, 1, 0), 1)
    assert canonicalize(reader.items[0]) == first


def test_elements_are_as_large_as_the_largest_needs() -> None:
    """[V04] One element with a pointer makes room in all of them."""
    builder = S.Larges.new(items=[{"a": 1}, {"c": "x"}, {}])
    expected = words(
        struct_pointer(0, 0, 1),
        list_pointer(0, 7, 6),
        tag(3, 1, 1),
        *(1, 0),
        *(0, list_pointer(2, 2, 2)),
        *(0, 0),
        text_word(b"x"),
    )
    assert canonicalize(builder) == expected


def test_a_capability_has_no_canonical_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hooks, "unwrap", lambda value, _: value)
    builder = S.Anything.new(bell=object())
    with pytest.raises(ValueError, match="capabilities"):
        canonicalize(builder)
    assert not is_canonical(builder)


def test_a_cycle_ends_in_a_limit_and_not_in_a_recursion_error() -> None:
    """[V04, U11] However deep the limit lets it go."""
    circle = message(words(struct_pointer(0, 0, 3), 0, 0, struct_pointer(-3, 0, 3)))
    with pytest.raises(LimitError):
        canonicalize(from_bytes(S.OldVersion, circle))
    with pytest.raises(LimitError):
        canonicalize(from_bytes(S.OldVersion, circle, limits=ReaderLimits(nesting=1 << 30)))


def test_a_builder_is_canonicalized_as_it_is() -> None:
    builder = S.AllTypes.new(int8_field=3)
    init(builder, "int32_list", 2)
    builder.int32_list[1] = 5
    assert canonicalize(builder) == canonicalize(from_bytes(S.AllTypes, to_bytes(builder)))
