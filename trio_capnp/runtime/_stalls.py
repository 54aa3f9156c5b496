"""The end of a stall: calls that wait while no running call ends are refused after a time.

    calls wait, all workers run --begin--> armed --a call ended, the next begins--> armed anew
    armed --``Limits.flow_stall_timeout_s`` without an end--> the calls that wait are refused

``Limits.max_calls_in_flight`` holds calls back, and only the end of a running call lets them begin.
If the running calls themselves wait for a held call, none of them ends. That happens with long
polls and the call that would end them, or with two sides that call each other deeply. The refused
calls never began, so the caller may repeat them.

A connection has one task for this, and only while calls wait at the limit. No call has a timer.

Source: docs/protocol.md, section 13; row J16; docs/limits.md, ``flow_stall_timeout_s``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import RpcOverloaded
from trio_capnp.runtime._reports import internal_error, log

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.limits import Limits
    from trio_capnp.rpc import Turn

    class Stalled(Protocol):
        """The dispatcher whose work waits."""

        @property
        def is_full(self) -> bool:
            """Whether work waits because all workers are busy, and no more may begin."""
            ...

        def refuse_some(self, error: RpcOverloaded) -> int:
            """Refuse waiting calls, the oldest first, for one slice. Returns their number."""
            ...


class StallWatch:
    """The deadline of one connection's calls that wait to begin.

    Args:
        turn: of the event loop; each slice of refusals is one turn.
        limits: of the connection.
        peer: the peer's address, for the log.
    """

    def __init__(self, turn: Turn, limits: Limits, peer: str) -> None:
        self._turn = turn
        self._limits = limits
        self._peer = peer
        self._is_armed = False
        self._is_refusing = False  # serial objects submit their next calls meanwhile
        self._since = 0.0  # Trio's time of the last end or begin; valid while armed
        self._refused = 0  # the number of calls refused in one slice

    def begin(self, dispatcher: Stalled, nursery: trio.Nursery, are_first: bool) -> None:
        """Arm the deadline, because a call waits for a worker of ``dispatcher``.

        If the waiting calls are the first ones, the deadline begins anew, because it may belong to
        calls that wait no more.

        Args:
            dispatcher: refuses its calls when the deadline has passed.
            nursery: runs the watching task, and ends it.
            are_first: whether no older call waits.
        """
        if not self._is_armed or (are_first and not self._is_refusing):
            self._since = trio.current_time()
        if not self._is_armed:
            self._is_armed = True
            nursery.start_soon(self._watch, dispatcher, name=f"trio_capnp stall of {self._peer}")

    def call_begins(self) -> bool:
        """Begin the deadline anew: a worker takes a waiting call. Returns whether it is armed."""
        if self._is_armed:
            self._since = trio.current_time()
        return self._is_armed

    @enable_ki_protection
    async def _watch(self, dispatcher: Stalled) -> None:
        try:
            while dispatcher.is_full:
                deadline = self._since + self._limits.flow_stall_timeout_s
                if trio.current_time() < deadline:
                    await trio.sleep_until(deadline)
                elif await self._refuse_all(dispatcher):
                    return
        except Exception as error:  # noqa: BLE001 - the last net: the connection goes on
            internal_error(self._peer, error)
        finally:
            self._is_armed = False

    async def _refuse_all(self, dispatcher: Stalled) -> bool:
        """Refuse the waiting calls, in slices. Returns False if a running call ended meanwhile.

        When a call is refused, a serial object submits its next one, which is refused as well.
        After the end of a running call the remaining calls go on waiting.
        """
        limits = self._limits
        why = (
            f"{limits.max_calls_in_flight} calls of one connection run, and none has ended for"
            f" {limits.flow_stall_timeout_s:g} s;"
            " see Limits(max_calls_in_flight, flow_stall_timeout_s)"
        )
        log.warning("%s: the calls that waited to begin are refused: %s", self._peer, why)
        error = RpcOverloaded(f"this call did not begin: {why}")
        stalled_since = self._since
        while dispatcher.is_full:
            if self._since != stalled_since:
                return False
            self._refused = 0
            self._is_refusing = True
            try:
                self._turn.enter(self._refuse_some, dispatcher, error)
            finally:
                self._is_refusing = False
            if not self._refused:
                break
            await trio.lowlevel.checkpoint()
        return True

    def _refuse_some(self, dispatcher: Stalled, error: RpcOverloaded) -> None:
        self._refused = dispatcher.refuse_some(error)
