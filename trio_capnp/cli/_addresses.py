"""The peers of commands: an address or a program to start, and the options of TLS.

localhost:5923    [::1]:5923    unix:/run/calc.sock    unix-abstract:calc
exec:python server.py           a program that serves on its standard streams
"""

from __future__ import annotations

import shlex
import ssl
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Final, TypeAlias

import attrs

from trio_capnp.cli._command import Failure, UsageError
from trio_capnp.runtime import Connection, open_address, open_process
from trio_capnp.transports import TcpAddress, check_connectable, parse_address

EXEC: Final = "exec:"
ADDRESS_HELP: Final = (
    "host:port, unix:/path, unix-abstract:name,"
    " or exec:COMMAND, a program that serves on its standard streams"
)

Opener: TypeAlias = Callable[[], AbstractAsyncContextManager[Connection]]
"""Makes a context manager of a connection to the same peer, each time anew."""


@attrs.frozen
class Target:
    """A peer as the command line names it, checked.

    Attributes:
        text: as the user wrote it.
        command: the program of ``exec:`` and its arguments; None for an address.
        takes_tls: whether TLS is possible.
    """

    text: str
    command: Sequence[str] | None
    takes_tls: bool


def add_address(parser: ArgumentParser) -> None:
    """Add the argument ADDRESS and the options of TLS; ``opener_of`` reads them."""
    parser.add_argument("address", metavar="ADDRESS", type=target, help=ADDRESS_HELP)
    add_client_tls(parser, "--tls")


def add_client_tls(parser: ArgumentParser, flag: str, *, to: str = "") -> None:
    """Add the options of TLS to a peer; ``client_tls`` reads them.

    Args:
        parser: of the command.
        flag: the option that asks for TLS.
        to: the peer, if the command has more than one.
    """
    end = f" to {to}" if to else ""
    group = parser.add_argument_group(f"TLS{end}")
    group.add_argument(
        flag,
        dest="tls",
        action="store_true",
        help=f"use TLS{end}, and trust the certificates of the system",
    )
    group.add_argument(
        "--ca", metavar="FILE", help=f"use TLS{end}, and trust the certificates of this file only"
    )
    group.add_argument("--cert", metavar="FILE", help=f"use TLS{end}, and show this certificate")
    group.add_argument(
        "--key", metavar="FILE", help="the private key of --cert, if not in the same file"
    )


def target(text: str) -> Target:
    """Read a peer, as the type of an argument.

    Raises:
        ArgumentTypeError: it is no address to connect to, and no command.
    """
    try:
        if text.startswith(EXEC):
            return Target(text, _words(text[len(EXEC) :]), takes_tls=False)
        address = parse_address(text)
        check_connectable(address, with_tls=False)
    except ValueError as error:
        raise ArgumentTypeError(f"{error}; or exec:COMMAND") from error
    return Target(text, None, isinstance(address, TcpAddress))


def _words(text: str) -> Sequence[str]:
    words = shlex.split(text)
    if not words:
        raise ValueError("exec: has no command")
    return words


def opener_of(arguments: Namespace) -> Opener:
    """The way to the peer of the arguments that ``add_address`` has added.

    Raises:
        UsageError: the options of TLS do not fit the address, or one another.
        Failure: a file of certificates cannot be read.
    """
    peer: Target = arguments.address
    context = client_tls(arguments, peer)
    if peer.command is not None:
        return partial(open_process, peer.command)
    return partial(open_address, peer.text, ssl_context=context)


def client_tls(arguments: Namespace, peer: Target) -> ssl.SSLContext | None:
    """The TLS context of the options that ``add_client_tls`` has added; None for no TLS.

    Raises:
        UsageError: the options do not fit the peer, or one another.
        Failure: a file of certificates cannot be read.
    """
    ca: str | None = arguments.ca
    cert: str | None = arguments.cert
    key: str | None = arguments.key
    if key and not cert:
        raise UsageError("--key needs --cert")
    if not (arguments.tls or ca or cert):
        return None
    if not peer.takes_tls:
        raise UsageError(f"TLS is used with host:port only, not with {peer.text}")
    return _client_context(ca=ca, cert=cert, key=key)


def _client_context(*, ca: str | None, cert: str | None, key: str | None) -> ssl.SSLContext:
    """Make the TLS context of a client from the paths of its files.

    Args:
        ca: certificates to trust; None for those of the system.
        cert: the client's own certificate; None for none.
        key: the private key of ``cert``; None if it is in the same file.

    Raises:
        Failure: a file cannot be read, or has no certificate or key.
    """
    try:
        context = ssl.create_default_context(cafile=ca)
    except OSError as error:
        raise Failure(f"no certificates in {ca}: {error}") from error
    if cert:
        try:
            context.load_cert_chain(cert, key)
        except OSError as error:
            files = cert if key is None else f"{cert} and {key}"
            raise Failure(f"no certificate with its key in {files}: {error}") from error
    return context
