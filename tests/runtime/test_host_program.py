"""A connection changes nothing for the rest of the program except as docs/limits.md says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]

CONNECTED: Final = """
import gc, json, logging, os, resource, signal, socket, sys, threading, warnings
from functools import partial
import trio, trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl

async def connected(size):
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")
        (listener,) = await nursery.start(serve)
        async with trio_capnp.open_tcp(*listener.socket.getsockname()) as connection:
            text = "x" * size
            assert (await connection.bootstrap(Probe).echo(text=text)).text == text
        nursery.cancel_scope.cancel()
"""

CHURN: Final = """
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20

trio.run(connected, 10)
before, big, small = resident(), [], []
for _ in range(24):
    block = bytearray(8 << 20)
    block[::4096] = b"x" * len(block[::4096])
    big.append(block)
    small.append(bytearray(100_000))  # between the large ones, so that these cannot be joined
peak = resident()
del big, block
print(json.dumps([before, peak, resident()]))
"""


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_large_blocks_of_the_program_go_back_to_the_system() -> None:
    """R8: The C library gives freed memory back, as without a connection."""
    before, peak, after = map(int, run(CONNECTED + CHURN).strip("[]\n").split(","))
    assert peak - before > 150
    assert after - before < 40


STATE: Final = """
def state():
    return {
        "signals": [str(signal.getsignal(each)) for each in sorted(signal.valid_signals())],
        "collector": [gc.isenabled(), gc.get_threshold(), gc.get_debug(), len(gc.callbacks)],
        "hooks": [str(each) for each in (sys.excepthook, sys.unraisablehook, sys.displayhook,
            sys.breakpointhook, threading.excepthook, sys.gettrace(), sys.getprofile())],
        "importers": [str(each) for each in (*sys.meta_path, *sys.path_hooks)],
        "path": sys.path,
        "streams": [str(each) for each in (sys.stdin, sys.stdout, sys.stderr)],
        "recursion": sys.getrecursionlimit(),
        "switching": sys.getswitchinterval(),
        "warnings": [str(each) for each in warnings.filters],
        "logging": [logging.root.level, len(logging.root.handlers), logging.raiseExceptions,
            str(logging.getLoggerClass()), logging.root.manager.disable],
        "our logger": [len(logging.getLogger("trio_capnp").handlers),
            logging.getLogger("trio_capnp").level],
        "sockets": socket.getdefaulttimeout(),
        "limits": [resource.getrlimit(each) for each in (resource.RLIMIT_NOFILE,
            resource.RLIMIT_STACK, resource.RLIMIT_CORE)],
        "umask": os.umask(0o22),
        "directory": os.getcwd(),
        "environment": dict(os.environ),
        "priority": os.getpriority(os.PRIO_PROCESS, 0),
        "descriptors": sorted(os.listdir("/proc/self/fd")),
    }

os.umask(0o22)
before = state()
for size in (10, 1_000_000):
    trio.run(connected, size)
after = state()
changed = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
print(json.dumps(changed, default=str))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_nothing_else_of_the_process_is_changed() -> None:
    """R8: Signals, collector, hooks, import system, logging, warnings, limits, descriptors."""
    assert run(CONNECTED + STATE).strip() == "{}"
