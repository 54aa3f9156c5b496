"""The story of real conversations, recorded over TCP between a client and a server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import trio

import trio_capnp
from tests.report._recorded import recorded
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.recording import EVERYTHING, Selection, read_recording
from trio_capnp.recording._page import page_of
from trio_capnp.recording._story import CallOutcome, MarkKind, Story, StorySide
from trio_capnp.recording._telling import tell_story


@asynccontextmanager
async def recorded_connection(
    file: Path, selection: Selection = EVERYTHING
) -> AsyncIterator[trio_capnp.Connection]:
    """Connect to a probe. The recording is whole when the block has ended."""
    async with (
        recorded(ProbeImpl(), file, selection) as address,
        trio_capnp.open_address(address) as connection,
    ):
        yield connection


def told(file: Path) -> Story:
    """The story of a whole recording. Nothing in it was odd."""
    story = tell_story(read_recording(file, strict=True))
    assert not story.oddities
    assert story.connections[0].ended_ns is not None
    return story


async def test_a_pipelined_path_is_one_round_trip(tmp_path: Path) -> None:
    file = tmp_path / "path.rec"
    async with recorded_connection(file) as connection:
        probe = connection.bootstrap(Probe)
        name = (await probe.child(name="one").child.child(name="two").child.name()).name
    story = told(file)
    assert name == "two"
    assert [call.name for call in story.calls] == [
        *("bootstrap", "Probe.child", "Probe.child", "Probe.name"),
    ]
    assert [call.parent for call in story.calls] == [None, 0, 1, 2]
    assert [call.params for call in story.calls[1:3]] == ['(name = "one")', '(name = "two")']
    assert story.calls[3].results == '(name = "two")'
    assert story.round_trips == 1


async def test_awaited_calls_take_a_round_trip_each(tmp_path: Path) -> None:
    file = tmp_path / "steps.rec"
    async with recorded_connection(file) as connection:
        probe = await connection.bootstrap(Probe)
        child = (await probe.child(name="one")).child
        await child.name()
    story = told(file)
    assert story.round_trips == len(story.calls) == 3
    assert story.calls[2].origin == 1


async def test_failures_and_cancellations_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "ends.rec"
    async with recorded_connection(file) as connection:
        probe = await connection.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await probe.missing()
        with trio.move_on_after(0.01):
            await probe.hang()
        await probe.name()  # the other side has seen the Finish when this returns
    story = told(file)
    outcomes = {call.method: call.outcome for call in story.calls}
    assert outcomes["missing"] is CallOutcome.FAILED
    assert outcomes["hang"] is CallOutcome.CANCELED
    assert outcomes["name"] is CallOutcome.RETURNED
    (missing,) = [call for call in story.calls if call.method == "missing"]
    assert missing.error.startswith("unimplemented: ")
    (cancel,) = story.marks
    assert (cancel.kind, cancel.side) == (MarkKind.CANCEL, StorySide.CLIENT)


async def test_an_embargo_and_a_callback_are_told(tmp_path: Path) -> None:
    file = tmp_path / "embargo.rec"
    async with recorded_connection(file) as connection:
        probe = await connection.bootstrap(Probe)
        own = trio_capnp.cast(ProbeImpl(name="own"), Probe)
        assert (await probe.call(cap=own, n=3)).n == 3
        back = probe.back(cap=own)
        home = back.cap
        early = home.echo(n=1)
        await back
        late = home.echo(n=2)
        assert [(await each).n for each in (early, late)] == [1, 2]
    story = told(file)
    (callback, *_) = [call for call in story.calls if call.side is StorySide.SERVER]
    assert (callback.method, callback.outcome) == ("echo", CallOutcome.RETURNED)
    assert callback.origin is not None
    assert story.calls[callback.origin].method == "call"
    (embargo,) = [mark for mark in story.marks if mark.kind is MarkKind.EMBARGO]
    assert embargo.until_ns is not None
    assert embargo.until_ns >= embargo.at_ns


async def test_streaming_calls_have_a_window(tmp_path: Path) -> None:
    file = tmp_path / "stream.rec"
    async with recorded_connection(file) as connection:
        probe = await connection.bootstrap(Probe)
        for _ in range(20):
            await probe.write(data=bytes(5000))
        assert (await probe.done()).bytes == 100_000
    story = told(file)
    writes = [call for call in story.calls if call.is_streaming]
    (window,) = story.windows
    assert len(writes) == 20
    assert (window.calls[-1], window.sizes[-1]) == (0, 0)
    assert max(window.sizes) >= 5000


async def test_hidden_payloads_are_neither_in_the_story_nor_in_the_page(tmp_path: Path) -> None:
    file = tmp_path / "hidden.rec"
    async with recorded_connection(file, Selection(hides_payloads=True)) as connection:
        probe = await connection.bootstrap(Probe)
        await probe.echo(text="the secret of the parameters")
        await probe.child(name="a secret name").child.name()
        with pytest.raises(trio_capnp.RpcError):
            await probe.fail(how="no such secret")
    story = told(file)
    page = page_of(story, title="hidden")
    assert "Probe" in page
    assert "secret" not in page
    assert [call.name for call in story.calls].count("Probe.echo") == 1
    assert story.round_trips == len(story.calls) - 1
