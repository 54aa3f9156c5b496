"""Contents: built at the sender, read at the receiver, and the owners of their capabilities."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from struct import pack
from typing import TypeAlias, cast

import pytest

from tests.rpc.codec._samples import LIMITS, Hook, frame_of, sent, some_cap, text_content, text_in
from trio_capnp import typed
from trio_capnp.errors import LimitError, WireError
from trio_capnp.limits import Limits
from trio_capnp.rpc import Cap
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._faces import Content, Path
from trio_capnp.rpc._messages import CapKind, ReturnKind, SendResultsTo
from trio_capnp.rpc.codec import _content
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent, set_hook_factory
from trio_capnp.rpc.codec._frames import COPIED, CallFrame
from trio_capnp.rpc.codec._translate import decode, encode
from trio_capnp.wire import _kernel
from trio_capnp.wire._framing import frame_header
from trio_capnp.wire._namespaces import type_of
from trio_capnp.wire.kernel import _word


class _Box_Reader(typed.Reader):
    __slots__ = ()
    name = typed.Text(0)
    cap: typed.AnyCap[typed.Client] = typed.AnyCap(1)
    inner: typed.StructField[_Box_Reader] = typed.StructField(2, lambda: Box)
    more: typed.ListField[_Box_Reader] = typed.ListField(3, typed.struct_of(lambda: Box))


class _Box_Builder(typed.Builder):
    __slots__ = ()
    name = typed.TextBuilder(0)
    cap: typed.AnyCapBuilder[typed.Client, typed.Client] = typed.AnyCapBuilder(1)
    inner: typed.StructFieldBuilder[_Box_Builder, object] = typed.StructFieldBuilder(2, lambda: Box)
    more: typed.ListFieldBuilder[_Box_Builder, object] = typed.ListFieldBuilder(
        3, typed.struct_of(lambda: Box)
    )


class Box(typed.Struct[_Box_Reader, _Box_Builder]):
    """A struct with a text, a capability, and boxes."""

    Reader: TypeAlias = _Box_Reader
    Builder: TypeAlias = _Box_Builder
    _size = (0, 4)


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    before = _content._make_hook
    set_hook_factory(Hook)
    yield
    set_hook_factory(before)


def client_of(cap: Cap) -> typed.Client:
    """A client that borrows."""
    return typed.Client(cast("typed.ClientHook", Hook(cap)))


def hook_of(client: typed.Client) -> Hook:
    return cast(Hook, client._hook)


def boxes(*caps: Cap | None) -> BuiltContent:
    """A box in a box in a box, each with a capability or none."""
    content = BuiltContent()
    box = content.build_root(Box)
    for cap in caps:
        assert isinstance(box, Box.Builder)
        if cap is not None:
            box.cap = client_of(cap)
        box = box.inner
    return content


def table_of(content: Content) -> list[m.CapDescriptor]:
    """The descriptors that the core would write for the capabilities: the n-th is export 10 + n."""
    return [m.CapDescriptor(CapKind.SENDER_HOSTED, 10 + n) for n, _ in enumerate(content.caps)]


def received(content: Content, limits: Limits = LIMITS) -> ReadContent:
    """The content as read by the peer that receives it as results."""
    payload = m.Payload(content, table_of(content))
    message = decode(sent(m.Return(1, ReturnKind.RESULTS, payload)), limits)
    assert isinstance(message, m.Return)
    assert message.results is not None
    assert isinstance(message.results.content, ReadContent)
    return message.results.content


def box_in(content: BuiltContent | ReadContent) -> Box.Reader:
    box = content.reader(Box)
    assert isinstance(box, Box.Reader)
    return box


# --- built contents ---------------------------------------------------------------------------


def test_a_large_content_is_sent_from_the_memory_it_was_built_in() -> None:
    content = text_content("x" * COPIED)
    memory = content.message._segments()[0]._bounds()[0]
    frame = encode(m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(content)), LIMITS)
    assert isinstance(frame.buffer, memoryview)
    assert frame.buffer.obj is memory
    assert content.sealed


def test_a_small_content_is_sent_as_a_copy() -> None:
    frame = encode(m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content())), LIMITS)
    assert isinstance(frame.buffer, bytes)


@pytest.mark.parametrize("size", [1, COPIED])
def test_a_call_that_has_not_left_can_become_a_tail_call(size: int) -> None:
    frame = encode(m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content("x" * size))), LIMITS)
    assert isinstance(frame, CallFrame)
    frame.redirect()
    call = decode(frame_of(bytes(frame.buffer)), LIMITS)
    assert isinstance(call, m.Call)
    assert call.send_results_to is SendResultsTo.YOURSELF


def test_one_content_can_be_sent_as_a_call_or_as_a_return() -> None:
    call = decode(sent(m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content()))), LIMITS)
    assert isinstance(call, m.Call)
    assert text_in(call.params.content) == "hello"
    assert text_in(received(text_content())) == "hello"


def test_a_content_that_was_sent_is_copied_when_it_is_sent_again() -> None:
    """The first message may still wait to be sent, and the second has another envelope."""
    content = text_content()
    first = encode(m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(content)), LIMITS)
    before = bytes(first.buffer)
    second = encode(m.Return(9, ReturnKind.RESULTS, m.Payload(content)), LIMITS)
    assert bytes(first.buffer) == before
    returned = decode(frame_of(bytes(second.buffer)), LIMITS)
    assert isinstance(returned, m.Return)
    assert returned.results is not None
    assert text_in(returned.results.content) == "hello"


def test_a_content_with_a_view_of_its_memory_is_copied() -> None:
    """A view keeps the memory from growing, so some of the content is in another segment."""
    content = BuiltContent()
    builder = content.build_root(Box)
    assert isinstance(builder, Box.Builder)
    view = content.message._segments()[0]._view()
    builder.name = "x" * 2000
    assert len(content.message._segments()) == 2
    assert box_in(received(content)).name == "x" * 2000
    view.release()


def test_a_content_with_no_room_for_its_tail_is_copied() -> None:
    content = BuiltContent()
    builder = content.build_root(Box)
    assert isinstance(builder, Box.Builder)
    builder.name = "x" * 850  # so many bytes fill the first kilobyte nearly
    view = content.message._segments()[0]._view()
    target = m.PromisedAnswer(1, tuple(range(20)))
    frame = sent(m.Call(1, target, 3, 4, m.Payload(content)))
    call = decode(frame, LIMITS)
    assert isinstance(call, m.Call)
    assert call.target == target
    assert isinstance(call.params.content, ReadContent)
    assert box_in(call.params.content).name == "x" * 850
    view.release()


def test_a_local_callee_reads_what_was_built_in_place() -> None:
    caps = [some_cap(), some_cap()]
    content = boxes(*caps)
    box = box_in(content)
    assert [hook_of(box.cap).cap, hook_of(box.inner.cap).cap] == caps
    assert box == content.any_reader()._read(type_of(Box))


def test_the_words_of_a_content_are_those_of_its_whole_message() -> None:
    content = BuiltContent()
    empty = content.words
    content.build_root(Box)
    assert content.words == empty + 4


# --- contents that came -----------------------------------------------------------------------


def test_reading_a_content_is_charged_to_the_budget_of_the_limits() -> None:
    content = received(text_content("x" * 4000), Limits(min_traversal_words=64, nesting=8))
    for _ in range(7):  # each visit counts, up to eight times the size
        text_in(content)
    with pytest.raises(LimitError, match="leads to more than"):
        for _ in range(3):
            text_in(content)


def test_max_traversal_words_bounds_the_budget_of_a_large_content() -> None:
    content = received(text_content("x" * 4000), Limits(max_traversal_words=64))
    with pytest.raises(LimitError, match="more than 64 words"):
        text_in(content)


# --- paths to capabilities --------------------------------------------------------------------


def shapes() -> tuple[BuiltContent, ReadContent]:
    """The same content twice: built here, and read after it was sent."""
    return boxes(some_cap(), None, some_cap()), received(boxes(some_cap(), None, some_cap()))


def test_a_path_leads_to_a_capability() -> None:
    for content in shapes():
        assert content.cap_index((1,)) == 0
        assert content.cap_index((2, 2, 1)) == 1


def test_a_path_that_ends_early_leads_to_nothing() -> None:
    """A null pointer, a null on the way, and a pointer index past the end of the struct."""
    for content in shapes():
        assert content.cap_index((2, 1)) is None
        assert content.cap_index((2, 2, 2, 2, 2, 1)) is None
        assert content.cap_index((77,)) is None
        assert content.cap_index((2, 77, 1)) is None


@pytest.mark.parametrize("path", [(), (2,), (1, 0), (2, 2, 1, 0)])
def test_a_path_through_or_to_another_kind_of_pointer_is_an_error(path: tuple[int, ...]) -> None:
    """[B08] Ops on a capability; a target that is none."""
    for content in shapes():
        with pytest.raises(WireError):
            content.cap_index(path)


def test_a_path_leads_through_far_pointers() -> None:
    """One landing pad of one word, one of two."""
    empty_box = 0x0002_0000_0000_0000
    segments = [
        [0x0000_0001_0000_0002],  # the content: far, to word 0 of segment 1
        [empty_box, 0, 0x0000_0002_0000_0006],  # pad; two pointers, the second double far
        [0x0000_0003_0000_0002, empty_box],  # pad of two words, to word 0 of segment 3
        [0, 0x0000_0007_0000_0003],  # the second is capability 7
    ]
    frame = frame_of(
        frame_header([len(words) for words in segments])
        + b"".join(pack(f"<{len(words)}Q", *words) for words in segments)
    )
    content = ReadContent(frame, 0, frame.segments[0][0], LIMITS)
    assert content.cap_index((1, 1)) == 7
    assert content.cap_index((1, 0)) is None


@pytest.mark.parametrize(
    "words",
    [
        [0x0002_0000_0000_0010, 0, 0],  # beyond the end
        [0x0002_0000_FFFF_FFF0, 0, 0],  # before the start
        [0x0000_0009_0000_0002, 0, 0],  # in a segment that does not exist
        [0x0000_0000_0000_0022, 0, 0],  # to a landing pad beyond the end
        [0x0000_0000_0000_0002, 0, 0],  # to itself
        [0x0000_0000_0000_000E, 0, 0],  # double far, and the pad is no far pointer
        [0x0002_0000_0000_0000, 0, 0x0000_0001_0000_0007],  # a pointer of an unknown kind
    ],
)
def test_a_path_through_malformed_pointers_is_an_error(words: list[int]) -> None:
    frame = frame_of(frame_header([3]) + pack("<3Q", *words))
    content = ReadContent(frame, 0, 8, LIMITS)
    with pytest.raises(WireError):
        content.cap_index((1,))


POINTERS = (
    0,
    0x0002_0000_0000_0000,  # a struct of two pointers, right behind
    0x0001_0000_0000_0004,  # one of one, a word further on
    0x0001_0001_FFFF_FFF8,  # backwards
    0x0000_0000_FFFF_FFFC,  # an empty struct
    0x0000_0007_0000_0003,  # a capability
    0x0000_0000_0000_0002,  # far
    0x0000_0001_0000_0001,  # a list
    0x0000_0001_0000_0007,  # of an unknown kind
)


def test_the_fast_search_for_a_capability_finds_what_the_general_one_finds() -> None:
    """All messages of three words of these, and all paths of up to two steps."""
    paths = [(), (0,), (1,), (0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]
    for words in product(POINTERS, repeat=3):
        buffer = pack("<3Q", *words)
        opened = _kernel.open_segment(buffer, 0, 24, 1 << 50, 1)
        for path in paths:
            index = _kernel.near_cap_behind(buffer, 0, 24, 0, path)
            if index != _word.FAR:
                assert _kernel.cap_behind(opened, opened._segments()[0], 0, path) == index


# --- ownership --------------------------------------------------------------------------------


def test_the_core_and_the_builder_hold_references_of_their_own() -> None:
    cap = some_cap()
    content = boxes(cap, None, cap)
    assert cap.refs == 3  # ours, and one for each pointer
    assert content.caps == [cap, cap]
    assert cap.refs == 5
    release(content)
    assert cap.refs == 3
    content.release()
    content.release()
    assert cap.refs == 1


def release(content: Content) -> None:
    """The core releases a content that it no longer needs."""
    caps, content.caps = content.caps, []
    for cap in caps:
        assert cap is not None
        cap.release()


def test_a_capability_set_after_caps_was_read_is_in_the_table() -> None:
    content = boxes()
    assert content.caps == []
    cap = some_cap()
    builder = content.build_root(Box)
    assert isinstance(builder, Box.Builder)
    builder.cap = client_of(cap)
    assert content.caps == [cap]
    content.release()
    assert cap.refs == 1


def test_readers_of_a_received_content_hold_their_own_references() -> None:
    content = received(boxes(some_cap(), some_cap()))
    caps = [some_cap(), some_cap()]
    content.caps = list(caps)
    box = box_in(content)
    assert [cap.refs for cap in caps] == [2, 2]
    assert hook_of(box.inner.cap).cap is caps[1]
    release(content)
    assert [cap.refs for cap in caps] == [1, 1]
    content.release()
    content.release()
    assert [cap.refs for cap in caps] == [0, 0]


def test_an_unread_content_makes_no_hooks() -> None:
    content = received(boxes(some_cap()))
    cap = some_cap()
    content.caps = [cap, None]
    assert content.cap_index((1,)) == 0
    assert cap.refs == 1
    content.release()
    assert cap.refs == 0


def test_a_capability_of_kind_none_is_null_and_one_outside_the_table_is_refused() -> None:
    """[C15] A descriptor `none` is null. An index without a descriptor fails the code that reads
    it.
    """
    content = received(boxes(some_cap(), some_cap()))
    content.caps = [None]
    box = box_in(content)
    assert box.cap._hook is typed.Client(None)._hook
    with pytest.raises(WireError, match="capability 1 of a table of 1"):
        _ = box.inner.cap


# --- passing on -------------------------------------------------------------------------------


def test_a_received_content_is_forwarded_with_its_capabilities_in_their_places() -> None:
    """Two pointers to one entry, an entry without a pointer, and pointers in no order."""
    content = BuiltContent()
    box = content.build_root(Box)
    assert isinstance(box, Box.Builder)
    cap = some_cap()
    box.inner.cap = client_of(cap)  # 0
    box.cap = client_of(cap)  # 1
    box.cap = client_of(cap)  # 2, and 1 is without a pointer
    box.more = [{"name": "a"}, {"cap": client_of(cap)}]  # 3
    first = received(content)
    first.caps = [some_cap() for _ in range(4)]
    second = received(first)
    paths: list[Path] = [(2, 1), (1,)]
    assert [first.cap_index(path) for path in paths] == [0, 2]
    assert [second.cap_index(path) for path in paths] == [0, 2]
    second.caps = list(first.caps)
    assert hook_of(box_in(second).more[1].cap).cap is first.caps[3]


def test_a_received_content_is_forwarded_after_its_capabilities_were_released() -> None:
    first = received(boxes(some_cap(), some_cap()))
    table = [m.CapDescriptor(CapKind.SENDER_HOSTED, 1)] * 2
    frame = sent(m.Return(1, ReturnKind.RESULTS, m.Payload(first, table)))
    message = decode(frame, LIMITS)
    assert isinstance(message, m.Return)
    assert message.results is not None
    assert message.results.content.cap_index((2, 1)) == 1


def test_a_single_capability_and_an_empty_content_can_be_sent() -> None:
    assert received(m.CapContent(some_cap())).cap_index(()) == 0
    assert received(m.EmptyContent()).cap_index(()) is None
