"""``trio-capnp ping``: ask whether a peer answers."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from typing import Final

import trio

from trio_capnp.cli._addresses import Opener, add_address, opener_of
from trio_capnp.cli._command import Command, Failure
from trio_capnp.cli._loop import run_loop
from trio_capnp.cli._time import add_timeout
from trio_capnp.errors import RpcDisconnected, RpcError
from trio_capnp.typed import Capability

WAIT_S: Final = 5.0
"""Seconds that a peer may take to answer, by default."""


def _add_arguments(parser: ArgumentParser) -> None:
    add_address(parser)
    add_timeout(parser, default=WAIT_S)


def _run(arguments: Namespace) -> int:
    address: str = arguments.address.text
    connected_s, answered_s = run_loop(_ping, opener_of(arguments), arguments.timeout, address)
    print(f"{address} answers: connected in {_ms(connected_s)}, answered in {_ms(answered_s)}")
    return 0


async def _ping(opener: Opener, timeout_s: float, address: str) -> tuple[float, float]:
    """Connect and get the bootstrap object; return the seconds that each took.

    Raises:
        Failure: there was no answer in time, or it is an error.
    """
    start = connected = time.perf_counter()
    answered = None
    with trio.move_on_after(timeout_s):
        async with opener() as connection:
            connected = time.perf_counter()
            try:
                await connection.bootstrap(Capability)
            except RpcDisconnected:
                raise
            except RpcError as error:
                text = f"{address} answers, but gives no bootstrap object: {error}"
                raise Failure(text) from error
            answered = time.perf_counter()
    if answered is None:
        raise Failure(f"no answer from {address} within {timeout_s:g} s")
    return connected - start, answered - connected


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


PING: Final = Command(
    "Connect, ask for the bootstrap object, and print the times; status 1 if there is no answer.",
    _add_arguments,
    _run,
    "trio-capnp ping localhost:5923    # ends with status 0 if the server answers",
)
