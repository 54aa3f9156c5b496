"""Socket activation and readiness by systemd's protocols, with real sockets and child processes."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.transports._ends import open_descriptors
from trio_capnp.transports import _inherited

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no systemd")

ROOT: Final = str(Path(__file__).parents[2])
ABOVE: Final = 200
"""More than the descriptors that a process of tests has open."""

MANAGER: Final = """
import os, sys

given = [int(each) for each in sys.argv[1].split(",")]
for number, descriptor in enumerate(given):
    os.dup2(descriptor, 3 + number)
os.environ.update(LISTEN_FDS=str(len(given)), LISTEN_PID=str(os.getpid()), LISTEN_FDNAMES="a:b")
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
"""In place of systemd: the descriptors become 3 and following, and the process a server."""

SERVER: Final = """
import json, os, subprocess, sys, trio, trio_capnp
from functools import partial
from tests.runtime.servers import ProbeImpl

CHILD = "import json, os; print(json.dumps([k for k in os.environ if k.startswith('LISTEN')]))"

async def main():
    listeners = trio_capnp.inherited_listeners()
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_listeners, ProbeImpl(name="activated"), listeners)
        serving = await nursery.start(serve)
        told = {
            "addresses": serving.addresses,
            "inheritable": [os.get_inheritable(each.socket.fileno()) for each in serving],
            "again": trio_capnp.inherited_listeners(),
            "in a child": json.loads(subprocess.check_output([sys.executable, "-c", CHILD])),
            "notified": trio_capnp.notify_ready(),
        }
        print(json.dumps(told), flush=True)
        await trio.to_thread.run_sync(sys.stdin.read)
        serving.close()

trio.run(main)
"""


@pytest.fixture
def notified(tmp_path: Path) -> Iterator[socket.socket]:
    """The service manager's socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(5)
        yield manager


def started(command: list[str], notify: str, given: list[int]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "NOTIFY_SOCKET": notify},
        pass_fds=given,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


async def test_a_process_serves_the_sockets_that_it_was_started_with(
    tmp_path: Path, notified: socket.socket
) -> None:
    """TCP and Unix; connections of before the start wait; the path stays systemd's."""
    with ExitStack() as opened:
        tcp = opened.enter_context(socket.create_server(("127.0.0.1", 0)))
        unix = opened.enter_context(socket.socket(socket.AF_UNIX))
        path = tmp_path / "socket"
        unix.bind(str(path))
        unix.listen()
        async with trio_capnp.open_unix(path) as early:
            name = early.bootstrap(Probe).name()
            given = [each.fileno() for each in (tcp, unix)]
            command = [sys.executable, "-c", MANAGER, ",".join(map(str, given)), "-c", SERVER]
            notify = str(tmp_path / "notify")
            server = opened.enter_context(started(command, notify, given))
            assert server.stdin is not None
            assert server.stdout is not None
            told = json.loads(await trio.to_thread.run_sync(server.stdout.readline))
            assert told == {
                "addresses": ["{}:{}".format(*tcp.getsockname()), f"unix:{path}"],
                "inheritable": [False, False],
                "again": [],
                "in a child": [],
                "notified": True,
            }
            assert notified.recv(100) == b"READY=1"
            assert (await name).name == "activated"
            for address in told["addresses"]:
                async with trio_capnp.open_address(address) as connection:
                    assert (await connection.bootstrap(Probe).name()).name == "activated"
        server.stdin.close()
        assert await trio.to_thread.run_sync(server.wait) == 0
        assert path.exists()


# --- the same, in this process ------------------------------------------------------------------


def activated(
    monkeypatch: pytest.MonkeyPatch, first: int, count: int = 1, *, process: str = ""
) -> None:
    """Have this process seem activated with the descriptors from ``first`` on."""
    monkeypatch.setattr(_inherited, "FIRST", first)
    monkeypatch.setenv("LISTEN_FDS", str(count))
    monkeypatch.setenv("LISTEN_PID", process or str(os.getpid()))
    monkeypatch.setenv("LISTEN_FDNAMES", "web")


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        yield sock


@contextmanager
def in_a_row(*files: Any) -> Generator[list[int]]:
    """Duplicates of files, whose descriptors follow one another, above those of other tests."""
    with ExitStack() as opened:
        numbers = [os.dup2(each.fileno(), ABOVE + place) for place, each in enumerate(files)]
        for number in numbers:
            opened.callback(os.close, number)
        yield numbers


def test_a_process_that_was_not_activated_has_no_sockets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in _inherited.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    assert trio_capnp.inherited_listeners() == []


def test_sockets_of_another_process_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, listening: socket.socket
) -> None:
    """The variables came down from a parent that did not unset them."""
    activated(monkeypatch, listening.fileno(), process="1")
    os.set_inheritable(listening.fileno(), True)
    assert trio_capnp.inherited_listeners() == []
    assert os.get_inheritable(listening.fileno())
    assert not [name for name in os.environ if name.startswith("LISTEN_")]


def pair_end() -> socket.socket:
    left, right = socket.socketpair()
    right.close()
    return left


WRONG: Final[dict[str, tuple[Any, type[Exception], str]]] = {
    "datagrams": (
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        ValueError,
        "is a SOCK_DGRAM socket; this library serves streams: use ListenStream=",
    ),
    "a connected socket": (pair_end, ValueError, "does not listen: use Accept=no"),
    "a file": (partial(open, os.devnull), OSError, "of LISTEN_FDS is no socket: "),
}


@pytest.mark.parametrize("kind_of_descriptor", list(WRONG))
def test_a_descriptor_that_cannot_be_listened_on_is_refused_and_nothing_changes(
    kind_of_descriptor: str, monkeypatch: pytest.MonkeyPatch, listening: socket.socket
) -> None:
    make, kind, text = WRONG[kind_of_descriptor]
    with make() as made, in_a_row(listening, made) as (good, wrong):
        activated(monkeypatch, good, 2)
        variables = {name: os.environ.get(name) for name in _inherited.VARIABLES}
        before = open_descriptors()
        with pytest.raises(kind, match=f"descriptor {wrong} .*{text}"):
            trio_capnp.inherited_listeners()
        assert open_descriptors() == before
        assert {name: os.environ.get(name) for name in _inherited.VARIABLES} == variables
        os.fstat(wrong)
        os.fstat(good)


@pytest.mark.parametrize("name", ["LISTEN_FDS", "LISTEN_PID"])
@pytest.mark.parametrize("text", ["", "x", "-1", "1.5", "٣"])
def test_a_malformed_variable_is_named(
    name: str, text: str, monkeypatch: pytest.MonkeyPatch, listening: socket.socket
) -> None:
    activated(monkeypatch, listening.fileno())
    monkeypatch.setenv(name, text)
    with pytest.raises(ValueError, match=f"the variable {name} is {text!r}, which is no number"):
        trio_capnp.inherited_listeners()


# --- readiness ----------------------------------------------------------------------------------


def test_readiness_is_told_by_a_path(
    notified: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", notified.getsockname())
    before = open_descriptors()
    assert trio_capnp.notify_ready()
    assert notified.recv(100) == b"READY=1"
    assert open_descriptors() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has abstract names")
def test_readiness_is_told_by_an_abstract_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(f"\0trio-capnp-notify-{os.getpid()}")
        manager.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", f"@trio-capnp-notify-{os.getpid()}")
        assert trio_capnp.notify_ready()
        assert manager.recv(100) == b"READY=1"


@pytest.mark.parametrize("text", [None, ""])
def test_without_a_service_manager_nothing_is_told(
    text: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    if text is not None:
        monkeypatch.setenv("NOTIFY_SOCKET", text)
    assert trio_capnp.notify_ready() is False


def test_a_service_manager_that_is_gone_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    before = open_descriptors()
    with pytest.raises(FileNotFoundError):
        trio_capnp.notify_ready()
    assert open_descriptors() == before


@pytest.mark.parametrize("text", ["relative", "vsock:2:1234"])
def test_an_address_of_another_kind_is_named(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", text)
    with pytest.raises(ValueError, match="no path and no abstract name"):
        trio_capnp.notify_ready()
