"""The trio_capnp peer of threads.capnp: either process of a pair that lends the other its threads.

    python -m tests.interop.threads_trio serve FD
    python -m tests.interop.threads_trio call FD SCENARIO

A *thread* is a lane of tasks here, in which one call runs at a time. ``peers/threads.c++`` has the
same commands, results and names.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final, TypeVar

import attrs
import trio

import trio_capnp
from tests.interop.peer_trio import kind_of
from tests.interop.threads_capnp import Context, Init, Thread, ThreadMap, Worker

Result = dict[str, object]
T = TypeVar("T")


@attrs.define(eq=False)
class Process:
    """The living objects of one side, and the calls of ``ask`` that wait for it.

    Attributes:
        workers: those that were neither destroyed nor dropped.
        calls: the calls of ``ask`` that run.
        begun: how many calls of ``ask`` without another worker have begun.
        answers: lets these end.
    """

    workers: int = 0
    calls: int = 0
    begun: int = 0
    answers: trio.Event = attrs.field(factory=trio.Event)


class ThreadImpl(Thread.Server):
    """A lane: a call is in it from its beginning to its end, but while it waits for a call back."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._idle = trio.Semaphore(1)

    def get_name(self, call: Thread.GetNameCall) -> None:
        call.results.name = self.name

    @asynccontextmanager
    async def entered(self) -> AsyncGenerator[None]:
        async with self._idle:
            yield

    async def waits_for(self, promise: Awaitable[T]) -> T:
        """Await a call to the other process, and let a call back run meanwhile."""
        self._idle.release()
        try:
            return await promise
        finally:
            with trio.CancelScope(shield=True):  # a call back ends first: it ends with this call
                await self._idle.acquire()


class ThreadMapImpl(ThreadMap.Server):
    def make_thread(self, call: ThreadMap.MakeThreadCall) -> None:
        call.results.thread = ThreadImpl(call.params.name)


@asynccontextmanager
async def lent(context: Context.Reader) -> AsyncGenerator[ThreadImpl]:
    """Run on the thread of this process that a call names."""
    thread = await trio_capnp.server_of(context.thread, ThreadImpl)
    if thread is None:
        raise trio_capnp.RpcFailed("this thread is of another process")
    async with thread.entered():
        yield thread


def back(context: Context.Reader) -> Context.Builder:
    """The context of a call back: to the thread of the caller that waits."""
    return Context.new(thread=context.callback_thread, callback_thread=context.thread)


class WorkerImpl(Worker.Server):
    def __init__(self, process: Process) -> None:
        self._process = process
        self._lives = True
        process.workers += 1

    async def destroy(self, call: Worker.DestroyCall) -> None:
        async with self._on_thread(call.params.context):
            self._end()

    async def descend(self, call: Worker.DescendCall) -> None:
        params = call.params
        async with self._on_thread(params.context) as thread:
            path = [thread.name]
            if params.n:
                inner = params.other.descend(
                    context=back(params.context), n=params.n - 1, other=self
                )
                path += (await thread.waits_for(inner)).path
            call.results.path = path

    async def ask(self, call: Worker.AskCall) -> None:
        params = call.params
        async with self._on_thread(params.context) as thread:
            self._process.calls += 1
            try:
                if trio_capnp.has(params, "other"):
                    asked = params.other.ask(context=back(params.context), other=None)
                    call.results.answer = (await thread.waits_for(asked)).answer + 1
                else:
                    self._process.begun += 1
                    await self._process.answers.wait()
                    call.results.answer = 7
            finally:
                self._process.calls -= 1

    async def aclose(self) -> None:
        self._end()

    @asynccontextmanager
    async def _on_thread(self, context: Context.Reader) -> AsyncGenerator[ThreadImpl]:
        if not self._lives:
            raise trio_capnp.RpcFailed("this worker was destroyed")
        async with lent(context) as thread:
            yield thread

    def _end(self) -> None:
        self._process.workers -= self._lives
        self._lives = False


class InitImpl(Init.Server):
    def __init__(self, process: Process) -> None:
        self._process = process

    def construct(self, call: Init.ConstructCall) -> None:
        call.results.thread_map = ThreadMapImpl()

    async def make_worker(self, call: Init.MakeWorkerCall) -> None:
        async with lent(call.params.context):
            call.results.worker = WorkerImpl(self._process)

    def living(self, call: Init.LivingCall) -> None:
        call.results.workers = self._process.workers
        call.results.calls = self._process.calls


# ------------------------------------------------------------------------------------ the client


class Session:
    """A connection to a process that serves ``Init``, and two threads that work together.

    Attributes:
        theirs: of the other process.
        own: of this process.
    """

    theirs: Thread.Client

    def __init__(self, connection: trio_capnp.Connection) -> None:
        self.connection = connection
        self.process = Process()
        self.init = connection.bootstrap(Init)
        self.own = ThreadImpl("own")

    async def start(self) -> None:
        """Exchange the maps of threads, and borrow a thread."""
        async with self.init.construct(thread_map=ThreadMapImpl()).thread_map as threads:
            self.theirs = (await threads.make_thread(name="lent")).thread

    def release(self) -> None:
        """Release the clients that lead to the other process."""
        trio_capnp.release(self.theirs)
        trio_capnp.release(self.init)

    def context(self, own: ThreadImpl | None = None) -> Context.Builder:
        return Context.new(thread=self.theirs, callback_thread=own or self.own)

    async def make_worker(self) -> Worker.Client:
        return (await self.init.make_worker(context=self.context())).worker

    async def descend(self, worker: Worker.Client, n: int) -> list[str]:
        other = WorkerImpl(self.process)
        return list((await worker.descend(context=self.context(), n=n, other=other)).path)

    def ask(
        self, worker: Worker.Client, own: ThreadImpl | None = None
    ) -> Worker.AskResults.Promise:
        return worker.ask(context=self.context(own), other=WorkerImpl(self.process))

    async def living(self) -> tuple[int, int]:
        living = await self.init.living()
        return living.workers, living.calls

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait, with calls to the other process, until something is so in this one."""
        while not condition():
            await self.living()

    async def until_idle(self, workers: int = 0) -> None:
        """Wait until so many workers are left there, and no call of ``ask`` runs anywhere."""
        while await self.living() != (workers, 0) or self.process.calls:
            await trio.lowlevel.checkpoint()


async def descend(s: Session) -> Result:
    with await s.make_worker() as worker:
        return {"path": await s.descend(worker, 5)}


async def destroy(s: Session) -> Result:
    with await s.make_worker() as first:
        assert await s.living() == (1, 0)
        await first.destroy(context=s.context())
        assert await s.living() == (0, 0)
        later = await kind_of(s.descend(first, 1))
    with await s.make_worker():
        assert await s.living() == (1, 0)
    await s.until_idle()
    return {"later": later}


async def cancel(s: Session) -> Result:
    with await s.make_worker() as worker:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(kind_of, s.ask(worker))
            await s.until(lambda: s.process.begun == 1)
            nursery.cancel_scope.cancel()
        await s.until_idle(workers=1)
        return {"path": await s.descend(worker, 2)}


async def queue(s: Session) -> Result:
    with await s.make_worker() as worker:
        asked = [s.ask(worker), s.ask(worker), s.ask(worker, ThreadImpl("another"))]
        await s.until(lambda: s.process.begun == 2)
        await s.living()
        begun = s.process.begun  # not the second one, whose thread the first one keeps
        s.process.answers.set()
        return {"begun": begun, "sum": sum([(await each).answer for each in asked])}


async def gone(
    s: Session, holding: Callable[[], None] = lambda: print("HOLDING", flush=True)
) -> Result:
    """A call under way and the call back, when `holding` ends the other process."""
    with await s.make_worker() as worker:
        asked = s.ask(worker)
        await s.until(lambda: s.process.calls == 1)
        holding()
        kind = await kind_of(asked)
        while s.process.calls:
            await trio.lowlevel.checkpoint()
        return {"kind": kind, "later": await kind_of(s.init.living())}


SCENARIOS: Final[dict[str, Callable[[Session], Awaitable[Result]]]] = {
    "descend": descend,
    "destroy": destroy,
    "cancel": cancel,
    "queue": queue,
}


def stream_of(inherited: socket.socket) -> trio.SocketStream:
    return trio.SocketStream(trio.socket.from_stdlib_socket(inherited))


async def serve(fd: int) -> None:
    process = Process()
    await trio_capnp.serve_stream(InitImpl(process), stream_of(socket.socket(fileno=fd)))
    print("LEFT", process.workers, process.calls, flush=True)


async def call(fd: int, name: str) -> None:
    async with trio_capnp.open_stream(stream_of(socket.socket(fileno=fd))) as connection:
        session = Session(connection)
        await session.start()
        result = await {**SCENARIOS, "gone": gone}[name](session)
    print(json.dumps({"ok": True, "result": result}))


def main() -> None:
    match sys.argv[1:]:
        case ["serve", fd]:
            trio.run(serve, int(fd))
        case ["call", fd, name]:
            trio.run(call, int(fd), name)
        case _:
            raise SystemExit("usage: threads_trio serve FD | threads_trio call FD SCENARIO")


if __name__ == "__main__":
    main()
