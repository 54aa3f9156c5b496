"""Use the calculator.   python calculator_client.py [HOST:PORT]"""

from __future__ import annotations

import sys

import trio

import trio_capnp
from calculator_capnp import Calculator, Expression, Function, Operator


class Power(Function.Server):
    """A function of ours, which the server calls."""

    def apply(self, call: Function.ApplyCall) -> None:
        base, exponent = call.params.arguments
        call.results.number = base**exponent


class Stuck(Function.Server):
    """A function that never has a result."""

    async def apply(self, call: Function.ApplyCall) -> None:
        try:
            await trio.sleep_forever()
        finally:
            print("our function has been cancelled, from the other side")


async def one_round_trip(calculator: Calculator.Client) -> None:
    """Four calls and an answer: (2 + 3) * 4. Nothing waits before the last line."""
    add = calculator.operator(op=Operator.ADD).function
    multiply = calculator.operator(op=Operator.MULTIPLY).function
    total: Expression.Fields = {
        "call": {"function": add, "arguments": [{"number": 2}, {"number": 3}]}
    }
    product = calculator.evaluate(
        expression={"call": {"function": multiply, "arguments": [total, {"number": 4}]}}
    )
    print("(2 + 3) * 4 =", await product.value.read().number)


async def values_stay_there(calculator: Calculator.Client) -> None:
    """A value is an object on the server; using it again does not bring it here."""
    divide = calculator.operator(op=Operator.DIVIDE).function
    third = calculator.evaluate(
        expression={"call": {"function": divide, "arguments": [{"number": 1}, {"number": 3}]}}
    ).value
    ninth = calculator.evaluate(
        expression={"call": {"function": divide, "arguments": [{"value": third}, {"number": 3}]}}
    ).value
    print("1 / 3 / 3 =", await ninth.read().number)


async def functions_defined(calculator: Calculator.Client) -> None:
    """f(x, y) = x * y + x, defined there and called from here."""
    add = calculator.operator(op=Operator.ADD).function
    multiply = calculator.operator(op=Operator.MULTIPLY).function
    product: Expression.Fields = {
        "call": {"function": multiply, "arguments": [{"argument": 0}, {"argument": 1}]}
    }
    f = calculator.define(
        arity=2, body={"call": {"function": add, "arguments": [product, {"argument": 0}]}}
    ).function
    print("f(3, 4) =", await f.apply(arguments=[3, 4]).number)


async def functions_of_ours(calculator: Calculator.Client) -> None:
    """The server calls back while it evaluates."""
    value = calculator.evaluate(
        expression={"call": {"function": Power(), "arguments": [{"number": 2}, {"number": 10}]}}
    ).value
    print("2 ** 10 =", await value.read().number)


async def errors_arrive(calculator: Calculator.Client) -> None:
    """An error on the server is raised here."""
    divide = calculator.operator(op=Operator.DIVIDE).function
    try:
        await divide.apply(arguments=[1])
    except trio_capnp.RpcFailed as error:
        print("1 / :", error)


async def giving_up(calculator: Calculator.Client) -> None:
    """Cancelling an await cancels the handler on the server, and its own call to us."""
    with trio.move_on_after(0.5) as scope:
        await calculator.evaluate(expression={"call": {"function": Stuck(), "arguments": []}})
    print("gave up:", scope.cancelled_caught)
    await trio.sleep(0.1)  # the news goes there and back


async def main(address: str) -> None:
    async with trio_capnp.open_address(address) as connection:
        calculator = connection.bootstrap(Calculator)
        await one_round_trip(calculator)
        await values_stay_there(calculator)
        await functions_defined(calculator)
        await functions_of_ours(calculator)
        await errors_arrive(calculator)
        await giving_up(calculator)


if __name__ == "__main__":
    trio.run(main, sys.argv[1] if len(sys.argv) > 1 else "localhost:5923")
