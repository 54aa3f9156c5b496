"""Reports to the log, and safe texts of the program's objects, for use on error paths.

A program may attach a logging filter, a handler or an exception class whose code raises. An error
path that meets such code must still end its call, and must not affect any other. So a ``Log``
raises no ``Exception``, and ``type_name``, ``text_of`` and ``traceback_of`` bypass the program's
overrides or catch their exceptions. ``KeyboardInterrupt``, ``Cancelled`` and the exceptions of a
signal handler are raised on.

``is_of_signal`` tells an exception that no error path may keep, because a signal handler raised it.

This module is on the lowest floor, because ``rpc`` and ``transports`` log as well as ``runtime``.
"""

from __future__ import annotations

import logging
import sys
from inspect import CO_VARARGS
from itertools import pairwise
from types import FrameType, GetSetDescriptorType, TracebackType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    Details = tuple[type[BaseException], BaseException, TracebackType | None]

MAX_NAME: Final = 100
"""Characters of a class's name in a log line or an error: a generated name may be a page long."""

MAX_TEXT: Final = 1000
"""Characters of an exception's text in a log line or an error: some quote their whole input."""

STACK_LEVEL: Final = 3
"""Frames between the reporting line and ``logging``, so that the record names that line."""

# The descriptors of the builtin types, because a metaclass or subclass may override the attribute.
_NAME: Final[GetSetDescriptorType] = vars(type)["__name__"]
_QUALNAME: Final[GetSetDescriptorType] = vars(type)["__qualname__"]
_TRACEBACK: Final[GetSetDescriptorType] = vars(BaseException)["__traceback__"]


def type_name(kind: type[object]) -> str:
    """The name of a class, independent of its metaclass; at most ``MAX_NAME`` characters."""
    name: str = _NAME.__get__(kind)
    return name[:MAX_NAME]


def qualified_name(kind: type[object]) -> str:
    """The name of a class with its enclosing scopes; the last ``MAX_NAME`` characters."""
    name: str = _QUALNAME.__get__(kind)
    return name[-MAX_NAME:]


def text_of(value: object) -> str:
    """``str(value)``, at most ``MAX_TEXT`` characters; empty if its ``__str__`` fails."""
    try:
        return "".join((str(value), ""))[:MAX_TEXT]  # joined: a subclass of str becomes a str
    except Exception as error:  # the program's ``__str__`` may raise any error
        if is_of_signal(error):
            raise
        return ""


def traceback_of(error: BaseException) -> TracebackType | None:
    """The traceback of an exception, also if its class overrides ``__traceback__``."""
    traceback: TracebackType | None = _TRACEBACK.__get__(error)
    return traceback


def described(error: BaseException) -> str:
    """The type and the text of an exception, for a log line."""
    text = text_of(error)
    name = type_name(type(error))
    return f"{name}: {text}" if text else name


def is_of_signal(error: BaseException) -> bool:
    """Whether a signal handler of the program raised ``error``, judged by its traceback.

    Such an exception is for the program, also if it is an ``Exception`` raised in our code.
    """
    traceback = traceback_of(error)
    while traceback is not None:
        if _handles_signal(traceback.tb_frame):
            return True
        traceback = traceback.tb_next
    return False


def _handles_signal(frame: FrameType) -> bool:
    """Whether a frame is a signal handler's: Python gives it a signal's number and a frame.

    Python keeps the locals that ``f_locals`` returns with the frame, also an exception among them.
    So frames of this package and of Trio are not asked: their exceptions would wait for the
    garbage collector. ``isinstance`` is not used either: ``__class__`` may be code of the program.
    """
    code = frame.f_code
    if str(frame.f_globals.get("__name__")).partition(".")[0] in ("trio", "trio_capnp"):
        return False
    if code.co_argcount < 2 and not code.co_flags & CO_VARARGS:
        return False
    names = code.co_varnames[: code.co_argcount]
    given = [frame.f_locals.get(name) for name in names]
    if code.co_flags & CO_VARARGS:
        rest: tuple[object, ...] = frame.f_locals.get(
            code.co_varnames[code.co_argcount + code.co_kwonlyargcount], ()
        )
        given.extend(rest)
    return any(
        type(number) is int and type(interrupted) is FrameType
        for number, interrupted in pairwise(given)
    )


class Log:
    """A logger for error paths: no method raises an ``Exception``, except a signal handler's.

    If logging itself fails, the line goes to standard error, with the reason. As in the module
    ``logging``, ``logging.raiseExceptions = False`` turns that off.

    ``error=`` puts an exception's traceback into the log.
    """

    __slots__ = ("_logger",)

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(name)

    def takes_debug(self) -> bool:
        """Whether a line at level DEBUG would be logged now."""
        return self._logger.isEnabledFor(logging.DEBUG)

    def debug(self, text: str, *args: object) -> None:
        self._log(logging.DEBUG, text, args, None)

    def warning(self, text: str, *args: object, error: BaseException | None = None) -> None:
        self._log(logging.WARNING, text, args, error)

    def error(self, text: str, *args: object, error: BaseException | None = None) -> None:
        self._log(logging.ERROR, text, args, error)

    def _log(
        self, level: int, text: str, args: tuple[object, ...], error: BaseException | None
    ) -> None:
        try:
            self._logger.log(level, text, *args, exc_info=_details(error), stacklevel=STACK_LEVEL)
        except Exception as fault:  # the program's filters may raise any error
            if is_of_signal(fault):
                raise
            _to_standard_error(text, args, error, fault)


def _details(error: BaseException | None) -> Details | None:
    return None if error is None else (type(error), error, traceback_of(error))


def _to_standard_error(
    text: str, args: tuple[object, ...], error: BaseException | None, fault: Exception
) -> None:
    """Write the line that could not be logged, as ``logging`` does if a handler fails."""
    if not logging.raiseExceptions:
        return
    try:
        line = text % args if args else text
        if error is not None:
            line = f"{line} ({described(error)})"
        sys.stderr.write(f"trio_capnp: logging raised {described(fault)}; the line was: {line}\n")
    except Exception as failed:  # standard error may be missing or full
        if is_of_signal(failed):
            raise
