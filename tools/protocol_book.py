"""Write the parts of the protocol book that have another source.

    python tools/protocol_book.py            write them
    python tools/protocol_book.py --check    say whether they are up to date

``docs/behaviours.md`` has a sentence for each row of ``tests/parity.json``, with the tests that
name the row. The tables of lives in ``docs/protocol.md`` are those of ``rpc._lifecycle``.

A test shows row A01 by naming ``[A01]`` in any of its strings: a docstring, also that of its
module, a parameter's id, a table of cases.

Exit status: with ``--check`` 1 if a page is out of date, else 0.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, cast

if __name__ == "__main__":  # a program finds only modules beside it
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from trio_capnp.rpc import _lifecycle as lives

if TYPE_CHECKING:
    from trio_capnp.rpc._lifecycle import Event, State, Table

ROOT: Final = Path(__file__).resolve().parents[1]
TESTS: Final = ROOT / "tests"
MATRIX: Final = TESTS / "parity.json"
BEHAVIOURS: Final = ROOT / "docs" / "behaviours.md"
PROTOCOL: Final = ROOT / "docs" / "protocol.md"

ROW_NAME: Final = re.compile(r"\[([A-Z]\d\d(?:, ?[A-Z]\d\d)*)\]")
NOT_THERE: Final = "*Not there yet.*"
"""Stands behind a row that no test shows, in an area that is not covered."""

Lines = Iterator[str]


class Row(TypedDict):
    """One behaviour; ``level`` is the level of the RPC protocol that it belongs to."""

    id: str
    area: str
    name: str
    level: int
    priority: str
    says: str


class Matrix(TypedDict):
    """The content of parity.json."""

    areas: dict[str, str]
    covered: list[str]
    not_here: dict[str, str]
    rows: list[Row]


def load_matrix() -> Matrix:
    return cast("Matrix", json.loads(MATRIX.read_text(encoding="utf-8")))


# --- the rows that tests name ------------------------------------------------------------------


def texts_of(source: str) -> Iterator[str]:
    """All strings of a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def rows_named_in(path: Path) -> set[str]:
    texts = texts_of(path.read_text(encoding="utf-8"))
    groups = (match for text in texts for match in ROW_NAME.findall(text))
    return {name.strip() for group in groups for name in group.split(",")}


@cache
def shown_rows() -> dict[str, list[str]]:
    """For each row id that some test names, the files of those tests."""
    shown: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for row in rows_named_in(path):
            shown.setdefault(row, []).append(path.relative_to(TESTS).as_posix())
    return shown


# --- the page of behaviours --------------------------------------------------------------------

HEAD: Final = """\
% Written by tools/protocol_book.py from tests/parity.json: edit that file.

# Behaviours

The test suites of other implementations pin down these behaviours. [The protocol](protocol.md)
has the rules behind them. Each sentence is followed by the files in `tests/` that show it, or by
the reason why it does not apply here.
"""

COVERED: Final = "Every row of this area is shown by a test, or has its reason."
UNCOVERED: Final = f"This area is not complete. A row that no test shows is marked: {NOT_THERE}"


def behaviours(matrix: Matrix, shown: Mapping[str, list[str]]) -> str:
    """The whole page."""
    parts = [HEAD]
    for area, title in matrix["areas"].items():
        parts.append(f"\n## {area}. {title}\n")
        parts.append(f"\n{COVERED if area in matrix['covered'] else UNCOVERED}\n\n")
        rows = (row for row in matrix["rows"] if row["area"] == area)
        parts += (line_of(row, matrix, shown.get(row["id"], [])) for row in rows)
    return "".join(parts)


def line_of(row: Row, matrix: Matrix, files: Iterable[str]) -> str:
    """Print one row.

    - **A01** A client may bootstrap and ... usable. `rpc/test_calls.py`, `runtime/test_calls.py`.
    """
    return f"- **{row['id']}** {row['says']} {evidence(row['id'], matrix, files)}\n"


def evidence(id: str, matrix: Matrix, files: Iterable[str]) -> str:
    """The tests of a row, or the reason why it has none."""
    named = ", ".join(f"`{file}`" for file in files)
    if named:
        return f"{named}."
    reason = matrix["not_here"].get(id)
    if reason is None and id[0] in matrix["covered"]:
        raise SystemExit(f"{id} is of a covered area: it needs a test or a reason in {MATRIX}")
    return NOT_THERE if reason is None else f"*Not here:* {reason}"


# --- the tables of lives -----------------------------------------------------------------------


def states(of: type) -> Lines:
    """Print the states of a life that need more words than their names have.

    - `TAIL`: waiting, with results that stay at the peer.
    """
    for name, state in named(of):
        if state.name.lower().replace(" ", "_") != name.lower().replace("cancelled", "canceled"):
            yield f"- `{name}`: {state.name}."


def transitions(table: Table, states_of: type, events_of: type) -> Lines:
    """Print the rows of a life.

    | state | event | next state | actions |
    |---|---|---|---|
    | `WAITING` | `RETURN` | `RETURNED` | `LEAVE_PARENT`, `DELIVER` |
    """
    yield "| state | event | next state | actions |"
    yield "|---|---|---|---|"
    name = {each: name for of in (states_of, events_of) for name, each in named(of)}
    for (state, event), (after, actions) in table.items():
        done = ", ".join(f"`{action.name}`" for action in actions) or "none"
        yield f"| `{name[state]}` | `{name[event]}` | `{name[after]}` | {done} |"


def named(of: type) -> Iterator[tuple[str, State | Event]]:
    """The states or events of a class, with their names there."""
    yield from ((name, each) for name, each in vars(of).items() if name.isupper())


def life(table: Table, states_of: type, events_of: type) -> str:
    lines = [*states(states_of), "", *transitions(table, states_of, events_of)]
    return "\n".join(lines) + "\n"


LIVES: Final = {
    "questions": (lives.QUESTION, lives.QuestionState, lives.QuestionEvent),
    "answers": (lives.ANSWER, lives.AnswerState, lives.AnswerEvent),
    "holds": (lives.HOLD, lives.HoldState, lives.HoldEvent),
}
BLOCK: Final = re.compile(r"(<!-- begin: (\w+), [^>]* -->\n).*?(<!-- end -->)", re.DOTALL)


def with_lives(page: str) -> str:
    """The page of the protocol, with the tables of lives that run."""
    return BLOCK.sub(lambda match: f"{match[1]}\n{life(*LIVES[match[2]])}\n{match[3]}", page)


# --- the program -------------------------------------------------------------------------------


def pages() -> dict[Path, str]:
    """Every page that this program writes, with the text that it is to have."""
    return {
        BEHAVIOURS: behaviours(load_matrix(), shown_rows()),
        PROTOCOL: with_lives(PROTOCOL.read_text(encoding="utf-8")),
    }


def out_of_date() -> list[Path]:
    return [
        path
        for path, text in pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write the generated parts of the book.")
    parser.add_argument("--check", action="store_true", help="write nothing")
    chosen = parser.parse_args(arguments)
    old = out_of_date()
    for path in old:
        if not chosen.check:
            path.write_text(pages()[path], encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {'out of date' if chosen.check else 'written'}")
    return 1 if chosen.check and old else 0


if __name__ == "__main__":
    sys.exit(main())
