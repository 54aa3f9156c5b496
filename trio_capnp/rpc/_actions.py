"""Runs the rows of the tables in ``_lifecycle``.

An event and the state of an entry choose the row. The entry goes on to the row's state, and the
row's actions are carried out in order. The operands of an action are attributes of the entry.

A Return that cannot be sent raises. Sending is the first action of its row, so no other action has
been carried out by then.

Source: ``docs/protocol.md``, sections 5.1 and 5.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from trio_capnp.rpc._lifecycle import AnswerAction, QuestionAction, no_row
from trio_capnp.rpc._messages import Finish

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc._admission import Admission
    from trio_capnp.rpc._faces import Outcome
    from trio_capnp.rpc._ids import AnswerId, QuestionId
    from trio_capnp.rpc._lifecycle import Event, State
    from trio_capnp.rpc._messages import Return

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
BREAK_PIPELINES: Final = QuestionAction.BREAK_PIPELINES
CANCEL: Final = QuestionAction.CANCEL
DELIVER: Final = QuestionAction.DELIVER
FREE_QUESTION: Final = QuestionAction.FREE_ID
INHERIT: Final = QuestionAction.INHERIT
LEAVE_INNER: Final = QuestionAction.LEAVE_INNER
LEAVE_PARENT: Final = QuestionAction.LEAVE_PARENT
SEND_FINISH: Final = QuestionAction.SEND_FINISH
SEND_FINISH_AND_RELEASE: Final = QuestionAction.SEND_FINISH_AND_RELEASE
STOP_CALLEE: Final = QuestionAction.STOP_CALLEE

CANCEL_HANDLER: Final = AnswerAction.CANCEL_HANDLER
COUNT_END: Final = AnswerAction.COUNT_END
FREE_ANSWER: Final = AnswerAction.FREE_ID
LET_GO: Final = AnswerAction.LET_GO
RELEASE_IF_ASKED: Final = AnswerAction.RELEASE_IF_ASKED
SEND_CANCELED: Final = AnswerAction.SEND_CANCELED
SEND_ELSEWHERE: Final = AnswerAction.SEND_ELSEWHERE
SEND_RETURN: Final = AnswerAction.SEND_RETURN
SEND_RETURN_FINAL: Final = AnswerAction.SEND_RETURN_FINAL
SEND_TAKE_FROM: Final = AnswerAction.SEND_TAKE_FROM


if TYPE_CHECKING:

    class TableOfQuestions(Protocol):
        """The part of the connection that actions on questions use."""

        def send(self, message: Finish) -> object: ...
        def forget_question(self, id: QuestionId) -> None: ...

    class TableOfAnswers(Protocol):
        """The part of the connection that actions on answers use."""

        @property
        def admission(self) -> Admission: ...
        def send_sized(self, message: Return) -> object: ...


ParentT = TypeVar("ParentT")
ParentT_co = TypeVar("ParentT_co", covariant=True)


if TYPE_CHECKING:

    class QuestionEntry(Protocol[ParentT_co]):
        """The part of a question that actions use."""

        id: QuestionId
        state: State

        @property
        def connection(self) -> TableOfQuestions: ...
        @property
        def parent(self) -> ParentT_co | None: ...
        @property
        def arrived(self) -> Outcome | None: ...
        def settle(self, outcome: Outcome) -> None: ...
        def leave_parent(self) -> ParentT_co: ...
        def cancel(self) -> None: ...
        def inherit(self) -> None: ...
        def leave_inner(self) -> None: ...
        def stop_callee_if_unused(self) -> None: ...
        def break_pipelines(self) -> None: ...

    class AnswerEntry(Protocol):
        """The part of an answer that actions use."""

        call_words: int
        id: AnswerId
        state: State

        @property
        def connection(self) -> TableOfAnswers: ...
        @property
        def reply(self) -> Return | None: ...
        def send_canceled(self) -> None: ...
        def send_elsewhere(self) -> None: ...
        def send_take_from(self) -> None: ...
        def leave_table(self) -> None: ...
        def let_go(self) -> None: ...
        def give_up(self) -> None: ...
        def release_if_asked(self) -> None: ...


class Actions:
    """Carries out the rows of the tables. The most frequent actions are tested first."""

    __slots__ = ()

    def on_question(self, question: QuestionEntry[ParentT], event: Event) -> ParentT | None:
        """Carry out the row of ``QUESTION`` for an event.

        Returns:
            The parent that the question left (``LEAVE_PARENT``); else None.

        Raises:
            ProtocolError: the peer caused an event that has no row in this state.
        """
        row = question.state.rows[event.number]
        if row is None:
            raise no_row(f"question {question.id}", question.state, event)
        question.state = row.state
        parent: ParentT | None = None
        for action in row.actions:
            if action is FREE_QUESTION:
                question.connection.forget_question(question.id)
            elif action is LEAVE_PARENT:
                if question.parent is not None:
                    parent = question.leave_parent()
            elif action is DELIVER:
                assert question.arrived is not None, "DELIVER needs an outcome"
                question.settle(question.arrived)
            elif action is SEND_FINISH:
                question.connection.send(Finish(question.id, release_result_caps=False))
            elif action is SEND_FINISH_AND_RELEASE:
                question.connection.send(Finish(question.id, release_result_caps=True))
            elif action is CANCEL:
                question.cancel()
            elif action is INHERIT:
                question.inherit()
            elif action is LEAVE_INNER:
                question.leave_inner()
            elif action is STOP_CALLEE:
                question.stop_callee_if_unused()
            else:
                assert action is BREAK_PIPELINES, f"{action} is no action of a question"
                question.break_pipelines()
        return parent

    def on_answer(self, answer: AnswerEntry, event: Event) -> None:
        """Carry out the row of ``ANSWER`` for an event.

        Raises:
            ProtocolError: the peer caused an event that has no row in this state.
            RpcError: the Return cannot be sent; only the state of the answer has changed.
        """
        row = answer.state.rows[event.number]
        if row is None:
            raise no_row(f"answer {answer.id}", answer.state, event)
        answer.state = row.state
        for action in row.actions:
            if action is SEND_RETURN_FINAL or action is SEND_RETURN:
                reply = answer.reply
                assert reply is not None, "SEND_RETURN needs a Return"
                reply.no_finish_needed = action is SEND_RETURN_FINAL
                answer.connection.send_sized(reply)
            elif action is COUNT_END:
                answer.connection.admission.call_ended(answer.call_words)
            elif action is FREE_ANSWER:
                answer.leave_table()
            elif action is LET_GO:
                answer.let_go()
            elif action is RELEASE_IF_ASKED:
                answer.release_if_asked()
            elif action is CANCEL_HANDLER:
                answer.give_up()
            elif action is SEND_CANCELED:
                answer.send_canceled()
            elif action is SEND_ELSEWHERE:
                answer.send_elsewhere()
            else:
                assert action is SEND_TAKE_FROM, f"{action} is no action of an answer"
                answer.send_take_from()


ACTIONS: Final = Actions()
"""The only instance: ``Actions`` has no state, so all connections share one."""
