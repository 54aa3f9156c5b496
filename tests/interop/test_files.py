"""File descriptors between C++ and this library, both ways, over a socket that is inherited."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial

import pytest

import trio_capnp
from tests.interop._cxx import HERE, build_program
from tests.interop._processes import result_of
from tests.interop.conftest import built
from tests.interop.files_capnp import File, Files
from tests.interop.test_our_client_further import until_empty
from tests.interop.test_our_server import rest
from tests.interop.test_threads import child
from tests.transports._ends import all_closed
from trio_capnp import Limits

pytestmark = pytest.mark.interop

SIZES = (-1, 11, 12, -1)
"""The sizes of the files in one message; -1 is an object without a file."""
PADDINGS = (1024 * 1024, 64 * 1024, 8 * 1024, 0)


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """[K07]"""
    with all_closed():
        yield


@pytest.fixture(scope="module")
def program() -> str:
    return built(partial(build_program, HERE / "files.capnp", HERE / "peers" / "files.c++"))


class FileImpl(File.Server):
    """A file of a size; none if that is negative."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._file: int | None = None
        if size >= 0:
            self._file = os.memfd_create("file")
            os.truncate(self._file, size)

    def size(self, call: File.SizeCall) -> None:
        call.results.size = self._size

    def fileno(self) -> int | None:
        return self._file

    def aclose(self) -> None:
        if self._file is not None:
            os.close(self._file)


async def sizes_of(files: Sequence[File.Client]) -> list[int]:
    """The sizes of the file descriptors that belong to clients; -1 for none."""
    found = [await trio_capnp.fileno(file) for file in files]
    return [-1 if number is None else os.fstat(number).st_size for number in found]


class FilesImpl(Files.Server):
    async def take(self, call: Files.TakeCall) -> None:
        call.results.sizes = await sizes_of(call.params.files)
        call.results.padding = call.params.padding

    def give(self, call: Files.GiveCall) -> None:
        call.results.files = [FileImpl(size) for size in call.params.sizes]
        call.results.padding = call.params.padding


@pytest.mark.parametrize("padding", PADDINGS)
async def test_our_client_and_a_server_in_cxx_pass_files_both_ways(
    program: str, padding: int
) -> None:
    """[K01] Each arrives with its capability; each process has as many open as before."""
    async with child(program, "serve", "FD", "8") as (process, stream):
        limits = Limits(max_fds_per_message=8)
        async with trio_capnp.open_stream(stream, limits=limits) as connection:
            with connection.bootstrap(Files) as files:
                for _ in range(3):
                    await passed_both_ways(files, bytes([7]) * padding)
            await until_empty(connection)
        assert await rest(process) == b"OPEN 0\n"


async def passed_both_ways(files: Files.Client, padding: bytes) -> None:
    take = files.take(files=[FileImpl(size) for size in SIZES], padding=padding)
    give = files.give(sizes=SIZES, padding=padding)
    taken, given = await take, await give
    assert tuple(taken.sizes) == SIZES
    assert await sizes_of(given.files) == list(SIZES)
    assert [(await file.size()).size for file in given.files] == list(SIZES)
    assert taken.padding == given.padding == padding


@pytest.mark.parametrize("padding", PADDINGS)
async def test_a_client_in_cxx_and_our_server_pass_files_both_ways(
    program: str, padding: int
) -> None:
    """[K01]"""
    async with child(program, "call", "FD", "8", str(padding), "3") as (process, stream):
        limits = Limits(max_fds_per_message=8)
        await trio_capnp.serve_stream(FilesImpl(), stream, limits=limits)
        result = result_of((await rest(process)).decode())
        assert result == {"taken": list(SIZES), "given": list(SIZES)}


async def test_each_side_keeps_to_its_own_limit(program: str) -> None:
    """[K02] The server in C++ takes one file of a message, and we take none."""
    async with child(program, "serve", "FD", "1") as (process, stream):
        async with trio_capnp.open_stream(stream) as connection:
            with connection.bootstrap(Files) as files:
                taken = await files.take(files=[FileImpl(size) for size in SIZES])
                assert list(taken.sizes) == [-1, 11, -1, -1]
                given = await files.give(sizes=SIZES)
                assert await sizes_of(given.files) == [-1] * 4
                del given
            await until_empty(connection)
        assert await rest(process) == b"OPEN 0\n"
