"""Names that only some systems have: without them a call raises a clear error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import trio

import trio_capnp
from tests.transports._ends import open_descriptors
from trio_capnp.loading import _folder

PACKAGE: Final = Path(trio_capnp.__file__).parent

HANDLED: Final = {
    "AF_UNIX": {"transports/_platform.py", "transports/_connect.py", "transports/_listen.py"},
    "FdStream": {"transports/_platform.py", "transports/_pipes.py"},
    "epoll": {"runtime/_pacing.py"},
    "TCP_CONGESTION": {"transports/_socket.py"},
    "geteuid": {"loading/_folder.py"},
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


def test_modules_are_kept_where_files_have_no_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(_folder.VARIABLE, str(tmp_path))
    monkeypatch.setattr(_folder, "os", Windows(os, "geteuid"))
    _folder.store("key", b"a module")
    assert _folder.fetch("key") == b"a module"
