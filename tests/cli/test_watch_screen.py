"""The full screen of ``trio-capnp watch``: in a pseudo-terminal, and its drawings."""

from __future__ import annotations

import subprocess
import sys
from contextlib import AbstractContextManager
from io import StringIO
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

pytest.importorskip("rich", reason="the extra 'watch' is not installed")

from rich.console import Console

from tests._children import line_of
from tests.cli._programs import COMMAND, ROOT
from tests.cli._terminals import CTRL_C, LEAVES_FULL_SCREEN, Terminal, terminal
from tests.cli.test_watch import WITHOUT_RICH, as_read, report, watched
from trio_capnp.cli._watch._keys import Key
from trio_capnp.cli._watch._screen import HELP, Screen
from trio_capnp.cli._watch._view import View, view_of
from trio_capnp.debugging.debugging_capnp import Report

__all__ = ["watched"]

# --- in a terminal ----------------------------------------------------------------------------


def on_screen(*command: str, term: str = "xterm-256color") -> AbstractContextManager[Terminal]:
    """A program at a terminal with a screen of usual size."""
    return terminal(command, cwd=ROOT, env={"TERM": term}, size=(30, 130))


@pytest.mark.parametrize("keys", ["q", CTRL_C], ids=["q", "Ctrl-C"])
def test_q_and_ctrl_c_end_it_and_leave_the_terminal_as_it_was(watched: str, keys: str) -> None:
    with on_screen(*COMMAND, "watch", "--interval", "0.1", watched) as user:
        assert "Probe.hang" in user.expect(HELP)
        user.expect("received/s")  # the second view
        user.expect(HELP)
        assert not user.is_as_before
        user.type(keys)
        assert user.end() == 0
        user.expect(LEAVES_FULL_SCREEN)
        assert user.seen == ""
        assert user.is_as_before


def test_an_arrow_selects_a_connection(watched: str) -> None:
    with on_screen(*COMMAND, "watch", "--interval", "60", watched) as user:
        assert "Probe.early" in user.expect(HELP)
        user.type("\x1b[B")
        selected = user.expect(HELP)
        assert "\x1b[7m1\x1b[0m" in selected  # in reverse
        assert "out" in selected.rpartition("method")[2]
        assert "in " not in selected.rpartition("method")[2]
        user.type("q")
        assert user.end() == 0


def test_the_end_of_the_program_is_one_line_on_the_main_screen(tmp_path: Path) -> None:
    path = str(tmp_path / "watch")
    command = [sys.executable, "-m", "tests.debugging.program", path]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert line_of(program) == "ready"
        with on_screen(*COMMAND, "watch", "--interval", "0.1", f"unix:{path}") as user:
            user.expect(HELP)
            program.kill()
            assert user.end() == 1
            user.expect(LEAVES_FULL_SCREEN)
            assert user.seen == (
                f"trio-capnp: the program at unix:{path} has ended,"
                " or has stopped to serve watchers\n"
            )
            assert user.is_as_before


def test_without_rich_one_line_says_what_to_install(watched: str) -> None:
    with on_screen(sys.executable, "-c", WITHOUT_RICH, "watch", watched) as user:
        assert user.end() == 1
        assert user.seen == (
            "trio-capnp: the full screen needs rich: pip install 'trio-capnp[watch]',"
            " or print one table with --once\n"
        )


def test_a_terminal_without_abilities_gets_text(watched: str) -> None:
    with on_screen(*COMMAND, "watch", watched, term="dumb") as user:
        assert "\x1b" not in user.expect("Probe.hang")
        user.type(CTRL_C)
        assert user.end() == 0


# --- drawings ---------------------------------------------------------------------------------


def drawn(screen: Screen, height: int = 40) -> list[str]:
    """The lines of a drawing."""
    console = Console(file=StringIO(), width=130, height=height)
    with console.capture() as capture:
        console.print(screen.drawing(height))
    return capture.get().splitlines()


def view(connections: int, calls: int) -> View:
    """A view of so many connections, with so many calls each."""
    made = Report.new(
        open=connections,
        connections=[
            {
                "number": number,
                "peer": f"peer{number}",
                "calls_in": calls,
                "calls": [{"method": f"At{number}.call", "age": 10**9}] * calls,
            }
            for number in range(1, connections + 1)
        ],
    )
    return view_of(as_read(made), None)


@pytest.mark.parametrize("height", [10, 24, 60])
@pytest.mark.parametrize(("connections", "calls"), [(1, 50), (100, 0), (100, 20), (0, 0)])
def test_a_drawing_fits_the_terminal(height: int, connections: int, calls: int) -> None:
    lines = drawn(Screen(view(connections, calls)), height)
    assert len(lines) <= height
    assert lines[-1].startswith("q quit")


def test_the_rows_that_do_not_fit_are_counted() -> None:
    lines = drawn(Screen(view(100, 20)), 28)
    assert "... 90 more connections" in [line.strip() for line in lines]
    assert "... 1990 more calls" in [line.strip() for line in lines]


def test_the_selection_moves_and_stays_in_sight() -> None:
    screen = Screen(view(50, 1))
    screen.press(Key.DOWN)
    assert screen.selected == 1
    screen.press(Key.UP)
    assert screen.selected == 1
    for _ in range(60):
        screen.press(Key.DOWN)
    assert screen.selected == 50
    lines = "\n".join(drawn(screen, 24))
    assert "peer50" in lines
    assert "peer1 " not in lines
    assert "At50.call" in lines
    assert "At1.call" not in lines
    screen.press(Key.ALL)
    assert "At1.call" in "\n".join(drawn(screen, 24))
    screen.press(Key.UP)
    assert screen.selected == 50


def test_a_selected_connection_that_has_ended_selects_all_calls() -> None:
    screen = Screen(view(3, 1), selected=3)
    screen.view = view(2, 1)
    lines = "\n".join(drawn(screen))
    assert "At1.call" in lines
    assert "At2.call" in lines


def test_a_program_that_does_not_answer_is_named_first() -> None:
    screen = Screen(view(1, 0), silent_s=5)
    assert drawn(screen)[0].startswith("no answer for 5.0 s: ")


def test_markup_in_names_is_shown_as_it_is() -> None:
    made = Report.new(program="[red]x[/red]", open=1, connections=[{"peer": "[bold]"}])
    lines = drawn(Screen(view_of(as_read(made), None)))
    assert lines[0].startswith("[red]x[/red]")
    assert "[bold]" in lines[2]


def test_a_state_of_its_own_is_shown() -> None:
    assert any(" paused " in line for line in drawn(Screen(view_of(report(1), None))))
