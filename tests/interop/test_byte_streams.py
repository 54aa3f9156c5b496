"""Byte streams between C++ or pycapnp and our streams: whole files, and streams that break."""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

import pytest
import trio

import trio_capnp
from tests.interop._cxx import build_program
from tests.interop._processes import SCENARIO_TIMEOUT_S
from tests.interop.conftest import built
from tests.runtime.byte_streams import FilesImpl

pytestmark = pytest.mark.interop

HERE: Final = Path(__file__).parent
SCHEMA: Final = HERE.parent / "runtime" / "files.capnp"
DATA: Final = random.Random(3).randbytes(1_000_003)


@pytest.fixture(scope="module")
def cxx_bytes() -> tuple[str, ...]:
    source = HERE / "peers" / "bytes.c++"
    standard = ("capnp/compat/byte-stream.capnp",)
    return (built(partial(build_program, SCHEMA, source, standard=standard)),)


@pytest.fixture(scope="module")
def pycapnp_bytes(pycapnp_peer: tuple[str, ...]) -> tuple[str, ...]:
    return (pycapnp_peer[0], str(HERE / "peers" / "bytes_pycapnp.py"))


@pytest.fixture(params=["cxx_bytes", "pycapnp_bytes"])
def command(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The command of a client of another implementation."""
    found: tuple[str, ...] = request.getfixturevalue(request.param)
    return found


@asynccontextmanager
async def serving(impl: FilesImpl, tmp_path: Path) -> AsyncGenerator[str]:
    """Serve the store while the block runs; the value is the address."""
    path = tmp_path / "s"
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with trio.open_nursery() as nursery:
            await nursery.start(partial(trio_capnp.serve_unix, impl, path))
            yield f"unix:{path}"
            nursery.cancel_scope.cancel()


class Store(FilesImpl):
    """Tells when a stream was made.

    The writers end after ``lose``, and the end of a connection cancels the writes that have not
    begun. So ``lose`` waits until all bytes were read.
    """

    def __init__(self) -> None:
        super().__init__()
        self.made = trio.Event()
        self.was_read = trio.Event()

    def put(self, call: object) -> None:
        super().put(call)  # type: ignore[arg-type]
        self.made.set()

    async def lose(self, call: object) -> None:
        await self.was_read.wait()


@pytest.mark.parametrize("action", ["put", "drop"])
async def test_a_stream_of_another_writer_ends_only_if_the_writer_says_so(
    command: tuple[str, ...], action: str, tmp_path: Path
) -> None:
    impl = Store()
    got: list[bytes] = []
    broken: list[BaseException] = []
    async with serving(impl, tmp_path) as address, trio.open_nursery() as nursery:

        async def write() -> None:
            run = [*command, action, address, "a"]
            done = await trio.run_process(run, stdin=DATA, capture_stderr=True)
            result = "ended" if action == "put" else "cut"
            assert done.stderr.decode().splitlines()[-1] == f"{result} {len(DATA)}"

        nursery.start_soon(write)
        await impl.made.wait()
        try:
            async for chunk in impl.streams["a"]:
                got.append(bytes(chunk))
        except trio.BrokenResourceError as error:
            broken.append(error)
        impl.was_read.set()
    assert b"".join(got) == DATA
    assert len(broken) == (action == "drop")
    assert all(error.__cause__ is None for error in broken)  # the connection lives


async def test_a_reader_that_has_closed_stops_another_writer(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    impl = Store()
    async with serving(impl, tmp_path) as address, trio.open_nursery() as nursery:

        async def write() -> None:
            run = [*command, "put", address, "a"]
            done = await trio.run_process(run, stdin=DATA, capture_stderr=True, check=False)
            assert done.returncode != 0
            assert "has closed it" in done.stderr.decode()

        nursery.start_soon(write)
        await impl.made.wait()
        await impl.streams["a"].receive_some()
        await impl.streams["a"].aclose()


async def test_another_reader_gets_a_whole_file(command: tuple[str, ...], tmp_path: Path) -> None:
    impl = FilesImpl(files={"a": DATA})
    async with serving(impl, tmp_path) as address:
        done = await trio.run_process(
            [*command, "get", address, "a"], capture_stdout=True, capture_stderr=True
        )
    assert done.stdout == DATA
    assert done.stderr.decode().splitlines()[-1] == f"ended {len(DATA)}"


async def test_another_reader_that_fails_breaks_our_stream(
    command: tuple[str, ...], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The handler lets the error through, so the reader's call fails too."""
    impl = FilesImpl(files={"a": DATA})
    async with serving(impl, tmp_path) as address:
        done = await trio.run_process(
            [*command, "refuse", address, "a"], capture_stdout=True, capture_stderr=True
        )
    assert done.stderr.decode().splitlines()[-1] == f"cut {len(done.stdout)}"
    assert done.stdout == DATA[: len(done.stdout)]
    assert 0 < len(done.stdout) <= 100_000
    assert "BrokenResourceError" in caplog.text
    assert "refused" in caplog.text
