"""One call as its handler sees it, and how the handler's end becomes the call's.

    waiting for a worker --> running --> returned | failed | canceled

Each path ends in exactly one of the delivery's ``return_results``, ``reject``,
``return_canceled`` and ``tail_call``.
"""

# What is ours on the objects of generated modules has an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import logging
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Final

import trio

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import EmptyContent
from trio_capnp.rpc._content import BuiltContent
from trio_capnp.runtime._failures import rpc_error_of
from trio_capnp.typed import Call

if TYPE_CHECKING:
    from trio_capnp.rpc import Delivery
    from trio_capnp.rpc._content import ReadContent
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._objects import Entry, ServedObject
    from trio_capnp.runtime._workers import Workers
    from trio_capnp.typed import Promise
    from trio_capnp.wire._kernel import Builder, Reader

log: Final = logging.getLogger("trio_capnp.runtime")


class LiveCall(Call["Reader", "Builder"]):
    """The ``call`` that a handler gets. Parameters are read, and results made, at first use."""

    __slots__ = ("_content", "_delivery", "_entry", "_params", "_results", "_tail")

    def __init__(self, entry: Entry, delivery: Delivery, connection: Connection | None) -> None:
        self.connection = connection
        self._entry = entry
        self._delivery = delivery
        self._params: Reader | None = None
        self._results: Builder | None = None
        self._content: BuiltContent | None = None
        self._tail = False

    @property
    def params(self) -> Reader:
        if self._params is None:
            content: ReadContent | BuiltContent = self._delivery.request.content
            self._params = content.reader(self._entry.method.params())
        return self._params

    @property
    def results(self) -> Builder:
        if self._results is None:
            if self._tail:
                raise RpcFailed("a tail call's results are those of the other call")
            self._content = BuiltContent()
            self._results = self._content.build_root(self._entry.method.results())
        return self._results

    def release_params(self) -> None:
        self._params = None
        self._delivery.request.content.release()
        self._delivery.release_params()

    def set_pipeline(self) -> None:
        if self._content is not None:
            self._delivery.set_pipeline(self._content)

    async def tail_call(self, promise: Promise[Reader], /) -> None:
        if self._content is not None:
            raise RpcFailed("tail_call after results were set: they would be lost")
        self._tail = True
        self._delivery.tail_call(promise._hook.give_up_pending())
        await trio.lowlevel.checkpoint_if_cancelled()

    def _take_results(self) -> BuiltContent | EmptyContent:
        return EmptyContent() if self._content is None else self._content


class Job:
    """A call on its way through a handler."""

    __slots__ = ("_begun", "_scope", "call", "delivery", "entry", "served")

    def __init__(
        self,
        served: ServedObject,
        entry: Entry,
        delivery: Delivery,
        connection: Connection | None,
    ) -> None:
        self.served = served
        self.entry = entry
        self.delivery = delivery
        self.call = LiveCall(entry, delivery, connection)
        self._scope: trio.CancelScope | None = None
        self._begun: Awaitable[None] | None = None  # what a plain method left to await
        delivery.on_cancel = None if entry.is_uncancellable else self._cancel

    def run_at_once(self, workers: Workers) -> None:
        """Run a plain method here and now. If it gives an awaitable, a worker awaits it."""
        try:
            rest = self.entry.function(self.served.server, self.call)
        except Exception as error:
            self.failed(error)
        except BaseException as error:
            self.failed(error)
            raise
        else:
            if rest is None:
                self.returned()
            else:
                self._begun = rest
                self.served.unbegun += 1
                workers.submit(self)

    async def run(self, scope: trio.CancelScope) -> None:
        """Run the handler in a worker, whose scope a Finish cancels."""
        self.served.unbegun -= 1
        if self.delivery.canceled and self._begun is None and not self.entry.is_uncancellable:
            self.canceled()
            return
        self._scope = scope
        if self.delivery.canceled:
            self._cancel()
        try:
            rest = self._begun or self.entry.function(self.served.server, self.call)
            if rest is not None:
                await rest
        except trio.Cancelled:
            self.canceled()
            raise
        except Exception as error:
            self.failed(error)
        except BaseException as error:
            self.failed(error)
            raise
        else:
            self.returned()
        finally:
            self._scope = None

    def _cancel(self) -> None:
        """A Finish came. Before the handler began, the worker finds out by itself."""
        if self._scope is not None and not self.entry.is_uncancellable:
            self._scope.cancel()

    # --- the ends -----------------------------------------------------------------------------

    def returned(self) -> None:
        if not self.delivery.ended and not self.call._tail:
            self.delivery.return_results(self.call._take_results())
        self._over(None)

    def canceled(self) -> None:
        self.delivery.return_canceled()
        self._over(None)

    def failed(self, error: BaseException) -> None:
        told = rpc_error_of(error)
        if not isinstance(error, RpcError):
            log.error("%s failed", self.entry.function.__qualname__, exc_info=error)
        self.delivery.reject(told)
        self._over(told)

    def _over(self, error: RpcError | None) -> None:
        self.delivery.request.content.release()
        self.served.ended(self.entry, error)
