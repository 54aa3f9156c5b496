"""Reading memory that an untrusted peer has written."""

from __future__ import annotations

import struct
from typing import Any, Final

import pytest

from tests.wire import kernel_samples as s
from tests.wire.kernel_samples import memory, opened
from tests.wire.samples import far_pointer, list_pointer, struct_pointer, tag, words
from trio_capnp.errors import LimitError, TextDecodeError, WireError
from trio_capnp.wire import _kernel as k
from trio_capnp.wire._kernel import Type
from trio_capnp.wire.kernel._columns import columns

ONE_POINTER: Final = struct_pointer(0, 0, 1)


def anything(*segments: bytes, **limits: int) -> Any:
    """The one pointer in a struct, which may lead to anything."""
    message, segment, _, _, at, _, level = opened(s.CHOICE, list(segments), **limits)._layout()
    return k.pointer_at(message, segment, at, level, k.ANY_POINTER)


# --- list upgrades ----------------------------------------------------------------------------

DATA: Final = bytes(range(1, 17))  # two words
TEXT_AT_END: Final = list_pointer(0, 2, 2)

# By element code: two elements of a list, as the words behind its pointer.
ON_THE_WIRE: Final = {
    0: words(list_pointer(0, 0, 2)),
    1: words(list_pointer(0, 1, 2)) + DATA[:8],
    2: words(list_pointer(0, 2, 2)) + DATA[:8],
    3: words(list_pointer(0, 3, 2)) + DATA[:8],
    4: words(list_pointer(0, 4, 2)) + DATA[:8],
    5: words(list_pointer(0, 5, 2)) + DATA,
    6: words(list_pointer(0, 6, 2), list_pointer(1, 2, 2), 0) + b"x\0" + bytes(6),
    7: words(list_pointer(0, 7, 4), tag(2, 1, 1))
    + DATA[:8]
    + words(list_pointer(2, 2, 2))
    + DATA[8:]
    + words(0)
    + b"x\0"
    + bytes(6),
}
BITS: Final = (0, 1, 8, 16, 32, 64, 0, 64)
TYPES: Final[dict[str, tuple[Type, int]]] = {
    "void": (k.VOID, 0),
    "bool": (k.BOOL, 1),
    "int8": (k.INT8, 8),
    "uint16": (k.UINT16, 16),
    "enum": (k.enum_of(lambda: s.Color), 16),
    "float32": (k.FLOAT32, 32),
    "int64": (k.INT64, 64),
}


@pytest.mark.parametrize("code", range(8))
@pytest.mark.parametrize("name", TYPES)
def test_numbers_are_read_from_elements_at_least_as_wide(name: str, code: int) -> None:
    """[U05] Narrower ones are refused, and bits out of structs; pointers have no bits."""
    of, bits = TYPES[name]
    found = anything(words(ONE_POINTER) + ON_THE_WIRE[code])
    if (bits == 1 and code == 7) or bits > BITS[code]:
        with pytest.raises(WireError):
            found._read(k.list_of(of))
        return
    items = found._read(k.list_of(of))
    assert len(items) == 2
    step = 128 if code == 7 else BITS[code]
    for index in range(2):
        if bits > 1:
            at = (index * step) >> 3 if code != 7 else index * 8
            raw = DATA[at : at + bits // 8]
            assert packed(name, items[index]) == raw
        elif bits == 1:
            assert items[index] == bool(DATA[(index * step) >> 3] >> (index * step & 7) & 1)


def packed(name: str, value: Any) -> bytes:
    formats = {"int8": "b", "uint16": "H", "enum": "H", "float32": "f", "int64": "q"}
    return struct.pack(f"<{formats[name]}", value)


@pytest.mark.parametrize("code", range(8))
def test_pointers_are_read_from_pointers_and_from_structs_with_some(code: int) -> None:
    """[U05] CVE-2022-46149: at the struct's own stride, behind its data; also when copied."""
    found = anything(words(ONE_POINTER) + ON_THE_WIRE[code])
    if code not in (6, 7):
        with pytest.raises(WireError, match="without pointers"):
            found._read(k.list_of(k.TEXT))
        return
    texts = found._read(k.list_of(k.TEXT))
    assert list(texts) == ["x", ""]
    copied: Any = s.new(s.LISTS, {"texts": texts, "anything": texts})
    assert list(copied.texts) == ["x", ""]
    assert list(copied.anything._read(k.list_of(k.TEXT))) == ["x", ""]


@pytest.mark.parametrize("code", range(8))
def test_structs_are_read_from_anything_but_bits(code: int) -> None:
    """[U05] The element is the struct's first field."""
    found = anything(words(ONE_POINTER) + ON_THE_WIRE[code])
    olds = k.list_of(k.struct_of(lambda: s.Old))
    if code == 1:
        with pytest.raises(WireError, match="bits"):
            found._read(olds)
        return
    items = found._read(olds)
    step = 8 if code == 7 else BITS[code] // 8
    numbers = [struct.unpack_from("<H", DATA, i * step)[0] for i in range(2)]
    assert [item.number for item in items] == (numbers if code in (3, 4, 5, 7) else [0, 0])
    assert [item.text for item in items] == (["x", ""] if code in (6, 7) else ["", ""])
    copied: Any = s.new(s.LISTS, {"olds": items})
    if code != 2:  # half a number is a default as long as it is read, but is copied as it is
        assert [item.number for item in copied.olds] == [item.number for item in items]
    assert [item.text for item in copied.olds] == [item.text for item in items]


def test_a_column_is_read_as_if_element_by_element() -> None:
    """[U04] In the order that was asked for, with defaults, names twice, and none."""
    built: Any = s.new(
        s.LISTS,
        {"olds": [{"number": i, "text": str(i)} for i in range(5)], "news": [{"more": 3}, {}]},
    )
    assert columns(built.olds, ["number"]) == [(i,) for i in range(5)]
    assert columns(built.olds, ["text", "number"]) == [(str(i), i) for i in range(5)]
    assert columns(built.news, ["more", "number", "more"]) == [(3, 0, 3), (7, 0, 7)]
    assert columns(built.olds, []) == [()] * 5
    assert columns(s.new(s.LISTS, {}).olds, ["number"]) == []
    with pytest.raises(TypeError, match="did you mean 'number'"):
        columns(built.olds, ["numbr"])
    wrong: Any
    for wrong in (s.new(s.LISTS, {"shorts": [1]}).shorts, built, [1]):
        with pytest.raises(TypeError, match="list of structs"):
            columns(wrong, ["number"])
    with pytest.raises(TypeError, match=r"a sequence of names: \['number'\]"):
        columns(built.olds, "number")
    narrow = anything(words(ONE_POINTER) + ON_THE_WIRE[2])
    assert columns(narrow._read(k.list_of(k.struct_of(lambda: s.Old))), ["number"]) == [(0,)] * 2


# --- bounds -----------------------------------------------------------------------------------

OUTSIDE: Final = {
    "struct behind the end": [struct_pointer(1, 1, 0)],
    "struct longer than the segment": [struct_pointer(0, 1, 0)],
    "struct before the start": [struct_pointer(-3, 1, 0)],
    "pointer section behind the end": [struct_pointer(0, 0, 0xFFFF)],
    "list behind the end": [list_pointer(1, 5, 1)],
    "list one byte too long": [list_pointer(0, 2, 9), 0],
    "list one bit too long": [list_pointer(0, 1, 65), 0],
    "list of the most elements": [list_pointer(0, 5, (1 << 29) - 1)],
    "list before the start": [list_pointer(-3, 5, 1)],
    "structs without a tag": [list_pointer(0, 7, 0)],
    "structs longer than the segment": [list_pointer(0, 7, 1), tag(1, 1, 0)],
    "structs that need more words than they have": [list_pointer(0, 7, 1), tag(2, 1, 0), 0],
    "structs whose size overflows 32 bits": [
        list_pointer(0, 7, 1),
        tag(0x3FFFFFFF, 0xFFFF, 0xFFFF),
        0,
    ],
    "a tag that is a list": [list_pointer(0, 7, 0), tag(0, 0, 0) | 1],
    "a tag that is far": [list_pointer(0, 7, 0), 2],
    "a far pointer behind the end": [far_pointer(0, 5)],
    "a far pointer at the last word, as double": [far_pointer(0, 1, double=True)],
    "a far pointer of the farthest": [far_pointer(0, (1 << 29) - 1)],
    "a far pointer to no segment": [far_pointer(0xFFFFFFFF, 0)],
    "a far pointer to itself": [far_pointer(0, 1)],
    "a double-far pad that is near": [far_pointer(0, 2, double=True), struct_pointer(0, 0, 0), 0],
    "a double-far pad that is double": [
        far_pointer(0, 2, double=True),
        far_pointer(0, 0, double=True),
        0,
    ],
    "a double-far tag that is far": [far_pointer(0, 2, double=True), far_pointer(0, 0), 2],
    "a capability with offset": [3 | 4],
}


@pytest.mark.parametrize("case", OUTSIDE)
def test_a_pointer_out_of_its_segment_or_malformed_is_refused(case: str) -> None:
    """[U07] By every way to read or copy it. CVE-2015-2310, CVE-2017-7892, Java 2021-10-04."""
    data = words(ONE_POINTER, *OUTSIDE[case])
    errors = 0
    for of in (s.OLD, s.NEW, k.TEXT, k.DATA, *map(k.list_of, (k.VOID, k.INT64, k.TEXT, s.OLD))):
        with pytest.raises(WireError):
            anything(data)._read(of)
        errors += 1
    target: Any = s.build(s.LISTS)
    was = memory(target)
    with pytest.raises(WireError):
        target.anything = anything(data)
    with pytest.raises(WireError):
        k.copy_of(opened(s.CHOICE, [data]), s.CHOICE)
    assert memory(target) == was
    assert errors == 8


@pytest.mark.parametrize(
    "segment",
    [
        words(ONE_POINTER, struct_pointer(-1, 0, 0)),
        words(ONE_POINTER, struct_pointer(0, 0, 0)),
        words(ONE_POINTER, struct_pointer(-2, 1, 0)),
        words(ONE_POINTER, far_pointer(0, 2), struct_pointer(-2, 1, 0)),
        words(ONE_POINTER, far_pointer(0, 2, double=True), far_pointer(0, 1), tag(0, 1, 0)),
    ],
)
def test_an_object_that_ends_exactly_with_its_segment_is_read(segment: bytes) -> None:
    """[U07] Also backwards, and structs of no size."""
    assert anything(segment)._read(s.OLD).text == ""


def test_a_struct_of_no_size_may_lie_anywhere() -> None:
    """As in the reference: no byte of it is read."""
    for offset in (1, 1000, -1000):
        found = anything(words(ONE_POINTER, struct_pointer(offset, 0, 0)))
        assert found._read(s.NEW).more == 7
        copied: Any = s.build(s.LISTS)
        copied.anything = found
        assert copied.anything._read(s.OLD).text == ""


@pytest.mark.parametrize(
    ("segments", "error"),
    [
        ([], WireError),
        ([(bytes(7), 0, 7)], WireError),
        ([(bytes(16), 16, 16)], WireError),
        ([(bytes(8), 0, 16)], ValueError),
        ([(bytes(8), 8, 0)], ValueError),
        ([(bytes(8), -8, 8)], ValueError),
        ([(memoryview(bytes(8)), 0, 8)], TypeError),
        ([("text", 0, 4)], TypeError),
    ],
)
def test_a_message_has_a_segment_with_a_root_in_bytes(
    segments: Any, error: type[Exception]
) -> None:
    """Any other message would lead to memory that does not exist."""
    with pytest.raises(error):
        k.open_message(segments, 100, 64)


# --- limits -----------------------------------------------------------------------------------

# Objects that are read, as words behind their pointer, and their cost beside the struct around.
COSTS: Final = {
    "a struct": (s.OLD, words(struct_pointer(0, 1, 1), 5, 0), 2),
    "a struct of no size": (s.OLD, words(struct_pointer(-1, 0, 0)), 1),
    "a text": (k.TEXT, words(list_pointer(0, 2, 9)) + b"12345678\0" + bytes(7), 2),
    "bytes": (k.DATA, words(list_pointer(0, 2, 9)) + bytes(16), 2),
    "bits": (k.list_of(k.BOOL), words(list_pointer(0, 1, 65), 0, 0), 2),
    "voids": (k.list_of(k.VOID), words(list_pointer(0, 0, 65)), 65),
    "numbers": (k.list_of(k.INT64), words(list_pointer(0, 5, 2), 0, 0), 2),
    "structs": (k.list_of(s.OLD), words(list_pointer(0, 7, 2), tag(2, 1, 0), 0, 0), 3),
    "structs of no size": (k.list_of(s.OLD), words(list_pointer(0, 7, 0), tag(65, 0, 0)), 66),
    "a far struct": (s.OLD, words(far_pointer(0, 2), struct_pointer(0, 1, 0), 0), 2),
}


@pytest.mark.parametrize("case", COSTS)
def test_the_traversal_limit_is_exact(case: str) -> None:
    """[U10, U11] CVE-2015-2312: an object without size counts one word, or one for each element."""
    of, behind, cost = COSTS[case]
    data = words(ONE_POINTER) + behind
    root = 1
    anything(data, traversal=root + cost)._read(of)
    with pytest.raises(LimitError, match="leads to more than"):
        anything(data, traversal=root + cost - 1)._read(of)
    copied: Any = s.build(s.LISTS)
    copied.anything = anything(data, traversal=root + cost)
    with pytest.raises(LimitError):
        copied.anything = anything(data, traversal=cost - 1)  # a walk has the whole budget


def test_every_visit_counts() -> None:
    """[U11] Also through the same reader, and of the same text."""
    data = words(ONE_POINTER, list_pointer(0, 2, 2)) + b"x\0" + bytes(6)
    found = anything(data, traversal=4)
    for _ in range(3):
        assert found._read(k.TEXT) == "x"
    with pytest.raises(LimitError):
        found._read(k.TEXT)
    assert found._layout()[0]._remaining() == 0


def test_the_nesting_limit_is_exact() -> None:
    """[U11] Structs and lists count; a struct in a list counts once more, text not at all."""
    # root -> list of structs -> struct -> text
    data = words(
        struct_pointer(0, 0, 3),
        0,
        0,
        list_pointer(0, 7, 6),
        tag(1, 2, 4),
        *(0, 0, list_pointer(3, 2, 2), 0, 0, 0),
    )
    data = data[:-8] + words(0) + b"x\0" + bytes(6)
    for nesting in (3, 2, 1):
        root: Any = opened(s.NEW, [data], nesting=nesting)
        if nesting == 1:
            with pytest.raises(LimitError, match="nesting"):
                _ = root.children
            continue
        children = root.children
        if nesting == 3:
            assert children[0].text == "x"
            assert [child.text for child in children] == ["x"]
            assert s.new(s.NEW, {"children": children}).children[0].text == "x"
        else:
            for read in (lambda c=children: c[0], lambda c=children: list(c)):
                with pytest.raises(LimitError):
                    read()


def test_a_circle_of_pointers_ends_at_a_limit() -> None:
    """[U11] However it is walked."""
    data = words(struct_pointer(0, 2, 4), 0, 0, 0, struct_pointer(-4, 2, 4), 0, 0)
    reader: Any = opened(s.NEW, [data])
    with pytest.raises(LimitError):
        for _ in range(100):
            reader = reader.child
    with pytest.raises(LimitError):
        k.copy_of(opened(s.NEW, [data]), s.NEW)


def test_a_list_of_empty_elements_does_not_become_a_large_copy() -> None:
    """[U10] Each element is copied with room for the fields of its type: that is charged."""
    data = words(ONE_POINTER, list_pointer(0, 0, 1000))
    news = k.list_of(k.struct_of(lambda: s.New))
    target: Any = s.build(s.LISTS)
    target.news = anything(data, traversal=1 + 1000 + 6000)._read(news)
    assert len(target.news) == 1000
    with pytest.raises(LimitError):
        target.news = anything(data, traversal=1 + 1000 + 5995)._read(news)  # 4 are free


# --- text -------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, 7, 8, 9])
def test_a_text_ends_with_a_nul(size: int) -> None:
    """[U12] CVE-2015-2311: also one of no bytes at all."""
    good = words(ONE_POINTER, list_pointer(0, 2, size + 1)) + b"x" * size + bytes(16 - size)
    assert anything(good)._read(k.TEXT) == "x" * size
    bad = words(ONE_POINTER, list_pointer(0, 2, size)) + b"x" * size + bytes(16 - size)
    with pytest.raises(WireError, match="NUL"):
        anything(bad)._read(k.TEXT)
    copied: Any = s.build(s.LISTS)
    copied.anything = anything(bad)
    with pytest.raises(WireError, match="NUL"):
        copied.anything._read(k.TEXT)


@pytest.mark.parametrize(
    "raw", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80"]
)
def test_a_text_that_is_not_utf8_is_still_bytes(raw: bytes) -> None:
    """[U12] Of surrogates and overlong forms, too."""
    segment = words(ONE_POINTER, list_pointer(0, 2, len(raw) + 1)) + raw.ljust(8, b"\0")
    found = anything(segment)
    with pytest.raises(TextDecodeError, match="byte 0"):
        found._read(k.TEXT)
    message, home, at, _ = found._layout()
    assert bytes(k.blob_at(message, home, at)) == raw + b"\0"


def test_readers_never_write() -> None:
    """[U06] A struct smaller than its type is not widened; a null pointer stays null."""
    data = words(struct_pointer(0, 0, 1), list_pointer(0, 3, 2), 5)
    buffer = bytearray(data)
    reader: Any = k.read_root(s.NEW, k.open_message([(buffer, 0, len(buffer))], 1000, 64))
    fields = type(reader)._fields
    for name in ("number", "more", "child", "children", "data"):
        fields[name]._get(reader)
        fields[name]._has(reader)
    assert len(reader.children) == 0
    assert buffer == data
