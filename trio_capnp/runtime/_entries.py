"""The methods of server objects: looked up at each call, described once.

Each call reads the object's attribute, as Python does, so ``obj.method = fake`` and
``mock.patch.object`` work, and so does the end of a patch. An ``Entry`` describes the function (is
it ``async``, is it marked). It is made once, and used while the object has the same function.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import inspect
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import RpcFailed
from trio_capnp.runtime._backlog import Habit
from trio_capnp.runtime._marks import is_serial, is_uncancellable
from trio_capnp.runtime._reports import log, qualified_name, type_name
from trio_capnp.typed import find_method, unimplemented

if TYPE_CHECKING:
    from trio_capnp.typed import Method, Server

Key: TypeAlias = tuple[int, int]
"""The id of the interface and the ordinal of the method."""

UNKNOWN: Final = object()
"""Stands for a function that was not looked up yet. None would be a possible attribute."""


class Entry:
    """One method of an interface, with the function that implements it in an object.

    Attributes:
        attribute: the name of the object's attribute.
        function: the function, without the object that it is bound to.
        method: the method's description in the generated module.
        name: class and method, for the log, because the function itself may have no name.
        full_name: interface and method: the name of the handler's task.
        params, results: the namespaces of the method's structs.
        habit: whether the handler waits, as far as its last runs tell.
    """

    __slots__ = (
        *("function", "is_async", "is_serial", "is_streaming", "is_uncancellable"),
        *("attribute", "full_name", "method", "name", "params", "habit", "results"),
    )

    def __init__(self, cls: type[Server], method: Method[object, object], function: object) -> None:
        self.attribute = method.name
        self.method = method
        self.name = f"{qualified_name(cls)}.{method.name}"
        self.full_name = method.full_name
        self.function = function
        self.params = method.params()
        self.results = method.results()
        marked = unwrapped(function)
        self.is_async = inspect.iscoroutinefunction(function)
        self.is_streaming = method.streaming
        self.is_serial = method.streaming or is_serial(cls) or is_serial(marked)
        self.is_uncancellable = is_uncancellable(marked)
        self.habit = Habit()


def unwrapped(function: object) -> object:
    """The function inside of ``functools.partial`` objects, because the marks are set on it."""
    while isinstance(function, partial):
        function = function.func
    return function


def described(server: Server, key: Key) -> Entry | None:
    """Describe a method whose function is not known yet; None if the object has no such method."""
    method = find_method(server, *key)
    return None if method is None else Entry(server.__class__, method, UNKNOWN)


def implemented(server: Server, known: Entry, handler: object, function: object) -> Entry:
    """Describe the function that an object has for a known method.

    Args:
        server: the object.
        known: an entry of the method, with another function.
        handler: the object's attribute.
        function: the same, without the object that it is bound to.

    Raises:
        RpcUnimplemented: ``handler`` is None, as in a class that takes a method back.
        RpcFailed: ``handler`` cannot be called; the log says so.
    """
    if handler is None:
        raise unimplemented(known.method)
    if not callable(handler):
        told = f"{known.attribute} of this object is no method but {type_name(type(handler))}"
        log.error("%s cannot be called: %s", known.name, told)
        raise RpcFailed(told)
    return Entry(server.__class__, known.method, function)
