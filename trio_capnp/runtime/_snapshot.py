"""The state of a connection in numbers and as text."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from trio_capnp.typed import method_name

if TYPE_CHECKING:
    from trio_capnp.rpc import ConnectionState
    from trio_capnp.rpc._answers import Answer
    from trio_capnp.rpc._questions import Question
    from trio_capnp.runtime._dispatch_queue import DispatchQueue
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.runtime._statistics import Statistics


def statistics_of(state: ConnectionState, outbox: Outbox, bytes_received: int) -> Statistics:
    """Collect the numbers of a connection at this moment.

    Args:
        state: has the tables.
        outbox: has the queued and the sent bytes.
        bytes_received: the total since the connection began.
    """
    from trio_capnp.runtime._statistics import Statistics

    return Statistics(
        questions=len(state.questions),
        answers=len(state.answers),
        imports=len(state.imports.entries),
        exports=len(state.exports.entries),
        embargoes=len(state.embargoes.entries),
        calls_in_flight=state.admission.calls_in_flight,
        words_in_flight=state.admission.call_words_in_flight,
        bytes_waiting=outbox.size,
        bytes_sent=outbox.bytes_sent,
        bytes_received=bytes_received,
    )


def lines_of_tasks(bytes_received: int, outbox: Outbox, dispatcher: DispatchQueue) -> list[str]:
    """Describe the reader, the writer and the dispatcher, each in a line.

    Args:
        bytes_received: the total since the connection began.
        outbox: has the queued and the sent bytes.
        dispatcher: of the peer's calls.
    """
    parked = len(dispatcher.idle)
    running = dispatcher.count - parked
    stage = outbox.stage.name.lower()
    return [
        f"  reader: {bytes_received} bytes received",
        f"  writer: {stage}, {outbox.size} bytes wait, {outbox.bytes_sent} sent",
        f"  dispatcher: {dispatcher.waiting} calls wait, {running} run, {parked} workers park",
    ]


def lines_of_tables(state: ConnectionState) -> list[str]:
    """Describe each entry of each table in a line; a call by its method and age."""
    lines: list[str] = []
    for question in state.questions.values():
        lines.append(
            f"  question {question.id}: {question.state.name.lower()}, {_call(question)},"
            f" {question.holders} holders, {question.pins} pins"
        )
    for answer in state.answers.values():
        lines.append(f"  answer {answer.id}: {answer.state.name.lower()}, {_call(answer)}")
    for import_id, entry in state.imports.entries.items():
        kind = "promise" if entry.is_promise and not entry.is_resolved else "settled"
        lines.append(f"  import {import_id}: {kind}, {entry.wire_references} wire references")
    for export_id, export in state.exports.entries.items():
        kind = "promise" if export.is_promise else "settled"
        lines.append(f"  export {export_id}: {kind}, {export.wire_references} wire references")
    lines.extend(f"  embargo {embargo_id}" for embargo_id in state.embargoes.entries)
    return lines


def _call(entry: Question | Answer) -> str:
    """The name of a call and its age: "Probe.hang for 3.2 s"."""
    id = entry.interface_id
    name = method_name(id, entry.method_id) if id else "bootstrap"
    return f"{name} for {perf_counter() - entry.since:.1f} s"
