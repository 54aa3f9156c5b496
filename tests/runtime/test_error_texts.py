"""The text of an error: it names the failed call, on this side and on the other."""

from __future__ import annotations

import copy
import pickle

import pytest

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.rpc import to_wire
from trio_capnp.testing import connected_pair


class Middle(ProbeImpl):
    """Passes errors of its own calls on, in each way that a handler can."""

    async def call(self, call: Probe.CallCall) -> None:
        await call.params.cap.fail(how="overloaded")

    async def hang(self, call: Probe.HangCall) -> None:
        try:
            await call.params.cap.fail(how="overloaded")
        except trio_capnp.RpcError as error:
            raise ExceptionGroup("one", [error]) from None


async def test_the_text_of_an_error_names_its_call_and_the_reason_is_bare() -> None:
    """P6: [H03] A remote handler, a local one, null and a stream: ``str`` alone has the name."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed) as caught:
            await probe.fail(how="failed")
        assert str(caught.value) == "Probe.fail: remote exception: failed so"
        assert caught.value.reason == "failed so"
        with pytest.raises(trio_capnp.RpcError) as caught_too:
            await (await probe.back()).cap.echo()
        assert str(caught_too.value) == "Probe.echo: called a null capability"
        assert caught_too.value.reason == "called a null capability"
        local, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(ProbeImpl())
        with pytest.raises(trio_capnp.RpcError, match=r"^Probe\.missing: "):
            await local.missing()
        with pytest.raises(
            trio_capnp.RpcOverloaded, match=r"^Probe\.write: remote exception: no more"
        ):
            while True:
                await probe.write(data=b"bad")


@pytest.mark.parametrize("answered", [False, True])
async def test_the_text_of_a_pipelined_calls_error_names_the_field_that_was_null(
    answered: bool,
) -> None:
    """P6: The call was sent before the peer knew that the field is null, or after."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        back = probe.back()
        if answered:
            await back
        child, grandchild = back.cap.child(name="kid"), back.cap.child(name="kid").child.name()
        with pytest.raises(trio_capnp.RpcError, match=r"^Probe\.child on Probe\.back\(\)\.cap: "):
            await child
        with pytest.raises(trio_capnp.RpcError, match=r"^Probe\.name on Probe\.child\(\)\.child: "):
            await grandchild


@pytest.mark.parametrize("method", ["call", "hang"])
async def test_an_error_that_a_handler_lets_through_gathers_no_names(method: str) -> None:
    """P6: [H04] It crosses two links with its reason bare, and names the call of each waiter."""
    async with connected_pair(Middle()) as pair, connected_pair(ProbeImpl()) as far:
        callee = far.client.bootstrap(Probe)
        calling = getattr(pair.client.bootstrap(Probe), method)(cap=callee)
        with pytest.raises(trio_capnp.RpcOverloaded) as caught:
            await calling
        assert str(caught.value) == f"Probe.{method}: remote exception: overloaded so"
        assert to_wire(caught.value).reason == "overloaded so"


async def test_copies_of_an_error_keep_its_text() -> None:
    """P6: Copies by ``copy`` and ``pickle``, also of an application's own class."""

    async with connected_pair(ProbeImpl()) as pair:
        with pytest.raises(trio_capnp.RpcFailed) as caught:
            await pair.client.bootstrap(Probe).fail(how="failed")
    error = caught.value
    error.details = {}
    for made in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert str(made) == str(error)
        assert made.reason == error.reason


def test_an_error_that_no_call_raised_has_its_reason_as_text() -> None:
    """P6: An error made by a handler, or made to be sent to a peer."""
    assert str(trio_capnp.RpcFailed("no")) == "no"
    assert repr(trio_capnp.RpcFailed("no")) == "RpcFailed('no')"
