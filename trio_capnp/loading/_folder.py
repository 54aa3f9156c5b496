"""The folder that keeps the modules of ``load`` for later processes.

A kept module holds code that its reader executes. So a folder or file that another user owns or may
write is not used. Files are written under another name and renamed, so that a reader finds a
whole file or none, with any number of processes. A digest shows when a system crash has truncated
a file.

A failure of the folder is not an error of ``load``: it is logged, and the schema is compiled.
"""

from __future__ import annotations

import os
import secrets
import stat
import sys
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

from trio_capnp.reports import Log

VARIABLE: Final = "TRIO_CAPNP_CACHE"
"""A path moves the folder; ``0``, ``off`` or an empty value turns it off."""

MAX_BYTES: Final = 64 << 20
"""The most bytes of all files together; a schema whose module is 530 kB takes 1.3 MB."""

_DIGEST_SIZE: Final = 32
_SUFFIX: Final = ".trio_capnp"
"""Only files with this suffix are ever removed, because the user's folder may have other files."""
_DAY_S: Final = 86_400
_WRITABLE_BY_OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH

_log: Final = Log("trio_capnp.loading")


def folder() -> Path | None:
    """The folder, which need not exist yet; None if it is turned off or no path is known."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return None if chosen in ("", "0", "off") else Path(chosen)
    try:
        return _user_folder() / "trio_capnp"
    except RuntimeError:  # this user has no home
        return None


def _user_folder() -> Path:
    """The place for files that programs can recreate."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG Base Directory Specification says to ignore a relative path.
    return Path(chosen) if os.path.isabs(chosen) else Path.home() / ".cache"


def fetch(key: str) -> bytes | None:
    """Return the bytes that were stored under a key, or None."""
    place = folder()
    if place is None:
        return None
    path = place / f"{key}{_SUFFIX}"
    try:
        if not _is_ours(place.stat()):
            _refuse(place)
            return None
        data = _read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        _log.debug("cannot read the kept modules in %s: %s", place, error)
        return None
    digest, kept = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
    if digest != _digest(kept):
        _log.warning("%s is damaged; the schema is compiled again", path)
        return None
    return kept


def _read(path: Path) -> bytes:
    """Read a file of this package, and note that it was used.

    Raises:
        OSError: it cannot be read, or another user may have written it.
    """
    # The status of the open file, because the name may lead to another file a moment later.
    with open(path, "rb", opener=_directly) as file:
        status = os.fstat(file.fileno())
        if not (stat.S_ISREG(status.st_mode) and _is_ours(status)):
            raise PermissionError(f"another user may write {path}")
        data = file.read()
    if time.time() - status.st_mtime > _DAY_S:
        with suppress(OSError):  # a folder may be read-only
            os.utime(path)
    return data


def _directly(path: str, flags: int) -> int:
    """Open a file without following a link, and without waiting if it is a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def store(key: str, kept: bytes) -> None:
    """Keep bytes under a key, and remove the least recently used files."""
    place = folder()
    if place is None:
        return
    temporary = place / f"{key}.{secrets.token_hex(8)}{_SUFFIX}"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(place.stat()):
            _refuse(place)
            return
        try:
            with open(temporary, "xb", opener=_private) as file:
                file.write(_digest(kept) + kept)
            os.replace(temporary, place / f"{key}{_SUFFIX}")
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _make_room(place)
    except OSError as error:
        _log.debug("cannot keep a module in %s: %s", place, error)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _make_room(place: Path) -> None:
    """Remove the least recently used files, down to half of MAX_BYTES.

    The newest file stays, of any size.
    """
    with os.scandir(place) as entries:
        kept = [entry for entry in entries if entry.name.endswith(_SUFFIX)]
        files = [(entry, entry.stat(follow_symlinks=False)) for entry in kept]
    total = sum(status.st_size for _, status in files)
    if total <= MAX_BYTES:
        return
    for entry, status in sorted(files, key=lambda one: one[1].st_mtime)[:-1]:
        if total <= MAX_BYTES // 2:
            return
        # Another process may have removed it, or may have it open (on Windows).
        with suppress(OSError):
            os.unlink(entry)
        total -= status.st_size


def _is_ours(status: os.stat_result) -> bool:
    """Whether only this user and root may write it.

    On Windows the rights that a user's folders inherit keep other users out.
    """
    if os.name == "nt":
        return True
    return status.st_uid in (0, os.geteuid()) and not status.st_mode & _WRITABLE_BY_OTHERS


def _refuse(place: Path) -> None:
    _log.warning(
        "another user may write the folder %s, so that no code is taken from it; "
        "change its owner or mode, or name another folder in $%s",
        place,
        VARIABLE,
    )


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST_SIZE).digest()
