"""Views of parameters outlive the call, the connection and every later message."""

from __future__ import annotations

import gc
from functools import partial

import pytest
import trio

import trio_capnp
from trio_capnp.cli._demo.calculator_capnp import Function
from trio_capnp.wire import _pool


class Keeper(Function.Server):
    """Keeps a view of the arguments of each call."""

    def __init__(self) -> None:
        self.views: list[memoryview] = []

    async def apply(self, call: Function.ApplyCall) -> None:
        self.views.append(trio_capnp.view(call.params, "arguments"))
        call.release_params()
        await trio.lowlevel.checkpoint()
        call.results.number = len(self.views)


@pytest.mark.parametrize(
    "count", [5, _pool.SMALLEST_KEPT // 8 + 100], ids=["in a chunk", "in a buffer of the pool"]
)
async def test_views_of_parameters_outlive_everything_else(
    count: int, nursery: trio.Nursery
) -> None:
    """[T09, Y29] Large messages are received into buffers that serve again."""
    keeper = Keeper()
    serve = partial(trio_capnp.serve_tcp, keeper, 0, host="127.0.0.1")
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
    written: list[memoryview] = []
    async with trio_capnp.open_address(serving.addresses[0]) as connection:
        function = connection.bootstrap(Function)
        for number in range(1, 6):
            request = trio_capnp.request(function.apply)
            trio_capnp.init(request.params, "arguments", count)
            numbers = trio_capnp.view(request.params, "arguments")
            numbers[0], numbers[count - 1] = number, -number
            written.append(numbers)
            assert (await request.send()).number == number
            del request, numbers
        del function
    await serving.drain()
    del connection, serving
    gc.collect()
    assert _pool.bytes_kept() == 0
    ends = [(each[0], each[count - 1], any(each[1 : count - 1])) for each in keeper.views]
    assert ends == [(number, -number, False) for number in range(1, 6)]
    assert [each[0] for each in written] == list(range(1, 6))
    assert all(each.readonly for each in keeper.views)
