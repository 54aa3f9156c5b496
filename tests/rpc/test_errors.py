"""Kept errors: equal to the raised ones, without their frames."""

from __future__ import annotations

from types import TracebackType

import pytest

from trio_capnp.errors import RpcDisconnected, RpcFailed, RpcOverloaded, WireError
from trio_capnp.rpc import BrokenCap, BrokenPending, kept
from trio_capnp.rpc._errors import MAX_CAUSES, disconnected, without_frames


class Own(RpcOverloaded):
    """An error of an application, whose constructor takes something else."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


class Unprintable(Exception):
    def __str__(self) -> str:
        raise ValueError("no text")


class Hidden(RpcFailed):
    """Its attributes are properties that raise."""

    @property
    def __cause__(self) -> BaseException | None:  # type: ignore[override]
        raise ValueError("no cause")

    @property
    def __traceback__(self) -> TracebackType | None:  # type: ignore[override]
        raise ValueError("no traceback")


class Uncopyable(Exception):
    def __new__(cls, *args: object) -> Uncopyable:
        assert args == ("once",), "the constructor is strict"
        return super().__new__(cls, *args)

    def __init__(self, text: str) -> None:
        super().__init__()


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """Raise and catch the exception, and return it."""
    try:
        raise error from cause
    except BaseException as caught:
        return caught


def chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def test_a_kept_error_equals_the_one_that_was_raised() -> None:
    """R11: Class, text, attributes and notes stay, and so do those of its causes."""
    cause = raised(WireError("half a message"), raised(OSError(104, "reset", "socket")))
    error = Own(3)
    error.add_note("tried twice")
    error.trace, error.details = "far away", {5: b"x"}
    raised(error, cause)
    copy = kept(error)
    assert copy is not error
    assert isinstance(copy, Own)
    assert (copy.reason, copy.seconds, copy.trace, copy.details) == (
        *("wait 3 s", 3, "far away"),
        {5: b"x"},
    )
    assert copy.__notes__ == ["tried twice"]
    assert list(map(repr, chain(copy))) == list(map(repr, chain(error)))
    assert str(copy.__cause__.__cause__) == "[Errno 104] reset: 'socket'"  # type: ignore[union-attr]
    assert not any(each.__traceback__ for each in chain(copy))
    assert all(each.__traceback__ for each in chain(error)), "the program's own are left alone"


def test_an_error_that_was_never_raised_is_kept_itself() -> None:
    """R11: An error that refers to no frame is not copied."""
    error = RpcFailed("no")
    assert kept(error) is error
    cause = WireError("junk")
    assert disconnected(cause).__cause__ is cause


@pytest.mark.parametrize(
    ("cause", "text"),
    [
        (Unprintable(), "Unprintable"),
        (Uncopyable("once"), "Uncopyable"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), "UnicodeDecodeError: 'utf-8' codec"),
        (ExceptionGroup("two", [KeyError("a"), KeyError("b")]), "ExceptionGroup: two"),
    ],
    ids=["unprintable", "uncopyable", "decoding", "group"],
)
def test_a_cause_that_cannot_be_copied_is_replaced_by_its_text(cause: Exception, text: str) -> None:
    """R11: A stand-in names the type, whatever the methods of the exception do."""
    told = without_frames(raised(cause))
    assert type(told) is RuntimeError
    assert str(told).startswith(text)


def test_a_long_or_circular_chain_of_causes_is_cut() -> None:
    """R11: A program can make a ring of causes, and readers follow only a few."""
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__cause__ = second, first
    raised(first, second)
    told = without_frames(first)
    assert len(chain(told)) == MAX_CAUSES


def test_attributes_of_the_programs_own_do_not_disturb_keeping() -> None:
    """R11, Q1: Properties in the place of Python's attributes may raise."""
    error = Hidden("no")
    with pytest.raises(Hidden):
        raise error
    copy = kept(error)
    assert copy is not error
    assert copy.reason == "no"


def test_every_keeper_of_an_error_keeps_no_frame() -> None:
    """R11: Broken capabilities, broken calls, and the error of a lost connection."""
    error = raised(RpcDisconnected("gone"), raised(OSError("cable")))
    assert isinstance(error, RpcDisconnected)
    cap = BrokenCap(error)
    pending = BrokenPending(error)
    assert isinstance(pending.outcome, RpcDisconnected)
    for each in (cap.error, pending.outcome, disconnected(error), disconnected(error, "why")):
        assert not any(step.__traceback__ for step in chain(each))
        assert "cable" in [str(step) for step in chain(each)]
    cap.release()


def test_a_disconnection_is_reported_itself_and_another_error_as_its_cause() -> None:
    """P5: [I03] A reason of our own always makes a new error, with the cause behind it."""
    gone = RpcDisconnected("the cable is cut", trace="far")
    assert disconnected(gone) is gone
    told = disconnected(gone, "the peer aborted")
    assert (told.reason, told.trace, told.__cause__) == ("the peer aborted", "far", gone)
    failed = RpcFailed("the disk is full")
    told = disconnected(failed)
    assert type(told) is RpcDisconnected
    assert (told.reason, told.__cause__) == ("the disk is full", failed)
    assert disconnected(None).reason == "the peer disconnected"
    assert disconnected(None, "closed").reason == "closed"
