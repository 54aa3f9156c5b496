"""``trio-capnp compile``: write the modules of schemas."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from trio_capnp.cli._command import Command, Failure
from trio_capnp.cli._schemas import add_import_paths
from trio_capnp.codegen import generate, write_files
from trio_capnp.schema import CodeGeneratorRequest, compile_schemas, placing, read_request


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="schemas to compile")
    parser.add_argument(
        "-o", "--output", default=".", metavar="DIR", help="where modules go (default: here)"
    )
    add_import_paths(parser)
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
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; status 1 if a module is missing or would change",
    )


def _run(arguments: Namespace) -> int:
    files: list[str] = arguments.files
    prefix: str | None = arguments.src_prefix or _prefix_of(files)
    data = compile_schemas(files, import_paths=arguments.import_path, src_prefix=prefix)
    with placing(files, arguments.import_path):
        request = read_request(data)
        if arguments.check:
            return _check(request, arguments.output, arguments.package)
        write_files(request, arguments.output, package=arguments.package)
    return 0


def _check(request: CodeGeneratorRequest, output: str, package: str) -> int:
    """Compare the modules with the files, and write nothing.

    Raises:
        Failure: a file is missing or differs; the text names it.
    """
    stale = [
        os.path.join(output, file.path)
        for file in generate(request, package=package)
        if not _is_current(Path(output, file.path), file.text)
    ]
    if stale:
        raise Failure(f"compile would change {', '.join(stale)}")
    return 0


def _is_current(path: Path, text: str) -> bool:
    try:
        return path.read_text(encoding="utf-8") == text
    except (FileNotFoundError, UnicodeDecodeError):
        return False


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


COMPILE: Final = Command(
    "Write the Python modules of schemas.",
    _add_arguments,
    _run,
    "trio-capnp compile -o src schemas/calculator.capnp    # writes src/.../calculator_capnp.py",
)
