"""A recording of some methods has their calls, and the messages that belong to these."""

from __future__ import annotations

from typing import Final

import trio_capnp
from trio_capnp.recording import NO_METHODS, Arrow, Conversation, LargeMessage, Selection
from trio_capnp.schemas.rpc_capnp import CapDescriptor, Message

THERE, BACK = Arrow.TO_SERVER, Arrow.TO_CLIENT
WANTED: Final = 7
OTHER: Final = 8


class Talk:
    """A conversation of which only the calls of interface 7 are kept."""

    def __init__(self) -> None:
        only = (f"@0x{WANTED:016x}.*",)
        self.conversation = Conversation(NO_METHODS, Selection(only=only))

    def takes(self, way: Arrow, message: Message.Builder) -> bool:
        return self.conversation.see(way, trio_capnp.to_bytes(message)) is not None

    def call(self, question: int, interface: int, *caps: CapDescriptor.Fields) -> bool:
        fields: Message.Fields = {
            "call": {
                "question_id": question,
                "interface_id": interface,
                "target": {"imported_cap": 0},
                "params": {"cap_table": list(caps)},
            }
        }
        return self.takes(THERE, Message.new(**fields))

    def returned(self, question: int, *caps: CapDescriptor.Fields, releases: bool = False) -> bool:
        fields: Message.Fields = {
            "return_": {
                "answer_id": question,
                "release_param_caps": releases,
                "results": {"cap_table": list(caps)},
            }
        }
        return self.takes(BACK, Message.new(**fields))

    def finish(self, question: int, *, releases: bool = False) -> bool:
        fields: Message.Fields = {
            "finish": {"question_id": question, "release_result_caps": releases}
        }
        return self.takes(THERE, Message.new(**fields))

    def release(self, way: Arrow, export: int, count: int = 1) -> bool:
        return self.takes(way, Message.new(release={"id": export, "reference_count": count}))

    def resolve(self, export: int, to: int) -> bool:
        fields: Message.Fields = {"resolve": {"promise_id": export, "cap": {"sender_hosted": to}}}
        return self.takes(BACK, Message.new(**fields))


def test_a_call_is_taken_with_its_return_and_finish() -> None:
    talk = Talk()
    assert not talk.takes(THERE, Message.new(bootstrap={"question_id": 0}))
    assert talk.call(1, WANTED)
    assert not talk.call(2, OTHER)
    assert not talk.returned(0)
    assert not talk.returned(2)
    assert talk.returned(1)
    assert talk.finish(1)
    assert not talk.finish(2)


def test_the_number_of_a_question_that_is_used_again_means_the_new_one() -> None:
    talk = Talk()
    assert talk.call(1, WANTED)
    assert talk.returned(1)
    assert talk.finish(1)
    assert not talk.finish(1)
    assert not talk.call(1, OTHER)
    assert not talk.returned(1)


def test_capabilities_of_a_call_bring_their_release_and_resolve() -> None:
    talk = Talk()
    talk.call(1, WANTED, {"sender_hosted": 5})
    talk.call(2, OTHER, {"sender_hosted": 6})
    talk.returned(1, {"sender_promise": 9})
    assert talk.resolve(9, to=10)
    assert not talk.resolve(11, to=12)
    assert talk.release(THERE, 9)
    assert talk.release(THERE, 10)
    assert not talk.release(THERE, 12)
    assert talk.release(BACK, 5)
    assert not talk.release(BACK, 6)


def test_an_export_whose_references_are_released_is_forgotten() -> None:
    talk = Talk()
    talk.call(1, WANTED, {"sender_hosted": 5})
    talk.returned(1, {"sender_hosted": 9}, {"sender_hosted": 9}, releases=True)
    assert not talk.release(BACK, 5)  # the Return has released it
    assert talk.release(THERE, 9)
    assert talk.release(THERE, 9)
    assert not talk.release(THERE, 9)
    talk.finish(1)
    talk.call(2, WANTED)
    talk.finish(2, releases=True)
    assert talk.returned(2, {"sender_hosted": 9})
    assert not talk.release(THERE, 9)  # the Finish has released it


def test_a_disembargo_on_a_taken_capability_is_taken_with_its_answer() -> None:
    talk = Talk()
    talk.call(1, WANTED)
    talk.returned(1, {"sender_promise": 9})
    for export, embargo in ((9, 3), (4, 2)):
        expected = export == 9
        there: Message.Fields = {
            "disembargo": {
                "target": {"imported_cap": export},
                "context": {"sender_loopback": embargo},
            }
        }
        back: Message.Fields = {
            "disembargo": {
                "target": {"imported_cap": 0},
                "context": {"receiver_loopback": embargo},
            }
        }
        assert talk.takes(THERE, Message.new(**there)) is expected
        assert talk.takes(BACK, Message.new(**back)) is expected


def test_a_call_that_comes_back_unimplemented_and_an_abort_are_taken() -> None:
    talk = Talk()
    talk.call(1, WANTED)
    talk.call(2, OTHER)
    for question, expected in ((1, True), (2, False)):
        fields: Message.Fields = {"unimplemented": {"call": {"question_id": question}}}
        assert talk.takes(BACK, Message.new(**fields)) is expected
    assert talk.takes(BACK, Message.new(abort={"reason": "enough"}))


def test_messages_that_cannot_be_linked_are_left_out() -> None:
    talk = Talk()
    assert talk.conversation.see(THERE, LargeMessage(1 << 20)) is None
    assert talk.conversation.see(THERE, bytes(4) + bytes([1]) + bytes(11)) is None


def test_a_pattern_is_matched_with_the_whole_name() -> None:
    selection = Selection(only=("Calculator.e*", "Outer.*"))
    taken = [
        name
        for name in ("Calculator.evaluate", "Calculator.define", "Outer.Inner.get", "x.Outer.a")
        if selection.takes(name)
    ]
    assert taken == ["Calculator.evaluate", "Outer.Inner.get"]
