"""Editing of lines: completion by Tab and the history, where Python has ``readline``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final, TypeAlias

from trio_capnp.cli._failures import line_of

HISTORY_LINES: Final = 1_000
"""Lines that the history keeps."""

DELIMITERS: Final = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?."
"""Characters that end a word: as Python sets them, and the dot."""

INDENTATION: Final = "    "

Complete: TypeAlias = Callable[[str], Sequence[str]]
"""Gives the words that may stand in place of the last one of a line, up to the cursor."""


def history_file() -> Path:
    """The file of the history, in the user's directory for the state of programs (XDG)."""
    state = os.environ.get("XDG_STATE_HOME", "")
    place = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    return place / "trio-capnp" / "history"


@contextmanager
def line_editing(complete: Complete, history: Path | None) -> Generator[None]:
    """A block in which ``input`` completes words, and keeps its lines in a file.

    Args:
        complete: finds words for Tab.
        history: the file; None keeps no lines.
    """
    if find_spec("readline") is None:  # Windows, or a Python built without it
        yield
        return
    import readline

    found: Sequence[str] = ()

    def complete_word(_: str, state: int) -> str | None:
        """The completions one after another, as readline asks for them."""
        nonlocal found
        if state == 0:
            line = readline.get_line_buffer()[: readline.get_endidx()]
            found = complete(line) if line.strip() else [INDENTATION]
        return found[state] if state < len(found) else None

    is_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
    readline.set_completer_delims(DELIMITERS)
    readline.set_completer(complete_word)
    readline.set_history_length(HISTORY_LINES)
    try:
        if history is not None:
            _try_history(lambda: _read(history))
        yield
        if history is not None:
            _try_history(lambda: _write(history))
    finally:
        readline.set_completer(None)


def _read(file: Path) -> None:
    import readline

    if file.exists():
        readline.read_history_file(file)


def _write(file: Path) -> None:
    """Write the history, which may have secrets in parameters: only the user may read it."""
    import readline

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))
    file.chmod(0o600)
    readline.write_history_file(file)


def _try_history(step: Callable[[], None]) -> None:
    """Read or write the history. The shell goes on without it if that fails."""
    try:
        step()
    except OSError as error:
        sys.stderr.write(f"trio-capnp: no history: {line_of(error)}\n")
