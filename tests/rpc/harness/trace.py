"""Messages of the protocol as one line of text each, in the shorthand of protocol traces.

``Call q1@ans0.[0] say caps=[senderHosted 0]``, ``Ret a1 results nfn``, ``Fin q1 rrc+``.
"""

from __future__ import annotations

from typing import Final

from tests.rpc.harness.fields import method_name
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, LoopbackKind, ReturnKind, SendResultsTo

KIND: Final = {
    CapKind.NONE: "none",
    CapKind.SENDER_HOSTED: "senderHosted",
    CapKind.SENDER_PROMISE: "senderPromise",
    CapKind.RECEIVER_HOSTED: "receiverHosted",
    CapKind.RECEIVER_ANSWER: "receiverAnswer",
    CapKind.THIRD_PARTY_HOSTED: "thirdPartyHosted",
    CapKind.UNKNOWN: "unknown",
}


def target_text(target: m.Target | None) -> str:
    if target is None:
        return "unknown"
    if isinstance(target, m.ImportedCap):
        return f"imp{target.id}"
    return f"ans{target.question_id}.{list(target.path)}"


def descriptor_text(descriptor: m.CapDescriptor) -> str:
    if descriptor.kind is CapKind.NONE:
        return "none"
    if descriptor.answer is not None:
        return f"receiverAnswer {descriptor.answer.question_id}.{list(descriptor.answer.path)}"
    return f"{KIND[descriptor.kind]} {descriptor.id}"


def caps_text(payload: m.Payload) -> str:
    if not payload.descriptors:
        return ""
    return f" caps=[{', '.join(descriptor_text(each) for each in payload.descriptors)}]"


def _call(message: m.Call) -> str:
    text = f"Call q{message.question_id}@{target_text(message.target)} "
    text += method_name(message.method_id) + caps_text(message.params)
    if message.send_results_to is SendResultsTo.YOURSELF:
        text += " yourself"
    return text


def _return(message: m.Return) -> str:
    text = f"Ret a{message.answer_id} "
    if message.kind is ReturnKind.RESULTS:
        assert message.results is not None, "results have a payload"
        text += "results" + caps_text(message.results)
    elif message.kind is ReturnKind.EXCEPTION:
        assert message.exception is not None, "an exception has a value"
        text += f"{message.exception.kind}: {message.exception.reason}"
    elif message.kind is ReturnKind.TAKE_FROM_OTHER_QUESTION:
        text += f"takeFrom q{message.take_from}"
    elif message.kind is ReturnKind.CANCELED:
        text += "canceled"
    else:
        text += "elsewhere"
    return text + (" nfn" if message.no_finish_needed else "")


def _resolve(message: m.Resolve) -> str:
    if message.cap is not None:
        return f"Res {message.promise_id} -> {descriptor_text(message.cap)}"
    assert message.exception is not None, "a Resolve says one or the other"
    return f"Res {message.promise_id} -> {message.exception.kind}: {message.exception.reason}"


def _disembargo(message: m.Disembargo) -> str:
    way = "SL" if message.kind is LoopbackKind.SENDER_LOOPBACK else "RL"
    return f"Dis @{target_text(message.target)} {way}{message.id}"


def text_of(message: m.Outgoing) -> str:
    """One line for a message."""
    if isinstance(message, m.Bootstrap):
        return f"Boot q{message.question_id}"
    if isinstance(message, m.Call):
        return _call(message)
    if isinstance(message, m.Return):
        return _return(message)
    if isinstance(message, m.Finish):
        return f"Fin q{message.question_id} rrc{'+' if message.release_result_caps else '-'}"
    if isinstance(message, m.Resolve):
        return _resolve(message)
    if isinstance(message, m.Release):
        return f"Rel {message.id}x{message.reference_count}"
    if isinstance(message, m.Disembargo):
        return _disembargo(message)
    if isinstance(message, m.Abort):
        return f"Abort {message.exception.reason}"
    if isinstance(message, (m.Echo, m.Unimplemented)):
        return f"Unimpl({'' if message.message is None else text_of(message.message)})"
    return f"Unsupported {message.name}"
