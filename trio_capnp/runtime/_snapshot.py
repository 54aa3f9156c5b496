"""The tables of a connection as text."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from trio_capnp.typed import method_name

if TYPE_CHECKING:
    from trio_capnp.rpc._answers import Answer
    from trio_capnp.rpc._questions import Question
    from trio_capnp.runtime._session import Session


def snapshot_of(session: Session) -> str:
    """One line for each entry of each table; for a call its method and its age."""
    state = session.state
    lines = [f"{session.connection!r}"]
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
    return "\n".join(lines)


def _call(entry: Question | Answer) -> str:
    """The name of a call and its age: "Probe.hang for 3.2 s"."""
    id = entry.interface_id
    name = method_name(id, entry.method_id) if id else "bootstrap"
    return f"{name} for {perf_counter() - entry.since:.1f} s"
