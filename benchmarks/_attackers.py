"""The attackers of `attacks`: plain sockets of a process of their own, and messages made by hand.

    python -m benchmarks._attackers ATTACK ADDRESS CONNECTIONS

Prints READY when the attack stands, and goes on with it until standard input ends. Then it prints
the number of its connections that the server has not closed.
"""

from __future__ import annotations

import resource
import selectors
import socket
import sys
import time
from collections.abc import Callable, Iterator
from typing import Final

import trio_capnp
from benchmarks._measure import split_address
from benchmarks.bench_capnp import Probe
from trio_capnp.schemas import rpc_capnp as rpc

INTERFACE: Final = 0xA0A5EC529CD4D3DD
"""The id of `Probe` in bench.capnp."""

ORDINALS: Final = {"payload": 1, "hang": 6, "make_cap": 7}
ANNOUNCED_WORDS: Final = 8 * 1024 * 1024 - 1
"""A little less than `Limits(max_message_words)` allows."""

SENT_OF_ANNOUNCED: Final = 64 * 1024
DRIP_S: Final = 0.2
UNREAD_CALLS: Final = 64
UNREAD_BYTES: Final = 1024 * 1024
HANGS: Final = 20_000
CAPS: Final = 100_000
BATCH: Final = 1000
PATIENCE_S: Final = 10.0


def raise_limit() -> None:
    """Let this process have as many descriptors as the system allows."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


# --- messages -------------------------------------------------------------------------------------


def bootstrap() -> bytes:
    """The first message of an ordinary client; its question has the id 0."""
    return trio_capnp.to_bytes(rpc.Message.new(bootstrap={"question_id": 0}))


def call(question: int, method: str, data: bytes | None = None) -> bytes:
    """A call of a method of the bootstrap object, addressed to the answer of `bootstrap`.

    `data` is the parameter of `payload`; the other methods take none.
    """
    message = rpc.Message.new(
        call={
            "question_id": question,
            "target": {"promised_answer": {"question_id": 0}},
            "interface_id": INTERFACE,
            "method_id": ORDINALS[method],
        }
    )
    if data is not None:
        message.call.params.content = Probe.PayloadParams.new(data=data)
    return trio_capnp.to_bytes(message)


def finish(question: int) -> bytes:
    """The end of a question, whose capabilities the peer keeps."""
    message = rpc.Message.new(finish={"question_id": question, "release_result_caps": False})
    return trio_capnp.to_bytes(message)


# --- attacks --------------------------------------------------------------------------------------


def silent(connections: list[socket.socket]) -> None:
    """Connect, and say nothing."""


def drips(connections: list[socket.socket]) -> Iterator[float]:
    """A first message of which a byte comes now and then."""
    for byte in bootstrap():
        for each in connections:
            send(each, bytes([byte]))
        yield DRIP_S


def announcements(connections: list[socket.socket]) -> None:
    """A message of 64 MiB is announced; a small part of it comes, and then nothing."""
    header = (0).to_bytes(4, "little") + ANNOUNCED_WORDS.to_bytes(4, "little")
    for each in connections:
        send(each, header + bytes(SENT_OF_ANNOUNCED))


def unread(connections: list[socket.socket]) -> None:
    """Calls with large results, which are never read: as a stopped process does."""
    blob = bytes(UNREAD_BYTES)
    for each in connections:
        send(each, bootstrap())
        for question in range(1, UNREAD_CALLS + 1):
            if not send(each, call(question, "payload", data=blob)):
                break


def hangs(connections: list[socket.socket]) -> None:
    """Calls that never end, very many."""
    for each in connections:
        send(each, bootstrap() + b"".join(call(1 + n, "hang") for n in range(HANGS)))


def storms(connections: list[socket.socket]) -> None:
    """Calls that would never end, each finished at once."""
    for each in connections:
        both = (call(1 + n % 1000, "hang") + finish(1 + n % 1000) for n in range(HANGS))
        send(each, bootstrap() + b"".join(both))


def exports(connections: list[socket.socket]) -> None:
    """Capabilities of the server, asked for and never released."""
    for each in connections:
        send(each, bootstrap())
        read_messages(each, 1)
        for first in range(1, CAPS, BATCH):
            batch = range(first, first + BATCH)
            send(each, b"".join(call(n, "make_cap") for n in batch))
            read_messages(each, BATCH)
            send(each, b"".join(map(finish, batch)))


ATTACKS: Final[dict[str, Callable[[list[socket.socket]], Iterator[float] | None]]] = {
    each.__name__: each for each in (silent, drips, announcements, unread, hangs, storms, exports)
}


def send(connection: socket.socket, data: bytes) -> bool:
    """Send as much as the server takes. Whether that was everything."""
    try:
        connection.sendall(data)
    except OSError:
        return False
    return True


def read_messages(connection: socket.socket, count: int) -> None:
    """Read and drop so many messages, which have one segment each."""
    connection.settimeout(PATIENCE_S)
    with connection.makefile("rb") as file:
        for _ in range(count):
            header = file.read(8)
            if len(header) < 8:  # the server has ended the connection
                return
            file.read(int.from_bytes(header[4:], "little") * 8)


# --- the process ----------------------------------------------------------------------------------


def connected(address: str, count: int) -> list[socket.socket]:
    """Connections; fewer than asked for if the server takes no more."""
    host, port = split_address(address)
    assert port is not None, "the attackers use TCP"
    made: list[socket.socket] = []
    for _ in range(count):
        try:
            made.append(socket.create_connection((host, port), timeout=1.0))
        except OSError:
            break
    return made


def alive(connections: list[socket.socket]) -> int:
    """The number of connections that the server has not closed."""
    found = 0
    for each in connections:
        each.setblocking(False)
        try:
            while data := each.recv(1024 * 1024):
                del data
        except BlockingIOError:
            found += 1
        except OSError:
            continue
    return found


def main(attack: str, address: str, count: int) -> None:
    raise_limit()
    connections = connected(address, count)
    steps = ATTACKS[attack](connections)
    print("READY", len(connections), flush=True)
    with selectors.DefaultSelector() as selector:
        selector.register(sys.stdin, selectors.EVENT_READ)
        while not selector.select(0):
            pause = None if steps is None else next(steps, None)
            if pause is None:
                steps = None
                selector.select()
                break
            time.sleep(pause)
    print("ALIVE", alive(connections), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
