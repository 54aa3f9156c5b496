"""The place in its file of a declaration that is found faulty after the compiler accepted it.

The compiler reports file:line:column itself. Later faults are found in nodes, which know their
bytes in the file but not the file's path; the caller that compiled the file knows the path.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from trio_capnp.errors import SchemaError

StrPath: TypeAlias = str | os.PathLike[str]


class DeclarationError(SchemaError):
    """A faulty declaration: the bytes from ``start`` to ``end`` of the file it names.

    ``reason`` continues the sentence that begins with its name: "extends itself".
    """

    def __init__(self, display_name: str, reason: str, start: int, end: int) -> None:
        shown = display_name if display_name.isprintable() else repr(display_name)
        super().__init__(f"{shown} {reason}")
        file, _, self.name = display_name.partition(":")
        self.file = file
        self.reason = reason
        self.start = start
        self.end = end

    def placed(self, paths: Iterable[StrPath], folders: Iterable[StrPath]) -> SchemaError:
        """The same with file:line:column, if the file is one of the paths, or in a folder."""
        given = [os.fspath(path) for path in paths]
        named = [path for path in given if _is_called(path, self.file)]
        inside = [
            os.path.join(os.fspath(folder), self.file) for folder in (*folders, os.curdir, os.sep)
        ]
        found = (self._in_file(os.path.normpath(path)) for path in [*named, *inside])
        return next((error for error in found if error is not None), self)

    def _in_file(self, path: str) -> SchemaError | None:
        try:
            content = Path(path).read_bytes()
        except OSError:
            return None
        if self.start >= len(content):
            return None
        at = self._first_byte(content)
        place = ":".join([path, *map(str, _line_and_column(content, at))]) if at else path
        return SchemaError(f"{place}: {self.name or 'the file'} {self.reason}")

    def _first_byte(self, content: bytes) -> int:
        """The first byte of the declaration, or the first byte in it that is not UTF-8.

        Compilers before 1.0 do not report the place: then it is 0, unless such a byte shows it.
        """
        try:
            content[self.start : self.end or None].decode()
        except UnicodeDecodeError as error:
            return self.start + error.start
        return self.start


def _is_called(path: str, file: str) -> bool:
    """Whether a compiler that was given the path may call it ``file``, which is then its end."""
    parts, wanted = Path(os.path.abspath(path)).parts, Path(file).parts
    return bool(wanted) and parts[-len(wanted) :] == wanted


def _line_and_column(content: bytes, at: int) -> tuple[int, int]:
    """As the compiler counts them: from 1, columns in bytes."""
    return content.count(b"\n", 0, at) + 1, at - content.rfind(b"\n", 0, at)


@contextmanager
def placing(
    paths: Iterable[StrPath], folders: Iterable[StrPath] = ()
) -> Generator[None, None, None]:
    """Add file:line:column to errors of declarations that are found faulty in the block.

    The files are those that the compiler was given, or that it found in a folder for imports.
    """
    try:
        yield
    except DeclarationError as error:
        raise error.placed(paths, folders) from error.__cause__
