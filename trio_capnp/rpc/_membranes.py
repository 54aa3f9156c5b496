"""Membranes: a border between two sets of objects. Each capability that crosses is wrapped.

A ``Wall`` is the membrane of one policy. It has an *inside* and an *outside*. A capability of one
side is seen from the other side as a *wrapper*. Calls on the wrapper go to the capability. The
capabilities in their parameters are carried the same way, and those in their results come back:

    carried: a capability of this side                     -> its wrapper, one for each
             a wrapper of this membrane that comes back    -> the capability behind it
             an error, a null capability                   -> itself

A wrapper ``leads_in`` if the capability behind it is of the inside.

*Promises.* The wrapper of a promise is a promise. Calls go on to the promise behind it at once, so
pipelining crosses. The wrapper resolves once the end of the chain behind it is no promise, and
neither an embargo nor a resolution is pending there. All older calls have been sent on by then, and
later calls take the way from the end, which may be an object of the caller's own side. Resolving
step by step would be wrong: calls through a wrapper are calls of this vat and wait at a gate, which
later calls of the peer, without the wrapper between, might pass.

*The policy* decides about a call when it is made. If it refuses the call, or sends it elsewhere,
while the target is a promise, the call waits in a ``Late`` until the wrapper has resolved. The
promise may lead to an object of the caller's own side, for which the policy has no say. Later calls
wait behind it. So the outcome does not depend on the moment at which the promise resolves.

*Forwarded calls* have no ``answer``: their results must not take a way around the membrane, as the
results of a tail call to the peer that sent the call would.

*Nesting.* A capability that goes round through several membranes is wrapped at each of them, and
none recognises its own wrapper below that of another. Calls, resolutions and pipelined capabilities
go through all wrappers in one step, so ``MOST_MEMBRANES`` bounds their number. The wrapper of a
promise also knows how many lie ``above`` it, because a promise may become one that is behind
membranes itself.

*Revocation* fails the calls under way and then every wrapper, and releases all capabilities behind
the wrappers. Nothing crosses from then on, in either direction.

Source: rows M07, N01 to N08; docs/design.md, "Membranes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc._chains import PromisedCap, innermost, place_for, way
from trio_capnp.rpc._crossings import Crossing
from trio_capnp.rpc._faces import Cap, Request
from trio_capnp.rpc._promises import LocalPromise
from trio_capnp.rpc._settled import BrokenCap, BrokenPending

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc._faces import Content, Pending
    from trio_capnp.rpc._turn import Turn


MOST_MEMBRANES: Final = 64
"""The most membranes around one capability. Programs have a handful of layers. In the interpreted
form each takes four frames of Python's stack in a call, and Python allows 1,000 by default."""


if TYPE_CHECKING:

    class Policy(Protocol):
        """The part of the runtime that a wall asks."""

        def verdict(self, leads_in: bool, request: Request) -> Cap | None:
            """Decide about a call: None lets it cross.

            Else gives the capability that takes the call instead; a broken one refuses it. Borrows
            ``request``. Must not raise.
            """
            ...

        def recast(self, content: Content, caps: list[Cap | None]) -> Content:
            """Give an equal content with other capabilities. Takes ``caps``, borrows ``content``.

            Raises:
                RpcError: the content is malformed; ``caps`` are still the caller's.
            """
            ...


class Wall:
    """The membrane of one policy.

    Attributes:
        passes_fds: whether the file descriptors of capabilities are seen from the other side.
        crossings: the calls that have not ended.
        ended: stands for every capability once the membrane is revoked; None before.
    """

    __slots__ = (
        *("__weakref__", "_joined", "_policy", "_wrappers", "crossings", "ended", "passes_fds"),
        "turn",
    )

    def __init__(self, turn: Turn, policy: Policy) -> None:
        self.turn: Turn = turn
        self.crossings: dict[Crossing, None] = {}
        self.ended: BrokenCap | None = None
        self.passes_fds: bool = False
        self._policy = policy
        self._wrappers: tuple[dict[Cap, AnyWrapper], dict[Cap, AnyWrapper]] = ({}, {})
        # Wrappers of promises that have become a promise with a wrapper of its own.
        self._joined: dict[AnyWrapper, None] = {}

    # --- capabilities -------------------------------------------------------------------------

    def carried(self, cap: Cap, leads_in: bool) -> Cap:
        """Give a capability of one side as the other side sees it. Takes over ``cap``.

        Args:
            cap: the capability.
            leads_in: whether it is of the inside, and given to the outside.
        """
        if self.ended is not None:
            cap.release()
            return self.ended.add_ref()
        made = self._seen(innermost(cap), leads_in)
        cap.release()
        return made

    def _seen(self, cap: Cap, leads_in: bool) -> Cap:
        """Give the capability that stands for ``cap`` on the other side."""
        if isinstance(cap, BrokenCap):
            return cap.add_ref()
        if isinstance(cap, (WrappedCap, WrappedPromise)) and cap.inner is not None:
            comes_back = cap.wall is self and cap.leads_in is not leads_in
            if comes_back:
                return cap.inner.add_ref()
        known = self._wrappers[leads_in].get(cap)
        if known is not None:
            return known.add_ref()
        if not has_room_for(1, cap):
            return BrokenCap(_too_deep())
        return (WrappedPromise if cap.is_promise else WrappedCap)(self, cap, leads_in)

    def carried_content(self, content: Content, leads_in: bool) -> Content:
        """Give a content of one side as the other side sees it. Borrows ``content``.

        Raises:
            RpcError: the content cannot be copied.
        """
        if not content.caps:
            return content
        caps = [
            None if cap is None else self.carried(cap.add_ref(), leads_in) for cap in content.caps
        ]
        try:
            return self._policy.recast(content, caps)
        except RpcError:
            for cap in caps:
                if cap is not None:
                    cap.release()
            raise

    def keep(self, wrapper: AnyWrapper) -> None:
        """Let ``wrapper`` be the one for its capability, unless there is another."""
        if self._wrappers[wrapper.leads_in].setdefault(wrapper.key, wrapper) is not wrapper:
            self._joined[wrapper] = None

    def forget(self, wrapper: AnyWrapper) -> None:
        wrappers = self._wrappers[wrapper.leads_in]
        if wrappers.get(wrapper.key) is wrapper:
            del wrappers[wrapper.key]
        else:
            self._joined.pop(wrapper, None)

    # --- calls --------------------------------------------------------------------------------

    def verdict(self, leads_in: bool, request: Request) -> Cap | None:
        """Ask the policy about a call; None lets it cross."""
        return self._policy.verdict(leads_in, request)

    def send(self, inner: Cap, request: Request, leads_in: bool) -> Pending:
        """Send a call on to the other side. Takes over ``request``."""
        try:
            content = self.carried_content(request.content, not leads_in)
        except RpcError as error:
            request.release()
            return BrokenPending(error)
        if content is not request.content:
            request.release()
        return self._crossing(inner, _anew(request, content), leads_in, is_plain=False)

    def redirect(self, to: Cap, request: Request, leads_in: bool) -> Pending:
        """Send a call to the capability that the policy has chosen. Takes over ``request``."""
        if isinstance(to, BrokenCap):
            return to.call(request)
        return self._crossing(to, _anew(request, request.content), leads_in, is_plain=True)

    def _crossing(self, to: Cap, request: Request, leads_in: bool, *, is_plain: bool) -> Pending:
        made = Crossing(self, to.call(request), leads_in, is_plain=is_plain)
        if self.ended is not None:  # revoked by the policy of a membrane behind this one
            made.fail(self.ended.error)
        return made

    # --- revocation ---------------------------------------------------------------------------

    def revoke(self, error: RpcError) -> None:
        """Fail all calls under way and all wrappers; release the capabilities. In a turn."""
        if self.ended is not None:
            return
        self.ended = BrokenCap(error)
        for crossing in list(self.crossings):
            crossing.fail(error)
        wrappers = list(self._joined)
        self._joined.clear()
        for each in self._wrappers:
            wrappers += each.values()
            each.clear()
        for wrapper in wrappers:
            wrapper.add_ref()  # the end of one may release another
        for wrapper in wrappers:
            wrapper.end()
            self.turn.release_soon(wrapper)


def has_room_for(above: int, cap: Cap) -> bool:
    """Whether ``above`` further membranes may lie around ``cap``. If so, its promises note it."""
    wrappers = [each for each in way(cap) if _wraps(each)]
    if above + len(wrappers) > MOST_MEMBRANES:
        return False
    for distance, wrapper in enumerate(wrappers, above):
        if isinstance(wrapper, WrappedPromise):
            wrapper.above = max(wrapper.above, distance)
    return True


def _wraps(cap: Cap) -> bool:
    return isinstance(cap, (WrappedCap, WrappedPromise)) and cap.inner is not None


def _too_deep() -> RpcFailed:
    return RpcFailed(
        f"this capability is behind {MOST_MEMBRANES} membranes, one around another; no more are"
        " allowed. Give membranes the same policy to make them one"
    )


def _anew(request: Request, content: Content) -> Request:
    """The same call, made by this vat."""
    return Request(
        request.interface_id,
        request.method_id,
        content,
        request.flags,
        origin=request.origin,
    )


class WrappedCap(Cap):
    """A capability of one side, which is no promise, as the other side sees it."""

    __slots__ = ("inner", "key", "leads_in", "wall")

    def __init__(self, wall: Wall, inner: Cap, leads_in: bool) -> None:
        """Adds a reference to ``inner``."""
        super().__init__()
        self.wall: Wall = wall
        self.inner: Cap | None = inner.add_ref()
        self.key: Cap = inner
        self.leads_in: bool = leads_in
        self.may_have_fd: bool = wall.passes_fds
        wall.keep(self)

    def dispose(self) -> Cap | None:
        self.wall.forget(self)
        inner, self.inner = self.inner, None
        return inner

    def fileno(self) -> int | None:
        if self.inner is None or not self.wall.passes_fds:
            return None
        return self.inner.fileno()

    def call(self, request: Request) -> Pending:
        self.add_ref()  # the policy may release the last client
        pending = self._called(request)
        self.release()
        return pending

    def _called(self, request: Request) -> Pending:
        to = None if self.inner is None else self.wall.verdict(self.leads_in, request)
        if self.inner is None:  # also if the policy has revoked the membrane
            if to is not None:
                to.release()
            assert self.wall.ended is not None, "a wrapper ends with its membrane"
            return self.wall.ended.call(request)
        if to is None:
            return self.wall.send(self.inner, request, self.leads_in)
        pending = self.wall.redirect(to, request, self.leads_in)
        to.release()
        return pending

    @property
    def broken(self) -> RpcError | None:
        if self.inner is not None:
            return self.inner.broken
        return None if self.wall.ended is None else self.wall.ended.error

    @property
    def leads_to(self) -> Cap | None:
        return self.inner

    def end(self) -> None:
        """Release the capability, because the membrane is revoked."""
        inner, self.inner = self.inner, None
        if inner is not None:
            inner.release()


class WrappedPromise(PromisedCap):
    """A promise of one side, as the other side sees it.

    Attributes:
        key: the promise at the end of the chain, as far as it is known.
        above: the most wrappers that have led to this one.
    """

    __slots__ = ("above", "inner", "key", "late", "leads_in", "wall")

    def __init__(self, wall: Wall, inner: Cap, leads_in: bool) -> None:
        """Adds a reference to ``inner``."""
        super().__init__()
        self.wall: Wall = wall
        self.inner: Cap | None = inner.add_ref()
        self.key: Cap = inner
        self.leads_in: bool = leads_in
        self.late: Late | None = None
        self.above: int = 0
        wall.keep(self)
        inner.when_resolved(self._follow)

    def dispose(self) -> Cap | None:
        self.wall.forget(self)
        inner, self.inner = self.inner, None
        if inner is not None:
            self.key.forget_watcher(self._follow)
            return inner
        return self._target

    def call(self, request: Request) -> Pending:
        if self._target is not None:
            return place_for(request, self).call(request)
        if self.late is not None:
            return self.late.call(request)
        self.add_ref()  # the policy may release the last client
        pending = self._called(request)
        self.release()
        return pending

    def _called(self, request: Request) -> Pending:
        to = self.wall.verdict(self.leads_in, request)
        if to is not None:
            to.release()
        if self.inner is None or self.late is not None:  # the policy has called or revoked
            return self.call(request)
        if to is None:
            return self.wall.send(self.inner, request, self.leads_in)
        late = self.late = Late(self)
        pending = late.call(request)
        late.release()  # the waiting call holds it
        return pending

    @property
    def leads_to(self) -> Cap | None:
        return self.inner if self._target is None else self._target

    def _follow(self) -> None:
        """Act on the resolution of the promise at the end of the chain."""
        if self.inner is None:
            return
        end = innermost(self.inner)
        self.wall.forget(self)
        self.key = end
        if end.is_promise and not has_room_for(self.above + 1, end):
            self._become(BrokenCap(_too_deep()))
        elif end.is_promise:
            self.wall.keep(self)
            end.when_resolved(self._follow)
        else:
            self._become(self.wall.carried(end.add_ref(), self.leads_in))

    def end(self) -> None:
        """Become an error, because the membrane is revoked."""
        if self.inner is not None:
            self.key.forget_watcher(self._follow)
            assert self.wall.ended is not None, "the membrane is revoked"
            self._become(self.wall.ended.add_ref())

    def _become(self, cap: Cap) -> None:
        """Resolve to ``cap``, taking over the reference."""
        inner, self.inner = self.inner, None
        assert inner is not None, "a wrapper resolves once"
        self._target = cap
        self.add_ref()  # while the late calls leave
        if self.late is not None:
            late = self.late
            late.add_ref()
            late.resolve(cap.add_ref())
            late.release()
        self._tell_watchers()
        self.wall.turn.release_soon(inner)
        self.release()


AnyWrapper = WrappedCap | WrappedPromise


class Late(LocalPromise):
    """The calls on the wrapper of a promise that wait because of the policy. Holds the wrapper."""

    __slots__ = ("_wrapper",)

    def __init__(self, wrapper: WrappedPromise) -> None:
        super().__init__(wrapper.wall.turn)
        self._wrapper: WrappedPromise | None = wrapper
        wrapper.add_ref()

    def dispose(self) -> Cap | None:
        wrapper, self._wrapper = self._wrapper, None
        if wrapper is not None:
            wrapper.late = None
            self.turn.release_soon(wrapper)
        return LocalPromise.dispose(self)
