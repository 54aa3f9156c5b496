# cython: annotation_typing=False
"""Following pointers: near, far and double-far, within bounds.

Nothing else in the package follows a far pointer. A pointer is checked when it is first followed,
here or in ``_reading``, which inlines the near case; the objects behind it are checked when their
own pointers are followed. ``_paths`` has the near case for a message that is not opened, and the
codec of ``rpc`` compares usual layouts; both leave every other case to this module.

Source: encoding.html, "Inter-Segment Pointers"; row U07.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _memory, _word
from trio_capnp.wire.kernel._memory import Message, Place, Segment

FOUND = ("a struct", "a list", "a far pointer", "a capability")


def follow(m: Message, s: Segment, pos: int, word: int) -> Place:
    """The place that the pointer ``word`` at ``pos`` leads to; bounds are not yet checked."""
    if word & 3 == 2:
        return follow_far(m, word)
    return _memory.place_of(s, _word.target(word, pos), word)


def follow_far(m: Message, word: int) -> Place:
    """Follow a far pointer: one landing pad, never a chain.

    A far pointer that leads to a far pointer is refused, and so is a double-far pad whose first
    word is not a plain far pointer.
    """
    s = segment_at(m, word >> 32)
    pad = s.base + _word.offset_in_segment(word)
    double = word & 4
    if pad + (16 if double else 8) > s.end:
        raise WireError("far pointer leads out of its segment")
    _memory.charge(m, 1)
    landing = _mem.get_u64(s.mem, pad)
    if double:
        return follow_double(m, landing, _mem.get_u64(s.mem, pad + 8))
    if landing & 3 == 2:
        raise WireError("far pointer leads to another far pointer")
    return _memory.place_of(s, _word.target(landing, pad), landing)


def follow_double(m: Message, landing: int, tag: int) -> Place:
    """The object of a double-far pad: a far pointer to it, and a tag with its kind and size."""
    if landing & 7 != 2 or tag & 3 > 1:
        raise WireError("malformed landing pad of a double-far pointer")
    s = segment_at(m, landing >> 32)
    return _memory.place_of(s, s.base + _word.offset_in_segment(landing), tag)


def segment_at(m: Message, index: int) -> Segment:
    if index == 0:
        return m.first
    if index > len(m.rest):
        raise WireError(f"far pointer to segment {index} of {len(m.rest) + 1}")
    return m.rest[index - 1]


def check_bounds(s: Segment, at: int, size: int, what: str) -> None:
    if at < s.base or size > s.end - at:
        raise WireError(f"{what} pointer leads out of its segment")


def outside(s: Segment, size: int) -> int:
    """The place of a struct whose pointer leads out: legal only for one of no size at the end."""
    if size:
        raise WireError("struct pointer leads out of its segment")
    return s.end


def wrong_kind(expected: str, word: int) -> WireError:
    return WireError(f"expected {expected}, found {FOUND[word & 3]}")


def cap_entry(m: Message, s: Segment, pos: int) -> object:
    """The capability table's entry that the pointer at ``pos`` names, or None."""
    word = _mem.get_u64(s.mem, pos)
    if word & 3 == 2:
        word = follow_far(m, word).word
    if word == 0:
        return None
    check_cap(word)
    return entry_at(m, word >> 32)


def check_cap(word: int) -> None:
    if word & 3 != 3:
        raise wrong_kind("a capability", word)
    if word & 0xFFFFFFFC:
        raise WireError("malformed capability pointer")


def entry_at(m: Message, index: int) -> object:
    """The table's entry with this index. Without a table every capability is null."""
    if index < len(m.caps):
        return m.caps[index]
    if m.caps:
        raise WireError(f"capability {index} of a table of {len(m.caps)}")
    return None


# --- shapes of lists --------------------------------------------------------------------------


def plain_size(code: int, count: int) -> int:
    """The bytes of a list without structs, in whole words."""
    return ((count * _kinds.STEP_BITS[code] + 63) >> 6) << 3


def open_plain(m: Message, s: Segment, at: int, word: int) -> int:
    """Check a list without structs, and return its size in bytes."""
    count = _word.count(word)
    size = plain_size(_word.element_code(word), count)
    check_bounds(s, at, size, "list")
    _memory.charge(m, size >> 3 if size else count)
    return size


def open_composite(m: Message, s: Segment, at: int, word: int) -> int:
    """Check a list of structs, charge its elements, and return its tag."""
    tag = check_composite(s, at, word)
    words = _word.count(word)
    _memory.charge(m, words + 1 if _word.struct_bytes(tag) else _word.tag_count(tag) + 1)
    return tag


def check_composite(s: Segment, at: int, word: int) -> int:
    """Check a list of structs, and return its tag, the word at ``at``.

    The elements may use fewer words than the list has, but not more.
    """
    words = _word.count(word)
    check_bounds(s, at, (words + 1) << 3, "list")
    tag = _mem.get_u64(s.mem, at)
    if tag & 3:
        raise WireError("the tag of a struct list is not a struct")
    if _word.tag_count(tag) * (_word.struct_bytes(tag) >> 3) > words:
        raise WireError("the elements of a struct list exceed its size")
    return tag
