"""``trio-capnp shell`` at a pseudo-terminal, with a server in another process."""

from __future__ import annotations

import io
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

import attrs
import pytest

from tests._children import line_of
from tests.cli._programs import COMMAND, ROOT, run
from tests.cli._terminals import CTRL_C, CTRL_D, TAB, Terminal, terminal
from trio_capnp.cli import _demo, main

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

CALCULATOR: Final = str(Path(str(_demo.__file__)).with_name("calculator.capnp"))
CABINET: Final = str(Path(__file__).with_name("cabinet.capnp"))
CABINETS: Final = f"exec:{sys.executable} {Path(__file__).with_name('cabinets.py')}"
OPTIONS: Final = (CABINET, "--interface", "Cabinet")

PROMPT: Final = ">>> "


@attrs.frozen
class Cabinets:
    """A server of cabinets in a process, and its address."""

    process: subprocess.Popen[str]
    address: str

    def line(self) -> str:
        """The next line that the server prints."""
        return line_of(self.process)


@pytest.fixture(scope="module")
def cabinets() -> Iterator[Cabinets]:
    command = [sys.executable, "-m", "tests.cli.listening_cabinets"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        yield Cabinets(process, line_of(process))
        process.kill()


def shell(*arguments: str, state: Path | None = None) -> AbstractContextManager[Terminal]:
    """A shell at a terminal. It keeps a history only in a directory that the test gives."""
    options = () if state else ("--no-history",)
    environment = {"XDG_STATE_HOME": str(state)}
    return terminal([*COMMAND, "shell", *arguments, *options], cwd=ROOT, env=environment)


def said(user: Terminal, line: str) -> str:
    """Type a line at the prompt. Returns the output up to the next prompt, without the echo."""
    user.type(f"{line}\n")
    output = user.expect(PROMPT)
    return output.removeprefix(f"{line}\n").rstrip("\n")


def ended(user: Terminal) -> tuple[int, str]:
    """Type Ctrl-D. Returns the exit status, and the last output."""
    user.type(CTRL_D)
    return user.end(), user.seen.strip()


# --- calls ------------------------------------------------------------------------------------


def test_calls_are_awaited_at_the_prompt_and_pipelined(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        lines = user.expect(PROMPT).splitlines()
        assert lines[0].endswith(f"connected to {cabinets.address}")
        assert lines[1] == "client is a Cabinet: open, put, fail, hang, about"
        assert lines[2].startswith("names: Base, Cabinet, Drawer, Scope, cabinet, client, ")
        assert said(user, "await client.about()") == '(name = "oak")'
        pipelined = "await client.open().inner.content.owner.about()"
        assert said(user, pipelined) == '(name = "oak")'
        user.type("async with client.open().inner.content.owner as owner:\n    print(owner)\n\n")
        assert "<Cabinet.Client of " in user.expect(PROMPT)
        assert said(user, "len((await client.open()).drawers)") == "3"
        assert said(user, "Cabinet, connection.closed")[-6:] == "False)"
        assert ended(user) == (0, "")


def test_a_call_without_await_says_so_and_can_be_awaited(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        user.expect(PROMPT)
        hint = "not awaited: `await _` gives the results"
        assert said(user, "client.about()") == f"<promise of a call of about>\n{hint}"
        assert said(user, "await _") == '(name = "oak")'
        for _ in range(2):
            said(user, "client.about()")
            warning = said(user, "1 + 1")
            assert "NeverAwaitedWarning: the call of Base.about was never awaited" in warning


def test_an_error_of_a_call_is_one_line_and_the_prompt_goes_on(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        user.expect(PROMPT)
        fail = "await client.fail(reason='stuck\\x1b[31m')"
        stuck = "trio_capnp.RpcFailed: Cabinet.fail: remote exception: stuck\\x1b[31m"
        assert said(user, fail) == stuck
        assert said(user, "1 / 0") == "ZeroDivisionError: division by zero"
        assert "SyntaxError: " in said(user, "1 +* 2")
        user.type(f"async def both():\n    {fail}\n\n")
        user.expect(PROMPT)
        assert said(user, "await both()").splitlines() == [
            "Traceback (most recent call last):",
            '  File "<console>", line 1, in <module>',
            '  File "<console>", line 2, in both',
            stuck,
        ]


# --- Ctrl-C and the end -----------------------------------------------------------------------


def test_ctrl_c_cancels_the_call_at_the_server_and_not_the_shell(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        user.expect(PROMPT)
        user.type("await client.hang()\n")
        assert cabinets.line() == "hanging"
        user.type(CTRL_C)
        assert "KeyboardInterrupt" in user.expect(PROMPT)
        assert cabinets.line() == "canceled"
        assert said(user, "await client.about()") == '(name = "oak")'
        assert ended(user) == (0, "")


def test_ctrl_c_at_the_prompt_clears_the_line() -> None:
    """The program of ``exec:`` does not hear of it."""
    with shell(CABINETS, *OPTIONS) as user:
        user.expect(PROMPT)
        user.type("unfinished(")
        user.expect("unfinished(")
        user.type(CTRL_C)
        assert user.expect(PROMPT).strip() == "KeyboardInterrupt"
        user.type("more(\n")
        user.expect("... ")
        user.type(CTRL_C)
        assert user.expect(PROMPT).strip() == "KeyboardInterrupt"
        assert said(user, "await client.about()") == '(name = "oak")'


def test_code_that_awaits_nothing_is_left_at_the_third_ctrl_c(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        user.expect(PROMPT)
        user.type("print('begun'); all(each == 0 for each in iter(int, 1))\n")
        user.expect("\nbegun\n")
        user.type_until(CTRL_C, "still running: code that awaits nothing cannot be canceled")
        user.type_until(CTRL_C, "trio-capnp: ended by Ctrl-C")
        assert user.end() == 1


def test_exit_ends_the_shell_with_its_status(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        user.expect(PROMPT)
        user.type("exit(3)\n")
        assert user.end() == 3


def test_the_loss_of_the_connection_is_told_once_and_it_can_be_opened_again() -> None:
    with shell(CABINETS, *OPTIONS) as user:
        user.expect(PROMPT)
        assert said(user, "await client.about()") == '(name = "oak")'
        # The next prompt may come before the loss is noticed, or after it.
        lost = said(user, "import os; os.kill(int(connection.peer.split()[1]), 9)")
        lost += said(user, "await connection.wait_closed()")
        again = "; `await reconnect()` opens another one"
        assert lost == f"{CABINETS} has closed the connection{again}"
        failed = "trio_capnp.RpcDisconnected: Base.about: the peer disconnected"
        assert said(user, "await client.about()") == failed
        assert said(user, "await reconnect()") == ""
        assert said(user, "await client.about()") == '(name = "oak")'


# --- history and completion -------------------------------------------------------------------


def test_lines_are_kept_for_the_next_shell_and_for_the_user_alone(
    cabinets: Cabinets, tmp_path: Path
) -> None:
    with shell(cabinets.address, *OPTIONS, state=tmp_path) as user:
        user.expect(PROMPT)
        said(user, "await client.about()")
        assert ended(user) == (0, "")
    file = tmp_path / "trio-capnp" / "history"
    assert file.read_text(encoding="utf-8") == "await client.about()\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    with shell(cabinets.address, *OPTIONS, state=tmp_path) as user:
        user.expect(PROMPT)
        user.type("\x10\n")  # Ctrl-P: the line before
        assert '(name = "oak")' in user.expect(PROMPT)
        ended(user)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_history_leaves_no_file(cabinets: Cabinets, tmp_path: Path) -> None:
    command = [*COMMAND, "shell", cabinets.address, *OPTIONS, "--no-history"]
    with terminal(command, cwd=ROOT, env={"XDG_STATE_HOME": str(tmp_path)}) as user:
        user.expect(PROMPT)
        said(user, "1")
        assert ended(user) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_tab_completes_methods_parameters_and_fields_of_results(cabinets: Cabinets) -> None:
    with shell(cabinets.address, *OPTIONS) as user:
        user.expect(PROMPT)
        user.type(f"await client.fa{TAB}rea{TAB}'no')\n")
        assert user.expect("\n") == "await client.fail(reason='no')"
        user.expect(PROMPT)
        user.type(f"await client.open().inn{TAB}.cont{TAB}.own{TAB}.abo{TAB})\n")
        assert user.expect("\n") == "await client.open().inner.content.owner.about()"
        assert user.expect(PROMPT) == '(name = "oak")\n'
        user.type(f"if client:\n{TAB}client.{TAB}{TAB}")
        user.expect("... ")
        assert user.expect("... ").split()[-5:] == ["about(", "fail(", "hang(", "open(", "put("]


# --- scripts ----------------------------------------------------------------------------------


def test_other_inputs_are_run_as_a_script_that_prints_values() -> None:
    script = """\
async def name(cabinet):
    return (await cabinet.about()).name
await name(client)
for each in range(2):
    print(each)
await client.open().inner.content.owner.about()
"""
    done = run("shell", CABINETS, *OPTIONS, given=script)
    assert done == (0, "'oak'\n0\n1\n(name = \"oak\")\n", "")


FAILED: Final = """\
Traceback (most recent call last):
  File "<stdin>", line 3, in <module>
    await client.fail(reason='no')
trio_capnp.RpcFailed: Cabinet.fail: remote exception: no
"""


@pytest.mark.parametrize(
    ("script", "shown", "error"),
    [
        ("1\n\nawait client.fail(reason='no')\n2\n", "1\n", FAILED),
        ("1\nif:\n", "", "SyntaxError: invalid syntax\n"),
        ("raise ExceptionGroup('two', [ValueError('a'), KeyError('b')])", "", "| KeyError: 'b'\n"),
        ("print(", "", "SyntaxError: '(' was never closed\n"),
    ],
)
def test_a_script_ends_at_its_first_error(
    script: str,
    shown: str,
    error: str,
    cabinets: Cabinets,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(script))
    assert main(["shell", cabinets.address, *OPTIONS]) == 1
    printed = capsys.readouterr()
    assert printed.out == shown
    assert error in printed.err
    assert "trio_capnp/" not in printed.err


def test_a_script_that_exits_gives_its_status(
    cabinets: Cabinets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("raise SystemExit(4)"))
    with pytest.raises(SystemExit, match="4"):
        main(["shell", cabinets.address, *OPTIONS])


# --- errors before the prompt -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            (CABINET,),
            "cabinet.capnp has several interfaces: name that of the bootstrap object with --inter",
        ),
        ((CABINET, "--interface", "Cabinett"), "cabinet.capnp declares no Cabinett; did you"),
        ((CABINET, "--interface", "Drawer"), "Drawer is no interface"),
        ((CABINET, "--interface", "Cabinet.open"), "Cabinet declares no open; it has Nested"),
        ((CALCULATOR,), "No such file or directory: '/nowhere'"),
    ],
)
def test_a_mistake_before_the_prompt_is_one_line(
    arguments: tuple[str, ...], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The calculator has three interfaces, and only one that no other leads to."""
    assert main(["shell", "exec:/nowhere", *arguments]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"trio-capnp: {error}")
    assert shown.err.count("\n") == 1


def test_ctrl_c_ends_a_shell_that_waits_for_its_connection() -> None:
    """The kernel accepts, and no handshake of TLS comes."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        with shell(address, *OPTIONS, "--tls") as user:
            accepted, _ = listener.accept()
            with accepted:
                assert accepted.recv(1)  # the client's part of the handshake
                user.type(CTRL_C)
                assert user.end() == 130
                assert user.seen == "^C"
