"""Standard streams: a child's, and those of this process, which are tried in a child."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
import trio

from tests.transports._ends import open_descriptors, receive_all
from trio_capnp.transports import ProcessTransport, connect_process

ROOT = Path(__file__).resolve().parents[2]


def python(code: str) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"]


STUBBORN = "import os, time\nos.write(1, b'ready')\ntime.sleep(60)"
ECHO = """
import os
while data := os.read(0, 65536):
    os.write(1, data)
"""
STDIO = """
import os, trio
from trio_capnp.transports import stdio_transport
async def main():
    transport = stdio_transport()
    print("a stray print")
    os.write(1, b"and one of a library in C\\n")
    assert sys.stdin.read() == ""
    while data := await transport.receive():
        await transport.send([data.upper()])
    await transport.aclose()
trio.run(main)
"""


async def test_messages_cross_the_standard_streams_of_a_child() -> None:
    before = open_descriptors()
    child = await connect_process(python(ECHO))
    assert child.peer == f"process {child.process.pid}"
    await child.send([b"hello"])
    assert await child.receive() == b"hello"
    await child.send_eof()
    assert await child.receive() == b""
    await child.aclose()
    assert child.process.returncode == 0
    assert open_descriptors() == before


async def test_a_child_that_does_not_end_is_killed() -> None:
    child = await connect_process(python(STUBBORN), grace_s=0.1)
    assert await child.receive() == b"ready"
    await child.aclose()
    assert child.process.returncode == -9


async def test_a_cancelled_close_leaves_no_child() -> None:
    child = await connect_process(python(STUBBORN), grace_s=60)
    assert await child.receive() == b"ready"
    start = time.monotonic()
    with trio.move_on_after(0.1) as scope:
        await child.aclose()
    assert scope.cancelled_caught
    assert child.process.returncode == -9
    assert time.monotonic() - start < 30


async def test_abort_kills_the_child_at_once() -> None:
    child = await connect_process(python(STUBBORN))
    child.abort()
    await child.aclose()
    assert child.process.returncode == -9


async def test_a_program_that_does_not_exist_is_an_oserror() -> None:
    with pytest.raises(FileNotFoundError):
        await connect_process(["/nonexistent/program"])


async def test_stray_prints_do_not_get_between_messages(capfd: pytest.CaptureFixture[str]) -> None:
    """Standard output becomes standard error, also for output that does not come from Python."""
    child: ProcessTransport = await connect_process(python(STDIO))
    await child.send([b"message"])
    await child.send_eof()
    assert await receive_all(child) == b"MESSAGE"
    await child.aclose()
    assert child.process.returncode == 0
    lines = capfd.readouterr().err.splitlines()
    assert sorted(lines) == ["a stray print", "and one of a library in C"]


PRINTS_BEFORE = """
import io, os, trio
from trio_capnp.transports import stdio_transport
print("in the text layer")
sys.stdout.buffer.write(b"in the binary layer\\n")
{more}
async def main():
    transport = stdio_transport()
    print("a stray print")
    await transport.send([b"protocol"])
    await transport.aclose()
trio.run(main)
"""

WAYS_TO_PRINT = {
    "as usual": "",
    "replaced": "sys.stdout = io.StringIO()",
    "wrapped": "sys.stdout = io.TextIOWrapper(sys.stdout.buffer); print('in the wrapper')",
    "closed": "mine = io.StringIO(); mine.close(); sys.stdout = mine",
    "missing": "print('in the text layer', end=''); sys.stdout = None",
    "odd": "sys.stdout = object()",
}


@pytest.mark.parametrize("way", WAYS_TO_PRINT)
async def test_text_that_waits_in_a_buffer_goes_to_standard_error(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R13: Printed before, and not flushed, since standard output is a pipe."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    code = PRINTS_BEFORE.format(more=WAYS_TO_PRINT[way])
    if way in ("closed", "missing", "odd"):
        code = code.replace('print("a stray print")', "pass")
    done = await trio.run_process(
        python(code), stdin=b"", capture_stdout=True, capture_stderr=True, check=False
    )
    assert done.stdout == b"protocol"
    assert b"in the text layer" in done.stderr
    assert b"in the binary layer" in done.stderr
    assert (b"in the wrapper" in done.stderr) == (way == "wrapped")
