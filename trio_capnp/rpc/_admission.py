"""Admission: the limits on calls and messages of one connection, and their counts.

An honest peer does not know the limits of this side. So a call over a limit fails alone, as
overloaded, and its caller may try again. Only a peer that ignores refusals loses the connection.

A message that this side sends is checked against the limits of this side, because the limits of
the peer are not known and most likely the same. The caller gets the error, and the connection goes
on.

Source: ``docs/protocol.md``, section 15; row E17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import ProtocolError, RpcFailed, RpcOverloaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_capnp.limits import Limits


class Admission:
    """The counts of one connection. Calls are added where their answers are made.

    Attributes:
        calls_in_flight: calls of the peer that run.
        call_words_in_flight: the size of their parameters, in words of 8 bytes.
        answer_words: the size of the results that the peer has not finished, in words.
        stream_bytes: the size of the streaming calls of this side that are not answered.
        is_open: this side neither shuts down nor has ended the connection. Counts stay 0 after the
            end.
        is_stopping: this side shuts down, and has cancelled the calls that ran.
    """

    __slots__ = (
        *("_on_idle", "answer_words", "call_words_in_flight", "calls_in_flight"),
        *("is_open", "is_stopping", "stream_bytes"),
    )

    def __init__(self) -> None:
        self.calls_in_flight: int = 0
        self.call_words_in_flight: int = 0
        self.answer_words = 0
        self.stream_bytes: int = 0
        self.is_open: bool = True
        self.is_stopping = False
        self._on_idle: Callable[[], None] | None = None

    # --- calls of the peer --------------------------------------------------------------------

    def overload(
        self, limits: Limits, words: int, answers: int, questions: int
    ) -> RpcOverloaded | None:
        """Give the error for one more call of the peer; None if the call is within the limits.

        Args:
            limits: the limits of the connection.
            words: the size of the call's parameters, in words of 8 bytes.
            answers: the number of entries in the table of answers.
            questions: the number of entries in the table of questions.

        Raises:
            ProtocolError: the peer ignores refusals.
        """
        if answers >= limits.max_answers or self.calls_in_flight >= limits.max_answers:
            # Only tail calls over the limit get an entry, and an honest peer sends one only to
            # answer a question of this side.
            if answers >= 2 * limits.max_answers + questions:
                raise ProtocolError(
                    f"{answers} calls are not finished;"
                    f" see Limits(max_answers={limits.max_answers})"
                )
            return RpcOverloaded(
                f"{limits.max_answers} calls are not finished; see Limits(max_answers)"
            )
        if self.calls_in_flight and (
            self.call_words_in_flight + words > limits.max_call_words_in_flight
        ):
            return RpcOverloaded(
                "the calls under way are too large together;"
                f" see Limits(max_call_words_in_flight={limits.max_call_words_in_flight})"
            )
        return None

    def call_ended(self, words: int) -> None:
        """Take a call with parameters of ``words`` words off the counts: it has stopped."""
        if self.is_open:
            self.calls_in_flight -= 1
            self.call_words_in_flight -= words
        elif self._on_idle is not None:
            self.calls_in_flight -= 1
            self.call_words_in_flight -= words
            if not self.calls_in_flight:
                self._on_idle()

    def drain(self, on_idle: Callable[[], None]) -> None:
        """Shut down: call ``on_idle``, in a turn, whenever the last call has ended."""
        self.is_open = False
        self._on_idle = on_idle

    def close(self) -> None:
        """Stop counting, because the connection has ended. Handlers may still unwind."""
        self.is_open = False
        self._on_idle = None
        self.calls_in_flight = 0
        self.call_words_in_flight = 0

    # --- results that are kept ----------------------------------------------------------------

    def check_results(self, limits: Limits, words: int) -> None:
        """Check that results of ``words`` words may be kept until the peer's Finish.

        Raises:
            RpcFailed: the results alone are over a limit.
            RpcOverloaded: together with the results kept already they are over a limit; a later
                call may succeed.
        """
        check_size(words, limits)
        limit = limits.max_answer_words
        if words > limit:
            raise RpcFailed(
                f"results of {words} words with capabilities are larger than"
                f" Limits(max_answer_words={limit})"
            )
        if self.answer_words + words > limit:
            raise RpcOverloaded(
                f"too many results are not finished; see Limits(max_answer_words={limit})"
            )


# --- messages that are sent -------------------------------------------------------------------


def check_size(words: int, limits: Limits) -> None:
    """Check that a message of ``words`` words (of 8 bytes) is one that this side would accept.

    Raises:
        RpcFailed: the message is larger than the limit.
    """
    if words > limits.max_message_words:
        raise RpcFailed(
            f"a message of {words} words is larger than the limit of {limits.max_message_words};"
            " raise Limits(max_message_words) on both sides to send it"
        )


def check_descriptors(count: int, limits: Limits) -> None:
    """Check that one message may carry ``count`` capabilities.

    Raises:
        RpcFailed: the count is over the limit of this side; the peer's is most likely the same.
    """
    limit = limits.max_descriptors
    if count > limit:
        raise RpcFailed(
            f"a message of {count} capabilities is over the limit of {limit};"
            " raise Limits(max_descriptors) on both sides to send it"
        )


def check_forwarded(depth: int, limits: Limits) -> None:
    """Stop a call that is forwarded round a ring of answers for ever (row E17).

    In such a ring each answer waits for an answer at the other side. Calls are forwarded to and
    fro, and neither side can see the whole ring.

    Raises:
        RpcFailed: a chain of more calls than may be in flight waits for one another.
    """
    limit = limits.max_calls_in_flight
    if depth > limit:
        raise RpcFailed(
            f"more than {limit} forwarded calls wait for one another;"
            " see Limits(max_calls_in_flight)"
        )
