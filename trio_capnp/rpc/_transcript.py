"""Messages as lines of a transcript.

A line has the message's name in rpc.capnp, and the ids and flags that distinguish it:
``-> call question=2 target=answer 1``. An arrow to the right is sent by the client, one to the
left by the server. Payloads are not shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.rpc import _messages as m

if TYPE_CHECKING:
    from trio_capnp.rpc._messages import Outgoing


def line_of(arrow: str, message: Outgoing) -> str:
    """The line for a message: the arrow, its name in rpc.capnp, its ids and flags."""
    return f"{arrow} {described(message)}"


def described(message: Outgoing) -> str:
    """The same without the arrow: ``call question=2 target=answer 1``."""
    name, describe = FORMS[type(message)]
    return f"{name} {describe(message)}".rstrip()


def name_of(message: Outgoing) -> str:
    """The name of a message in rpc.capnp: ``call``."""
    return FORMS[type(message)][0]


def id_of(message: Outgoing) -> int | None:
    """The id that a message is about; None for Abort, Unimplemented and unknown messages."""
    if isinstance(message, Asking):
        return message.question_id
    if isinstance(message, m.Return):
        return message.answer_id
    if isinstance(message, m.Resolve):
        return message.promise_id
    return message.id if isinstance(message, (m.Release, m.Disembargo)) else None


def target_of(message: Outgoing) -> str | None:
    """The target of a Call or Disembargo, ``import 3`` or ``answer 2.0``; else None."""
    return _target(message.target) if isinstance(message, (m.Call, m.Disembargo)) else None


Asking: TypeAlias = m.Bootstrap | m.Call | m.Finish
"""The messages that name a question by its id."""


def _target(target: m.Target | None) -> str:
    if target is None:
        return "unknown"
    if isinstance(target, m.ImportedCap):
        return f"import {target.id}"
    path = "".join(f".{step}" for step in target.path)
    return f"answer {target.question_id}{path}"


def _caps(payload: m.Payload | None) -> str:
    if payload is None or not payload.descriptors:
        return ""
    return " caps=" + ",".join(_descriptor(descriptor) for descriptor in payload.descriptors)


def _descriptor(descriptor: m.CapDescriptor) -> str:
    kind = descriptor.kind.name.lower()
    if descriptor.answer is not None:
        return f"{kind} {_target(descriptor.answer)}"
    return kind if descriptor.kind is m.CapKind.NONE else f"{kind} {descriptor.id}"


def _call(message: m.Call) -> str:
    tail = " yourself" if message.send_results_to is m.SendResultsTo.YOURSELF else ""
    where = _target(message.target)
    return (
        f"question={message.question_id} target={where} method={message.method_id}"
        f"{tail}{_caps(message.params)}"
    )


def _return(message: m.Return) -> str:
    kind = message.kind.name.lower().replace("_", " ")
    final = " no-finish" if message.no_finish_needed else ""
    if message.exception is not None:
        kind = f"{message.exception.kind} {message.exception.reason!r}"
    elif message.kind is m.ReturnKind.TAKE_FROM_OTHER_QUESTION:
        kind = f"take from question {message.take_from}"
    return f"answer={message.answer_id} {kind}{_caps(message.results)}{final}"


def _finish(message: m.Finish) -> str:
    return f"question={message.question_id}" + (
        " release-caps" if message.release_result_caps else ""
    )


def _resolve(message: m.Resolve) -> str:
    if message.exception is not None:
        return f"promise={message.promise_id} to {message.exception.reason!r}"
    to = "unknown" if message.cap is None else _descriptor(message.cap)
    return f"promise={message.promise_id} to {to}"


def _disembargo(message: m.Disembargo) -> str:
    kind = message.kind.name.lower().replace("_", "-")
    return f"{kind}={message.id} target={_target(message.target)}"


def _bootstrap(message: m.Bootstrap) -> str:
    return f"question={message.question_id}"


def _release(message: m.Release) -> str:
    return f"id={message.id} count={message.reference_count}"


def _abort(message: m.Abort) -> str:
    return repr(message.exception.reason)


def _unimplemented(message: m.Unimplemented | m.Echo) -> str:
    return type(message.message).__name__.lower()


def _unsupported(message: m.Unsupported) -> str:
    return message.name


FORMS: Final[dict[type, tuple[str, Callable[..., str]]]] = {
    m.Bootstrap: ("bootstrap", _bootstrap),
    m.Call: ("call", _call),
    m.Return: ("return", _return),
    m.Finish: ("finish", _finish),
    m.Resolve: ("resolve", _resolve),
    m.Release: ("release", _release),
    m.Disembargo: ("disembargo", _disembargo),
    m.Abort: ("abort", _abort),
    m.Unimplemented: ("unimplemented", _unimplemented),
    m.Unsupported: ("unsupported", _unsupported),
    m.Echo: ("unimplemented", _unimplemented),
}
