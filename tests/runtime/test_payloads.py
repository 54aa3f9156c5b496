"""The contents of calls: structs as parameters, defaults, type parameters, copies with
capabilities.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import pytest
import trio

import trio_capnp
from tests.codegen.golden.everything_capnp import Generic, Interfaces, TextGeneric
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call, played_by_hand, ready, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent
from trio_capnp.testing import connected_pair

Source = Interfaces.Reader


class SourceImpl(Source.Server):
    """Returns the parameters that it was given."""

    def read(self, call: Source.ReadCall) -> None:
        call.results.data = f"{call.params.size} from {call.params.offset}".encode()

    def swap(self, call: Source.SwapCall) -> None:
        call.results.x, call.results.y = call.params.y, call.params.x

    def find(self, call: Source.FindCall) -> None:
        call.results.reader = self
        call.results.nested.at.x = len(call.params.bytes)
        call.results.nested.at.reader = self


class Store(Generic.Server):
    """Gives back texts and capabilities under whatever type the interface was bound to."""

    def __init__(self, kept: Probe.Server) -> None:
        self.kept = kept

    def get(self, call: Generic.GetCall) -> None:
        key = trio_capnp.as_type(call.params.key, str)
        if key == "probe":
            call.results.value = self.kept
        else:
            call.results.value = f"value of {key}"

    async def map(self, call: Generic.MapCall) -> None:
        got = await call.params.other.get(key=trio_capnp.as_type(call.params.from_, str))
        call.results.to = got.value


async def test_parameters_that_were_not_set_have_the_defaults_of_the_schema() -> None:
    """[A22] The receiver fills them in, because unset fields do not travel."""
    async with connected_pair(SourceImpl()) as pair:
        source = pair.client.bootstrap(Source)
        assert (await source.read()).data == b"4096 from 0"
        assert (await source.read(size=0, offset=7)).data == b"0 from 7"


async def test_a_struct_of_the_schema_can_be_the_parameters_or_the_results() -> None:
    """[A22] This includes groups within them."""
    async with connected_pair(SourceImpl()) as pair:
        source = pair.client.bootstrap(Source)
        swapped = await source.swap(x=1, y=-2)
        assert (swapped.x, swapped.y) == (-2, 1)
        promise = source.find(bytes=b"abc")
        assert (await promise.nested.at.reader.read(size=1)).data == b"1 from 0"
        assert (await promise).nested.at.x == 3


async def test_parameters_of_an_older_caller_are_read_as_defaults() -> None:
    """[A22] A struct too short for a field, and none at all: both are legal."""
    old, none = BuiltContent(), BuiltContent()
    old.build_root(Probe.DoneParams)
    read = Source._methods[0]
    async with played_by_hand(SourceImpl()) as (_, hand):
        target = m.ImportedCap(await hand.bootstrap())
        for question, content in enumerate((old, none), 1):
            payload = m.Payload(content, [])
            await hand.say(m.Call(question, target, read.interface_id, read.ordinal, payload))
            answer = await hand.hear()
            assert isinstance(answer, m.Return)
            assert answer.results is not None
            told = answer.results.content
            assert isinstance(told, ReadContent)
            results = told.reader(Source.ReadResults)
            assert trio_capnp.to_dict(results)["data"] == b"4096 from 0"
            await hand.say(m.Finish(question))


async def test_a_generic_interface_is_called_whatever_it_was_bound_to() -> None:
    """[A23] The wire does not know: a server that binds nothing serves clients that do."""
    async with connected_pair(Store(ProbeImpl())) as pair:
        texts = pair.client.bootstrap(TextGeneric)
        assert (await texts.get(key="a")).value == "value of a"
        mapped = await texts.map(from_="b", other=texts)
        assert trio_capnp.as_type(mapped.to, str) == "value of b"
        anything = trio_capnp.cast(texts, Generic)
        assert trio_capnp.as_type((await anything.get(key="c")).value, str) == "value of c"


async def test_a_result_of_open_type_is_pipelined_as_the_given_type() -> None:
    """[B21] [A23] Called before the answer is there, and again behind it."""
    log = Log()
    async with connected_pair(Store(ProbeImpl(log, "kept"))) as pair:
        probe = pair.client.bootstrap(Generic).get(key="probe").value.as_client(Probe)
        assert [line.split()[1] for line in pair.transcript()] == ["bootstrap", "call"]
        assert (await probe.name()).name == "kept"
        assert (await probe.child(name="kid").child.name()).name == "kid"


async def test_a_copy_of_results_holds_the_same_capabilities() -> None:
    """[C26] The same object and no proxy of it, by a reference of its own."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        results = await probe.nested()
        copied = trio_capnp.copy(results)
        imports = pair.client.statistics().imports
        trio_capnp.release(results.inner.child)
        del results
        await pair.settle()
        assert log.events == []
        assert pair.client.statistics().imports == imports
        assert (await copied.inner.child.name()).name == "nested"
        trio_capnp.release(copied.inner.child)
        del copied
        await settled_empty(pair, probe)


class Forwarder(Probe.Server):
    """Answers with the whole results of another object."""

    def __init__(self, other: Probe.Client) -> None:
        self.other = other

    async def nested(self, call: Probe.NestedCall) -> None:
        call.results.inner.label = "of before"
        trio_capnp.assign(call.results, await self.other.nested())

    def child(self, call: Probe.ChildCall) -> None:
        with pytest.raises(TypeError):
            trio_capnp.assign(call.results, {"child": 7})
        trio_capnp.assign(call.results, {"child": ProbeImpl(name=call.params.name)})


async def test_the_results_of_a_call_are_set_from_a_whole_struct() -> None:
    """D11: Both messages have references of their own to its capabilities."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as far:
        other, _ = await ready(far)
        async with connected_pair(Forwarder(other)) as pair:
            probe, _ = await ready(pair)
            results = await probe.nested()
            assert results.inner.label == "label"
            assert (await results.inner.child.name()).name == "nested"
            child = (await probe.child(name="kid")).child
            assert (await child.name()).name == "kid"
            for client in (results.inner.child, child, probe):
                trio_capnp.release(client)
            del results, child, client, probe
            await settled_empty(pair)
        trio_capnp.release(other)
        await settled_empty(far)


async def test_a_call_with_hand_built_parameters_is_an_ordinary_one() -> None:
    """[A22] Parameters built elsewhere, with the fields in them that the schema says."""
    async with played_by_hand(ProbeImpl()) as (_, hand):
        target = m.ImportedCap(await hand.bootstrap())
        await hand.say(call(1, target, "echo", n=3, text="three"))
        with trio.fail_after(30):
            assert (await hand.hear_line()).startswith("return answer=1 results")
