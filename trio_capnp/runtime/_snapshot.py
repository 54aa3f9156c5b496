"""The tables of a connection as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.runtime._connection import Connection


def snapshot_of(connection: Connection) -> str:
    """One line for each entry of each table."""
    state = connection.state
    lines = [f"{connection!r}"]
    for question in state.questions.values():
        lines.append(
            f"  question {question.id}: {question.state.name.lower()},"
            f" {question.holders} holders, {question.pins} pins"
        )
    for answer in state.answers.values():
        lines.append(f"  answer {answer.id}: {answer.state.name.lower()}")
    for import_id, entry in state.imports.entries.items():
        kind = "promise" if entry.is_promise and not entry.is_resolved else "settled"
        lines.append(f"  import {import_id}: {kind}, {entry.wire_references} wire references")
    for export_id, export in state.exports.entries.items():
        kind = "promise" if export.is_promise else "settled"
        lines.append(f"  export {export_id}: {kind}, {export.wire_references} wire references")
    lines.extend(f"  embargo {embargo_id}" for embargo_id in state.embargoes.entries)
    return "\n".join(lines)
