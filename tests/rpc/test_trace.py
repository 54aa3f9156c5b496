"""The lines of a trace, which the tests read and the README of the harness explains."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, get_args

from tests.rpc.harness.messages import (
    NOTHING,
    answered,
    call,
    ended,
    failed,
    hosted,
    imported,
    promised,
    receiver_loopback,
    returned,
    sender_loopback,
    your_answer,
    yours,
)
from tests.rpc.harness.peers import PeerPair
from tests.rpc.harness.servers import Server
from tests.rpc.harness.trace import descriptor_text, text_of
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import ReturnKind, SendResultsTo

README: Final = Path(__file__).parent / "harness" / "README.md"

MESSAGES: Final[list[m.Message]] = [
    m.Bootstrap(0),
    call(1, imported(3)),
    call(1, answered(0, 2, 0)),
    call(1, imported(3), to=SendResultsTo.YOURSELF),
    call(1, imported(3), "say", hosted(4), NOTHING),
    returned(1),
    returned(1, promised(5)),
    returned(1, nfn=True),
    failed(1, "no such row"),
    ended(1, ReturnKind.CANCELED),
    ended(1, ReturnKind.RESULTS_SENT_ELSEWHERE),
    ended(1, ReturnKind.TAKE_FROM_OTHER_QUESTION, 7),
    m.Finish(1),
    m.Finish(1, release_result_caps=False),
    m.Resolve(5, hosted(4)),
    m.Resolve(5, None, m.ExceptionValue("no such row")),
    m.Release(3, 2),
    sender_loopback(0, imported(3)),
    sender_loopback(0, answered(0, 2)),
    receiver_loopback(0, imported(3)),
    m.Abort(m.ExceptionValue("a bad message")),
    m.Unimplemented(m.Release(3, 2)),
]
DESCRIPTORS: Final = [NOTHING, hosted(4), promised(5), yours(3), your_answer(0, 2)]


def rows_under(head: str) -> list[str]:
    """The first cells of a table of the README, without their marks."""
    table = README.read_text().split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    return re.findall(r"^\| `(.*?)` \|", table, re.MULTILINE)


def test_the_readme_explains_a_line_of_each_kind_of_message() -> None:
    assert rows_under("line") == [text_of(message) for message in MESSAGES]
    assert {type(message) for message in MESSAGES} | {m.Unsupported} == set(get_args(m.Message))


def test_the_readme_explains_each_entry_of_a_capability_table() -> None:
    entries = rows_under("entry of a capability table")
    assert entries == [descriptor_text(each) for each in DESCRIPTORS]


def test_the_first_example_of_the_readme_is_a_test_that_passes() -> None:
    source = README.read_text().split("```python\n", 1)[1].split("```", 1)[0]
    names = {"PeerPair": PeerPair, "Server": Server}
    exec(source, names)
    names["test_a_pipelined_call_arrives_before_a_direct_one"]()
