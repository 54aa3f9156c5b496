"""Packed encoding for interpreted Python: no loop over bytes, only over runs.

Single bytes are handled by slices with a step, ``bytes.translate``, ``bytes.replace`` and regular
expressions. See ``_packing`` for the encoding.
"""

from __future__ import annotations

import re
from typing import Final

from trio_capnp.errors import WireError


def overrun(at: int) -> WireError:
    return WireError(f"packed data: the run at byte {at} goes past the end of what it belongs to")


MARKS: Final = bytes([0] + [1] * 255)
# Each of these alternatives is a word with at most one zero byte.
FULL_WORDS: Final = [rb"[^\0]{8}", *(rb"[^\0]{%d}\0[^\0]{%d}" % (k, 7 - k) for k in range(8))]
LITERAL_RUN: Final = re.compile(b"(?:" + b"|".join(FULL_WORDS) + b"){0,255}")
ZERO_RUN: Final = re.compile(rb"\0{0,255}")
MIXED_RUN: Final = re.compile(rb"[^\0\xff]+")


def pack_by_slices(source: bytes, start: int) -> bytes:
    """Pack the whole words from byte ``start`` on, a run at a time."""
    source = source[start:]
    tags = _tags_of(source)
    tagged = _with_tags(source, tags)
    parts: list[bytes] = []
    at = 0
    while at < len(tags):
        tag = tags[at]
        if tag == 0:
            end = _end(ZERO_RUN, tags, at + 1)
            parts.append(bytes((0, end - at - 1)))
        elif tag == 255:
            end = _end(LITERAL_RUN, source, at * 8 + 8) >> 3
            run = source[at * 8 + 8 : end * 8]
            parts += (tagged[at * 9 : at * 9 + 9], bytes((end - at - 1,)), run)
        else:
            end = _end(MIXED_RUN, tags, at)
            # No tag here is zero, so removing the zero bytes removes no tag.
            parts.append(tagged[at * 9 : end * 9].replace(b"\0", b""))
        at = end
    return b"".join(parts)


def _end(run: re.Pattern[bytes], data: bytes, at: int) -> int:
    found = run.match(data, at)
    return at if found is None else found.end()


def _tags_of(source: bytes) -> bytes:
    """The tags of all words: the marks of byte k of every word become bit k, without carries."""
    marks = source.translate(MARKS)
    tags = 0
    for k in range(8):
        tags |= int.from_bytes(marks[k::8], "little") << k
    return tags.to_bytes(len(source) // 8, "little")


def _with_tags(source: bytes, tags: bytes) -> bytes:
    """The words, each with its tag in front."""
    tagged = bytearray(len(tags) * 9)
    tagged[::9] = tags
    for k in range(8):
        tagged[k + 1 :: 9] = source[k::8]
    return bytes(tagged)


def _sources_of(tag: int) -> bytes:
    """For each byte of a tag's word the index of its byte in the item; 255 stands for none."""
    places = iter(range(1, 9))
    return bytes(next(places) if tag >> k & 1 else 255 for k in range(8))


SOURCES: Final = [_sources_of(tag) for tag in range(256)]
ITEM_SIZES: Final = [1 + tag.bit_count() for tag in range(256)]


def unpack_by_slices(source: bytes, start: int, out: bytearray, want: int) -> int:
    """As ``unpack_bytewise``, but a run at a time."""
    at = start
    size = len(source)
    while len(out) < want and at < size:
        tag = source[at]
        if tag == 0 or tag == 255:
            end = _unpack_run(source, at, out, want)
        else:
            end = _unpack_mixed(source, at, out, want)
        if end == at:
            break
        at = end
    return at


def _unpack_run(source: bytes, at: int, out: bytearray, want: int) -> int:
    """Append a run of zero words or of literal ones, if it is complete."""
    counted = at + (1 if source[at] == 0 else 9)
    if counted >= len(source):
        return at
    made = 8 * source[counted]
    end = counted + 1 + (made if source[at] else 0)
    if end > len(source):
        return at
    if len(out) + 8 + made > want:
        raise overrun(at)
    if source[at]:
        out += source[at + 1 : at + 9]
        out += source[counted + 1 : end]
    else:
        out.extend(bytes(8 + made))
    return end


def _unpack_mixed(source: bytes, at: int, out: bytearray, want: int) -> int:
    """Append the mixed words that come in a row, as far as there is room."""
    parts: list[bytes] = []
    size = len(source)
    for _ in range((want - len(out)) >> 3):
        tag = source[at] if at < size else 0
        end = at + ITEM_SIZES[tag]
        if tag == 0 or tag == 255 or end > size:
            break
        # The item serves as a table for translate(): byte k becomes item[k], byte 255 a zero.
        parts.append(SOURCES[tag].translate(source[at:end].ljust(256, b"\0")))
        at = end
    out += b"".join(parts)
    return at
