"""Messages by name, and the method of each Return."""

from __future__ import annotations

import pytest

import trio_capnp
from trio_capnp.recording import NO_METHODS, Arrow, Conversation, methods_of
from trio_capnp.recording import _conversation as limits
from trio_capnp.schemas import persistent_capnp, rpc_capnp

METHODS = methods_of([persistent_capnp])
SAVE = next(iter(METHODS))


def call(question: int, method: tuple[int, int] = SAVE) -> bytes:
    interface_id, method_id = method
    message = rpc_capnp.Message.new(
        call={
            "question_id": question,
            "interface_id": interface_id,
            "method_id": method_id,
            "target": {"imported_cap": 0},
        }
    )
    return trio_capnp.to_bytes(message)


def returned(answer: int) -> bytes:
    return trio_capnp.to_bytes(rpc_capnp.Message.new(return_={"answer_id": answer}))


def line(conversation: Conversation, way: Arrow, message: bytes) -> str:
    seen = conversation.see(way, message)
    assert seen is not None
    return seen.line


def test_a_return_has_the_method_of_its_call() -> None:
    conversation = Conversation(METHODS)
    there, back = Arrow.TO_SERVER, Arrow.TO_CLIENT
    assert line(conversation, there, call(1)).endswith(" Persistent.save()")
    assert line(conversation, back, call(1, (7, 3))).endswith(" @0x0000000000000007.@3")
    assert line(conversation, back, returned(1)).endswith(" Persistent.save -> ()")
    assert line(conversation, there, returned(1)).endswith(" @0x0000000000000007.@3")
    assert line(conversation, back, returned(1)) == "return answer=1 results"


def test_methods_are_numbers_without_a_schema() -> None:
    shown = line(Conversation(NO_METHODS), Arrow.TO_SERVER, call(1))
    assert shown.endswith(f" @0x{SAVE[0]:016x}.@0")


def test_questions_are_remembered_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_QUESTIONS", 2)
    conversation = Conversation(METHODS)
    for question in range(3):
        line(conversation, Arrow.TO_SERVER, call(question))
    lines = [line(conversation, Arrow.TO_CLIENT, returned(answer)) for answer in range(3)]
    assert ["Persistent" in line for line in lines] == [True, True, False]


@pytest.mark.parametrize("bad", [bytes(8), b"\xff" * 8, b"\x01" + bytes(7)])
def test_a_frame_that_is_no_message_has_a_line_that_says_so(bad: bytes) -> None:
    frame = bytes(4) + bytes([1, 0, 0, 0]) + bad
    assert line(Conversation(METHODS), Arrow.TO_SERVER, frame).startswith("unreadable: ")
