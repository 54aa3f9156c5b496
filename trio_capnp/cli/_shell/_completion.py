"""The names that fit at the cursor.

client.ev|                        methods of a client
client.evaluate(exp|              parameters of a call
client.evaluate(...).value.re|    fields of results, and methods of the clients in them
Expr|                             names at hand, of Python, and keywords
"""

from __future__ import annotations

import builtins
import inspect
import keyword
from collections.abc import Iterable, Sequence

from trio_capnp.cli._shell._tokens import Token, open_bracket, start_of_operand, tokens_of
from trio_capnp.cli._shell._types import Inferred, Known, Names, infer, methods_of_client
from trio_capnp.introspection import InterfaceSchema, MethodSchema, StructSchema


def completions(source: str, names: Names) -> list[str]:
    """The words that may stand in place of the last one of ``source``, sorted.

    Args:
        source: the code from the beginning of the statement to the cursor.
        names: the globals of the shell.
    """
    tokens = tokens_of(source)
    if tokens is None:
        return []
    prefix = ""
    if tokens and tokens[-1].end == len(source):
        if tokens[-1].kind == "number":
            return []
        if tokens[-1].kind == "name":
            prefix = tokens.pop().text
    return sorted(set(_fitting(prefix, _candidates(source, tokens, prefix, names))))


def _fitting(prefix: str, words: Iterable[str]) -> Iterable[str]:
    """The words that begin with a prefix; private names only if they are asked for."""
    return (
        word
        for word in words
        if word.startswith(prefix) and (prefix.startswith("_") or not word.startswith("_"))
    )


def _candidates(source: str, tokens: Sequence[Token], prefix: str, names: Names) -> Iterable[str]:
    if tokens and tokens[-1].text == ".":
        return _attributes(_operand(source, tokens[:-1], names))
    parameters = [*_fitting(prefix, _parameters(source, tokens, names))]
    if parameters or not prefix:
        return parameters
    return [*names, *vars(builtins), *keyword.kwlist]


def _operand(source: str, tokens: Sequence[Token], names: Names) -> Inferred:
    """The type of the operand at the end of the tokens."""
    start = start_of_operand(tokens)
    if start == len(tokens):
        return None
    return infer(source[tokens[start].start : tokens[-1].end], names)


def _attributes(of: Inferred) -> Iterable[str]:
    match of:
        case InterfaceSchema():
            return [f"{name}(" for name in methods_of_client(of)]
        case StructSchema():
            return [field.attribute for field in of.fields.values()]
        case Known():
            return [_attribute(of.value, name) for name in dir(of.value)]
        case _:
            return []


def _attribute(value: object, name: str) -> str:
    """An attribute, with a bracket if it is called."""
    return f"{name}(" if inspect.isroutine(inspect.getattr_static(value, name, None)) else name


def _parameters(source: str, tokens: Sequence[Token], names: Names) -> Iterable[str]:
    """The parameters, as ``name=``, if an argument of a client's method begins here."""
    opened = open_bracket(tokens)
    if opened is None or tokens[opened].text != "(" or tokens[-1].text not in {"(", ","}:
        return []
    method = _operand(source, tokens[:opened], names)
    if not isinstance(method, MethodSchema):
        return []
    given = {
        name.text
        for name, sign in zip(tokens[opened:], tokens[opened + 1 :], strict=False)
        if sign.text == "=" and open_bracket(tokens[: tokens.index(name)]) == opened
    }
    attributes = (field.attribute for field in method.params.fields.values())
    return [f"{name}=" for name in attributes if name not in given]
