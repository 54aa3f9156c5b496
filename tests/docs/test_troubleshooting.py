"""A mistake of docs/troubleshooting.md prints the message of the page, and its correction works.

An entry is a heading of the third level. Its block ``python wrong`` makes the mistake, in a task
that has a client of a server over TCP, and ``python outside`` outside of Trio. ``text message`` is
the exception as Python prints it, ``text warning`` a warning, ``text log`` a line of the log. In
these ``...`` stands for any text. ``python right`` and ``python outside right`` are corrections.
"""

from __future__ import annotations

import ast
import asyncio
import builtins
import importlib
import re
import socket
import ssl
import sys
import time
import traceback
import warnings
from collections.abc import Awaitable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Final

import attrs
import pytest
import trio

import trio_capnp
from tests.docs import console
from tests.docs.test_tutorials import DOCS, FENCE, blocks_of
from trio_capnp.loading._import_hook import _Finder

PAGE: Final = DOCS / "troubleshooting.md"
HEADING: Final = re.compile(r"^### (.+)$", re.MULTILINE)
WRONG: Final = ("python wrong", "python outside")
RIGHT: Final = ("python right", "python outside right")
LEAST: Final = 40
PATIENCE_S: Final = 60.0
"""A block that takes longer hangs."""


@attrs.frozen
class Entry:
    """A mistake: its code, the printed texts by their kind, and its correction, if it is Python."""

    name: str
    blocks: tuple[tuple[str, str], ...]

    def block(self, *infos: str) -> tuple[str, str] | None:
        return next(((info, body) for info, body in self.blocks if info in infos), None)

    def printed(self) -> dict[str, str]:
        kinds = ("message", "warning", "log")
        return {
            kind: body for kind in kinds for info, body in self.blocks if info == f"text {kind}"
        }


def entries() -> Iterator[Entry]:
    _, *parts = HEADING.split(PAGE.read_text(encoding="utf-8"))
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        blocks = tuple((found["info"].strip(), found["body"]) for found in FENCE.finditer(text))
        yield Entry(name, blocks)


ENTRIES: Final = list(entries())


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module of the page, in a directory with its schema that is the working directory."""
    for block in blocks_of(PAGE):
        if block.file:
            (tmp_path / block.file).write_text(block.body, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    hooks, modules = [*sys.meta_path], {*sys.modules}
    # Other tests of this process may have installed the import hook.
    sys.meta_path[:] = [each for each in hooks if not isinstance(each, _Finder)]
    yield importlib.import_module("shop")
    sys.meta_path[:] = hooks
    for name in {*sys.modules} - modules:
        if name == "shop" or name.endswith("_capnp"):
            del sys.modules[name]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def names_of(shop: ModuleType) -> dict[str, object]:
    modules = (attrs, asyncio, partial, Path, ssl, time, trio, trio_capnp)
    names = {each.__name__: each for each in modules}
    return {**vars(builtins), **vars(shop), **names, "shop": shop, "free_port": free_port()}


async def run_inside(body: str, shop: ModuleType) -> None:
    """Run a block that may await, beside a server and a client of it."""
    names = names_of(shop)
    code = compile(body, str(PAGE), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, shop.StoreImpl(), 0, host="localhost")
        (address,) = (await nursery.start(serve)).addresses[:1]
        names["port"] = port = int(address.rpartition(":")[2])
        async with trio_capnp.open_tcp("localhost", port) as connection:
            names["connection"] = connection
            names["store"] = connection.bootstrap(shop.schema.Store)
            with trio.fail_after(PATIENCE_S):
                waiting = eval(code, names)
                if isinstance(waiting, Awaitable):
                    await waiting
            names.clear()  # drops its promises, which may warn
        nursery.cancel_scope.cancel()


def run(info: str, body: str, shop: ModuleType) -> None:
    if "outside" in info:
        exec(compile(body, str(PAGE), "exec"), names_of(shop))
    else:
        trio.run(run_inside, body, shop)


def alone(error: BaseException) -> BaseException:
    """The only exception of groups, as the nurseries of the server and of the block make them."""
    while isinstance(error, BaseExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error


def message_of(error: BaseException) -> str:
    return "".join(traceback.format_exception_only(alone(error)))


def assert_printed(shown: str, printed: list[str], entry: Entry) -> None:
    expected = re.escape(shown.strip()).replace(re.escape("..."), ".*")
    whole = re.compile(expected, re.DOTALL)
    assert any(whole.fullmatch(each.strip()) for each in printed), (entry.name, printed)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_mistake_prints_the_message_of_the_page(
    entry: Entry,
    shop: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if entry.name == "No schema compiler":
        monkeypatch.setenv("PATH", "")
        monkeypatch.setattr("trio_capnp.compiler._compiler._compilers_in_wheel", lambda: iter(()))
    wrong = entry.block(*WRONG)
    assert wrong is not None
    printed: dict[str, list[str]] = {"message": []}
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            run(*wrong, shop)
        except BaseException as error:
            printed["message"].append(message_of(error))
    printed["warning"] = [f"{each.category.__name__}: {each.message}" for each in warned]
    printed["log"] = [each.getMessage() for each in caplog.records]
    assert entry.printed(), "an entry has a text that the reader can look for"
    for kind, shown in entry.printed().items():
        assert_printed(shown, printed[kind], entry)
    assert len(printed["message"]) == ("message" in entry.printed()), printed


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_correction_of_a_mistake_works(entry: Entry, shop: ModuleType, tmp_path: Path) -> None:
    """A warning fails it, as in all tests."""
    right = entry.block(*RIGHT)
    if right is None:
        shell = entry.block("console")
        assert shell is not None
        programs = console.install_programs(tmp_path)
        for command in console.commands_of(shell[1]):
            done = console.run(command, tmp_path, programs)
            console.assert_prints_what_is_shown(command, done)
    elif entry.name == "An import of a schema is not found":
        wrong = entry.block(*WRONG)
        assert wrong is not None
        with pytest.raises(trio_capnp.SchemaError):
            run("python outside", wrong[1], shop)  # it writes the schema
        run(*right, shop)
    else:
        run(*right, shop)


def test_there_are_forty_entries() -> None:
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES) >= LEAST


def test_every_block_of_code_is_run() -> None:
    known = {*WRONG, *RIGHT, "console", "text message", "text warning", "text log"}
    for entry in ENTRIES:
        infos = {info for info, _ in entry.blocks if " file=" not in info}
        assert infos <= known, entry.name
    assert all(block.file for block in blocks_of(PAGE) if block.info not in known)
