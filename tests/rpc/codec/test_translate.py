"""Every kind of message, encoded and decoded, and the decoded form of unknown messages."""

from __future__ import annotations

from struct import pack

import attrs
import pytest
from hypothesis import given

from tests.rpc.codec import _samples as samples
from tests.rpc.codec._recorded import RECORDED
from tests.rpc.codec._samples import LIMITS, frame_of, sent, text_content, text_in
from trio_capnp.errors import ProtocolError, RpcFailed
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, LoopbackKind, ReturnKind, SendResultsTo
from trio_capnp.rpc.codec._frames import CallFrame
from trio_capnp.rpc.codec._translate import decode, encode
from trio_capnp.wire._framing import Frame, frame_header


@given(samples.messages)
def test_a_message_is_decoded_as_it_was_encoded(message: m.Message) -> None:
    decoded = decode(sent(message), LIMITS)
    assert samples.without_content(decoded) == samples.without_content(message)


def one_of_each() -> list[m.Message]:
    answer = m.PromisedAnswer(4, (1, 0))
    table = [
        m.NO_CAP,
        m.CapDescriptor(CapKind.SENDER_HOSTED, 5),
        m.CapDescriptor(CapKind.SENDER_PROMISE, 6),
        m.CapDescriptor(CapKind.RECEIVER_HOSTED, 7),
        m.CapDescriptor(CapKind.RECEIVER_ANSWER, 0, answer),
    ]
    error = m.ExceptionValue("reason", "overloaded", "trace", {3: b"data"})
    return [
        m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content())),
        m.Call(1, answer, 3, 4, m.Payload(text_content(), table), SendResultsTo.YOURSELF, 1 << 1),
        m.Return(1, ReturnKind.RESULTS, m.Payload(text_content(), table), no_finish_needed=True),
        m.Return(1, ReturnKind.EXCEPTION, None, error, release_param_caps=True),
        m.Return(1, ReturnKind.CANCELED),
        m.Return(1, ReturnKind.RESULTS_SENT_ELSEWHERE),
        m.Return(1, ReturnKind.TAKE_FROM_OTHER_QUESTION, take_from=9),
        m.Finish(1, False, False),
        m.Bootstrap(1),
        m.Resolve(1, table[4]),
        m.Resolve(1, None, error),
        m.Release(1, 2),
        m.Disembargo(answer, LoopbackKind.SENDER_LOOPBACK, 3),
        m.Disembargo(m.ImportedCap(2), LoopbackKind.RECEIVER_LOOPBACK, 3),
        m.Abort(error),
        m.Unimplemented(m.Resolve(1, table[1])),
    ]


READ_BY_CAPNP = """
(call = (questionId = 1, target = (importedCap = 2), interfaceId = 3, methodId = 4, params =
(content = <opaque pointer>), sendResultsTo = (caller = void), allowThirdPartyTailCall = false,
noPromisePipelining = false, onlyPromisePipeline = false))

(call = (questionId = 1, target = (promisedAnswer = (questionId = 4, transform =
[(getPointerField = 1), (getPointerField = 0)])), interfaceId = 3, methodId = 4, params =
(content = <opaque pointer>, capTable = [(none = void, attachedFd = 255), (senderHosted = 5,
attachedFd = 255), (senderPromise = 6, attachedFd = 255), (receiverHosted = 7, attachedFd =
255), (receiverAnswer = (questionId = 4, transform = [(getPointerField = 1), (getPointerField =
0)]), attachedFd = 255)]), sendResultsTo = (yourself = void), allowThirdPartyTailCall = false,
noPromisePipelining = true, onlyPromisePipeline = false))

(return = (answerId = 1, releaseParamCaps = false, results = (content = <opaque pointer>,
capTable = [(none = void, attachedFd = 255), (senderHosted = 5, attachedFd = 255),
(senderPromise = 6, attachedFd = 255), (receiverHosted = 7, attachedFd = 255), (receiverAnswer =
(questionId = 4, transform = [(getPointerField = 1), (getPointerField = 0)]), attachedFd =
255)]), noFinishNeeded = true))

(return = (answerId = 1, releaseParamCaps = true, exception = (reason = "reason",
obsoleteIsCallersFault = false, obsoleteDurability = 0, type = overloaded, trace = "trace",
details = [(detailId = 3, data = "data")]), noFinishNeeded = false))

(return = (answerId = 1, releaseParamCaps = false, canceled = void, noFinishNeeded = false))

(return = (answerId = 1, releaseParamCaps = false, resultsSentElsewhere = void, noFinishNeeded =
false))

(return = (answerId = 1, releaseParamCaps = false, takeFromOtherQuestion = 9, noFinishNeeded =
false))

(finish = (questionId = 1, releaseResultCaps = false, requireEarlyCancellationWorkaround =
false))

(bootstrap = (questionId = 1))

(resolve = (promiseId = 1, cap = (receiverAnswer = (questionId = 4, transform =
[(getPointerField = 1), (getPointerField = 0)]), attachedFd = 255)))

(resolve = (promiseId = 1, exception = (reason = "reason", obsoleteIsCallersFault = false,
obsoleteDurability = 0, type = overloaded, trace = "trace", details = [(detailId = 3, data =
"data")])))

(release = (id = 1, referenceCount = 2))

(disembargo = (target = (promisedAnswer = (questionId = 4, transform = [(getPointerField = 1),
(getPointerField = 0)])), context = (senderLoopback = 3)))

(disembargo = (target = (importedCap = 2), context = (receiverLoopback = 3)))

(abort = (reason = "reason", obsoleteIsCallersFault = false, obsoleteDurability = 0, type =
overloaded, trace = "trace", details = [(detailId = 3, data = "data")]))

(unimplemented = (resolve = (promiseId = 1, cap = (senderHosted = 5, attachedFd = 255))))
"""


def as_read_by_capnp() -> list[str]:
    return [" ".join(text.split()) for text in READ_BY_CAPNP.split("\n\n")]


def test_the_cxx_implementation_decodes_every_kind_of_message() -> None:
    stream = b"".join(bytes(encode(message, LIMITS).buffer) for message in one_of_each())
    assert samples.text_by_capnp(stream) == as_read_by_capnp()


@pytest.mark.parametrize("segment_words", ["", "--segment-size=1", "--segment-size=7"])
def test_messages_of_the_cxx_implementation_are_decoded_whatever_their_segments(
    segment_words: str,
) -> None:
    """Small segments make far pointers, and pads with two words."""
    texts = [
        text.replace("(content = <opaque pointer>", "(").replace("(, ", "(")
        for text in as_read_by_capnp()
    ]
    stream = samples.built_by_capnp(texts, *filter(None, [segment_words]))
    decoded = [decode(frame, LIMITS) for frame in samples.frames_in(stream)]
    assert [samples.without_content(message) for message in decoded] == [
        samples.without_content(message) for message in one_of_each()
    ]


def test_a_field_that_is_left_out_has_the_default_of_the_schema() -> None:
    """Two of Finish's flags and one of Return's are true if the message does not set them."""
    stream = samples.built_by_capnp(
        ["(finish = ())", "(return = (canceled = void))", "(call = ())"]
    )
    finish, returned, call = [decode(frame, LIMITS) for frame in samples.frames_in(stream)]
    assert finish == m.Finish(0, True, True)
    assert returned == m.Return(0, ReturnKind.CANCELED, release_param_caps=True)
    assert isinstance(call, m.Call)
    assert call.target == m.ImportedCap(0)
    assert call.params.content.cap_index((3,)) is None


# --- calls that become tail calls -------------------------------------------------------------


def test_a_queued_call_is_redirected_within_its_frame() -> None:
    frame = encode(m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content())), LIMITS)
    assert isinstance(frame, CallFrame)
    frame.redirect()
    decoded = decode(frame_of(bytes(frame.buffer)), LIMITS)
    assert isinstance(decoded, m.Call)
    assert decoded.send_results_to is SendResultsTo.YOURSELF
    assert text_in(decoded.params.content) == "hello"


# --- limits -----------------------------------------------------------------------------------


@pytest.mark.parametrize("forwarded", [False, True])
def test_a_message_over_the_limit_is_refused_by_the_sender(forwarded: bool) -> None:
    """[H30] Oversized outgoing message: the error names the limit, and the peer sees nothing."""
    limits = Limits(max_message_words=64)
    payload = m.Payload(text_content("x" * 600))
    if forwarded:
        received = decode(sent(m.Return(1, ReturnKind.RESULTS, payload)), LIMITS)
        assert isinstance(received, m.Return)
        assert received.results is not None
        payload = received.results
    for message in (
        m.Call(1, m.ImportedCap(2), 3, 4, payload),
        m.Return(1, ReturnKind.RESULTS, payload),
    ):
        with pytest.raises(RpcFailed, match=r"larger than the limit of 64.*max_message_words"):
            encode(message, limits)


def test_a_content_refused_for_its_size_can_be_sent_under_a_higher_limit() -> None:
    payload = m.Payload(text_content("x" * 400))
    with pytest.raises(RpcFailed):
        encode(m.Return(1, ReturnKind.RESULTS, payload), Limits(max_message_words=50))
    decoded = decode(sent(m.Return(1, ReturnKind.RESULTS, payload)), LIMITS)
    assert isinstance(decoded, m.Return)
    assert decoded.results is not None
    assert text_in(decoded.results.content) == "x" * 400


def test_a_table_of_more_capabilities_than_the_limit_is_counted_and_not_decoded() -> None:
    """Q6: An honest peer may send it, so its one call is to fail, which the core does."""
    table = [m.CapDescriptor(CapKind.SENDER_HOSTED, 1)] * 30
    frame = sent(m.Return(1, ReturnKind.RESULTS, m.Payload(m.EmptyContent(), table)))
    for limit, decoded, excess in ((29, 0, 30), (30, 30, 0)):
        message = decode(frame, Limits(max_descriptors=limit))
        assert isinstance(message, m.Return)
        assert message.results is not None
        assert (len(message.results.descriptors), message.results.excess) == (decoded, excess)


def test_a_capability_table_of_voids_is_refused_by_its_count() -> None:
    """Half a billion descriptors in sixteen bytes are refused by their number."""
    table = 1 | (2**29 - 1) << 35  # a list of voids
    words = [
        *(0x0001_0001_0000_0000, 3, 0x0001_0002_0000_0000),
        *(1, 0, 0x0002_0000_0000_0000, 0, table),
    ]
    frame = frame_of(frame_header([len(words)]) + pack(f"<{len(words)}Q", *words))
    with pytest.raises(ProtocolError):
        decode(frame, LIMITS)


def transform(*ops: str) -> Frame:
    text = ", ".join(ops)
    answer = f"(promisedAnswer = (questionId = 1, transform = [{text}]))"
    return frame_of(samples.built_by_capnp([f"(call = (target = {answer}))"]))


def test_noops_of_a_transform_are_left_out_of_the_path() -> None:
    call = decode(transform("(noop = void)", "(getPointerField = 5)", "(noop = void)"), LIMITS)
    assert isinstance(call, m.Call)
    assert call.target == m.PromisedAnswer(1, (5,))


@pytest.mark.parametrize(
    ("steps", "noops", "too_long"),
    [(64, 0, False), (65, 0, True), (1, 1023, False), (1, 1024, True)],
)
def test_a_path_over_the_limit_is_cut_one_step_over_it(
    steps: int, noops: int, too_long: bool
) -> None:
    """[B08] Bad transform: the call fails by itself, so the message is passed on."""
    ops = ["(getPointerField = 5)"] * steps + ["(noop = void)"] * noops
    call = decode(transform(*ops), LIMITS)
    assert isinstance(call, m.Call)
    assert isinstance(call.target, m.PromisedAnswer)
    assert (len(call.target.path) == LIMITS.max_transform_ops + 1) is too_long


def test_an_unknown_operation_in_a_path_is_the_peers_fault() -> None:
    frame = transform("(getPointerField = 5)")
    data = bytearray(frame.buffer)
    at = data.rindex(pack("<HH", 1, 5))
    data[at] = 9
    with pytest.raises(ProtocolError, match="operation 9"):
        decode(frame_of(bytes(data)), LIMITS)


@pytest.mark.parametrize("reason", ["x" * 5000, "ä" * 2500, "x" * 4095 + "ä"])
def test_long_texts_of_errors_are_cut_on_the_way_in_and_out(reason: str) -> None:
    limits = attrs.evolve(LIMITS, max_reason_bytes=10_000)
    frame = sent(m.Abort(m.ExceptionValue(reason, trace="t" * 20_000)), limits)
    decoded = decode(frame, LIMITS)
    assert isinstance(decoded, m.Abort)
    cut = decoded.exception.reason
    assert cut
    assert reason.startswith(cut)
    assert 4095 <= len(cut.encode()) <= 4096
    assert len(decoded.exception.trace) == 4 * 4096
    assert len(sent(m.Abort(m.ExceptionValue(reason))).buffer) < 4096 + 100


def test_a_text_that_is_not_utf8_is_shown_as_far_as_it_can_be() -> None:
    frame = sent(m.Abort(m.ExceptionValue("caf\xe9")))
    data = frame.buffer.replace("é".encode(), b"\xff\xff")
    decoded = decode(frame_of(data), LIMITS)
    assert decoded == m.Abort(m.ExceptionValue("caf��", details={}))


def test_surrogates_in_an_error_do_not_keep_it_from_being_sent() -> None:
    decoded = decode(sent(m.Abort(m.ExceptionValue("a\ud800b"))), LIMITS)
    assert decoded == m.Abort(m.ExceptionValue("a?b", details={}))


# --- messages that this level does not know ---------------------------------------------------


@pytest.mark.parametrize(
    "name", ["provide", "accept", "thirdPartyAnswer", "join", "obsoleteSave", "obsoleteDelete"]
)
def test_a_message_of_another_level_is_unsupported_and_keeps_its_frame(name: str) -> None:
    """[H13] Level 3 at level 1; [H12] obsolete kinds."""
    body = "()" if not name.startswith("obsolete") else "null"
    if name.startswith("obsolete"):
        frame = with_tag(7 if name.endswith("Save") else 9)
    else:
        frame = frame_of(samples.built_by_capnp([f"({name} = {body})"]))
    decoded = decode(frame, LIMITS)
    assert isinstance(decoded, m.Unsupported)
    assert decoded.frame is frame
    assert decoded.name.replace("_", "") == name.lower()


def with_tag(tag: int, base: str = "finish") -> Frame:
    """A recorded message with another tag in Message's union."""
    data = bytearray(RECORDED[base])
    data[16:18] = pack("<H", tag)
    return frame_of(bytes(data))


def test_a_message_of_an_unknown_kind_is_unsupported_and_keeps_its_frame() -> None:
    """[H12] Unknown message kind."""
    frame = with_tag(99)
    assert decode(frame, LIMITS) == m.Unsupported("unknown_99", frame)


def test_parts_of_level_three_have_kinds_of_their_own() -> None:
    """[H14] thirdParty, [H15] Disembargo.accept, [H19] awaitFromThirdParty."""
    texts = [
        '(disembargo = (context = (accept = "")))',
        "(resolve = (promiseId = 3, cap = (thirdPartyHosted = (vineId = 8))))",
    ]
    accept, hosted = samples.frames_in(samples.built_by_capnp(texts))
    assert decode(accept, LIMITS) == m.Disembargo(m.ImportedCap(0), LoopbackKind.ACCEPT)
    vine = m.CapDescriptor(CapKind.THIRD_PARTY_HOSTED, 8)
    assert decode(hosted, LIMITS) == m.Resolve(3, vine)
    call = altered(m.Call(4, m.ImportedCap(1), 2, 3, m.Payload(m.EmptyContent())), 6, 2)
    assert isinstance(call, m.Call)
    assert call.send_results_to is SendResultsTo.THIRD_PARTY
    returned = altered(m.Return(4, ReturnKind.CANCELED), 6, 5)
    assert returned == m.Return(4, ReturnKind.AWAIT_FROM_THIRD_PARTY)


def altered(message: m.Message, offset: int, tag: int) -> m.Message:
    """A message with the tag at a byte of its body changed."""
    data = bytearray(encode(message, LIMITS).buffer)
    data[32 + offset : 34 + offset] = pack("<H", tag)
    return decode(frame_of(bytes(data)), LIMITS)


def test_an_unknown_member_of_a_union_is_decoded_as_unknown() -> None:
    """[H21] Unknown Resolve, [H19] unknown Return kind."""
    resolve = altered(m.Resolve(4, m.NO_CAP), 4, 9)
    assert resolve == m.Resolve(4, None, None)
    returned = altered(m.Return(4, ReturnKind.CANCELED), 6, 9)
    assert returned == m.Return(4, ReturnKind.UNKNOWN)
    disembargo = altered(m.Disembargo(m.ImportedCap(1), LoopbackKind.SENDER_LOOPBACK, 3), 4, 9)
    assert disembargo == m.Disembargo(m.ImportedCap(1), LoopbackKind.UNKNOWN)
    no_target = altered(m.Call(4, m.ImportedCap(1), 2, 3, m.Payload(m.EmptyContent())), 52, 9)
    assert isinstance(no_target, m.Call)
    assert no_target.target is None


def test_an_unknown_place_for_results_is_an_error() -> None:
    """No Return could tell the caller the outcome of such a call."""
    with pytest.raises(ProtocolError, match="sendResultsTo of kind 9"):
        altered(m.Call(4, m.ImportedCap(1), 2, 3, m.Payload(m.EmptyContent())), 6, 9)


def test_an_unknown_descriptor_is_unknown() -> None:
    """[H20] Unknown CapDescriptor kind."""
    table = [m.CapDescriptor(CapKind.SENDER_HOSTED, 0x4321)]
    frame = sent(m.Return(4, ReturnKind.RESULTS, m.Payload(m.EmptyContent(), table)))
    data = frame.buffer.replace(pack("<II", 1, 0x4321), pack("<II", 77, 0x4321))
    decoded = decode(frame_of(data), LIMITS)
    assert isinstance(decoded, m.Return)
    assert decoded.results is not None
    assert decoded.results.descriptors == [m.CapDescriptor(CapKind.UNKNOWN)]


def test_the_message_inside_unimplemented_is_decoded() -> None:
    """[H16] Unimplemented for a call; [H17] for a Resolve."""
    frame = frame_of(RECORDED["call with text"])
    echoed = decode(sent(m.Echo(decode(frame, LIMITS), frame)), LIMITS)
    assert isinstance(echoed, m.Unimplemented)
    assert samples.without_content(echoed.message) == samples.without_content(decode(frame, LIMITS))


@pytest.mark.parametrize(
    "text",
    ["(unimplemented = (unimplemented = (unimplemented = (finish = ()))))", "(unimplemented = ())"],
)
def test_unimplemented_around_itself_or_nothing_has_no_message(text: str) -> None:
    (frame,) = samples.frames_in(samples.built_by_capnp([text]))
    assert decode(frame, LIMITS) == m.Unimplemented(None)


# --- echoes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", RECORDED)
def test_a_small_message_is_echoed_whole(name: str) -> None:
    """[H12] Unimplemented echoes the whole message."""
    frame = frame_of(RECORDED[name])
    message = decode(frame, LIMITS)
    echo = encode(m.Echo(message, frame), LIMITS)
    (said,) = samples.text_by_capnp(RECORDED[name])
    (echoed,) = samples.text_by_capnp(bytes(echo.buffer))
    assert echoed == f"(unimplemented = {said})"


def test_a_large_message_is_echoed_as_its_head() -> None:
    """An echo is no larger than 4 KiB, and has the ids."""
    call = m.Call(7, m.ImportedCap(2), 3, 4, m.Payload(text_content("x" * 10_000)))
    frame = sent(call)
    echo = encode(m.Echo(decode(frame, LIMITS), frame), LIMITS)
    assert len(echo.buffer) == 72
    decoded = decode(frame_of(bytes(echo.buffer)), LIMITS)
    assert isinstance(decoded, m.Unimplemented)
    assert isinstance(decoded.message, m.Call)
    assert (decoded.message.question_id, decoded.message.method_id) == (7, 4)


def test_a_large_message_with_a_malformed_body_is_echoed_by_its_kind() -> None:
    words = [0x0001_0001_0000_0000, 99, 0x0001_0001_7FFF_FFF0, *[0] * 600]
    frame = frame_of(frame_header([len(words)]) + pack(f"<{len(words)}Q", *words))
    echo = encode(m.Echo(decode(frame, LIMITS), frame), LIMITS)
    assert decode(frame_of(bytes(echo.buffer)), LIMITS) == m.Unimplemented(None)
    assert len(echo.buffer) == 48


def test_a_message_of_several_segments_is_echoed_as_its_head() -> None:
    built = samples.built_by_capnp(["(provide = (questionId = 5))"], "--segment-size=1")
    (frame,) = samples.frames_in(built)
    assert len(frame.segments) > 1
    echo = encode(m.Echo(decode(frame, LIMITS), frame), LIMITS)
    (echoed,) = samples.text_by_capnp(bytes(echo.buffer))
    assert echoed == "(unimplemented = (provide = (questionId = 5)))"


# --- malformed --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        [0],
        [0x0001_0001_0000_0010],
        [1 | 2 << 32 | 8 << 35, 0],
        [3],
        [2],
        [0xFFFF_FFFF_FFFF_FFFF],
    ],
    ids=["null", "beyond the end", "a list", "a capability", "a far pointer to itself", "junk"],
)
def test_a_message_without_a_struct_for_its_root_is_the_peers_fault(words: list[int]) -> None:
    """[H26] Junk bytes."""
    frame = frame_of(frame_header([len(words)]) + pack(f"<{len(words)}Q", *words))
    with pytest.raises(ProtocolError):
        decode(frame, LIMITS)


def test_a_malformed_envelope_is_the_peers_fault() -> None:
    data = bytearray(RECORDED["call with text"])
    data[64:72] = pack("<Q", 0x0001_0001_7FFF_FFF0)  # the target, far out of the message
    with pytest.raises(ProtocolError, match="out of its segment"):
        decode(frame_of(bytes(data)), LIMITS)


def test_a_malformed_content_is_not_looked_at() -> None:
    """[H27] Message decode error inside params: only that call fails, when they are read."""
    data = bytearray(RECORDED["call with text"])
    data[80:88] = pack("<Q", 0x0001_0001_7FFF_FFF0)  # the content
    decoded = decode(frame_of(bytes(data)), LIMITS)
    assert isinstance(decoded, m.Call)
    with pytest.raises(RpcFailed, match="malformed"):
        encode(m.Call(1, m.ImportedCap(1), 2, 3, decoded.params), LIMITS)
