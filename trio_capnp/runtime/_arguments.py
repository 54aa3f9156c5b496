"""The arguments of ``open_*`` and ``serve_*``, checked before anything is opened.

Each function raises a TypeError or a ValueError that names the argument, so that a wrong argument
costs no socket, no path and no child process.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

import trio

from trio_capnp.reports import type_name
from trio_capnp.transports import MAX_PORT

L = TypeVar("L", bound="trio.abc.Listener[trio.SocketStream]")

STREAM_METHODS: Final = ("send_all", "receive_some", "aclose")
LISTENER_METHODS: Final = ("accept", "aclose")
EXAMPLE_COMMAND: Final = 'for example ["python", "server.py"]'


def check_host(host: str) -> None:
    """Check a name or an address.

    Raises:
        TypeError: it is no str.
        ValueError: it is empty, or has a NUL.
    """
    if not isinstance(host, str):
        raise TypeError(f"host takes a str, not {_kind(host)}")
    if not host or "\0" in host:
        raise ValueError(f"host takes a name or an address, not {host!r}")


def check_port(port: int) -> None:
    """Check the number of a port.

    Raises:
        TypeError: it is no int.
        ValueError: it is not between 0 and ``MAX_PORT``.
    """
    if isinstance(port, bool) or not isinstance(port, int):
        raise TypeError(f"port takes an int, not {_kind(port)}")
    if not 0 <= port <= MAX_PORT:
        raise ValueError(f"port takes 0 to {MAX_PORT}, not {port}")


def check_bound(name: str, value: int) -> None:
    """Check a bound on connections.

    Args:
        name: of the argument.
        value: the bound.

    Raises:
        TypeError: it is no int.
        ValueError: it is below 1.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} takes an int, not {_kind(value)}")
    if value < 1:
        raise ValueError(f"{name} must be at least 1, not {value}")


def check_seconds(name: str, value: float) -> None:
    """Check a length of time.

    Args:
        name: of the argument.
        value: the seconds; may be infinite.

    Raises:
        TypeError: it is no number.
        ValueError: it is negative or NaN.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} takes a number of seconds, not {_kind(value)}")
    if not value >= 0:
        raise ValueError(f"{name} takes 0 or more seconds, not {value}")


def check_flag(name: str, value: bool) -> None:
    """Check a flag.

    Args:
        name: of the argument.
        value: the flag.

    Raises:
        TypeError: it is no bool.
    """
    if not isinstance(value, bool):
        raise TypeError(f"{name} takes a bool, not {_kind(value)}")


def check_tls(context: ssl.SSLContext | None, *, serves: bool) -> None:
    """Check that a TLS context is one, and that it is made for this side of a connection.

    Raises:
        TypeError: it is no ``ssl.SSLContext``.
        ValueError: it is made for the other side.
    """
    if context is None:
        return
    if not isinstance(context, ssl.SSLContext):
        raise TypeError(f"ssl_context takes an ssl.SSLContext, not {_kind(context)}")
    wrong = ssl.PROTOCOL_TLS_CLIENT if serves else ssl.PROTOCOL_TLS_SERVER
    if context.protocol == wrong:
        side, purpose = ("server", "CLIENT_AUTH") if serves else ("client", "SERVER_AUTH")
        raise ValueError(
            f"ssl_context is for the other side: make one for a {side} with "
            f"ssl.create_default_context(ssl.Purpose.{purpose})"
        )


def check_path(path: str | bytes | os.PathLike[str]) -> None:
    """Check the path of a Unix socket, or an abstract name, which begins with a NUL.

    Raises:
        TypeError: it is no str, bytes or path.
        ValueError: it is empty, or has a NUL behind its beginning.
    """
    if not isinstance(path, (str, bytes, os.PathLike)):
        raise TypeError(f"path takes a str, bytes or a path, not {_kind(path)}")
    name = os.fsdecode(path)
    if not name.lstrip("\0"):
        raise ValueError(f"path takes the path of a Unix socket, not {name!r}")
    if "\0" in name and not name.startswith("\0"):
        raise ValueError(f"path takes the path of a Unix socket; {name!r} has a NUL in it")


def check_command(command: Sequence[str | os.PathLike[str]]) -> list[str | os.PathLike[str]]:
    """Check a command, and return a copy that the caller cannot change.

    Raises:
        TypeError: it is no sequence of str, bytes or paths.
        ValueError: it is empty, or a part has a NUL.
    """
    if isinstance(command, (str, bytes, os.PathLike)) or not isinstance(command, Iterable):
        raise TypeError(
            "command takes a sequence of the program and its arguments, "
            f"{EXAMPLE_COMMAND}, not {_kind(command)}"
        )
    parts = list(command)
    for part in parts:
        if not isinstance(part, (str, bytes, os.PathLike)):
            raise TypeError(f"command takes a sequence of str or paths; {_kind(part)} is in it")
        if "\0" in os.fsdecode(part):
            raise ValueError(f"command takes parts without a NUL, not {part!r}")
    if not parts:
        raise ValueError(f"command takes a program and its arguments, {EXAMPLE_COMMAND}")
    return parts


def check_stream(stream: trio.abc.Stream) -> None:
    """Check a stream by its methods, because it need not derive from Trio's classes.

    Raises:
        TypeError: it lacks a method.
    """
    missing = _missing(stream, STREAM_METHODS)
    if missing:
        raise TypeError(f"stream takes a Trio stream; {_kind(stream)} has no {missing}")


def check_listeners(listeners: Sequence[L]) -> list[L]:
    """Check listeners, and return a copy that the caller cannot change.

    Raises:
        TypeError: it is no sequence, or a listener lacks a method.
        ValueError: there is none.
    """
    if not isinstance(listeners, Iterable):
        raise TypeError(f"listeners takes a sequence of Trio listeners, not {_kind(listeners)}")
    held = list(listeners)
    for listener in held:
        missing = _missing(listener, LISTENER_METHODS)
        if missing:
            raise TypeError(
                f"listeners takes a sequence of Trio listeners; {_kind(listener)} has no {missing}"
            )
    if not held:
        raise ValueError("listeners takes at least one listener")
    return held


def _missing(value: object, methods: Sequence[str]) -> str:
    """The first method that ``value`` lacks, or an empty text."""
    for name in methods:
        method: object = getattr(value, name, None)
        if not callable(method):
            return name
    return ""


def _kind(value: object) -> str:
    return type_name(type(value))
