"""Names that only some systems have: without them a call raises a clear error."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
import trio

import trio_capnp
from tests.transports._ends import open_descriptors, socket_pair
from trio_capnp.debugging import _serving
from trio_capnp.debugging._serving import refuse_others
from trio_capnp.loading import _folder
from trio_capnp.transports import _inherited, _peers, _platform, _socket

PACKAGE: Final = Path(trio_capnp.__file__).parent

HANDLED: Final = {
    "AF_UNIX": {
        *("transports/_platform.py", "transports/_connect.py", "transports/_listen.py"),
        "transports/_inherited.py",
    },
    "SO_REUSEPORT": {"transports/_listen.py"},
    "SCM_RIGHTS": {"transports/_rights.py"},
    "recvmsg": {"transports/_rights.py"},
    "sendmsg": {"transports/_rights.py"},
    "FdStream": {"transports/_platform.py", "transports/_pipes.py"},
    "epoll": {"runtime/_pacing.py"},
    "TCP_CONGESTION": {"transports/_socket.py"},
    "geteuid": {"loading/_folder.py", "debugging/_serving.py"},
    "pthread_sigmask": {"cli/_shell/_background.py"},
}
"""Names that Windows or macOS lack, and the modules that may use them: each asks first."""

BOUND: Final = re.compile(
    r"\b(?:AF_UNIX|AF_VSOCK|FdStream|epoll|kqueue|TCP_CONGESTION|TCP_USER_TIMEOUT|SO_PEERCRED"
    r"|SO_REUSEPORT|TCP_KEEPIDLE|SCM_RIGHTS|recvmsg|sendmsg|eventfd|pidfd_open|get_blocking"
    r"|set_blocking|pwrite|preadv|fork|getuid|geteuid|getpwuid|fchmod|fchown|mkfifo|sched_\w+"
    r"|waitid|SIGKILL|SIGCHLD|SIGALRM|setitimer|pthread_\w+)\b"
)


def uses() -> dict[str, set[str]]:
    """Where in the package's code a name of that kind stands, without comments and texts."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        code = re.sub(
            r'""".*?"""|"[^"\n]*"|#[^\n]*', "", path.read_text(encoding="utf-8"), flags=re.S
        )
        for name in BOUND.findall(code):
            found.setdefault(name, set()).add(path.relative_to(PACKAGE).as_posix())
    return found


def test_every_name_that_a_system_may_lack_is_asked_for_first() -> None:
    """R20: A new use of such a name needs a check, a test below, and a line in the table."""
    for name, paths in uses().items():
        assert paths <= HANDLED.get(name, set()), f"{name} in {paths - HANDLED.get(name, set())}"


async def test_a_socket_without_sendmsg_carries_no_file_descriptors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """[K05] As on Windows."""
    async with socket_pair() as (left, _):
        assert left.carries_fds
    monkeypatch.setattr(_socket, "CAN_ATTACH", False)
    async with socket_pair() as (left, _):
        assert not left.carries_fds
        assert left.receive_fds(1) is None


class Lacking:
    """A module without some names, as on another system."""

    def __init__(self, module: object, *names: str) -> None:
        self._module = module
        self._names = names

    def __getattr__(self, name: str) -> object:
        if name in self._names:
            raise AttributeError(name)
        return getattr(self._module, name)


UNIX: Final[dict[str, Callable[[], Any]]] = {
    "open_unix": lambda: trio_capnp.open_unix("/nowhere"),
    "open_address": lambda: trio_capnp.open_address("unix:/nowhere"),
    "serve_unix": lambda: trio_capnp.serve_unix(None, "/nowhere/at/all"),
}


async def refusal(call: Callable[[], Any]) -> OSError:
    """The error of a call that opens, or that serves, which raises when it is awaited."""
    before = open_descriptors()
    with pytest.raises(OSError) as raised:
        await call()
    assert open_descriptors() == before
    return raised.value


@pytest.mark.parametrize("name", UNIX)
async def test_without_unix_sockets_the_call_says_so(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R20: Trio on Windows has no AF_UNIX."""
    monkeypatch.setattr(trio, "socket", Lacking(trio.socket, "AF_UNIX"))
    assert "this system has no Unix sockets" in str(await refusal(UNIX[name]))


async def test_without_shared_ports_serve_tcp_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """R20: Windows has no SO_REUSEPORT."""
    monkeypatch.setattr(_platform, "socket", Lacking(socket, "SO_REUSEPORT"))
    error = await refusal(lambda: trio_capnp.serve_tcp(None, 0, reuse_port=True))
    assert "has no SO_REUSEPORT; leave out reuse_port" in str(error)


async def test_without_users_of_unix_sockets_a_bound_for_each_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """R20: macOS has no SO_PEERCRED. TCP is served all the same, because it counts hosts."""
    monkeypatch.setattr(_peers, "PEERCRED", None)
    path = tmp_path / "socket"
    error = await refusal(lambda: trio_capnp.serve_unix(None, path, max_connections_per_peer=1))
    assert "leave out max_connections_per_peer" in str(error)
    assert not path.exists()
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, None, 0, host="127.0.0.1", max_connections_per_peer=1)
        await nursery.start(serve)
        nursery.cancel_scope.cancel()


def test_without_unix_sockets_notify_ready_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """R20: A system without them has no systemd either, yet may have the variable."""
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere")
    monkeypatch.setattr(_inherited, "socket", Lacking(socket, "AF_UNIX"))
    with pytest.raises(OSError, match="this system has no Unix sockets"):
        trio_capnp.notify_ready()


ABSTRACT: Final[dict[str, Callable[[], Any]]] = {
    "open_unix": lambda: trio_capnp.open_unix("\0calc"),
    "open_unix of bytes": lambda: trio_capnp.open_unix(b"\0calc"),
    "open_address": lambda: trio_capnp.open_address("unix-abstract:calc"),
    "serve_unix": lambda: trio_capnp.serve_unix(None, "\0calc"),
}


@pytest.mark.parametrize("name", ABSTRACT)
async def test_without_abstract_names_the_call_says_so(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R20: Elsewhere a path that begins with a NUL is an error without sense, or another path."""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "only Linux has abstract names" in str(await refusal(ABSTRACT[name]))


async def test_without_streams_of_descriptors_serve_stdio_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R20: Trio on Windows has no FdStream."""
    monkeypatch.setattr(trio, "lowlevel", Lacking(trio.lowlevel, "FdStream"))
    error = await refusal(lambda: trio_capnp.serve_stdio(None))
    assert "cannot use a process's standard streams on this system" in str(error)


class Windows(Lacking):
    """The module ``os`` there, reduced to its functions about users."""

    name = "nt"


def test_a_watcher_is_answered_where_the_system_tells_no_user(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_serving, "os", Windows(os, "geteuid"))
    refuse_others(None)


def test_modules_are_kept_where_files_have_no_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(_folder.VARIABLE, str(tmp_path))
    monkeypatch.setattr(_folder, "os", Windows(os, "geteuid"))
    _folder.store("key", b"a module")
    assert _folder.fetch("key") == b"a module"
