"""The folder in which ``load`` keeps generated modules."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest

from trio_capnp.loading import _folder
from trio_capnp.loading._folder import fetch, folder, store

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of files")
USER = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may write in every folder"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "kept"
    monkeypatch.setenv("TRIO_CAPNP_CACHE", str(path))
    return path


def test_a_stored_file_is_fetched(place: Path) -> None:
    assert fetch("a") is None
    store("a", b"text")
    store("a", b"text again")
    assert fetch("a") == b"text again"
    assert [path.name for path in place.iterdir()] == ["a.trio_capnp"]


@POSIX
def test_no_other_user_may_read_or_write_the_kept_files(place: Path) -> None:
    before = os.umask(0)
    try:
        store("a", b"text")
    finally:
        os.umask(before)
    assert place.stat().st_mode & 0o777 == 0o700
    assert (place / "a.trio_capnp").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("value", ["", "0", "off"])
def test_the_environment_turns_it_off(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIO_CAPNP_CACHE", value)
    assert folder() is None
    store("a", b"text")
    assert fetch("a") is None


@pytest.mark.skipif(sys.platform != "linux", reason="the rules of other systems differ")
def test_the_folder_lies_in_the_cache_directory_of_the_user(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TRIO_CAPNP_CACHE")
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/ann")
    assert folder() == Path("/var/cache/ann/trio_capnp")
    for relative in ("", "cache"):
        monkeypatch.setenv("XDG_CACHE_HOME", relative)
        assert folder() == Path("/home/ann/.cache/trio_capnp")


@POSIX
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o1777])
def test_a_folder_that_others_may_write_is_not_used(
    mode: int, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store("a", b"text")
    place.chmod(mode)
    assert fetch("a") is None
    store("b", b"text")
    assert [path.name for path in place.iterdir()] == ["a.trio_capnp"]
    assert "another user may write the folder" in caplog.text


@POSIX
def test_a_file_that_others_may_write_is_not_used(place: Path) -> None:
    store("a", b"text")
    (place / "a.trio_capnp").chmod(0o666)
    assert fetch("a") is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_that_another_user_owns_is_not_used(place: Path) -> None:
    store("a", b"text")
    os.chown(place / "a.trio_capnp", 12345, 12345)
    assert fetch("a") is None
    os.chown(place / "a.trio_capnp", 0, 0)
    assert fetch("a") == b"text"
    os.chown(place, 12345, 12345)
    assert fetch("a") is None


@POSIX
def test_a_link_is_not_followed_and_a_pipe_not_waited_for(place: Path, tmp_path: Path) -> None:
    store("a", b"text")
    (place / "a.trio_capnp").rename(tmp_path / "elsewhere")
    (place / "a.trio_capnp").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(place / "b.trio_capnp")
    assert fetch("a") is None
    assert fetch("b") is None


def test_a_damaged_file_is_not_used(place: Path, caplog: pytest.LogCaptureFixture) -> None:
    store("a", b"text")
    path = place / "a.trio_capnp"
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole[:10], whole[:-1] + b"T", whole + b"x"):
        path.write_bytes(damaged)
        assert fetch("a") is None
    assert "is damaged" in caplog.text


def test_a_folder_that_cannot_be_made_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="trio_capnp.loading")
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TRIO_CAPNP_CACHE", str(tmp_path / "file" / "kept"))
    store("a", b"text")
    assert fetch("a") is None
    assert "cannot keep" in caplog.text


@USER
def test_a_folder_that_allows_reading_only_is_no_error(place: Path) -> None:
    store("a", b"text")
    place.chmod(0o500)
    store("b", b"text")
    assert fetch("a") == b"text"
    assert fetch("b") is None
    place.chmod(0o700)


def test_a_failed_write_leaves_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        store("a", b"text")
    assert list(place.iterdir()) == []


def test_the_least_recently_used_file_is_removed_first(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_folder, "MAX_BYTES", 600)
    place.mkdir(mode=0o700)
    other = place / "notes.txt"
    other.write_bytes(bytes(5000))
    for age, name in enumerate("abcd"):
        store(name, bytes(100))
        at = (place / f"{name}.trio_capnp").stat().st_mtime - (10 - age) * 86_400
        os.utime(place / f"{name}.trio_capnp", (at, at))
    assert fetch("a") is not None  # the oldest one, but used now
    store("e", bytes(100))
    assert {path.name for path in place.iterdir()} == {
        "notes.txt",
        "a.trio_capnp",
        "e.trio_capnp",
    }


def test_a_file_that_is_too_large_is_kept_alone(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_folder, "MAX_BYTES", 600)
    store("a", bytes(100))
    store("b", bytes(1000))
    assert [path.name for path in place.iterdir()] == ["b.trio_capnp"]
