"""Addresses in KJ's notation.

    localhost:5923      example.com:80      127.0.0.1:5923      [::1]:5923
    *:5923                                  every address of this machine, to listen on
    unix:/run/calc.sock                     a Unix socket by its path
    unix-abstract:calc                      an abstract Unix socket of Linux, without a path

Source: kj/async-io.h, ``Network::parseAddress``.
"""

from __future__ import annotations

import os
import re
from typing import Final, NamedTuple, TypeAlias

from trio_capnp.reports import type_name

EXPECTED: Final = "expected host:port, [ipv6]:port, *:port, unix:/path or unix-abstract:name"
MAX_PORT: Final = 65535

# ASCII digits only, at most five: int() also takes other digits, and numbers of any length.
_TCP: Final = re.compile(
    r"(?:\[(?P<v6>[0-9A-Fa-f:.%\w]+)\]|(?P<host>[^\s:\[\]/]+)):(?P<port>[0-9]{1,5})"
)


class TcpAddress(NamedTuple):
    """A host and a port. ``host`` is None for every address of this machine."""

    host: str | None
    port: int

    def __str__(self) -> str:
        host = "*" if self.host is None else self.host
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"


class UnixAddress(NamedTuple):
    """A Unix socket; the path of an abstract one begins with a NUL."""

    path: str

    def __str__(self) -> str:
        if self.path.startswith("\0"):
            return f"unix-abstract:{self.path[1:]}"
        return f"unix:{self.path}"


Address: TypeAlias = TcpAddress | UnixAddress


def with_address(verb: str, address: Address, error: OSError) -> OSError:
    """Make an error of the system again, with the address that the system leaves out.

    The new one has the type and the number of ``error``, which must have a number.
    """
    text = f"cannot {verb} {address}: {error.strerror}"
    return type(error)(error.errno, text)


def parse_address(text: str) -> Address:
    """Read an address.

    Raises:
        TypeError: ``text`` is not a str.
        ValueError: ``text`` is not an address; the error lists the legal forms.
    """
    if not isinstance(text, str):
        raise TypeError(f"an address is a str, not {type_name(type(text))}: {EXPECTED}")
    for prefix, first in (("unix:", ""), ("unix-abstract:", "\0")):
        if text.startswith(prefix):
            return _unix_address(text, first, text[len(prefix) :])
    return _tcp_address(text)


def _unix_address(text: str, first: str, name: str) -> UnixAddress:
    if not name or "\0" in name:
        raise ValueError(f"{text!r} is not an address: {EXPECTED}")
    return UnixAddress(first + name)


def _tcp_address(text: str) -> TcpAddress:
    match = _TCP.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not an address: {EXPECTED}")
    port = int(match["port"])
    if port > MAX_PORT:
        raise ValueError(f"{text!r} is not an address: a port is at most {MAX_PORT}")
    host = match["v6"] or match["host"]
    return TcpAddress(None if host == "*" else host, port)


def listening_address(name: object) -> str | None:
    """The address to connect to, for the name of a listening socket in Python's form.

    A listener of all addresses of this machine is named by the loopback address of its family.
    None for a name that has no text, which only an abstract one with a NUL in it lacks.
    """
    match name:
        case (str(host), int(port)):
            return str(TcpAddress("127.0.0.1" if host == "0.0.0.0" else host, port))
        case (str(host), int(port), int(), int(scope)):
            if host == "::":
                host = "::1"
            return str(TcpAddress(f"{host}%{scope}" if scope and "%" not in host else host, port))
        case bytes() | str() if name:
            path = os.fsdecode(name)
            if "\0" in path[1:]:
                return None
            return str(UnixAddress(path if path.startswith("\0") else os.path.abspath(path)))
        case _:
            return None
