"""Calls that cross a membrane.

A ``Crossing`` is the caller's view of a call on the other side, the *inner* call:

    WAITING --inner call ends------> its results, with each capability carried across; its error
            --the last holder leaves, and the inner call stops--> CANCELED
            --the membrane is revoked--> the error; the inner call loses its hold, and may stop

The crossing holds the inner call until its own last holder leaves, because capabilities pipelined
on the crossing are those pipelined on the inner call, carried across. A call that the policy has
sent to another capability is *plain*: nothing of it is carried, and it fails with the membrane.

Source: ``docs/protocol.md``, section 5; rows N01 to N08.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import RpcError
from trio_capnp.rpc._errors import perhaps_begun
from trio_capnp.rpc._faces import Ended, Pending, is_content
from trio_capnp.rpc._settled import Provisional, cap_in

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc._faces import Cap, Content, Outcome, Path, Publication
    from trio_capnp.rpc._turn import Turn

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE


if TYPE_CHECKING:

    class CrossedWall(Protocol):
        """The membrane, as its calls see it.

        Attributes:
            crossings: the calls that have not ended.
        """

        crossings: dict[Crossing, None]

        @property
        def turn(self) -> Turn: ...

        def carried(self, cap: Cap, leads_in: bool) -> Cap:
            """Give a capability of one side as the other side sees it. Takes over ``cap``."""
            ...

        def carried_content(self, content: Content, leads_in: bool) -> Content:
            """Give a content of one side as the other side sees it. Borrows ``content``.

            Raises:
                RpcError: the content cannot be copied.
            """
            ...


class Crossing(Pending):
    """A call on the other side of a membrane.

    Attributes:
        inner: the call on the other side; None once nothing is needed of it.
        leads_in: whether the call goes to the inside, and its results come from there.
        is_plain: whether the policy has chosen the target, so that nothing is carried.
    """

    __slots__ = ("_holds_inner", "_published", "_wall", "inner", "is_plain", "leads_in")

    def __init__(
        self, wall: CrossedWall, inner: Pending, leads_in: bool, *, is_plain: bool = False
    ) -> None:
        """Takes over the hold on ``inner``."""
        self._begin()
        self._wall = wall
        self._holds_inner = True
        self._published: Provisional | None = None
        self.inner: Pending | None = inner
        self.leads_in = leads_in
        self.is_plain = is_plain
        wall.crossings[self] = None
        inner.watch(self._inherit_soon)

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        if self.inner is None or isinstance(self.outcome, RpcError):
            return cap_in(CANCELED if self.outcome is None else self.outcome, path)
        return self._across(self.inner.pipeline(path))

    def _across(self, cap: Cap) -> Cap:
        return cap if self.is_plain else self._wall.carried(cap, self.leads_in)

    def published(self) -> Publication | None:
        if self._published is None and self.inner is not None:
            found = self.inner.published()
            if found is not None:
                caps = found.references()
                moved = [None if cap is None else self._across(cap) for cap in caps]
                self._published = Provisional(found.content, moved)
                for cap in moved:
                    if cap is not None:
                        cap.release()
        return self._published

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Do nothing: the inner call has resolved its own, and the membrane follows them."""

    # --- the outcome --------------------------------------------------------------------------

    def _inherit_soon(self, outcome: Outcome) -> None:
        """Take over an outcome in a step of the turn, because a chain of calls can be long."""
        if self.outcome is None:
            self._hold_inner()  # else the inner call might release its results before the step
            self._wall.turn.soon(self._inherit, outcome)

    def _inherit(self, outcome: Outcome) -> None:
        if self.outcome is not None:  # the membrane was revoked
            self._let_go()
            return
        if is_content(outcome):
            outcome = self._given(outcome)
        elif outcome is ELSEWHERE:
            outcome = CANCELED
        self.settle(outcome)

    def _given(self, content: Content) -> Outcome:
        """The results for this side."""
        if self.is_plain:
            assert self.inner is not None, "held until the outcome is taken over"
            self.inner.take_content()
            return content
        try:
            return self._wall.carried_content(content, self.leads_in)
        except RpcError as error:
            return error

    def settle(self, outcome: Outcome) -> None:
        if self.outcome is not None:
            return
        self._wall.crossings.pop(self, None)
        self.holders += 1  # while the watchers read the results
        Pending.settle(self, outcome)
        self.holders: int = self.holders - 1
        if self.holders == 0:
            self.release_results()
        if self.holders == 0 or not is_content(outcome):
            self._let_go()

    def fail(self, error: RpcError) -> None:
        """End with an error, because the membrane is revoked."""
        self.settle(perhaps_begun(error))

    # --- holding ------------------------------------------------------------------------------

    def hold(self) -> None:
        """Hold the call, also again after the last holder has left.

        A capability that was pipelined on it may have kept the inner call going.
        """
        if self.holders == 0:
            self._hold_inner()
        self.holders += 1

    def _hold_inner(self) -> None:
        if not self._holds_inner and self.inner is not None:
            self._holds_inner = True
            self.inner.hold()

    def unheld(self) -> None:
        if self.outcome is not None:
            self.release_results()
            self._let_go()
        elif self._holds_inner and self.inner is not None:
            self._holds_inner = False
            self.inner.release()  # its end settles this call

    def _let_go(self) -> None:
        inner, self.inner = self.inner, None
        published, self._published = self._published, None
        if published is not None:
            published.release()
        if inner is not None and self._holds_inner:
            self._holds_inner = False
            self._wall.turn.release_soon(inner)  # a step of the turn: a chain of calls can be long
