"""``trio-capnp compat``: compare two versions of a schema."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from trio_capnp.cli._command import Command
from trio_capnp.cli._schemas import add_import_paths, read_schema
from trio_capnp.schema import changes


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="the schema file in the old version")
    parser.add_argument("new", metavar="NEW", help="the same file in the new version")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="status 1 also for changes that need other source, such as a new name",
    )
    add_import_paths(parser)


def _run(arguments: Namespace) -> int:
    """Print a line for each change; the status is 1 if one of them counts."""
    old, old_file = read_schema(arguments.old, arguments.import_path)
    new, new_file = read_schema(arguments.new, arguments.import_path)
    found = changes(old, old_file, new, new_file)
    for change in found:
        kind = "breaking" if change.breaking else "source"
        print(f"{kind}: {change.place}: {change.text}")
    if not found:
        print("compatible")
    return int(any(change.breaking or arguments.strict for change in found))


COMPAT: Final = Command(
    "Compare two versions of a schema; status 1 if a change breaks programs that exist.",
    _add_arguments,
    _run,
    "trio-capnp compat released/api.capnp api.capnp\n"
    "  prints `breaking: Person: field age was removed`, for example",
)
