"""``trio-capnp shell``: a Python prompt with a connection."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import Final

from trio_capnp.cli._addresses import add_address, opener_of
from trio_capnp.cli._command import Command
from trio_capnp.cli._schemas import add_import_paths
from trio_capnp.loading import load


def _add_arguments(parser: ArgumentParser) -> None:
    add_address(parser)
    parser.add_argument("schema", metavar="SCHEMA", help="the schema file of the interface")
    parser.add_argument(
        "--interface",
        metavar="NAME",
        help="the interface of the bootstrap object (default: the one that no other leads to)",
    )
    parser.add_argument(
        "--no-history", action="store_true", help="neither read nor keep the lines of the prompt"
    )
    add_import_paths(parser)


def _run(arguments: Namespace) -> int:
    # Only the shell needs Python's prompt; the other commands start without it.
    from trio_capnp.cli import _shell

    module = load(arguments.schema, import_paths=arguments.import_path)
    interface = _shell.choose_interface(module, arguments.interface)
    shell = _shell.Shell(opener_of(arguments), arguments.address.text, module, interface)
    with shell.background.handling_ctrl_c(), shell:
        if not sys.stdin.isatty():
            with shell.background.prompting():
                text = sys.stdin.read()
            return _shell.run_script(shell, text)
        return _shell.interact(shell, None if arguments.no_history else _shell.history_file())


SHELL: Final = Command(
    "Connect, and read Python with top-level await: at a prompt, or from standard input.",
    _add_arguments,
    _run,
    "trio-capnp shell localhost:5923 calculator.capnp\n"
    '  >>> await client.evaluate(expression={"number": 3}).value.read()\n'
    "  (number = 3)",
)
