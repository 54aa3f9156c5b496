"""``trio-capnp describe``: print declarations of a schema in the schema language."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from trio_capnp.cli._command import Command
from trio_capnp.cli._schemas import add_import_paths, read_schema
from trio_capnp.schema import print_declaration, print_file


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("schema", metavar="SCHEMA", help="the schema file")
    parser.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="one declaration, with the names around it: Outer.Inner, or Interface.method"
        " (default: the whole file)",
    )
    add_import_paths(parser)


def _run(arguments: Namespace) -> int:
    name: str | None = arguments.name
    loader, file = read_schema(arguments.schema, arguments.import_path)
    text = print_file(loader, file) if name is None else print_declaration(loader, file, name)
    print(text, end="")
    return 0


DESCRIBE: Final = Command(
    "Print a schema, or one of its declarations, in the schema language.",
    _add_arguments,
    _run,
    "trio-capnp describe calculator.capnp Calculator.evaluate\n  prints the method `evaluate`",
)
