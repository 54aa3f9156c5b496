"""``trio-capnp proxy``: stand between two peers, and print the messages that they exchange.

    0.000213 #1 from 127.0.0.1:40112
    0.001874 #1 -> 48 bytes: bootstrap question=0
    0.002391 #1 -> 144 bytes: call question=1 target=answer 0 method=0 Calculator.evaluate(…)
    0.003120 #1 ended

Seconds since the start, the number of the connection, the direction, the size on the wire.
"""

from __future__ import annotations

import itertools
import ssl
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Final, TypeAlias

import attrs
import trio

from trio_capnp.cli._addresses import ADDRESS_HELP, Target, add_client_tls, client_tls, target
from trio_capnp.cli._command import Command, Failure, UsageError
from trio_capnp.cli._failures import line_of
from trio_capnp.cli._loop import run_loop
from trio_capnp.cli._proxy_log import ConnectionLog, ProxyLog, ProxyRecording
from trio_capnp.cli._relay import Relay
from trio_capnp.cli._schemas import add_import_paths
from trio_capnp.loading import load
from trio_capnp.recording import NO_METHODS, methods_of, selection_of
from trio_capnp.reports import is_of_signal
from trio_capnp.transports import (
    Address,
    TcpAddress,
    Transport,
    UnixListener,
    address_of,
    connect,
    connect_process,
    discard,
    listen,
    listening_address,
    parse_address,
    start_tls,
    stdio_transport,
    transport_of,
)

STDIO: Final = "-"
"""LISTEN for one client, at the standard streams."""

Connect: TypeAlias = Callable[[], Awaitable[Transport]]
"""Connects to the target, each time anew."""


# --- arguments --------------------------------------------------------------------------------


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "listen",
        metavar="LISTEN",
        type=_listen_address,
        help="the address where clients connect, or - for one client at the standard streams:"
        " then the messages go to standard error",
    )
    parser.add_argument("target", metavar="TARGET", type=target, help=ADDRESS_HELP)
    parser.add_argument(
        "--schema",
        action="append",
        default=[],
        metavar="FILE",
        help="a schema file, for the names of methods and the parameters in text form;"
        " may be given several times",
    )
    add_import_paths(parser)
    parser.add_argument(
        "--record",
        metavar="FILE",
        help="write the messages to this file too; a recording in it is replaced",
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="PATTERN",
        help="show and record only calls of the methods that match, such as 'Calculator.*', and"
        " the messages that belong to them; may be given several times",
    )
    parser.add_argument(
        "--hide-payloads",
        action="store_true",
        help="leave out parameters, results and the texts of errors",
    )
    group = parser.add_argument_group("TLS to clients")
    group.add_argument(
        "--tls-listen",
        nargs=2,
        metavar=("CERT", "KEY"),
        help="serve clients with TLS, with this certificate and its private key",
    )
    add_client_tls(parser, "--tls-target", to="the target")


def _listen_address(text: str) -> Address | None:
    if text == STDIO:
        return None
    try:
        return parse_address(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{error}; or {STDIO}") from error


def _run(arguments: Namespace) -> int:
    server_side = _server_context(arguments.listen, arguments.tls_listen)
    connect_to_target = _connect_of(arguments)
    modules = [load(each, import_paths=arguments.import_path) for each in arguments.schema]
    selection = selection_of(hide_payloads=arguments.hide_payloads, only=arguments.only)
    path: str | None = arguments.record
    recording = None if path is None else ProxyRecording.to(path, selection)
    log = ProxyLog(methods_of(modules) if modules else NO_METHODS, selection, recording)
    proxy = Proxy(connect_to_target, arguments.target.text, server_side, log)
    try:
        if arguments.listen is None:
            run_loop(proxy.serve_standard_streams)
        else:
            run_loop(proxy.serve, arguments.listen)
    except KeyboardInterrupt:
        pass
    return int(recording is not None and recording.has_failed)


def _server_context(address: Address | None, files: list[str] | None) -> ssl.SSLContext | None:
    """The TLS context for clients; None without TLS.

    Raises:
        UsageError: TLS on a Unix socket.
        Failure: the files have no certificate with its key.
    """
    if files is None:
        return None
    if not isinstance(address, TcpAddress):
        raise UsageError(f"TLS is used with host:port only, not with {address or STDIO}")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(*files)
    except OSError as error:
        names = " and ".join(files)
        raise Failure(f"no certificate with its key in {names}: {error}") from error
    return context


def _connect_of(arguments: Namespace) -> Connect:
    """The way to the target.

    Raises:
        UsageError: the options of TLS do not fit the target, or one another.
        Failure: a file of certificates cannot be read.
    """
    peer: Target = arguments.target
    context = client_tls(arguments, peer)
    if peer.command is not None:
        return partial(connect_process, peer.command)
    return partial(connect, parse_address(peer.text), ssl_context=context)


# --- connections ------------------------------------------------------------------------------


@attrs.define(eq=False)
class Proxy:
    """Accepts clients, connects each to the target, and shows their messages.

    Attributes:
        connect: connects to the target.
        target: the target, as the user named it.
        server_side: the TLS context for clients; None for no TLS.
        log: shows the messages.
        numbers: the numbers of connections.
    """

    connect: Connect
    target: str
    server_side: ssl.SSLContext | None
    log: ProxyLog
    numbers: Iterator[int] = attrs.field(factory=lambda: itertools.count(1))

    async def serve(self, address: Address) -> None:
        """Serve for ever. The connections end with it.

        Raises:
            OSError: the address is taken, or standard output is closed.
        """
        listeners: list[trio.SocketListener | UnixListener] = [*await listen(address)]
        self.log.start = trio.current_time()
        for listener in listeners:
            name = listening_address(listener.socket.getsockname())
            sys.stderr.write(f"listening on {name or address}\n")
        await trio.serve_listeners(self._accepted, listeners)

    async def serve_standard_streams(self) -> None:
        """Serve the client at the standard streams, to the end of its connection.

        Raises:
            OSError: the target cannot be reached, or the streams cannot be used.
        """
        self.log.start = trio.current_time()
        client = stdio_transport()  # from here on printed lines go to standard error
        log = self.log.connection(next(self.numbers))
        log.begins(client.peer, self.target)
        with log.lasting():
            try:
                server = await self.connect()
            except BaseException:
                await discard(client)
                raise
            await self._join(client, server, log)

    async def _accepted(self, stream: trio.SocketStream) -> None:
        """Join a client to the target. Failures of either are printed; others end the proxy."""
        log = self.log.connection(next(self.numbers))
        peer = address_of(stream.socket)
        log.begins(peer, self.target)
        with log.lasting():
            try:
                client, server = await self._ends(stream, peer)
            except OSError as error:
                if is_of_signal(error):
                    raise
                log.fails(line_of(error))
                return
            await self._join(client, server, log)

    async def _join(self, client: Transport, server: Transport, log: ConnectionLog) -> None:
        relay = Relay(client, server, log)
        await relay.run()
        log.ends(relay.loss)

    async def _ends(self, stream: trio.SocketStream, peer: str) -> tuple[Transport, Transport]:
        """The transports to the client, after its TLS handshake, and to the target.

        Takes over the stream, also if it raises.

        Raises:
            OSError: the handshake failed, or the target cannot be reached.
        """
        if self.server_side is None:
            client = transport_of(stream, is_ours=True)
        else:
            client = transport_of(await start_tls(stream, self.server_side, peer))
        try:
            return client, await self.connect()
        except BaseException:
            await discard(client)
            raise


PROXY: Final = Command(
    "Stand between Cap'n Proto peers: pass their bytes on unchanged, and print each message.",
    _add_arguments,
    _run,
    "trio-capnp proxy localhost:5924 localhost:5923 --schema calculator.capnp\n"
    "  clients of port 5924 reach the server on port 5923; Ctrl-C ends it",
)
