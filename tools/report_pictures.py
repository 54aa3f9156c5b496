"""Make the pictures of docs/seeing.md: the page of a real conversation, in light and dark colours.

    python tools/report_pictures.py              writes report-light.png and -dark.png of the docs
    python tools/report_pictures.py DIRECTORY    writes there, wide and narrow ones too

It needs `chromium`, and a folder to import `tests` from: run it in the root of the sources.
"""

from __future__ import annotations

import logging
import math
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

import trio

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import trio_capnp  # noqa: E402
from tests.report._browser import Browser  # noqa: E402
from tests.report._recorded import tapped  # noqa: E402
from trio_capnp.cli._demo._calculator import CalculatorImpl  # noqa: E402
from trio_capnp.cli._demo.calculator_capnp import (  # noqa: E402
    Calculator,
    Expression,
    Function,
    Operator,
)
from trio_capnp.recording import read_recording  # noqa: E402
from trio_capnp.recording._page import page_of  # noqa: E402
from trio_capnp.recording._telling import tell_story  # noqa: E402

STATIC: Final = ROOT / "docs" / "_static"
PROGRAM: Final = f"trio-capnp {trio_capnp.__version__}"
DISTANCE_S: Final = 0.02
"""The time that a message is on its way between the recorder and the server."""

WIDE: Final = (1200, 940)
NARROW: Final = (420, 1600)


async def carry(source: trio.SocketStream, target: trio.SocketStream) -> None:
    """Carry bytes one way; each chunk is ``DISTANCE_S`` on its way."""
    sent, on_the_way = trio.open_memory_channel[tuple[float, bytes | bytearray]](math.inf)

    async def deliver() -> None:
        async for at, data in on_the_way:
            await trio.sleep_until(at)
            await target.send_all(data)
        await target.send_eof()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(deliver)
        async with sent:
            async for data in source:
                sent.send_nowait((trio.current_time() + DISTANCE_S, data))


@asynccontextmanager
async def far_away(address: str) -> AsyncIterator[str]:
    """Give an address that stands for this one, at a distance."""
    host, _, port = address.partition(":")

    async def join(client: trio.SocketStream) -> None:
        server = await trio.open_tcp_stream(host, int(port))
        async with trio.open_nursery() as nursery:
            nursery.start_soon(carry, client, server)
            nursery.start_soon(carry, server, client)

    async with trio.open_nursery() as nursery:
        serve = partial(trio.serve_tcp, join, 0, host="127.0.0.1")
        (listener, *_) = await nursery.start(serve)
        yield f"127.0.0.1:{listener.socket.getsockname()[1]}"
        nursery.cancel_scope.cancel()


class Slow(Function.Server):
    """A function of the client that takes its time."""

    async def apply(self, call: Function.ApplyCall) -> None:
        await trio.sleep(0.01)
        call.results.number = max(call.params.arguments)


async def talk(address: str) -> None:
    """A pipelined chain, a callback, a failure and a cancellation."""
    async with trio_capnp.open_address(address) as connection:
        calculator = connection.bootstrap(Calculator)
        add = calculator.operator(op=Operator.ADD).function
        both: Expression.Like = {
            "call": {"function": add, "arguments": [{"number": 2}, {"number": 3}]}
        }
        assert (await calculator.evaluate(expression=both).value.read()).number == 5
        largest: Expression.Like = {
            "call": {"function": Slow(), "arguments": [{"number": 7}, {"number": 4}]}
        }
        assert (await calculator.evaluate(expression=largest).value.read()).number == 7
        divide = (await calculator.operator(op=Operator.DIVIDE)).function
        try:
            await divide.apply(arguments=[1, 0])
        except trio_capnp.RpcError:
            pass
        with trio.move_on_after(DISTANCE_S):
            await calculator.evaluate(expression=largest).value.read()
        await add.apply(arguments=[1, 2])
        await trio.sleep(3 * DISTANCE_S)  # until the canceled call has returned


def page(directory: Path) -> Path:
    """Record the conversation, and make its page."""
    recording = directory / "calculator.rec"

    async def record() -> None:
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, CalculatorImpl(), 0, host="127.0.0.1")
            serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
            async with (
                far_away(serving.addresses[0]) as far,
                tapped(far, recording, program=PROGRAM) as address,
            ):
                await talk(address)
            nursery.cancel_scope.cancel()

    logging.getLogger("trio_capnp").setLevel(logging.CRITICAL)  # a call fails on purpose
    trio.run(record)
    story = tell_story(read_recording(recording, strict=True))
    made = directory / "calculator.html"
    made.write_text(page_of(story, title=recording.name), encoding="utf-8")
    return made


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else STATIC
    sizes = {"": WIDE} if target == STATIC else {"": WIDE, "-wide": (1600, 1400), "-narrow": NARROW}
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as directory, Browser() as browser:
        made = page(Path(directory))
        for suffix, (width, height) in sizes.items():
            for colours in ("light", "dark"):
                browser.open(made, width=width, height=height, dark=colours == "dark")
                browser.drawn()
                browser.picture(target / f"report-{colours}{suffix}.png")


if __name__ == "__main__":
    main()
