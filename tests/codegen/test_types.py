"""Reports of type checkers on generated modules, and on programs that use them.

mypy and pyright run once each, over the modules and both programs. In the wrong program each line
that must be refused says so; the checkers' own reports decide, line by line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias, cast

import attrs
import pytest

from tests.codegen.everything import generate_everything

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
PROGRAMS: Final = ("right.py", "wrong.py")

RIGHT: Final = """\
from __future__ import annotations

from functools import partial
from typing import TypeVar, assert_type

import trio

import trio_capnp
from everything_capnp import (
    Box,
    Box_of_Text,
    Boxes,
    Color,
    Early,
    Generic,
    Generic_of_Text_and_Text,
    Interfaces,
    Late,
    NameParams,
    Numbers,
    Outer,
    Pointers,
    TextGeneric,
    Unions,
)
from parts.shapes_capnp import Point
from trio_capnp import typed


class Reader(Interfaces.Reader.Server):
    async def read(self, call: Interfaces.Reader.ReadCall) -> None:
        call.results.data = b"x" * call.params.size

    def find(self, call: Interfaces.Reader.FindCall) -> None:
        call.results.reader = self


def structs() -> None:
    numbers = Numbers.new(u8=3, color=Color.RED, nothing=None, f32=1, flag=True)
    assert_type(numbers, Numbers.Builder)
    assert_type(numbers.u64, int)
    assert_type(numbers.color, Color)
    read = trio_capnp.from_bytes(Numbers, trio_capnp.to_bytes(numbers))
    assert_type(read, Numbers.Reader)
    assert_type(read.f64, float)
    assert_type(read.nothing, None)
    assert_type(trio_capnp.copy(read), Numbers.Builder)
    assert_type(trio_capnp.copy(numbers), Numbers.Builder)


def pointers(other: Pointers.Reader) -> None:
    made = Pointers.new(text="a", self={"self": {"text": "b"}}, selves=[{}, other, Pointers.new()])
    made.self = other
    made.self = {"text": "c", "colors": [Color.RED]}
    made.selves = [{"text": "d"}]
    made.selves[0] = {"text": "e"}
    made.grid = [[1], range(3)]
    made.grid[0][1] = 7
    made.data = bytearray(3)
    made.reader = Reader()
    made.reader = None
    made.readers = [Reader(), made.reader]
    made.any = made
    assert_type(made.selves[0].text, str)
    assert_type(list(made.grid[0]), list[int])
    assert_type(other.rows[0][0].x, int)
    assert_type(other.reader, Interfaces.Reader.Client)
    assert_type(other.readers[0], Interfaces.Reader.Client)
    assert_type(other.any, typed.AnyReader)
    assert_type(other.bools[0], bool)
    assert_type(other.circle.around[0].before, int)
    Pointers.new(circle={"around": [{"before": 1}]})


def unions(union: Unions.Reader, builder: Unions.Builder) -> None:
    assert_type(trio_capnp.which(union), Unions.Which)
    assert_type(trio_capnp.which(builder.named), Unions.Named.Which)
    if trio_capnp.which(union.named) is Unions.Named.Which.MAYBE:
        assert_type(union.named.maybe.int, int)
    builder.inner = {"left": "a"}
    builder.named.maybe.odds = 0.5
    builder.plain = union.plain
    assert_type(Outer.example.value, str)
    assert_type(Outer.best, Color)


def parts_declared_later(params: NameParams.Reader, builder: Early.NameParams.Builder) -> None:
    # S4: the alias in the interface has the name of the struct, which follows.
    assert_type(Early.NameParams.new(first="a"), NameParams.Builder)
    assert_type(builder, NameParams.Builder)
    assert_type(Early.NameResults.new().last, str)


def generics(boxes: Boxes.Reader, builder: Boxes.Builder) -> None:
    assert_type(boxes.text, Box_of_Text.Reader)
    assert_type(boxes.text.value, str)
    assert_type(boxes.text.boxes[0].value, str)
    assert_type(boxes.point.value, Point.Reader)
    assert_type(boxes.nested.value.value, bytes)
    assert_type(boxes.unbound, Box.Reader)
    assert_type(boxes.unbound.value, typed.AnyReader)
    assert_type(boxes.lid, Box_of_Text.Lid.Reader)
    assert_type(boxes.opener, Box_of_Text.Opener.Client)
    builder.text = Box_of_Text.new(value="inside", boxes=[{"value": "further in"}])
    builder.text = boxes.text
    builder.text.value = "another"
    builder.point.value = {"x": 1}
    builder.nested = {"value": {"value": b"bytes"}}
    builder.unbound.value = "anything"
    Boxes.new(text={"value": "a"}, lid={"of": "b"}, unbound={"value": b"c"})


async def generic_calls(texts: TextGeneric.Client, opener: Box_of_Text.Opener.Client) -> None:
    assert_type(await texts.get(key="a").value, str)
    assert_type(await opener.open().box.value, str)
    anything = trio_capnp.cast(texts, Generic)
    assert_type(await anything.get(key="a").value, typed.AnyReader)
    await texts.map(from_=b"anything", other=texts)


class Texts(TextGeneric.Server):
    def get(self, call: Generic_of_Text_and_Text.GetCall) -> None:
        call.results.value = call.params.key.upper()


async def calls(reader: Interfaces.Reader.Client, file: Interfaces.File.Client) -> None:
    reading = reader.read(size=3, offset=4)
    assert_type(reading, Interfaces.Reader.ReadResults.Promise)
    assert_type((await reading).data, bytes)
    assert_type(await reading.is_last, bool)
    found = reader.find(self="a", bytes=b"b")
    assert_type(found.reader, Interfaces.Reader.Client)
    assert_type(found.nested.at.reader.read(), Interfaces.Reader.ReadResults.Promise)
    assert_type(await found.nested.at.x, int)
    assert_type(await reader.import_(from_="x").class_.x, int)
    assert_type(await file.write(data=b""), None)
    assert_type(await file.read().data, bytes)
    assert_type(await file, Interfaces.File.Client)
    request = trio_capnp.request(reader.read)
    request.params.size = 5
    assert_type(await request.send().data, bytes)
    exact: Interfaces.Reader.ReadRequest = request
    assert_type(trio_capnp.cast(file, Outer.Listener), Outer.Listener.Client)
    with reader, exact.send() as sent:
        await sent
    Outer.new(listener=None)


class Answerer(Early.Server):
    async def send(self, call: Early.SendCall) -> None:
        assert_type(call.params, Late.Reader)
        assert_type(call.results, Late.Inner.Builder)


async def late(early: Early.Client, asker: Late.Asker.Client) -> None:
    assert_type(Early.SendParams.new(value=3), Late.Builder)
    assert_type(await early.send(value=3).asked.ask(value=4), Late.Inner.Reader)
    assert_type(await asker.ask(), Late.Asker.AskResults.Reader)


C = TypeVar("C", bound=trio_capnp.Client)
B = TypeVar("B", bound=trio_capnp.Builder)
R = TypeVar("R")


def kept(client: C, clients: list[trio_capnp.Client]) -> C:
    clients.append(client)
    return trio_capnp.dup(client)


async def within(seconds: float, promise: trio_capnp.Promise[R]) -> R:
    return await promise


def filled(builder: B, values: dict[str, trio_capnp.Reader]) -> B:
    trio_capnp.assign(builder, values)
    return builder


def shown(call: trio_capnp.Call[trio_capnp.Reader, trio_capnp.Builder]) -> str:
    return trio_capnp.to_text(call.params) + trio_capnp.to_text(call.results)


async def served(bootstrap: trio_capnp.Bootstrap, more: trio_capnp.Server) -> None:
    await trio_capnp.serve_tcp(bootstrap, 0)
    await trio_capnp.serve_tcp(more, 0)


async def listening(nursery: trio.Nursery, listener: trio.SocketListener) -> None:
    listeners = await nursery.start(partial(trio_capnp.serve_tcp, Reader(), 0, reuse_port=True))
    print(listeners[0].socket.getsockname()[1])
    old: list[trio.SocketListener] = await nursery.start(partial(trio_capnp.serve_tcp, Reader(), 0))
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(
        partial(trio_capnp.serve_listeners, Reader(), [listener], max_connections=5)
    )
    assert_type(serving[0], trio.SocketListener)
    assert_type([each.socket.fileno() for each in serving], list[int])
    assert_type(serving.addresses, tuple[str, ...])
    assert_type(serving.connections, frozenset[trio_capnp.Connection])
    serving.close()
    print(old, trio_capnp.notify_ready())
    await trio_capnp.serve_listeners(Reader(), trio_capnp.inherited_listeners())


async def login(connection: trio_capnp.Connection) -> Reader:
    return Reader()


class Shown(Interfaces.Reader.Server):
    def __init__(self, connection: trio_capnp.Connection) -> None:
        self.client: trio_capnp.Client = connection.bootstrap(Interfaces.Reader)

    def find(self, call: Interfaces.Reader.FindCall) -> None:
        print(shown(call), filled(call.results, {}))


async def generic(reader: Interfaces.Reader.Client, numbers: Numbers.Reader) -> None:
    assert_type(kept(reader, []), Interfaces.Reader.Client)
    assert_type(await within(1, reader.read()), Interfaces.Reader.ReadResults.Reader)
    assert_type(await within(1, reader.read().data), bytes)
    assert_type(filled(Numbers.new(), {"a": numbers}), Numbers.Builder)
    await served(Reader(), Reader())
    await served(Reader, Reader())
    await served(Shown, Reader())
    await served(reader, Reader())
    await served(login, Reader())
"""

WRONG: Final = """\
from __future__ import annotations

import trio_capnp
from everything_capnp import Box, Boxes, Color, Interfaces, Numbers, Outer, Pointers
from everything_capnp import TextGeneric, Unions


def structs(read: Numbers.Reader, numbers: Numbers.Builder, unions: Unions.Builder) -> None:
    Numbers.new(u88=3)  # refused
    Numbers.new(u8="3")  # refused
    Numbers.new(color=1)  # refused
    Numbers.new(3)  # refused
    Numbers()  # fine to checkers, refused when run
    numbers.u8 = "3"  # refused
    numbers.uu8 = 3  # refused
    numbers.color = "red"  # refused
    numbers.nothing = 0  # refused
    read.u8 = 3  # refused
    read.color = Color.RED  # refused
    print(read.nope)  # refused
    print(Color.GREEN)  # refused
    unions.inner = {"middle": "x"}  # refused
    unions.named.maybe.odds = "even"  # refused
    unions.named.perhaps = 1  # refused
    trio_capnp.which(numbers)  # refused


def pointers(made: Pointers.Builder, other: Pointers.Reader) -> None:
    Pointers.new(self={"txt": "b"})  # refused
    Pointers.new(selves=[{"text": 3}])  # refused
    Pointers.new(circle={"around": [{"before": "x"}]})  # refused
    made.self = Numbers.new()  # refused
    made.selves = [3]  # refused
    made.selves[0] = {"texts": "e"}  # refused
    made.grid = [["x"]]  # refused
    made.text = b"bytes"  # refused
    made.data = "text"  # refused
    made.reader = 3  # refused
    made.reader = Outer.new().listener  # refused
    other.selves[0] = other  # refused
    other.self = other  # refused
    other.self.text = "x"  # refused


def generics(boxes: Boxes.Reader, builder: Boxes.Builder, texts: TextGeneric.Client) -> None:
    Boxes.new(text={"value": b"bytes"})  # refused
    Boxes.new(nested={"value": {"value": "text"}})  # refused
    builder.text.value = b"bytes"  # refused
    builder.text = boxes.nested  # refused
    builder.text = Box.new(value="untyped")  # refused
    builder.point.value.y = "1"  # refused
    print(boxes.text.value.value)  # refused
    texts.get(key=b"bytes")  # refused


async def calls(reader: Interfaces.Reader.Client) -> None:
    reader.read(sizes=3)  # refused
    reader.read(size="3")  # refused
    reader.read(3)  # refused
    reader.reed()  # refused
    print(reader.read().size)  # refused
    print((await reader.read()).size)  # refused
    print(await reader.read().data + 1)  # refused
    reader.find().reader.write(data=b"")  # refused
    trio_capnp.request(reader.read).params.sizes = 3  # refused
    trio_capnp.request(reader.read).params.size = "3"  # refused
    trio_capnp.request(structs)  # refused


def generic(call: Interfaces.Reader.FindCall, reader: Interfaces.Reader.Client) -> None:
    clients: list[trio_capnp.Client] = [reader, call.params]  # refused
    server: trio_capnp.Server = reader  # refused
    promise: trio_capnp.Promise[bytes] = reader.read()  # refused
    wrong: trio_capnp.Call[Numbers.Reader, Numbers.Builder] = call  # refused
    bootstrap: trio_capnp.Bootstrap = Interfaces.Reader  # refused
    made: trio_capnp.Builder = call.params  # refused
    print(clients, server, promise, wrong, bootstrap, made)


class Wrong(Interfaces.Reader.Server):
    async def read(self, call: Interfaces.Reader.FindCall) -> None:  # refused
        pass

    async def find(self, call: Interfaces.Reader.FindCall) -> int:  # refused
        return 3

    async def swap(self, call: Interfaces.Reader.SwapCall) -> None:
        call.results.z = call.params.x  # refused
        call.params.x = 3  # refused
"""

Lines: TypeAlias = dict[str, set[int]]


@attrs.frozen
class Report:
    """The complaints of a checker: lines by file name, and the whole text."""

    lines: Mapping[str, set[int]]
    text: str


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("project")
    texts = {**generate_everything(), "right.py": RIGHT, "wrong.py": WRONG}
    for name, text in texts.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": ["."],
        "extraPaths": [str(ROOT)],
    }
    (directory / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return directory


@pytest.fixture(scope="module")
def mypy(project: Path) -> Report:
    files = sorted(path.relative_to(project).as_posix() for path in project.rglob("*.py"))
    options = ["--strict", "--python-version=3.11", "--explicit-package-bases", "--output=json"]
    environment = {**os.environ, "MYPYPATH": os.pathsep.join([str(ROOT), str(project)])}
    command = [sys.executable, "-m", "mypy", "--config-file=", *options, *files]
    done = _run(command, project, environment)
    lines: Lines = {}
    for complaint in map(json.loads, done.splitlines()):
        if complaint["severity"] == "error":
            lines.setdefault(complaint["file"], set()).add(complaint["line"])
    return Report(lines, done)


@pytest.fixture(scope="module")
def pyright(project: Path) -> Report:
    pytest.importorskip("pyright")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = _run(command, project, {**os.environ})
    lines: Lines = {}
    for complaint in json.loads(done)["generalDiagnostics"]:
        name = Path(complaint["file"]).relative_to(project).as_posix()
        lines.setdefault(name, set()).add(complaint["range"]["start"]["line"] + 1)
    return Report(lines, done)


def _run(command: list[str], directory: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        command,
        cwd=directory,
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        timeout=1800,
    )
    assert done.returncode in (0, 1), done.stderr + done.stdout
    return done.stdout


@pytest.fixture(params=["mypy", "pyright"])
def report(request: pytest.FixtureRequest) -> Report:
    return cast(Report, request.getfixturevalue(str(request.param)))


def test_generated_modules_pass_both_checkers_at_their_strictest(report: Report) -> None:
    """[Y23] Generated typed clients and servers; S4: also with structs that are declared later."""
    own = {name: lines for name, lines in report.lines.items() if name.endswith("_capnp.py")}
    assert own == {}, report.text


def test_no_generated_line_has_an_ignore_comment_for_a_checker(project: Path) -> None:
    for path in project.rglob("*_capnp.py"):
        text = path.read_text(encoding="utf-8")
        assert "ignore" not in text
        assert "noqa" not in text


def test_a_right_program_passes_both_checkers(report: Report) -> None:
    """[Y28] Typed promised capabilities; D10: the public types suffice for generic code."""
    assert report.lines.get("right.py", set()) == set(), report.text


def test_each_wrong_line_is_refused_by_both_checkers(report: Report) -> None:
    wrong = set(_refused())
    found = report.lines.get("wrong.py", set())
    assert found - wrong == set(), report.text
    assert wrong - found == set(), [_line(number) for number in wrong - found]


def _refused() -> Iterator[int]:
    for number, line in enumerate(WRONG.splitlines(), 1):
        if line.endswith("# refused"):
            yield number


def _line(number: int) -> str:
    return WRONG.splitlines()[number - 1]
