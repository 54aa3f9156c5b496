"""``trio-capnp call``: call a method, or several that are pipelined, and print the results."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Protocol, cast

import trio

from trio_capnp.cli._addresses import Opener, add_address, opener_of
from trio_capnp.cli._command import Command, Failure
from trio_capnp.cli._loop import run_loop
from trio_capnp.cli._paths import CallPath, read_path
from trio_capnp.cli._results import Results
from trio_capnp.cli._schemas import add_import_paths
from trio_capnp.cli._time import add_timeout
from trio_capnp.forms import from_json, to_json
from trio_capnp.loading import load
from trio_capnp.runtime import drained, request
from trio_capnp.typed._struct_api import assign

if TYPE_CHECKING:
    from trio_capnp.runtime import Connection
    from trio_capnp.typed import BoundMethod, Builder, Client, Interface, Reader, Struct

NO_PARAMS: Final = "{}"


class Prepared(Protocol):
    """A ``Request`` of any method."""

    @property
    def params(self) -> Builder: ...

    def send(self) -> Awaitable[Reader | None]: ...


def _add_arguments(parser: ArgumentParser) -> None:
    add_address(parser)
    parser.add_argument("schema", metavar="SCHEMA", help="the schema file of the interface")
    parser.add_argument(
        "path",
        metavar="PATH",
        help="Interface.method, and .field.method for calls on the capabilities of results;"
        " all are sent at once. The interface is that of the bootstrap object",
    )
    parser.add_argument(
        "json",
        metavar="JSON",
        nargs="?",
        default=NO_PARAMS,
        help="the parameters of the last call, or an array with those of each call on the path"
        " (default: none)",
    )
    add_import_paths(parser)
    add_timeout(parser, default=float("inf"))


def _run(arguments: Namespace) -> int:
    path = read_path(load(arguments.schema, import_paths=arguments.import_path), arguments.path)
    params = list(_params(path, arguments.json))
    opener = opener_of(arguments)
    results = run_loop(_call_in_time, opener, path, params, arguments.timeout)
    if results is not None:
        print(_json_of(results))
        for line in results.capabilities:
            print(line, file=sys.stderr)
    return 0


def _json_of(results: Results) -> str:
    try:
        return to_json(results.shown, indent=2)
    except ValueError as error:  # the active member of a union may be a list of capabilities
        raise Failure(f"the results have no form in JSON: {error}") from error


def _params(path: CallPath, text: str) -> Iterator[Builder]:
    """The parameters of each call.

    Raises:
        Failure: an array has another length than the path.
        TextError: they are no JSON, or do not fit the method.
    """
    for step, each in zip(path.steps, _texts(text, len(path.steps)), strict=True):
        struct = cast("type[Struct[Reader, Builder]]", step.method.params.python_type)
        yield from_json(struct, each, unknown="error")


def _texts(text: str, count: int) -> Sequence[str]:
    """The JSON of the parameters of each of ``count`` calls."""
    if not text.lstrip().startswith("["):
        return [*[NO_PARAMS] * (count - 1), text]
    try:
        given: list[object] = json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:  # too deep for Python's parser
        raise Failure(f"the parameters are not JSON: {error}") from error
    if len(given) != count:
        raise Failure(f"the path has {count} calls, and the array parameters of {len(given)}")
    return [json.dumps(each) for each in given]


def _without_repeats(members: list[tuple[str, object]]) -> dict[str, object]:
    """The object of these members; else Python's parser takes the last of each name."""
    made = dict(members)
    if len(made) < len(members):
        raise ValueError("an object has a name twice")
    return made


async def _call_in_time(
    opener: Opener, path: CallPath, params: Sequence[Builder], timeout_s: float
) -> Results | None:
    """The results of the last call; None if it is ``-> stream``.

    Raises:
        Failure: time ran out.
    """
    results = None
    is_done = False
    with trio.move_on_after(timeout_s):
        async with opener() as connection:
            found = await _call(connection, path, params)
            if found is not None:  # copied here: its capabilities belong to the event loop
                results = Results.of(found)
            is_done = True
    if not is_done:
        raise Failure(f"no results within {timeout_s:g} s")
    return results


async def _call(connection: Connection, path: CallPath, params: Sequence[Builder]) -> Reader | None:
    """Send all calls of a path, each on the results of the one before, and wait for the last."""
    interface = cast("type[Interface[Client]]", path.interface.python_type)
    target: object = connection.bootstrap(interface)
    client = target
    for step, given in zip(path.steps, params, strict=True):
        for attribute in step.fields:
            target = getattr(target, attribute)
        client = target
        method: BoundMethod[..., Builder, object] = getattr(target, step.method.attribute)
        prepared = cast("Prepared", request(method))
        assign(prepared.params, given)
        target = prepared.send()
    results = await cast("Awaitable[Reader | None]", target)
    if path.steps[-1].method.streaming:  # the await was for room in the window only
        await drained(cast("Client", client))
    return results


CALL: Final = Command(
    "Call a method of a server, pipelining along the path, and print the results as JSON.",
    _add_arguments,
    _run,
    "trio-capnp call localhost:5923 calculator.capnp Calculator.evaluate.value.read \\\n"
    '      \'[{"expression": {"number": 3}}, {}]\'\n'
    '  prints {"number": 3}',
)
