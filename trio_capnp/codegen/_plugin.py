"""From a CodeGeneratorRequest to files: the plugin of ``capnp compile -otrio``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from trio_capnp.codegen._planner import plan_module
from trio_capnp.codegen._print import print_module
from trio_capnp.errors import SchemaError
from trio_capnp.schema import CodeGeneratorRequest, Loader, embed, read_request

PACKAGE_VARIABLE: Final = "CAPNPC_TRIO_PACKAGE"
"""The compiler passes no options to a plugin, so the environment gives the package."""

_USAGE: Final = "capnpc-trio is run by the schema compiler: capnp compile -otrio:DIR FILES"


@attrs.frozen
class GeneratedFile:
    """The module of one schema file; ``path`` is relative to the directory for output."""

    path: str
    text: str


def generate(request: CodeGeneratorRequest, *, package: str = "") -> Iterator[GeneratedFile]:
    """Generate a module for each file that the compiler was asked to compile.

    Args:
        request: the compiler's request.
        package: the package of the output directory, "" for a directory on ``sys.path``;
            modules import one another from there.

    Raises:
        SchemaError: a node is missing or malformed; two files would be one module.
    """
    loader = Loader(request.nodes)
    made: dict[str, str] = {}
    names = {file.id: file.filename for file in request.files}
    for file in request.files:
        plan = plan_module(loader, file, package, names)
        other = made.setdefault(plan.module, file.filename)
        if other != file.filename:
            raise SchemaError(f"{other} and {file.filename} would both be module {plan.module}")
        inside = plan.module.removeprefix(f"{package}." if package else "")
        text = print_module(plan, schema=embed(loader, file))
        yield GeneratedFile(f"{inside.replace('.', '/')}.py", text)


def write_files(
    request: CodeGeneratorRequest, directory: str | os.PathLike[str], *, package: str = ""
) -> None:
    """Write the modules of ``generate`` into a directory, once all of them are generated.

    Args:
        request: the compiler's request.
        directory: the output directory.
        package: the package of the output directory, "" for a directory on ``sys.path``.

    Raises:
        SchemaError: as ``generate``.
        OSError: a file could not be written.
    """
    for file in list(generate(request, package=package)):
        path = Path(directory, file.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run as ``capnpc-trio``: a request on standard input, files into the current directory.

    Returns the exit status. The environment variable CAPNPC_TRIO_PACKAGE names the package of
    the directory.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments or sys.stdin.isatty():
        sys.stderr.write(f"{_USAGE}\n")
        return 0 if arguments in (["--help"], ["-h"]) else 2
    try:
        request = read_request(sys.stdin.buffer.read())
        write_files(request, ".", package=os.environ.get(PACKAGE_VARIABLE, ""))
    except (SchemaError, OSError) as error:
        sys.stderr.write(f"capnpc-trio: {error}\n")
        return 1
    return 0
