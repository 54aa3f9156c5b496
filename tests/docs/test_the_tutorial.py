"""The tutorial, walked by a reader that does nothing but copy and paste.

In the order of docs/tutorial/index.md, in one folder:

- a block with ``file=NAME`` is written to that file;
- ``console N`` is terminal N: lines after ``$`` are run, ``^C`` and ``^D`` are those keys, and all
  other lines must be printed there. With ``about`` after it, numbers may differ; with ``stays`` the
  program goes on running after the block;
- ``text type=N`` is typed in terminal N.

The port and the address of the pages are replaced, so that several walks do not meet.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Final

import attrs
import pytest

from tests.docs.test_tutorials import DOCS, Block, blocks_of

TUTORIAL: Final = DOCS / "tutorial"
PROGRAMS: Final = {
    "python": [sys.executable],
    "trio-capnp": [sys.executable, "-m", "trio_capnp"],
}
SHOWN_ADDRESS: Final = ("127.0.0.1", "5923")
PATIENCE_S: Final = 60.0
"""For one line of output, or the end of a program. Met only if something is wrong."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C of one terminal is POSIX's")


def pages() -> list[Path]:
    """The pages, in the order of the hidden table of contents."""
    text = (TUTORIAL / "index.md").read_text(encoding="utf-8")
    (names,) = re.findall(r"^```\{toctree\}\n:hidden:\n\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [TUTORIAL / f"{name}.md" for name in names.split()]


@attrs.frozen
class Printed:
    """The output of a program, line by line, read by a thread of its own."""

    program: subprocess.Popen[str]
    lines: SimpleQueue[str | None] = attrs.field(factory=SimpleQueue)

    def read(self) -> None:
        assert self.program.stdout is not None
        for line in self.program.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def next(self) -> str | None:
        """The next line, or None at the end."""
        return self.lines.get(timeout=PATIENCE_S)


@attrs.define
class Terminal:
    """A terminal in the reader's folder, with at most one program that runs."""

    folder: Path
    running: Printed | None = None

    def run(self, command: str) -> None:
        """Start a program; the one before must have ended, and printed nothing but its lines."""
        self.end()
        name, *arguments = shlex.split(command)
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")}
        program = subprocess.Popen(
            [*PROGRAMS[name], *arguments],
            cwd=self.folder,
            env=inherited | {"PYTHONUNBUFFERED": "1"},
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # A test run in the background ignores Ctrl-C, and its programs would inherit that.
            preexec_fn=listen_to_ctrl_c,
        )
        self.running = Printed(program)
        threading.Thread(target=self.running.read, daemon=True).start()

    def type(self, text: str) -> None:
        assert self.running is not None
        assert self.running.program.stdin is not None
        self.running.program.stdin.write(text)
        self.running.program.stdin.flush()

    def press(self, key: str) -> None:
        """Press Ctrl-C or Ctrl-D, and wait until the program has ended."""
        assert self.running is not None
        assert self.running.program.stdin is not None
        if key == "^C":
            self.running.program.send_signal(signal.SIGINT)
        else:
            self.running.program.stdin.close()
        self.end()

    def end(self) -> None:
        """Wait until the program has ended; all of its lines must have been shown."""
        if self.running is not None:
            assert self.running.next() is None
            self.running.program.wait(PATIENCE_S)
            close(self.running.program)
            self.running = None

    def next_line(self) -> str | None:
        assert self.running is not None
        return self.running.next()


def listen_to_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def close(program: subprocess.Popen[str]) -> None:
    for stream in (program.stdin, program.stdout):
        if stream is not None:
            stream.close()


@attrs.define
class Reader:
    """The reader of the tutorial: a folder, three terminals, an address for the server."""

    folder: Path
    address: tuple[str, str]
    terminals: dict[str, Terminal] = attrs.field(factory=dict)

    def follow(self, block: Block) -> None:
        """Do one block of a page."""
        body = block.body
        for shown, own in zip(SHOWN_ADDRESS, self.address, strict=True):
            body = body.replace(shown, own)
        if block.file:
            (self.folder / block.file).write_text(body, encoding="utf-8")
        elif match := re.fullmatch(r"text type=(\d)", block.info):
            self.terminals[match[1]].type(body)
        elif match := re.fullmatch(r"console (\d)( about)?( stays)?", block.info):
            terminal = self.terminals.setdefault(match[1], Terminal(self.folder))
            follow_console(terminal, body.splitlines(), about=bool(match[2]))
            if not match[3]:
                terminal.end()
        else:
            assert block.info in {"sh", "{toctree}"}, f"no rule for a block {block.info!r}"

    def leave(self) -> None:
        """Kill all that still runs."""
        for terminal in self.terminals.values():
            if terminal.running is not None:
                terminal.running.program.kill()
                terminal.running.program.wait()


def follow_console(terminal: Terminal, lines: list[str], *, about: bool) -> None:
    for line in lines:
        if line.startswith("$ "):
            terminal.run(line.removeprefix("$ "))
        elif line in {"^C", "^D"}:
            terminal.press(line)
        else:
            printed = terminal.next_line()
            if about:
                assert without_numbers(printed or "") == without_numbers(line)
            else:
                assert printed == line


def without_numbers(line: str) -> str:
    return re.sub(r"\d+(\.\d+)?", "#", line)


def own_address() -> tuple[str, str]:
    """A free port, on Linux at a loopback address of this process."""
    host = f"127.41.{64 + os.getpid() // 250 % 128}.{os.getpid() % 250 + 1}"
    if sys.platform != "linux":
        host = SHOWN_ADDRESS[0]
    with socket.create_server((host, 0)) as listener:
        return host, str(listener.getsockname()[1])


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(tmp_path, own_address())
    yield reader
    reader.leave()


def test_copy_and_paste_leads_from_an_empty_folder_to_the_end(reader: Reader) -> None:
    """Page by page, each file, command and line of output. The last pages run mypy and pytest."""
    for page in pages():
        for block in blocks_of(page):
            try:
                reader.follow(block)
            except Exception as error:
                error.add_note(f"in the block of {page.name}:{block.line}")
                raise
    for terminal in reader.terminals.values():
        terminal.end()


def test_the_table_of_contents_has_every_page() -> None:
    assert {*pages(), TUTORIAL / "index.md"} == set(TUTORIAL.glob("*.md"))
    assert len(pages()) == 7


def test_each_changed_file_is_shown_whole() -> None:
    """A page that shows a file again shows all of it, so a reader replaces the old text."""
    for page in pages():
        for block in blocks_of(page):
            assert "..." not in block.body or not block.file, f"{page.name}:{block.line}"
