"""Servers that are replaced under load: no call is lost in silence, and none runs twice.

    python -m benchmarks.draining [--clients 50] [--seconds 2.0] [--rounds 3] [--grace 10.0]

Each client calls without pause over a TCP connection. Each round starts a new server process on the
same port (SO_REUSEPORT), and then has the old one drain. A client repeats a call over a new
connection if ``began`` of its error is False; it does not repeat one that may have run.

Each attempt has a number of its own, and each handler writes the number of the attempt that it runs
into a book. At the end the books of all servers and of all clients are compared. The program fails
unless

- each call has ended in a result or in an error,
- each call with a result has run once,
- no attempt whose error has ``began`` False has run,
- no call has run twice.
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import attrs
import trio

import trio_capnp
from benchmarks.bench_capnp import Probe

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST: Final = "127.0.0.1"
FIRST_ANSWER_S: Final = 20.0
"""Seconds that a server process may take to listen."""


# --- a server ---------------------------------------------------------------------------------


class Booked(Probe.Server):
    """Writes the number of each attempt into a book; every third handler waits up to 27 ms."""

    def __init__(self, book: BinaryIO) -> None:
        self._book = book
        self._count = 0

    async def payload(self, call: Probe.PayloadCall) -> None:
        data = call.params.data
        self._book.write(data + b"\n")  # unbuffered: one system call, so no line is torn
        self._count += 1
        if self._count % 3 == 0:
            await trio.sleep(0.001 * (self._count % 30))
        call.results.data = data


async def serve(port: int, book: Path, grace_s: float) -> None:
    """Serve until SIGTERM, then drain, and tell how long that took."""
    with book.open("ab", buffering=0) as file:
        async with trio.open_nursery() as nursery:
            server = partial(trio_capnp.serve_tcp, Booked(file), port, host=HOST, reuse_port=True)
            serving = await nursery.start(server)
            print(serving[0].socket.getsockname()[1], flush=True)
            with trio.open_signal_receiver(signal.SIGTERM) as signals:
                await signals.__anext__()
            start = trio.current_time()
            await serving.drain(grace_s=grace_s)
            print(trio.current_time() - start, flush=True)


class ServerProcess:
    """A server in a process of its own.

    Attributes:
        port: that it listens at.
    """

    def __init__(self, port: int, book: Path, grace_s: float) -> None:
        command = [sys.executable, "-m", "benchmarks.draining", "--serve", str(port), str(book)]
        command += ["--grace", str(grace_s)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self._out = self._process.stdout
        self.port = int(self._out.readline())

    def drain(self) -> float:
        """Have the server drain, and wait for its end. Returns the seconds of the drain."""
        self._process.terminate()
        seconds = float(self._out.readline())
        if self._process.wait():
            raise SystemExit("a server failed")
        return seconds

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._out.close()


# --- the clients ------------------------------------------------------------------------------


@attrs.define
class Books:
    """The attempts of all clients, by the number of call and attempt, and their ends.

    Attributes:
        returned: attempts with a result.
        refused: attempts whose error has ``began`` False.
        unknown: attempts whose error has ``began`` None.
        made: the number of calls that were made.
        connects: the number of connections that were opened.
    """

    returned: list[str] = attrs.field(factory=list)
    refused: list[str] = attrs.field(factory=list)
    unknown: list[str] = attrs.field(factory=list)
    made: int = 0
    connects: int = 0


@attrs.define
class Client:
    """One client: makes a call after another, each until it has a result or may have run."""

    name: int
    port: int
    books: Books
    is_over: bool = False
    calls: int = 0
    attempts: int = 0
    unfinished: bool = False  # the present call was refused, and is to be repeated

    async def run(self) -> None:
        while not self.is_over:
            try:
                async with trio_capnp.open_tcp(HOST, self.port) as connection:
                    self.books.connects += 1
                    await self._call_on(connection.bootstrap(Probe))
            except OSError:  # between two servers, or cut by the end of a listener
                await trio.sleep(0.001)

    async def _call_on(self, probe: Probe.Client) -> None:
        """Call until the connection is of no more use."""
        while not self.is_over or self.unfinished:
            if not self.unfinished:
                self.calls += 1
                self.books.made += 1
                self.attempts = 0
            self.attempts += 1
            attempt = f"{self.name}-{self.calls}-{self.attempts}"
            self.unfinished = False
            try:
                reply = await probe.payload(data=attempt.encode())
                assert bytes(reply.data) == attempt.encode()
                self.books.returned.append(attempt)
            except trio_capnp.RpcDisconnected as error:
                self.unfinished = error.began is False
                (self.books.refused if self.unfinished else self.books.unknown).append(attempt)
                return


async def load(
    clients: Sequence[Client], seconds: float, rounds: int, change: Rounds
) -> list[float]:
    """Run the clients, and replace the server in each round. Returns the seconds of each drain."""
    drains: list[float] = []
    async with trio.open_nursery() as nursery:
        for client in clients:
            nursery.start_soon(client.run)
        for _ in range(rounds):
            await trio.sleep(seconds)
            drains.append(await trio.to_thread.run_sync(change.next))
        await trio.sleep(seconds)
        for client in clients:
            client.is_over = True
    return drains


class Rounds:
    """The server processes, one after the other."""

    def __init__(self, directory: Path, grace_s: float) -> None:
        self._directory = directory
        self._grace_s = grace_s
        self.books: list[Path] = []
        self.present = self._start(0)

    def _start(self, port: int) -> ServerProcess:
        book = self._directory / f"server-{len(self.books)}"
        self.books.append(book)
        return ServerProcess(port, book, self._grace_s)

    def next(self) -> float:
        """Start another server on the same port, and have the present one drain."""
        before, self.present = self.present, self._start(self.present.port)
        try:
            return before.drain()
        finally:
            before.kill()


@contextmanager
def servers(grace_s: float) -> Iterator[Rounds]:
    with tempfile.TemporaryDirectory() as directory:
        rounds = Rounds(Path(directory), grace_s)
        try:
            yield rounds
        finally:
            rounds.present.kill()


# --- the comparison ---------------------------------------------------------------------------


@attrs.frozen
class Figures:
    """The result of a run.

    Attributes:
        calls: that were made.
        refused: attempts that were refused and repeated.
        unknown: calls whose error leaves open whether they ran.
        unknown_ran: the number of these that did run.
        connects: connections that were opened.
        drains_s: the seconds of each drain.
        wall_s: the seconds of the whole run.
    """

    calls: int
    refused: int
    unknown: int
    unknown_ran: int
    connects: int
    drains_s: list[float]
    wall_s: float

    def __str__(self) -> str:
        drains = ", ".join(f"{each * 1e3:.0f} ms" for each in self.drains_s)
        return (
            f"calls {self.calls}, refused and repeated {self.refused}, unknown {self.unknown}"
            f" (of which {self.unknown_ran} ran), connections {self.connects},"
            f" drains {drains}, in all {self.wall_s:.1f} s"
        )


def compared(books: Books, served: Sequence[str]) -> int:
    """Compare the books of the clients and of the servers.

    Returns the number of unknown attempts that ran.

    Raises:
        AssertionError: a promise was broken.
    """
    runs = Counter(served)
    by_call = Counter(attempt.rpartition("-")[0] for attempt in served)
    assert len(books.returned) + len(books.unknown) == books.made, "a call has no end"
    assert all(runs[attempt] == 1 for attempt in books.returned), "a result without one run"
    assert not [each for each in books.refused if runs[each]], "a call not begun has run"
    assert max(by_call.values(), default=0) <= 1, "a call ran twice"
    return sum(runs[attempt] for attempt in books.unknown)


def measure(clients: int, seconds: float, rounds: int, grace_s: float) -> Figures:
    """Run the whole program once.

    Args:
        clients: the number of clients.
        seconds: before each change of the server, and after the last.
        rounds: the number of changes.
        grace_s: seconds after which a drain cancels handlers.

    Raises:
        AssertionError: a call was lost in silence, or ran although it may not have, or twice.
    """
    books = Books()
    start = time.perf_counter()
    with servers(grace_s) as change:
        port = change.present.port
        crowd = [Client(name, port, books) for name in range(clients)]
        drains = trio.run(load, crowd, seconds, rounds, change)
        change.present.drain()
        served = [line for book in change.books for line in book.read_text().split()]
    wall_s = time.perf_counter() - start
    ran = compared(books, served)
    return Figures(
        calls=books.made,
        refused=len(books.refused),
        unknown=len(books.unknown),
        unknown_ran=ran,
        connects=books.connects,
        drains_s=drains,
        wall_s=wall_s,
    )


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=2.0, help="between changes of the server")
    parser.add_argument("--rounds", type=int, default=3, help="changes of the server")
    parser.add_argument("--grace", type=float, default=10.0, help="seconds until handlers end")
    parser.add_argument("--serve", nargs=2, metavar=("PORT", "BOOK"), help="for its own use")
    given = parser.parse_args(argv)
    if given.serve is not None:
        port, book = given.serve
        trio.run(serve, int(port), Path(book), given.grace)
    else:
        print(measure(given.clients, given.seconds, given.rounds, given.grace))


if __name__ == "__main__":
    main()
