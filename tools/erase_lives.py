"""Erase each kind of action and each row of the life tables in turn, and see which test notices.

    python tools/erase_lives.py                        everything
    python tools/erase_lives.py "QUESTION DELIVER"     only parts that contain these words
    python tools/erase_lives.py --list                 the parts that would be erased
    python tools/erase_lives.py --processes 1          one run of the tests at a time, not two

The tests are those of tests/rpc without the exploration of the tables (``test_lifecycle.py``),
interpreted. They are collected once; then a fork of the process for each part runs them without
it, and ends with the first failure. A line names the erased part and the test that failed. A
*survivor* is noticed by no test: the action or the row has no effect, or a test is missing.

Exit status: 1 if anything survived, else 0.
"""

from __future__ import annotations

import argparse
import os
import selectors
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

import pytest

os.environ["TRIO_CAPNP_PURE"] = "1"  # before the package is imported

from trio_capnp.rpc import _lifecycle as lives

ROOT: Final = Path(__file__).resolve().parents[1]
TIMEOUT_S: Final = 600.0

TABLES: Final = {"QUESTION": lives.QUESTION, "ANSWER": lives.ANSWER, "HOLD": lives.HOLD}
STATES: Final = {
    "QUESTION": lives.QuestionState,
    "ANSWER": lives.AnswerState,
    "HOLD": lives.HoldState,
}
EVENTS: Final = {
    "QUESTION": lives.QuestionEvent,
    "ANSWER": lives.AnswerEvent,
    "HOLD": lives.HoldEvent,
}

LIKELIEST: Final = (
    *(
        "test_finishing",
        "test_tail_calls",
        "test_rare_ends",
        "test_refusals",
        "test_tail_call_cancellation",
    ),
    *("test_disconnect", "test_calls", "test_pipelining", "test_references", "test_promises"),
)
LAST: Final = ("test_random_runs",)
EXPLORATION: Final = "test_lifecycle"


class Erasure(NamedTuple):
    """One part to erase. ``event`` is None for a kind of action, which ``what`` names."""

    table: str
    what: str
    event: str | None = None

    @property
    def name(self) -> str:
        return " ".join(part for part in self if part is not None)


def erasures() -> Iterator[Erasure]:
    """Every kind of action, then every row."""
    for table, rows in TABLES.items():
        actions = dict.fromkeys(action for _, actions in rows.values() for action in actions)
        yield from (Erasure(table, action.name) for action in actions)
    for table, rows in TABLES.items():
        states, events = names_in(STATES[table]), names_in(EVENTS[table])
        yield from (Erasure(table, states[state], events[event]) for state, event in rows)


def names_in(kind: type) -> dict[object, str]:
    """The states or events of a class, and their names."""
    return {value: name for name, value in vars(kind).items() if name.isupper()}


def erase(erased: Erasure) -> None:
    """Take it out of the rows that are hung into the states."""
    states, events = names_in(STATES[erased.table]), names_in(EVENTS[erased.table])
    for state, event in TABLES[erased.table]:
        row = state.rows[event.number]
        assert row is not None, "each key of a table has its row"
        if erased.event is None:
            row.actions = tuple(each for each in row.actions if each.name != erased.what)
        elif (states[state], events[event]) == erased[1:]:
            state.rows[event.number] = None


# --- running the tests ------------------------------------------------------------------------


def tests() -> list[str]:
    """The files of tests, the likeliest to fail first."""
    found = {path.stem: path for path in sorted((ROOT / "tests" / "rpc").glob("test_*.py"))}
    del found[EXPLORATION]
    others = [name for name in found if name not in LIKELIEST and name not in LAST]
    return [found[name].as_posix() for name in (*LIKELIEST, *others, *LAST)]


class Child(NamedTuple):
    """A fork that runs the tests without one part."""

    erased: Erasure
    pid: int
    deadline: float


class Eraser:
    """A plugin of pytest: in place of the tests it runs a fork for each part that is erased."""

    def __init__(self, chosen: list[Erasure], processes: int) -> None:
        self.todo = list(reversed(chosen))
        self.processes = processes
        self.survivors = 0
        self._result: int | None = None  # where a fork writes the name of the test that failed
        self._selector = selectors.DefaultSelector()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        while self.todo or self._selector.get_map():
            while self.todo and len(self._selector.get_map()) < self.processes:
                self._start(self.todo.pop(), session)
            for key, _ in self._selector.select(timeout=1.0):
                self._ended(key.fd, key.data)
            self._kill_overdue()
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._end_fork(report.nodeid)

    def _start(self, erased: Erasure, session: pytest.Session) -> None:
        result, self._result = os.pipe()
        pid = os.fork()
        if pid == 0:
            self._run(erased, session)
        os.close(self._result)
        child = Child(erased, pid, time.monotonic() + TIMEOUT_S)
        self._selector.register(result, selectors.EVENT_READ, child)

    def _run(self, erased: Erasure, session: pytest.Session) -> NoReturn:
        try:
            session.config.pluginmanager.unregister(name="terminalreporter")
            erase(erased)
            following = [*session.items[1:], None]
            for item, after in zip(session.items, following, strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            self._end_fork("SURVIVOR")
        finally:
            os._exit(1)  # after any exception, a fork must not go on as its parent

    def _end_fork(self, result: str) -> NoReturn:
        assert self._result is not None, "only a fork runs tests"
        os.write(self._result, result.encode())
        os._exit(0)

    def _ended(self, result: int, child: Child) -> None:
        test = os.read(result, 10_000).decode() or "(the tests did not end)"
        self._selector.unregister(result)
        os.close(result)
        os.waitpid(child.pid, 0)
        self.survivors += test == "SURVIVOR"
        print(f"{child.erased.name:38} {test}", flush=True)

    def _kill_overdue(self) -> None:
        for key in list(self._selector.get_map().values()):
            if time.monotonic() > key.data.deadline:
                os.kill(key.data.pid, signal.SIGKILL)


def main() -> int:
    parser = argparse.ArgumentParser(description="Erase each part of the life tables in turn.")
    parser.add_argument("words", nargs="*", help="erase only what contains one of these")
    parser.add_argument("--list", action="store_true", help="list the names, and stop")
    parser.add_argument("--processes", type=int, default=2, help="runs at the same time")
    arguments = parser.parse_args()
    chosen = [
        each
        for each in erasures()
        if not arguments.words or any(words in each.name for words in arguments.words)
    ]
    if arguments.list:
        print("\n".join(each.name for each in chosen))
        return 0
    eraser = Eraser(chosen, arguments.processes)
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # the package is here already
    status = pytest.main([*options, *tests()], plugins=[eraser])
    print(f"{len(chosen)} erased, {eraser.survivors} survived")
    return 1 if eraser.survivors or status != pytest.ExitCode.OK else 0


if __name__ == "__main__":
    sys.exit(main())
