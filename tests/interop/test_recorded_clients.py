"""Our server fed with recorded clients, most of them broken or hostile.

For each of them, the process and all other connections go on, the connection ends as the case says,
answers are those of the reference server, and no object is left. [W02] [H09] [H12] [H13] [H18]
[H22] [H23] [H24] [H26] [H27] [H31] [I17]
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal, TypeAlias

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.interop.streams_capnp import Probe
from trio_capnp.schemas.rpc_capnp import Message

HERE: Final = Path(__file__).parent / "streams"


@attrs.frozen
class Case:
    """One recorded client; see streams/README.md."""

    name: str
    description: str
    pauses: list[int]
    connection: Literal["open", "abort", "closed", "any", "survive"]
    replies: list[str] | None
    why: str = ""
    recommend: str = ""

    def chunks(self) -> list[bytes]:
        data = (HERE / f"{self.name}.bin").read_bytes()
        cuts = [0, *self.pauses, len(data)]
        return [data[start:end] for start, end in pairwise(cuts)]


MemoryStream: TypeAlias = trio.StapledStream[
    trio.testing.MemorySendStream, trio.testing.MemoryReceiveStream
]

CASES: Final = [Case(**case) for case in json.loads((HERE / "cases.json").read_text())]


class ProbeImpl(Probe.Server):
    def __init__(self) -> None:
        self.kept: list[Probe.Client] = []

    def echo(self, call: Probe.EchoCall) -> None:
        call.results.text = call.params.text

    def make(self, call: Probe.MakeCall) -> None:
        call.results.cap = ProbeImpl()

    async def hang(self, call: Probe.HangCall) -> None:
        await trio.sleep_forever()

    def fail(self, call: Probe.FailCall) -> None:
        raise trio_capnp.RpcFailed(call.params.message)

    def hold(self, call: Probe.HoldCall) -> None:
        self.kept.append(trio_capnp.dup(call.params.cap))
        call.results.held = len(self.kept)

    async def use_held(self, call: Probe.UseHeldCall) -> None:
        call.results.text = await self.kept[-1].echo(text=call.params.text).text

    async def call(self, call: Probe.CallCall) -> None:
        call.results.text = await call.params.cap.echo(text=call.params.text).text

    def drop(self, call: Probe.DropCall) -> None:
        for cap in self.kept:
            trio_capnp.release(cap)
        self.kept.clear()

    def give(self, call: Probe.GiveCall) -> None:
        call.results.cap = call.params.cap

    def size(self, call: Probe.SizeCall) -> None:
        call.results.words = trio_capnp.total_size(call.params.body)


class Recorder:
    """The client's end: sends the recorded bytes, keeps the answers."""

    def __init__(self, stream: MemoryStream) -> None:
        self.stream = stream
        self.received = bytearray()
        self.ended = trio.Event()

    async def receive(self) -> None:
        try:
            while data := await self.stream.receive_some():
                self.received += data
        except trio.BrokenResourceError:
            pass
        self.ended.set()

    async def send(self, chunks: list[bytes]) -> None:
        """Stops early if the server has closed."""
        for chunk in chunks:
            try:
                await self.stream.send_all(chunk)
            except trio.BrokenResourceError:
                return
            await trio.testing.wait_all_tasks_blocked()

    def messages(self) -> list[Message.Reader]:
        return list(trio_capnp.read_messages(Message, bytes(self.received)))


def named(message: Message.Reader) -> str:
    """Kind and id, as in cases.json."""
    match trio_capnp.which(message):
        case Message.Which.RETURN:
            returned = message.return_
            kind = trio_capnp.which(returned).name.lower()
            return f"return {returned.answer_id} {kind}"
        case Message.Which.CALL:
            return f"call {message.call.question_id}"
        case Message.Which.FINISH:
            return f"finish {message.finish.question_id}"
        case Message.Which.RELEASE:
            return f"release {message.release.id}"
        case Message.Which.RESOLVE:
            return f"resolve {message.resolve.promise_id}"
        case kind:
            return kind.name.lower()


async def echo_works(probe: ProbeImpl) -> None:
    """A client without malice gets its answer from the same object."""
    ours, theirs = trio.testing.memory_stream_pair()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, probe, theirs)
        async with trio_capnp.open_stream(ours) as connection:
            assert await connection.bootstrap(Probe).echo(text="still here").text == "still here"
        nursery.cancel_scope.cancel()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
async def test_a_recorded_client_does_no_harm(
    case: Case, autojump_clock: trio.testing.MockClock
) -> None:
    probe = ProbeImpl()
    connections: list[trio_capnp.Connection] = []

    def bootstrap(connection: trio_capnp.Connection) -> ProbeImpl:
        connections.append(connection)
        return probe

    ours, theirs = trio.testing.memory_stream_pair()
    recorder = Recorder(ours)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(recorder.receive)
        nursery.start_soon(trio_capnp.serve_stream, bootstrap, theirs)
        await recorder.send(case.chunks())
        closed_early = recorder.ended.is_set()
        answered = [named(message) for message in recorder.messages()]
        await echo_works(probe)
        await ours.send_stream.aclose()
        with trio.fail_after(60):
            await recorder.ended.wait()
        nursery.cancel_scope.cancel()
    check_end(case, closed_early, answered)
    check_answers(case, answered)
    for connection in connections:
        left = connection.statistics()
        assert (left.questions, left.answers, left.imports, left.exports) == (0, 0, 0, 0)


def check_end(case: Case, closed_early: bool, answered: list[str]) -> None:
    if case.connection == "open":
        assert not closed_early
        assert "abort" not in answered
    elif case.connection == "abort":
        assert closed_early
        assert answered[-1] == "abort"
    elif case.connection == "closed":
        assert closed_early


def check_answers(case: Case, answered: list[str]) -> None:
    """Each answer of the reference comes from us too; releases may be joined in another way."""
    if case.replies is None or case.connection != "open":
        return
    kinds = ("return", "call", "resolve", "unimplemented")
    ours = Counter(reply for reply in answered if reply.startswith(kinds))
    theirs = Counter(reply for reply in case.replies if reply.startswith(kinds))
    assert ours == theirs
