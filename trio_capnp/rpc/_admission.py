"""Admission: the limits on calls and messages of one connection, and the counts beside them.

An honest peer does not know our limits. So a call that is too much fails alone, as overloaded, and
its caller may try again; only a peer that ignores refusals loses the connection.

A message that this side sends is measured by our own limits, because the peer's are not known and
most likely the same. The caller learns the reason here, and the connection goes on.

Source: protocol notes, section 15; row E17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import ProtocolError, RpcFailed, RpcOverloaded

if TYPE_CHECKING:
    from trio_capnp.limits import Limits


class Admission:
    """The counts of one connection. Calls are added where their answers are made.

    Attributes:
        calls_in_flight: calls of the peer's that run.
        call_words_in_flight: words (of 8 bytes) of their parameters.
        answer_words: words of results that the peer has not finished.
    """

    __slots__ = ("answer_words", "call_words_in_flight", "calls_in_flight", "is_closed")

    def __init__(self) -> None:
        self.calls_in_flight = 0
        self.call_words_in_flight = 0
        self.answer_words = 0
        self.is_closed = False

    # --- calls of the peer's ------------------------------------------------------------------

    def overload(
        self, limits: Limits, words: int, answers: int, questions: int
    ) -> RpcOverloaded | None:
        """Why one more call of the peer's is too much, if it is.

        Args:
            limits: of the connection.
            words: the size of its parameters.
            answers: how many entries the table of answers has.
            questions: how many entries the table of questions has.

        Raises:
            ProtocolError: the peer ignores that it is refused.
        """
        if answers >= limits.max_answers or self.calls_in_flight >= limits.max_answers:
            # An honest peer sends such tail calls only to answer calls of ours.
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
        """A call of the peer's, with parameters of so many words, does not run any more."""
        if not self.is_closed:
            self.calls_in_flight -= 1
            self.call_words_in_flight -= words

    def close(self) -> None:
        """The connection has ended: calls that still run are not counted any more."""
        self.is_closed = True
        self.calls_in_flight = 0
        self.call_words_in_flight = 0

    # --- results that are kept ----------------------------------------------------------------

    def check_results(self, limits: Limits, words: int) -> None:
        """Check that results of so many words may be kept until the peer's Finish.

        Raises:
            RpcFailed: they are over a limit.
            RpcOverloaded: they are too much now; a later call may succeed.
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
    """Refuse to send a message of more words (of 8 bytes) than this side would take.

    Raises:
        RpcFailed: it is larger than the limit.
    """
    if words > limits.max_message_words:
        raise RpcFailed(
            f"a message of {words} words is larger than the limit of {limits.max_message_words};"
            " raise Limits(max_message_words) on both sides to send it"
        )


def check_descriptors(count: int, limits: Limits) -> None:
    """Check that one message may carry so many capabilities.

    Raises:
        RpcFailed: it may not, by our own limit; the peer's is most likely the same.
    """
    limit = limits.max_descriptors
    if count > limit:
        raise RpcFailed(
            f"a message of {count} capabilities is over the limit of {limit};"
            " raise Limits(max_descriptors) on both sides to send it"
        )


def check_forwarded(depth: int, limits: Limits) -> None:
    """End a chain of forwarded calls that has no end: a ring of answers (row E17).

    Calls that wait for one another's results, each at the other side, are forwarded to and
    fro, and neither side sees that they go round.

    Raises:
        RpcFailed: more calls wait for one another than may be in flight.
    """
    limit = limits.max_calls_in_flight
    if depth > limit:
        raise RpcFailed(
            f"more than {limit} forwarded calls wait for one another;"
            " see Limits(max_calls_in_flight)"
        )
