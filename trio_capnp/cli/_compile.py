"""``trio-capnp compile``: write the modules of schemas."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from trio_capnp.cli._command import Command
from trio_capnp.codegen import write_files
from trio_capnp.schema import compile_schemas, placing, read_request


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="schemas to compile")
    parser.add_argument(
        "-o", "--output", default=".", metavar="DIR", help="where modules go (default: here)"
    )
    parser.add_argument(
        "-I",
        "--import-path",
        action="append",
        default=[],
        metavar="DIR",
        help='where import "/..." is looked for; may be given several times',
    )
    parser.add_argument(
        "--src-prefix",
        metavar="DIR",
        help="cut this off the paths of schemas to get those of modules"
        " (default: the directory that holds all schemas which lie outside this one)",
    )
    parser.add_argument(
        "--package",
        default="",
        metavar="NAME",
        help="the package that the output directory is, for imports between modules",
    )


def _run(arguments: Namespace) -> int:
    files: list[str] = arguments.files
    prefix: str | None = arguments.src_prefix or _prefix_of(files)
    data = compile_schemas(files, import_paths=arguments.import_path, src_prefix=prefix)
    with placing(files, arguments.import_path):
        write_files(read_request(data), arguments.output, package=arguments.package)
    return 0


def _prefix_of(files: list[str]) -> str | None:
    """The prefix to cut off: paths inside the current directory stay, others get a common one."""
    here = Path.cwd()
    inside = [Path(file).is_relative_to(here) or not _leads_out(file) for file in files]
    if all(inside) and not any(map(os.path.isabs, files)):
        return None
    if all(inside):
        return str(here)
    common = os.path.commonpath([os.path.dirname(os.path.abspath(file)) for file in files])
    return common if os.path.isdir(common) else None


def _leads_out(file: str) -> bool:
    return os.path.isabs(file) or os.path.normpath(file).startswith("..")


COMPILE: Final = Command("Write the Python modules of schemas.", _add_arguments, _run)
