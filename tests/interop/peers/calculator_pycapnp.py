"""The calculator of examples/ in pycapnp, to be used by ours and to use ours.

calculator_pycapnp.py serve HOST:PORT     prints "READY <address> <pid>", serves until killed
calculator_pycapnp.py call HOST:PORT      works out five things, prints them as one JSON list
"""

from __future__ import annotations

import asyncio
import json
import operator
import os
import sys
from pathlib import Path
from typing import Any

import capnp

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
schema: Any = capnp.load(str(EXAMPLES / "calculator.capnp"))

OPERATORS = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "divide": operator.truediv,
}


async def evaluate(expression: Any, arguments: Any = ()) -> float:
    match str(expression.which()):
        case "number":
            return float(expression.number)
        case "value":
            return float((await expression.value.read()).number)
        case "argument":
            return float(arguments[expression.argument])
        case _:
            call = expression.call
            numbers = [await evaluate(argument, arguments) for argument in call.arguments]
            return float((await call.function.apply(arguments=numbers)).number)


class ValueImpl(schema.Value.Server):  # type: ignore[misc]
    def __init__(self, number: float) -> None:
        self.number = number

    async def read(self, **_: Any) -> float:
        return self.number


class OperatorImpl(schema.Function.Server):  # type: ignore[misc]
    def __init__(self, name: str) -> None:
        self.function = OPERATORS[name]

    async def apply(self, arguments: Any, **_: Any) -> float:
        left, right = arguments
        return float(self.function(left, right))


class DefinedFunction(schema.Function.Server):  # type: ignore[misc]
    def __init__(self, body: Any) -> None:
        self.body = body.as_builder()

    async def apply(self, arguments: Any, **_: Any) -> float:
        return await evaluate(self.body, list(arguments))


class CalculatorImpl(schema.Calculator.Server):  # type: ignore[misc]
    async def evaluate(self, expression: Any, **_: Any) -> Any:
        return ValueImpl(await evaluate(expression))

    async def operator(self, op: Any, **_: Any) -> Any:
        return OperatorImpl(str(op))

    async def define(self, arity: int, body: Any, **_: Any) -> Any:
        return DefinedFunction(body)


class Power(schema.Function.Server):  # type: ignore[misc]
    async def apply(self, arguments: Any, **_: Any) -> float:
        base, exponent = arguments
        return float(base**exponent)


def call_of(function: Any, *arguments: Any) -> Any:
    """An expression; numbers stand for themselves."""
    listed = [{"number": a} if isinstance(a, int) else a for a in arguments]
    return {"call": {"function": function, "arguments": listed}}


async def use(calculator: Any) -> list[object]:
    """The same five things as examples/calculator_client.py."""

    def evaluated(expression: Any) -> Any:
        return calculator.evaluate(expression=expression).value

    add, multiply, divide = (
        calculator.operator(op=op).function for op in ("add", "multiply", "divide")
    )
    product = evaluated(call_of(multiply, call_of(add, 2, 3), 4))
    third = evaluated(call_of(divide, 1, 3))
    ninth = evaluated(call_of(divide, {"value": third}, 3))
    body = call_of(add, call_of(multiply, {"argument": 0}, {"argument": 1}), {"argument": 0})
    f = calculator.define(arity=2, body=body).function
    power = evaluated(call_of(schema.Function._new_client(Power()), 2, 10))
    promises = [product.read(), ninth.read(), f.apply(arguments=[3, 4]), power.read()]
    numbers: list[object] = [(await promise).number for promise in promises]
    try:
        await divide.apply(arguments=[1])
    except capnp.KjException as error:
        numbers.append(str(error.type).lower())
    return numbers


async def serve(address: str) -> None:
    async def connection(stream: Any) -> None:
        await capnp.TwoPartyServer(stream, bootstrap=CalculatorImpl()).on_disconnect()

    host, port = address.rsplit(":", 1)
    server = await capnp.AsyncIoStream.create_server(connection, host, int(port))
    print("READY", f"{host}:{server.sockets[0].getsockname()[1]}", os.getpid(), flush=True)
    async with server:
        await server.serve_forever()


async def call(address: str) -> None:
    host, port = address.rsplit(":", 1)
    stream = await capnp.AsyncIoStream.create_connection(host, int(port))
    client = capnp.TwoPartyClient(stream)
    print(json.dumps(await use(client.bootstrap().cast_as(schema.Calculator))), flush=True)
    os._exit(0)  # tearing pycapnp's loop down says nothing about the peer


if __name__ == "__main__":
    mode, address = sys.argv[1:]
    asyncio.run(capnp.run(serve(address) if mode == "serve" else call(address)))
