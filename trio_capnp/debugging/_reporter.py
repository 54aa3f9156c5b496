"""The object that watchers call: it reports the connections of its process."""

from __future__ import annotations

import os
import sys
import time
from itertools import count
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

import trio

from trio_capnp import __version__
from trio_capnp.debugging.debugging_capnp import Debugging, Phase, Role
from trio_capnp.runtime import serial
from trio_capnp.runtime._overview import overviews

if TYPE_CHECKING:
    from trio_capnp.debugging.debugging_capnp import Call, Connection
    from trio_capnp.runtime._overview import CallInFlight, Overview
    from trio_capnp.runtime._overview import Phase as PhaseName
    from trio_capnp.runtime._session import Session

MAX_CONNECTIONS_SHOWN: Final = 100
MAX_CALLS_SHOWN: Final = 20
"""Connections of one report, and calls of each. A report of so many takes about 10 ms."""

MAX_TEXT_SHOWN: Final = 120
"""Characters of one text of a report."""

MIN_INTERVAL_S: Final = 0.1
"""Seconds between two reports to any watchers, so that they cannot keep the process busy."""

PHASES: Final[dict[PhaseName, Phase]] = {
    "open": Phase.OPEN,
    "draining": Phase.DRAINING,
    "closing": Phase.CLOSING,
}

NS: Final = 1_000_000_000
"""Nanoseconds in a second."""


class Reporter(Debugging.Server):
    """Reports the connections of this event loop. Shared by all watchers of one socket."""

    def __init__(self) -> None:
        self._numbers: WeakKeyDictionary[Session, int] = WeakKeyDictionary()
        self._next_number = count(1)
        self._not_before = trio.current_time()

    @serial
    async def report(self, call: Debugging.ReportCall) -> None:
        """Report the state, at most once in ``MIN_INTERVAL_S``. Cancelling it changes nothing."""
        await trio.sleep_until(self._not_before)
        self._not_before = trio.current_time() + MIN_INTERVAL_S
        shown, number_open = overviews(MAX_CONNECTIONS_SHOWN, MAX_CALLS_SHOWN)
        call.results.report = {
            "time": time.monotonic_ns(),
            "pid": os.getpid(),
            "program": _text(sys.argv[0] if sys.argv else sys.executable),
            "version": __version__,
            "open": number_open,
            "connections": [self._fields(each) for each in shown],
        }

    def _fields(self, overview: Overview) -> Connection.Fields:
        statistics, streams = overview.statistics, overview.streams
        return {
            "number": self._number(overview.session),
            "peer": _text(overview.peer),
            "role": Role.SERVER if overview.is_served else Role.CLIENT,
            "phase": PHASES[overview.phase],
            "age": int(overview.age_s * NS),
            "bytes_received": statistics.bytes_received,
            "bytes_sent": statistics.bytes_sent,
            "bytes_waiting": statistics.bytes_waiting,
            "is_paused": overview.is_paused,
            "questions": statistics.questions,
            "answers": statistics.answers,
            "imports": statistics.imports,
            "exports": statistics.exports,
            "embargoes": statistics.embargoes,
            "streams": {
                "count": streams.count,
                "bytes_in_flight": streams.bytes_in_flight,
                "window": streams.window,
            },
            "calls_in": overview.calls_in,
            "calls_out": overview.calls_out,
            "calls": [_call_fields(each) for each in overview.calls],
        }

    def _number(self, session: Session) -> int:
        number = self._numbers.get(session)
        if number is None:
            number = self._numbers[session] = next(self._next_number)
        return number


def _call_fields(call: CallInFlight) -> Call.Fields:
    return {
        "method": _text(call.method),
        "age": int(call.age_s * NS),
        "is_outgoing": call.is_outgoing,
        "is_canceled": call.is_canceled,
    }


def _text(text: str) -> str:
    """The beginning of a text. A path may have bytes that are no UTF-8, which become escapes."""
    return text[:MAX_TEXT_SHOWN].encode(errors="backslashreplace").decode()[:MAX_TEXT_SHOWN]
