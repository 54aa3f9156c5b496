"""Warnings about calls that were never used, at the place of the call.

A dropped call is finished, and its error is lost, so that a missing ``await`` would stay unnoticed.
Python warns of coroutines in the same case. The hook of a call keeps the place as a code object and
the offset of an instruction: a frame would keep the caller's variables alive, and finding a line
number takes twice as long as taking both.
"""

from __future__ import annotations

import sys
import warnings
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Any, Final

from trio_capnp.errors import NeverAwaitedWarning, RpcDisconnected, RpcError

if TYPE_CHECKING:
    from trio_capnp.typed._method import Method

TEXT: Final = (
    "the call of {} was never awaited: await it, own it with `with`,"
    " or hand it to trio_capnp.send()"
)

Registry = dict[str | tuple[str, type[Warning], int], int]
"""The table in which ``warnings`` notes each warning shown, to show it once for each place."""

_registries: Final[dict[str, tuple[str, Registry]]] = {}
"""By source file: its module's name and registry. One entry for each file with such calls."""


def warn_never_awaited(call: str, code: CodeType, at: int, error: RpcError | None = None) -> None:
    """Warn that a call was dropped unused. For use in finalizers, on any thread.

    Silent where the program could not use the call: its connection was lost, or the interpreter
    is ending.

    Args:
        call: the interface and the method.
        code: ``f_code`` of the caller's frame.
        at: ``f_lasti`` of the caller's frame at the call.
        error: the call's error, if it is known to have failed.
    """
    if isinstance(error, RpcDisconnected) or sys.is_finalizing():
        return
    module, registry = _registries.get(code.co_filename) or _learn(code.co_filename)
    warnings.warn_explicit(
        TEXT.format(call),
        NeverAwaitedWarning,
        code.co_filename,
        line_of(code, at),
        module,
        registry,
    )


def line_of(code: CodeType, at: int) -> int:
    """The line of an instruction, as ``f_lineno`` would give it."""
    for start, end, line in code.co_lines():
        if start <= at < end and line is not None:
            return line
    return code.co_firstlineno


def _learn(filename: str) -> tuple[str, Registry]:
    """Find the module of a source file; for the cell of a notebook, its file name."""
    name, registry = filename, Registry()
    for module in list(sys.modules.values()):
        names = _names_in(module)
        if names.get("__file__") == filename:
            name = names.get("__name__", filename)
            registry = names.setdefault("__warningregistry__", registry)
            break
    _registries[filename] = name, registry
    return name, registry


def _names_in(module: object) -> dict[str, Any]:
    """A module's own dictionary. An ordinary attribute access would import a lazy module."""
    try:
        names: dict[str, Any] = object.__getattribute__(module, "__dict__")
    except AttributeError:
        return {}
    return names


class BrokenCall:
    """A call that failed before it began. Dropped unused, it warns as other calls do.

    Attributes:
        is_used: it was awaited, entered, pipelined on, or handed to ``trio_capnp.send``.
    """

    __slots__ = ("_at", "_code", "error", "is_used", "method")

    def __init__(self, method: Method[Any, Any], error: RpcError, caller: FrameType) -> None:
        self.method: Method[Any, Any] = method
        self.error: RpcError = error
        self.is_used: bool = False
        self._code = caller.f_code
        self._at = caller.f_lasti

    def again(self) -> RpcError:
        """Make the error for one waiter: it names the call, and has its own traceback."""
        made = type(self.error)(self.error.reason)
        made.__dict__["_call"] = self.method.full_name
        return made

    def __del__(self) -> None:
        if not self.is_used:
            warn_never_awaited(self.method.full_name, self._code, self._at, self.error)
