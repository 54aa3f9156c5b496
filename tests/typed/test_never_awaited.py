"""The place where a call was made, and the warning that names it."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from types import CodeType, FrameType, ModuleType
from typing import Any, Final

import pytest

from tests.typed.hooks import finish
from trio_capnp.errors import NeverAwaitedWarning, RpcDisconnected, RpcFailed
from trio_capnp.typed import method_of, warn_never_awaited
from trio_capnp.typed._never_awaited import line_of


def place() -> tuple[CodeType, int, int]:
    """The caller's code, the offset in it, and its line."""
    caller: FrameType = sys._getframe(1)
    return caller.f_code, caller.f_lasti, caller.f_lineno


def test_the_line_of_an_instruction_is_that_of_its_frame() -> None:
    """D1: The offset is kept because it is cheap, and gives the line later."""
    first = place()
    later = [
        place(),
        place(),
    ]
    for code, at, line in (first, *later):
        assert line_of(code, at) == line
    assert len({line for _, _, line in (first, *later)}) == 3


def test_the_line_of_no_instruction_is_that_of_the_function() -> None:
    code, _, _ = place()
    assert line_of(code, 1 << 20) == code.co_firstlineno


def test_a_warning_is_shown_once_for_a_place() -> None:
    """D1: The registry is that of the module in which the call was made, as in Python."""
    code, at, line = place()
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("default")
        for _ in range(3):
            warn_never_awaited("Shop.find", code, at)
        warn_never_awaited("Shop.find", *place()[:2])
    assert [(each.category, each.filename) for each in shown] == [
        (NeverAwaitedWarning, __file__)
    ] * 2
    assert shown[0].lineno == line
    assert "the call of Shop.find was never awaited" in str(shown[0].message)
    assert "__warningregistry__" in globals()


def test_a_filter_finds_the_module_of_the_call() -> None:
    code, at, _ = place()
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", module=__name__.replace(".", r"\."))
        warn_never_awaited("Shop.find", code, at)
    assert shown == []


def test_code_without_a_module_is_named_by_its_file() -> None:
    """D1: A cell of a notebook, say, is in no file."""
    found: dict[str, tuple[CodeType, int, int]] = {}
    exec(compile("\nfound['it'] = place()", "<cell 1>", "exec"), {"found": found, "place": place})
    code, at, _ = found["it"]
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("default")
        for _ in range(2):
            warn_never_awaited("Shop.find", code, at)
    assert [(each.filename, each.lineno) for each in shown] == [("<cell 1>", 2)]


def test_looking_for_the_module_imports_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """D1: The warning comes in a finalizer, so code of other modules must not run."""

    class Lazy(ModuleType):
        def __getattribute__(self, name: str) -> object:
            raise AssertionError(f"{name} was asked for")

    class Odd:
        __slots__ = ()

    monkeypatch.setitem(sys.modules, "lazy", Lazy("lazy"))
    monkeypatch.setitem(sys.modules, "odd", Odd())
    code = compile("", "<cell 2>", "exec")
    with pytest.warns(NeverAwaitedWarning):
        warn_never_awaited("Shop.find", code, 0)


def test_a_lost_connection_is_no_mistake_of_the_program() -> None:
    """D1: The connection's end is told by other means, and ends every call."""
    code, at, _ = place()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_never_awaited("Shop.find", code, at, RpcDisconnected("gone"))
        with pytest.raises(NeverAwaitedWarning):
            warn_never_awaited("Shop.find", code, at, RpcFailed("bad"))


NULL_CALLS: Final[dict[str, Callable[[Any], object]]] = {
    "find": lambda client: client.find(),
    "fill": lambda client: client.fill(),
    "find by request": lambda client: client._hook.request(method_of(client.find)[1]).send(),
    "fill by request": lambda client: client._hook.request(method_of(client.fill)[1]).send(),
}


@pytest.mark.parametrize("how", NULL_CALLS)
def test_a_call_on_null_warns_as_any_other(shop: ModuleType, how: str) -> None:
    """D1: Its error would be lost as well."""
    call = NULL_CALLS[how]
    with pytest.warns(NeverAwaitedWarning) as shown:
        call(shop.Shop.Client(None))
    (warning,) = shown
    assert (warning.filename, warning.lineno) == (__file__, call.__code__.co_firstlineno)
    assert f"Shop.{how.split()[0]}" in str(warning.message)


def test_a_call_on_null_that_was_used_does_not_warn(shop: ModuleType) -> None:
    client = shop.Shop.Client(None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for call in (client.find(), client.fill()):
            with pytest.raises(RpcFailed, match="null"):
                finish(call)
        with client.find():
            """Owned by a block."""
        assert client.find().shop is not None
