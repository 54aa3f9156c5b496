"""The client of the demonstration; the narrator shows the text of these functions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

import trio

from trio_capnp.cli._demo.calculator_capnp import Calculator, Expression, Function, Operator

Chapter = Callable[[Calculator.Client], Awaitable[str]]


class Power(Function.Server):
    """A function of the client, which the server calls."""

    def apply(self, call: Function.ApplyCall) -> None:
        base, exponent = call.params.arguments
        call.results.number = base**exponent


class Stuck(Function.Server):
    """A function that never has a result."""

    def __init__(self) -> None:
        self.stopped = trio.Event()

    async def apply(self, call: Function.ApplyCall) -> None:
        try:
            await trio.sleep_forever()
        finally:
            self.stopped.set()


async def four_calls_one_round_trip(calculator: Calculator.Client) -> str:
    """Calls are made on the results of calls still running. Nothing waits before the last line."""
    add = calculator.operator(op=Operator.ADD).function
    multiply = calculator.operator(op=Operator.MULTIPLY).function
    total: Expression.Fields = {
        "call": {"function": add, "arguments": [{"number": 2}, {"number": 3}]}
    }
    product = calculator.evaluate(
        expression={"call": {"function": multiply, "arguments": [total, {"number": 4}]}}
    )
    return f"(2 + 3) * 4 = {await product.value.read().number}"


async def each_call_awaited(calculator: Calculator.Client) -> str:
    """The same without pipelining: every await is a round trip."""
    add = (await calculator.operator(op=Operator.ADD)).function
    multiply = (await calculator.operator(op=Operator.MULTIPLY)).function
    total: Expression.Fields = {
        "call": {"function": add, "arguments": [{"number": 2}, {"number": 3}]}
    }
    product = await calculator.evaluate(
        expression={"call": {"function": multiply, "arguments": [total, {"number": 4}]}}
    )
    return f"(2 + 3) * 4 = {(await product.value.read()).number}"


async def the_server_calls_back(calculator: Calculator.Client) -> str:
    """An object of the client is a parameter like any other, and the server calls it."""
    value = calculator.evaluate(
        expression={"call": {"function": Power(), "arguments": [{"number": 2}, {"number": 10}]}}
    ).value
    return f"2 ** 10 = {await value.read().number}"


async def giving_up_stops_the_work(calculator: Calculator.Client) -> str:
    """The cancelled await cancels the handler there, and the handler's call of our object here."""
    stuck = Stuck()
    try:
        with trio.fail_after(0.5):
            await calculator.evaluate(expression={"call": {"function": stuck, "arguments": []}})
    except trio.TooSlowError:
        await stuck.stopped.wait()
    return "gave up after half a second; the handler that would have run for ever has stopped"


CHAPTERS: Final[tuple[Chapter, ...]] = (
    four_calls_one_round_trip,
    each_call_awaited,
    the_server_calls_back,
    giving_up_stops_the_work,
)
