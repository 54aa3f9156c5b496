"""The files that a schema file depends on, found in its text without running the compiler.

The text is searched for ``import "…"`` and ``embed "…"``. A match may stand in a comment, so a
survey may have files that are not imported. None is missing: the compiler knows no other way to
name a file, and a name that is not written between plain quotes gives no survey at all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeAlias

from trio_capnp.compiler._standard import STANDARD_SCHEMAS

Stamp: TypeAlias = tuple[int, int]


class Survey(NamedTuple):
    """The files that a schema file depends on, as they were when they were read.

    Attributes:
        stamps: of the schema files, by path; of a symbolic link also by the path that it leads to.
        imports: the files that the first one may import, directly or not.
        digest: of the paths and contents of all files, the embedded ones included, and of the path
            of the first one.
    """

    stamps: Mapping[Path, Stamp]
    imports: Sequence[Path]
    digest: bytes


def stamp_of(path: Path) -> Stamp:
    """A value that changes when the file changes."""
    try:
        status = path.stat()
    except OSError:
        return (0, -1)
    return (status.st_mtime_ns, status.st_size)


def survey(source: Path, given: str, roots: Sequence[Path]) -> Survey | None:
    """Read a schema file and every file that it may import or embed.

    Returns None if the text alone does not show these files, or if one of the paths cannot
    be read; the compiler then reports the fault.

    Args:
        source: the resolved path of the file.
        given: its path as the user wrote it: the compiler follows relative imports from there.
        roots: the import paths, first match wins; the standard schemas come last.
        roots: the import paths, first match wins; the standard schemas are looked for last.
    """
    if not (source.is_file() and all(root.is_dir() for root in roots)):
        return None
    stamps: dict[Path, Stamp] = {}
    found: dict[Path, bytes] = {}
    waiting = [*_spellings(Path(os.path.abspath(given))), source]
    try:
        while waiting:
            path = waiting.pop()
            if path in found:
                continue
            stamps[path] = stamp_of(path)
            text = _content(path)
            found[path] = _fingerprint(text)
            for is_import, name in _named(text or b""):
                for one in _followed(path, name, roots):
                    if is_import:
                        waiting.append(one)
                    else:
                        found[one] = _fingerprint(_content(one))
    except (OSError, RuntimeError, ValueError, _NotPlain):
        return None
    imports = [path for path in stamps if path != source and path.is_file()]
    lines = [os.fsencode(source)]
    lines += [b"%s\0%s" % (os.fsencode(path), found[path]) for path in sorted(found)]
    digest = blake2b(b"\0".join(lines), digest_size=32).digest()
    return Survey(stamps, [path for path in imports if path.resolve() == path], digest)


class _NotPlain(Exception):
    """The name of a file is not between plain quotes, or has an escape sequence."""


@cache
def _names() -> re.Pattern[bytes]:
    # A lookahead, so that no match hides the next one. Compiled only for a file that has a name,
    # because that takes as long as the rest of a survey.
    return re.compile(
        rb'\b(import|embed)(?=(?:\s|\xef\xbb\xbf|#[^\n]*\n)*(?:"([^"\\\n]*)"|(["`])))'
    )


def _named(text: bytes) -> Iterator[tuple[bool, str]]:
    if b"import" not in text and b"embed" not in text:
        return
    for match in _names().finditer(text):
        how, name, other = match.groups()
        if other is not None:
            raise _NotPlain
        yield how == b"import", os.fsdecode(name)


def _followed(importer: Path, name: str, roots: Sequence[Path]) -> Iterator[Path]:
    """The paths that a name may lead to, up to the first one with a file."""
    if not name.startswith("/"):
        yield from _spellings(importer.parent / name)
        return
    for root in (*roots, STANDARD_SCHEMAS):
        candidate = root / name[1:]
        if root is not STANDARD_SCHEMAS:
            yield from _spellings(candidate)
        if candidate.is_file():
            return


def _spellings(path: Path) -> set[Path]:
    """The path with each ``..`` removed as text, and with links followed; usually the same."""
    return {Path(os.path.normpath(path)), path.resolve()}


def _content(path: Path) -> bytes | None:
    """The bytes of a regular file; None for other paths. Reading a pipe could block."""
    return path.read_bytes() if path.is_file() else None


def _fingerprint(content: bytes | None) -> bytes:
    return b"no file" if content is None else blake2b(content, digest_size=32).digest()
