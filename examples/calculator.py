"""The calculator: the objects of the server."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

import trio

import trio_capnp
from calculator_capnp import Calculator, Expression, Function, Operator, Value

AnyExpression: TypeAlias = Expression.Reader | Expression.Builder

OPERATORS: Final[dict[Operator, Callable[[float, float], float]]] = {
    Operator.ADD: operator.add,
    Operator.SUBTRACT: operator.sub,
    Operator.MULTIPLY: operator.mul,
    Operator.DIVIDE: lambda left, right: left / right,
}


class ValueImpl(Value.Server):
    """A number that has been computed."""

    def __init__(self, number: float) -> None:
        self.number = number

    def read(self, call: Value.ReadCall) -> None:
        call.results.number = self.number


class OperatorImpl(Function.Server):
    """One of the four operators."""

    def __init__(self, function: Callable[[float, float], float]) -> None:
        self.function = function

    def apply(self, call: Function.ApplyCall) -> None:
        left, right = expect(2, call.params.arguments)
        call.results.number = self.function(left, right)


class DefinedFunction(Function.Server):
    """A function that a client has defined by an expression."""

    def __init__(self, arity: int, body: AnyExpression) -> None:
        self.arity = arity
        self.body = body

    async def apply(self, call: Function.ApplyCall) -> None:
        arguments = expect(self.arity, call.params.arguments)
        call.results.number = await evaluate(self.body, arguments)


class CalculatorImpl(Calculator.Server):
    """The bootstrap object of each connection."""

    async def evaluate(self, call: Calculator.EvaluateCall) -> None:
        call.results.value = ValueImpl(await evaluate(call.params.expression))

    def operator(self, call: Calculator.OperatorCall) -> None:
        call.results.function = OperatorImpl(OPERATORS[call.params.op])

    def define(self, call: Calculator.DefineCall) -> None:
        # The parameters end with the call; the copy keeps the body that the function needs.
        kept = Calculator.DefineParams.new(body=call.params.body)
        call.results.function = DefinedFunction(call.params.arity, kept.body)


def expect(arity: int, arguments: Sequence[float]) -> Sequence[float]:
    """Return the arguments if there are as many as the function takes.

    Raises:
        RpcFailed: there are more or fewer; the caller gets this error.
    """
    if len(arguments) != arity:
        raise trio_capnp.RpcFailed(f"takes {arity} arguments, not {len(arguments)}")
    return arguments


async def evaluate(expression: AnyExpression, arguments: Sequence[float] = ()) -> float:
    """Evaluate an expression, which may call functions and read values anywhere.

    If the caller gives up, this is cancelled, and with it every call that it awaits.

    Raises:
        RpcError: a function failed, or the expression is not valid.
    """
    match trio_capnp.which(expression):
        case Expression.Which.NUMBER:
            return expression.number
        case Expression.Which.VALUE:
            return await expression.value.read().number
        case Expression.Which.ARGUMENT:
            expect(max(len(arguments), expression.argument + 1), arguments)
            return arguments[expression.argument]
        case Expression.Which.CALL:
            numbers = await evaluate_all(expression.call.arguments, arguments)
            return await expression.call.function.apply(arguments=numbers).number
        case _:
            raise trio_capnp.RpcUnimplemented("an expression of a kind from the future")


async def evaluate_all(
    expressions: Iterable[AnyExpression], arguments: Sequence[float]
) -> list[float]:
    """Evaluate several expressions at the same time."""
    numbers: dict[int, float] = {}

    async def one(index: int, expression: AnyExpression) -> None:
        numbers[index] = await evaluate(expression, arguments)

    async with trio.open_nursery() as nursery:
        for index, expression in enumerate(expressions):
            nursery.start_soon(one, index, expression)
    return [numbers[index] for index in range(len(numbers))]
