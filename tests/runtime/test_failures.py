"""Errors of handlers: the text for the caller, the line in the log, and hostile classes."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Final, NoReturn

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.errors import NO_DETAILS
from trio_capnp.runtime import Bootstrap
from trio_capnp.testing import ConnectedPair, connected_pair

SECRET: Final = "secret key"
INCIDENT: Final = re.compile(r" \[incident ([0-9a-f]{8})\]$")


class Raising(ProbeImpl):
    """Raises the given error: from a plain method, a task, and after a wait."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def fail(self, call: Probe.FailCall) -> None:
        raise self.error

    async def child(self, call: Probe.ChildCall) -> None:
        raise self.error

    async def hang(self, call: Probe.HangCall) -> None:
        await trio.lowlevel.checkpoint()
        raise self.error


METHODS: Final[dict[str, Callable[[Probe.Client], object]]] = {
    "fail": lambda probe: probe.fail(how=""),
    "child": lambda probe: probe.child(),
    "hang": lambda probe: probe.hang(),
}
each_method = pytest.mark.parametrize("method", list(METHODS))


@asynccontextmanager
async def hiding(bootstrap: Bootstrap) -> AsyncGenerator[ConnectedPair]:
    """A pair whose errors have the same texts as those of a real server."""
    async with connected_pair(bootstrap, hooks=trio_capnp.Hooks()) as pair:
        yield pair


async def failure(probe: Probe.Client, method: str = "fail") -> trio_capnp.RpcError:
    """Call a method that fails, and see that the connection goes on."""
    with pytest.raises(trio_capnp.RpcError) as raised:
        await getattr(probe, method)()
    assert (await probe.echo(n=1)).n == 1
    return raised.value


def incident_of(error: trio_capnp.RpcError) -> str:
    found = INCIDENT.search(error.reason)
    assert found is not None, error.reason
    return found[1]


# --- the rule ---------------------------------------------------------------------------------


@each_method
async def test_the_caller_gets_the_type_and_a_number_and_the_log_has_the_rest(
    method: str, caplog: pytest.LogCaptureFixture
) -> None:
    """D8: The text of an exception that is no RpcError stays in this process."""
    async with hiding(Raising(KeyError(SECRET))) as pair:
        told = await failure(pair.client.bootstrap(Probe), method)
    assert type(told) is trio_capnp.RpcFailed
    assert re.search(r"KeyError \[incident [0-9a-f]{8}\]$", told.reason)
    (record,) = caplog.records
    assert record.getMessage() == f"Raising.{method} failed [incident {incident_of(told)}]"
    assert SECRET in caplog.text


@each_method
async def test_the_text_travels_where_the_hooks_expose_it(
    method: str, caplog: pytest.LogCaptureFixture
) -> None:
    """D8: ``Hooks(expose_errors=True)``, which a connected pair has by default."""
    hooks = trio_capnp.Hooks(expose_errors=True)
    for pair_of in (
        connected_pair(Raising(KeyError(SECRET)), hooks=hooks),
        connected_pair(Raising(KeyError(SECRET))),
    ):
        async with pair_of as pair:
            told = await failure(pair.client.bootstrap(Probe), method)
        assert told.reason.endswith(f"KeyError: '{SECRET}'")
    assert [record.getMessage() for record in caplog.records] == [f"Raising.{method} failed"] * 2


@each_method
async def test_the_text_of_an_rpc_error_travels_and_is_not_logged(
    method: str, caplog: pytest.LogCaptureFixture
) -> None:
    """D8: It is meant for the caller."""
    async with hiding(Raising(trio_capnp.RpcOverloaded("full"))) as pair:
        told = await failure(pair.client.bootstrap(Probe), method)
    assert type(told) is trio_capnp.RpcOverloaded
    assert told.reason.endswith("full")
    assert not caplog.records


async def test_two_failures_have_two_numbers() -> None:
    async with hiding(Raising(ValueError("x"))) as pair:
        probe = pair.client.bootstrap(Probe)
        assert incident_of(await failure(probe)) != incident_of(await failure(probe))


async def test_a_group_tells_the_types_of_all_its_leaves_and_one_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """D8: An RpcError among them tells its text."""
    inner = ExceptionGroup("inner", [ValueError(SECRET), trio_capnp.RpcFailed("for you")])
    async with hiding(Raising(ExceptionGroup(SECRET, [KeyError(SECRET), inner]))) as pair:
        told = await failure(pair.client.bootstrap(Probe))
    assert SECRET not in told.reason
    assert INCIDENT.sub("", told.reason).endswith("KeyError; ValueError; for you")
    (record,) = caplog.records
    assert incident_of(told) in record.getMessage()


async def test_a_group_of_one_rpc_error_counts_as_that_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """D8: A nursery of the handler puts it into a group."""
    error = ExceptionGroup("nursery", [ExceptionGroup("", [trio_capnp.RpcUnimplemented("no")])])
    async with hiding(Raising(error)) as pair:
        told = await failure(pair.client.bootstrap(Probe))
    assert type(told) is trio_capnp.RpcUnimplemented
    assert not caplog.records


async def test_a_name_of_any_length_makes_a_short_reason() -> None:
    """D8: Names go out, and a name may be made by the program."""
    kind = type("N" * 5000, (Exception,), {})
    many = ExceptionGroup("many", [kind(SECRET) for _ in range(100)])
    for error in (kind(SECRET), many):
        async with hiding(Raising(error)) as pair:
            told = await failure(pair.client.bootstrap(Probe))
        assert len(told.reason) < 1100
        incident_of(told)


async def test_a_local_call_exposes_no_more_than_a_call_of_a_peer(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """D8: The local caller may let the error through to a peer."""

    class Asking(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            local, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(Raising(KeyError(SECRET)))
            await local.fail(how="")

    async with hiding(Asking()) as pair:
        told = await failure(pair.client.bootstrap(Probe), "child")
    assert SECRET not in told.reason
    (record,) = caplog.records
    assert record.getMessage() == f"Raising.fail failed [incident {incident_of(told)}]"


async def test_a_rejected_promise_tells_the_type_and_a_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """D8: ``reject(error)`` in an ``except`` branch sends the same text as a handler's error."""
    ours, resolver = trio_capnp.new_promise(Probe)
    async with hiding(ours) as pair:
        probe = pair.client.bootstrap(Probe)
        promise = probe.echo(n=1)
        await pair.settle()
        resolver.reject(KeyError(SECRET))
        with pytest.raises(trio_capnp.RpcFailed) as raised:
            await promise
    assert SECRET not in raised.value.reason
    (record,) = caplog.records
    assert incident_of(raised.value) in record.getMessage()
    assert SECRET in caplog.text


async def test_a_trace_is_sent_only_by_the_hook() -> None:
    """D8: ``trace`` as before: opt in, and apart from the text."""
    hooks = trio_capnp.Hooks(trace=lambda error: f"trace of {error!r}")
    async with connected_pair(Raising(KeyError("k")), hooks=hooks) as pair:
        told = await failure(pair.client.bootstrap(Probe))
    assert told.trace == "trace of KeyError('k')"
    incident_of(told)


# --- classes that raise when they are looked at -------------------------------------------------


def refuses(*_: object) -> NoReturn:
    raise LookupError("asked")


class Nameless(type):
    """A metaclass whose classes do not tell their names, and are not compared."""

    __name__ = property(refuses)
    __hash__ = refuses
    __eq__ = refuses

    def __getattribute__(cls, name: str) -> object:
        if name in ("__qualname__", "__module__", "__name__"):
            refuses()
        return super().__getattribute__(name)


class Hostile(Exception, metaclass=Nameless):
    __str__ = refuses
    __repr__ = refuses
    __eq__ = refuses
    __hash__ = refuses
    __bool__ = refuses
    __cause__ = property(refuses)
    __context__ = property(refuses)
    __traceback__ = property(refuses)
    __class__ = property(refuses)


class HostileOSError(OSError):
    strerror = property(refuses)
    __str__ = refuses


class HostileGroup(ExceptionGroup[Exception]):
    exceptions = property(refuses)
    __str__ = refuses

    def derive(self, excs: object) -> NoReturn:
        refuses()


class HostileReason(trio_capnp.RpcFailed):
    reason = property(refuses, lambda self, value: None)


class HostileCopy(trio_capnp.RpcFailed):
    args = property(refuses, lambda self, value: None)


class HostileCause(trio_capnp.RpcOverloaded):
    __cause__ = property(refuses)


class UnknownKind(trio_capnp.RpcFailed):
    kind = "melancholy"


class HostileDetails(Mapping[int, bytes]):
    __getitem__ = refuses
    __iter__ = refuses
    __len__ = refuses


class Reason(StrEnum):
    FULL = "no room"


def changed(**attributes: object) -> trio_capnp.RpcError:
    error = trio_capnp.RpcFailed("first")
    for name, value in attributes.items():
        setattr(error, name, value)
    return error


UNSENDABLE: Final[dict[str, Callable[[], Exception]]] = {
    "any attribute": Hostile,
    "an OSError": lambda: HostileOSError(2, "x", "/etc/secret"),
    "a group": lambda: HostileGroup("g", [ValueError("x"), Hostile()]),
    "a reason that raises": lambda: HostileReason("first"),
    "a copy that raises": lambda: HostileCopy("first"),
    "a cause that raises": lambda: HostileCause("first"),
    "a kind of its own": lambda: UnknownKind("first"),
    "no reason": lambda: changed(reason=None),
    "a reason that is bytes": lambda: changed(reason=b"x"),
    "no trace": lambda: changed(trace=None),
    "details that raise": lambda: changed(details=HostileDetails()),
    "details that are text": lambda: changed(details={1: "text"}),
    "a detail id that is too large": lambda: changed(details={1 << 64: b""}),
    "a detail id that is text": lambda: changed(details={"1": b""}),
    "no details": lambda: changed(details=None),
}


@each_method
@pytest.mark.parametrize("what", list(UNSENDABLE))
async def test_an_error_that_raises_when_it_is_looked_at_fails_its_call_alone(
    what: str, method: str
) -> None:
    """Q1: Exceptions of which ``__name__``, ``__cause__``, ``__traceback__``, ``__str__`` raise."""
    async with hiding(Raising(UNSENDABLE[what]())) as pair:
        probe, _ = await ready(pair)
        told = await failure(probe, method)
        assert type(told) is trio_capnp.RpcFailed
        incident_of(told)
        await settled_empty(pair, probe)


@pytest.mark.parametrize("what", list(UNSENDABLE))
async def test_an_error_that_raises_when_it_is_looked_at_may_reject_a_promise(what: str) -> None:
    """Q1: ``reject`` is the other way to turn an exception of the program into an error of ours."""
    async with connected_pair(None):
        promised, resolver = trio_capnp.new_promise(Probe)
        early = promised.echo(n=1)
        resolver.reject(UNSENDABLE[what]())
        for call in (early, promised.echo(n=2)):
            with pytest.raises(trio_capnp.RpcFailed, match="incident"):
                await call


@pytest.mark.parametrize("what", list(UNSENDABLE))
async def test_an_error_that_raises_when_it_is_looked_at_is_exposed_without_a_text(
    what: str,
) -> None:
    """Q1: With ``expose_errors`` more of its attributes are read."""
    async with connected_pair(Raising(UNSENDABLE[what]())) as pair:
        await failure(pair.client.bootstrap(Probe))


async def test_a_reason_of_a_subclass_of_str_is_sent_as_text() -> None:
    """A member of a StrEnum is a natural reason."""
    async with hiding(Raising(trio_capnp.RpcOverloaded(Reason.FULL))) as pair:
        told = await failure(pair.client.bootstrap(Probe))
    assert type(told) is trio_capnp.RpcOverloaded
    assert told.reason.endswith("no room")
    assert told.details == NO_DETAILS


class HostileExit(SystemExit):
    """Trio itself looks at the class, the context and the traceback."""

    __cause__ = property(refuses)


@pytest.mark.parametrize("method", ["fail", "hang"])
async def test_an_exit_whose_cause_raises_leaves_as_itself(
    method: str,
) -> None:
    """Q1: Its cause is read on its way out of the nursery."""
    with pytest.raises(HostileExit):
        async with connected_pair(Raising(HostileExit(3))) as pair:
            await getattr(pair.client.bootstrap(Probe), method)()


async def test_a_group_that_cannot_be_split_still_lets_ctrl_c_out() -> None:
    """Q1: A group of the program's own kind, with a KeyboardInterrupt in it."""

    class Unsplit(BaseExceptionGroup[BaseException]):
        def derive(self, excs: object) -> NoReturn:
            refuses()

    error = Unsplit("both", [ValueError("x"), KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        async with connected_pair(Raising(error)) as pair:
            await pair.client.bootstrap(Probe).hang()
