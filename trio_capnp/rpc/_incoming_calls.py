"""Calls of the peer: each becomes an answer, or is refused.

A call over a limit, or one that comes while this side shuts down, is refused before the
capabilities in its message are imported, and this side keeps nothing of it.

Source: rpc.capnp, ``Bootstrap`` and ``Call``; ``docs/protocol.md``, sections 4, 5.3, 10 and 15;
rows A01 to A12, G01 to G13.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import ProtocolError, RpcDisconnected, RpcError, RpcFailed
from trio_capnp.rpc import _descriptors
from trio_capnp.rpc._answers import Answer
from trio_capnp.rpc._draining import lets_in, refuse_bootstrap, refuse_call
from trio_capnp.rpc._errors import SHUTTING_DOWN, to_wire, unbegun
from trio_capnp.rpc._faces import Request, release_caps
from trio_capnp.rpc._ids import AnswerId
from trio_capnp.rpc._lifecycle import AnswerState
from trio_capnp.rpc._messages import (
    FORWARDED_FLAGS,
    CallFlag,
    CapContent,
    IncomingContent,
    Return,
    ReturnKind,
    SendResultsTo,
)
from trio_capnp.rpc._settled import BrokenPending, ReturnedPending

if TYPE_CHECKING:
    from collections.abc import Callable, Sized

    from trio_capnp.rpc._descriptors import Namer
    from trio_capnp.rpc._faces import CallBegins, Cap, Pending
    from trio_capnp.rpc._lifecycle import State
    from trio_capnp.rpc._messages import Bootstrap, Call

    class CallingPeer(Namer, Protocol):
        """The connection to a peer, with the parts that an incoming call uses."""

        @property
        def bootstrap_cap(self) -> Callable[[], Cap] | None:
            """A function that gives a new reference to the bootstrap object; None if none."""
            ...

        @property
        def origin(self) -> object:
            """The ``Request.origin`` of the peer's calls."""
            ...

        @property
        def questions(self) -> Sized: ...

        @property
        def on_call(self) -> CallBegins | None:
            """Told each call, for the program's hooks; None if there are none."""
            ...


# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
FORWARDED: Final = FORWARDED_FLAGS
NO_PROMISE_PIPELINING: Final = CallFlag.NO_PROMISE_PIPELINING
ONLY_PROMISE_PIPELINE: Final = CallFlag.ONLY_PROMISE_PIPELINE
RUNNING: Final = AnswerState.RUNNING
SILENT: Final = AnswerState.SILENT
TAIL: Final = AnswerState.TAIL
EXCEPTION: Final = ReturnKind.EXCEPTION
YOURSELF: Final = SendResultsTo.YOURSELF


def take_bootstrap(connection: CallingPeer, message: Bootstrap) -> None:
    """Act on a Bootstrap.

    Raises:
        ProtocolError: the id is in use, or the peer ignores refusals.
    """
    if not connection.admission.is_open:
        refuse_bootstrap(connection, message)
        return
    answer = _new_answer(connection, message.question_id, 0, RUNNING, False, None)
    if answer is not None:
        answer.serve(_bootstrap_outcome(connection, message))


def _bootstrap_outcome(connection: CallingPeer, message: Bootstrap) -> Pending:
    if message.has_object_id:
        return BrokenPending(RpcFailed("Bootstrap with an object id is not supported"))
    bootstrap_cap = connection.bootstrap_cap
    if bootstrap_cap is None:
        return BrokenPending(RpcFailed("this side of the connection has no bootstrap object"))
    try:
        cap = bootstrap_cap()
    except RpcError as error:
        return BrokenPending(error)
    return ReturnedPending(CapContent(cap))


def take_call(connection: CallingPeer, message: Call) -> None:
    """Act on a Call.

    Raises:
        ProtocolError: the id is in use, the message names an export that does not exist, or the
            peer ignores refusals.
    """
    if not connection.admission.is_open and not lets_in(connection, message):
        if connection.on_call is not None:
            _tell_refused(connection, message, unbegun(RpcDisconnected(SHUTTING_DOWN)))
        refuse_call(connection, message)
        return
    state = SILENT if message.flags & ONLY_PROMISE_PIPELINE else RUNNING
    if message.send_results_to is YOURSELF:
        state = TAIL
    content = message.params.content
    if isinstance(content, IncomingContent):
        content.passes = connection.turn.passes
    refusal = None
    if message.params.descriptors or message.params.excess:
        refusal = _descriptors.excess(connection, message.params)
    release = refusal is not None
    answer = _new_answer(connection, message.question_id, content.words, state, release, message)
    if answer is None:
        if refusal is None:
            _descriptors.give_back(connection, message.params.descriptors)
        return
    answer.interface_id = message.interface_id
    answer.method_id = message.method_id
    answer.no_pipelining = message.flags & NO_PROMISE_PIPELINING != 0
    if refusal is not None:
        if connection.on_call is not None:
            _tell_refused(connection, message, answer.error or refusal)
        answer.refuse_params(answer.error or refusal)
        return
    target = _descriptors.target_of(connection, message.target)
    try:
        if message.params.descriptors:
            content.caps = [
                cap for cap, _ in _descriptors.received(connection, message.params.descriptors)
            ]
    except BaseException:
        target.release()
        raise
    if answer.error is not None:
        release_caps(content)
        if connection.on_call is not None:
            _tell_refused(connection, message, answer.error)
        answer.serve(BrokenPending(answer.error))
    else:
        request = Request(
            message.interface_id,
            message.method_id,
            content,
            message.flags & FORWARDED,
            answer,
            connection.origin,
        )
        if connection.on_call is None:
            answer.serve(target.call(request))
        else:
            answer.serve(_watched(connection.on_call, target, request))
    target.release()


def _watched(on_call: CallBegins, target: Cap, request: Request) -> Pending:
    """Call ``target``, and have the beginning and the outcome of the call told."""
    ended = on_call(True, request.interface_id, request.method_id)
    try:
        pending = target.call(request)
    except BaseException:
        ended(RpcFailed("internal error"))
        raise
    pending.watch(ended)
    return pending


def _tell_refused(connection: CallingPeer, message: Call, error: RpcError) -> None:
    """Have a call told that fails before it reaches its target."""
    if connection.on_call is not None:
        connection.on_call(True, message.interface_id, message.method_id)(error)


def _new_answer(
    connection: CallingPeer,
    question_id: int,
    words: int,
    state: State,
    release_params: bool,
    message: Call | None,
) -> Answer | None:
    """Make the answer for a question of the peer, or refuse the question and return None.

    Args:
        connection: the connection of the peer.
        question_id: the peer's id of the question.
        words: the size of the parameters, in words of 8 bytes.
        state: the first state of the answer.
        release_params: whether the Return of a refusal gives back the capabilities of the Call.
        message: the Call; None for a Bootstrap.

    Raises:
        ProtocolError: the id is in use, or the peer ignores refusals.
    """
    id = AnswerId(question_id)
    answers = connection.answers
    if id in answers:
        raise ProtocolError(f"question {id} is already in use")
    admission = connection.admission
    limits = connection.limits
    overload = admission.overload(limits, words, len(answers), len(connection.questions))
    if overload is not None and state is not TAIL:
        if message is not None and connection.on_call is not None:
            _tell_refused(connection, message, overload)
        # The Return says noFinishNeeded, so that nothing is kept for a refused call.
        error = to_wire(overload)
        connection.send(
            Return(
                id,
                EXCEPTION,
                exception=error,
                release_param_caps=release_params,
                no_finish_needed=True,
            )
        )
        return None
    answer = answers[id] = Answer(connection, id, words, state)
    admission.calls_in_flight += 1
    admission.call_words_in_flight += words
    answer.error = overload
    return answer
