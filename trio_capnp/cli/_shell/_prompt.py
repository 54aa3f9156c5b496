"""The prompt: reads statements, runs them in Trio, and prints values and errors."""

from __future__ import annotations

import ast
import inspect
import linecache
import sys
import warnings
from code import InteractiveConsole
from collections.abc import Awaitable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Final, Self, cast

import trio_capnp
from trio_capnp.cli._command import Failure
from trio_capnp.cli._shell._background import Background
from trio_capnp.cli._shell._completion import completions
from trio_capnp.cli._shell._editing import line_editing
from trio_capnp.cli._shell._names import CLIENT, CONNECTION, LAST, names_of, shown_names
from trio_capnp.cli._shell._reach import Reach
from trio_capnp.cli._shell._showing import error_text, shown
from trio_capnp.cli._shell._types import methods_of_client
from trio_capnp.errors import NeverAwaitedWarning

if TYPE_CHECKING:
    from types import ModuleType, TracebackType

    from trio_capnp.cli._addresses import Opener
    from trio_capnp.introspection import InterfaceSchema
    from trio_capnp.typed import Client, Interface

SCRIPT: Final = "<stdin>"


class Shell:
    """A connection, the names at hand, and Trio in a thread that runs code with them.

    ``with`` connects, and closes the connection in good order at the end.

    Args:
        opener: makes connections.
        address: of the peer, as the user wrote it.
        module: of the schema.
        interface: of the bootstrap object.

    Raises:
        OSError: the peer cannot be reached; raised on entering the block.
        KeyboardInterrupt: Ctrl-C came before the connection was there.
    """

    def __init__(
        self, opener: Opener, address: str, module: ModuleType, interface: InterfaceSchema
    ) -> None:
        self.background = Background()
        self.names = names_of(module)
        self.interface = interface
        self.address = address
        self._reach = Reach(opener, address)

    def __enter__(self) -> Self:
        self.background.__enter__()
        try:
            self.background.run(self.reconnect)
        except BaseException:
            self.background.__exit__()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            if not isinstance(error, Failure):
                self.background.run(self._reach.close)
        finally:
            self.background.__exit__()

    async def reconnect(self) -> None:
        """Close the connection and open another one; ``client`` and ``connection`` are new then.

        Raises:
            OSError: the peer cannot be reached.
        """
        connection = await self._reach.open(self.background.nursery)
        interface = cast("type[Interface[Client]]", self.interface.python_type)
        self.names[CONNECTION] = connection
        self.names[CLIENT] = connection.bootstrap(interface)
        self.names["reconnect"] = self.reconnect

    def news(self) -> str | None:
        """One line about the end of the connection, once."""
        return self.background.run_sync(self._reach.news)

    def completions(self, source: str) -> list[str]:
        """The words that may stand in place of the last one of unfinished code."""
        return self.background.run_sync(partial(completions, source, self.names))

    def execute(self, code: CodeType) -> None:
        """Run compiled code in Trio, with its top-level awaits.

        Raises:
            KeyboardInterrupt: it was cancelled by Ctrl-C.
            BaseException: raised by the code.
        """
        self.background.run(partial(self._execute, code))

    async def _execute(self, code: CodeType) -> None:
        result: object = FunctionType(code, self.names)()
        if code.co_flags & inspect.CO_COROUTINE:
            await cast("Awaitable[None]", result)

    @contextmanager
    def printing(self) -> Generator[None]:
        """A block in which expressions print their values, and each dropped call warns."""
        before = sys.displayhook
        sys.displayhook = self._display
        try:
            with warnings.catch_warnings():
                if not sys.warnoptions:  # by default one line of code warns once
                    warnings.simplefilter("always", NeverAwaitedWarning)
                yield
        finally:
            sys.displayhook = before

    def _display(self, value: object) -> None:
        if value is not None:
            self.names[LAST] = value
            print(shown(value), flush=True)


class Prompt(InteractiveConsole):
    """Python's own prompt, whose code runs in Trio."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.names)
        self.compile.compiler.flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        self._shell = shell

    def raw_input(self, prompt: str = "") -> str:
        news = self._shell.news()
        if news is not None:
            self.write(f"{news}; `await reconnect()` opens another one\n")
        with self._shell.background.prompting():
            return input(prompt)

    def runcode(self, code: CodeType) -> None:
        try:
            self._shell.execute(code)
        except (KeyboardInterrupt, SystemExit, Failure):
            raise
        except BaseException as error:  # noqa: BLE001 - of any kind, it is the user's
            self.write(error_text(error))

    def complete(self, line: str) -> list[str]:
        """The words that may stand in place of the last one of an unfinished line."""
        return self._shell.completions("\n".join([*self.buffer, line]))


def interact(shell: Shell, history: Path | None) -> int:
    """Read and run lines from a terminal, until its input ends. Returns the exit status.

    Args:
        shell: connected.
        history: the file of the history; None for no file.

    Raises:
        SystemExit: the user has called ``exit``.
        Failure: the user has ended the shell while code was running.
    """
    prompt = Prompt(shell)
    with shell.printing(), line_editing(prompt.complete, history):
        prompt.interact(banner(shell), exitmsg="")
    return 0


def banner(shell: Shell) -> str:
    """The lines above the first prompt."""
    methods = ", ".join(methods_of_client(shell.interface)) or "no methods"
    return (
        f"trio-capnp {trio_capnp.__version__}, connected to {shell.address}\n"
        f"client is a {shell.interface.name}: {methods}\n"
        f"names: {', '.join(shown_names(shell.names))}\n"
        "Tab completes, Ctrl-C cancels a call, Ctrl-D ends. Use `await` at the prompt."
    )


def run_script(shell: Shell, text: str) -> int:
    """Run statements one after another, until one fails. Returns the exit status.

    Raises:
        SystemExit: the script has called ``exit``.
        KeyboardInterrupt: Ctrl-C has cancelled it.
    """
    linecache.cache[SCRIPT] = len(text), None, text.splitlines(keepends=True), SCRIPT
    with shell.printing():
        try:
            for statement in ast.parse(text, SCRIPT).body:
                shell.execute(_compiled(statement))
        except (KeyboardInterrupt, SystemExit, Failure):
            raise
        except BaseException as error:  # noqa: BLE001 - of any kind, it is the user's
            sys.stderr.write(error_text(error))
            return 1
    return 0


def _compiled(statement: ast.stmt) -> CodeType:
    """Compile one statement as the prompt does, so that an expression prints its value."""
    one = ast.Interactive([statement])
    return cast("CodeType", compile(one, SCRIPT, "single", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT))
