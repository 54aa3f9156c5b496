"""The calls, marks and windows of a recording. Times are those that the test has written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trio_capnp
from tests.report._written import CLIENT, MS, SERVER, SHOP, Written, busy, chain
from trio_capnp.errors import CutMessageError
from trio_capnp.recording import _telling, methods_of
from trio_capnp.recording._story import CallOutcome, MarkKind, Story, StoryCall, StorySide
from trio_capnp.recording._telling import tell_story
from trio_capnp.recording.recording_capnp import Record
from trio_capnp.schemas import persistent_capnp

SCHEMA = f"""
@0xd00d000000000000;
interface Shop @0x{SHOP:x} {{
  find @0 (name :Text) -> (count :UInt32);
  price @1 ();
  order @2 ();
  push @3 (data :Data) -> stream;
}}
"""


def call_named(story: Story, name: str, place: int = 0) -> StoryCall:
    return [call for call in story.calls if call.name == name][place]


# --- calls ------------------------------------------------------------------------------------


def test_a_call_has_its_name_times_bytes_texts_and_outcome() -> None:
    said = Written()
    said.wait(2).call(1, "find", '(name = "tea")', more=10)
    said.wait(3).returned(1, "(count = 2)")
    story = tell_story(said.read())
    (call,) = story.calls
    assert (call.name, call.side, call.outcome) == (
        "Shop.find",
        StorySide.CLIENT,
        CallOutcome.RETURNED,
    )
    assert (call.begun_ns, call.returned_ns) == (2 * MS, 5 * MS)
    assert (call.params, call.results) == ('(name = "tea")', "(count = 2)")
    sent, received = story.messages
    assert (call.params_bytes, call.results_bytes) == (sent.size, received.size)
    assert story.sent_bytes == {StorySide.CLIENT: sent.size, StorySide.SERVER: received.size}
    assert story.end_ns == 5 * MS
    assert story.recorder == "a test"


def test_a_failed_call_has_the_kind_and_the_reason_of_its_exception() -> None:
    said = Written()
    said.call(1)
    said.returned(1, error="count is negative")
    (call,) = tell_story(said.read()).calls
    assert (call.outcome, call.error) == (CallOutcome.FAILED, "failed: count is negative")


def test_a_call_that_is_finished_before_its_return_is_canceled() -> None:
    said = Written()
    said.call(1)
    said.wait(4).finish(1)
    said.wait(1).returned(1)
    story = tell_story(said.read())
    (call,) = story.calls
    assert call.outcome is CallOutcome.CANCELED
    assert (call.finished_ns, call.returned_ns) == (4 * MS, 5 * MS)
    (mark,) = story.marks
    assert (mark.kind, mark.side, mark.call, mark.at_ns) == (
        MarkKind.CANCEL,
        StorySide.CLIENT,
        0,
        4 * MS,
    )


def test_a_call_without_a_return_is_open() -> None:
    said = Written()
    said.call(1)
    (call,) = tell_story(said.read()).calls
    assert (call.outcome, call.returned_ns, call.results_bytes) == (CallOutcome.OPEN, None, 0)


def test_a_question_id_is_used_again_after_return_and_finish() -> None:
    said = Written()
    for _ in range(2):
        said.wait(1).call(1)
        said.wait(1).returned(1)
        said.finish(1)
    story = tell_story(said.read())
    assert [call.returned_ns for call in story.calls] == [2 * MS, 4 * MS]
    assert not story.oddities


def test_both_sides_call_with_the_same_question_ids() -> None:
    said = Written()
    said.call(1, "find")
    said.call(1, "price", sender=SERVER)
    said.returned(1, error="sold out")
    said.returned(1, sender=CLIENT)
    story = tell_story(said.read())
    assert [(call.name, call.side, call.outcome) for call in story.calls] == [
        ("Shop.find", StorySide.CLIENT, CallOutcome.FAILED),
        ("Shop.price", StorySide.SERVER, CallOutcome.RETURNED),
    ]


def test_connections_do_not_mix() -> None:
    said = Written()
    said.call(1)
    said.add(2, opened={"client": "unix:two"})
    said.call(1, "price", connection=2)
    said.wait(1).returned(1, connection=2)
    said.add(2, ended="reset by peer")
    story = tell_story(said.read())
    assert [call.outcome for call in story.calls] == [CallOutcome.OPEN, CallOutcome.RETURNED]
    first, second = story.connections
    assert (first.number, first.client, first.server) == (1, "127.0.0.1:40112", "127.0.0.1:5923")
    assert (second.client, second.ended_ns, second.reason) == ("unix:two", MS, "reset by peer")
    (mark,) = story.marks
    assert (mark.kind, mark.text, mark.connection) == (MarkKind.LOST, "reset by peer", 1)


# --- chains -----------------------------------------------------------------------------------


def test_pipelined_calls_share_the_round_trip_of_their_chain() -> None:
    story = tell_story(chain().read())
    find, price, order = story.calls[:3]
    assert [call.parent for call in (find, price, order)] == [None, 0, 1]
    assert [call.is_pipelined for call in (find, price, order)] == [False, True, True]
    assert [call.chain for call in story.calls] == [0, 0, 0, 3, 4, 5, 6, 7]
    assert story.round_trips == 6


def test_a_call_on_an_answer_that_has_returned_takes_its_own_round_trip() -> None:
    said = Written()
    said.call(1)
    said.wait(1).returned(1)
    said.wait(1).call(2, "price", on=1)
    story = tell_story(said.read())
    assert (story.calls[1].parent, story.calls[1].is_pipelined) == (0, False)
    assert story.round_trips == 2


def test_a_bootstrap_and_the_calls_on_it_are_one_round_trip() -> None:
    said = Written()
    said.bootstrap(0)
    said.call(1, on=0)
    story = tell_story(said.read())
    assert [call.name for call in story.calls] == ["bootstrap", "Shop.find"]
    assert story.round_trips == 1


def test_a_callback_has_the_call_that_brought_its_target() -> None:
    said = Written()
    said.call(1, "find")
    said.call(2, "order", brings=0)
    said.call(1, "push", sender=SERVER)
    story = tell_story(said.read())
    assert story.calls[2].origin == 1


# --- marks and windows ------------------------------------------------------------------------


def test_an_embargo_lasts_until_its_disembargo_comes_back() -> None:
    story = tell_story(chain().read())
    (embargo,) = [mark for mark in story.marks if mark.kind is MarkKind.EMBARGO]
    assert embargo.side is StorySide.CLIENT
    assert embargo.until_ns is not None
    assert embargo.until_ns - embargo.at_ns == 2 * MS


def test_a_resolve_belongs_to_the_call_that_brought_the_promise() -> None:
    story = tell_story(chain().read())
    (mark,) = [mark for mark in story.marks if mark.kind is MarkKind.RESOLVE]
    assert (mark.side, mark.call) == (StorySide.SERVER, 0)
    assert mark.text == "resolve promise=7 to sender_hosted 8"


def test_the_window_of_a_stream_has_its_calls_and_bytes_in_flight() -> None:
    said = Written()
    for question in (1, 2):
        said.wait(1).call(question, "push", more=1000)
    said.wait(1).returned(1)
    said.wait(1).returned(2)
    story = tell_story(said.read())
    (window,) = story.windows
    size = story.calls[0].params_bytes
    assert size > 1000
    assert window.side is StorySide.CLIENT
    assert window.times == [MS, 2 * MS, 3 * MS, 4 * MS]
    assert window.calls == [1, 2, 1, 0]
    assert window.sizes == [size, 2 * size, size, 0]


def test_messages_are_counted_by_kind() -> None:
    story = tell_story(busy(100).read())
    assert sum(story.kinds.values()) == len(story.messages) == 100
    assert story.kinds["release"] == 4


# --- names and texts --------------------------------------------------------------------------


def test_a_method_without_a_name_has_its_numbers() -> None:
    said = Written()
    said.call(1, "unknown")
    (call,) = tell_story(said.read()).calls
    assert call.name == f"@0x{SHOP:016x}.@99"


def test_a_schema_gives_names_and_payloads_that_the_recording_lacks(tmp_path: Path) -> None:
    file = tmp_path / "shop.capnp"
    file.write_text(SCHEMA)
    methods = methods_of([trio_capnp.load(str(file)), persistent_capnp])
    said = Written()
    said.records = [said.records[0]]
    said.call(1, "find")
    said.call(2, "push")
    said.returned(1)
    find, push = tell_story(said.read(), methods=methods).calls
    assert (find.name, find.params, find.results) == ("Shop.find", "()", "(count = 0)")
    assert (push.name, push.is_streaming) == ("Shop.push", True)


def test_hidden_payloads_are_not_read_by_a_schema(tmp_path: Path) -> None:
    file = tmp_path / "shop.capnp"
    file.write_text(SCHEMA)
    said = Written(hides_payloads=True)
    said.call(1, "find", "(a text that should not be there)")
    said.returned(1)
    story = tell_story(said.read(), methods=methods_of([trio_capnp.load(str(file))]))
    (call,) = story.calls
    assert story.hides_payloads
    assert (call.params, call.results) == ("", "")


def test_texts_are_cut() -> None:
    said = Written()
    said.call(1, "find", "x" * 10_000)
    said.returned(1, error="y" * 10_000)
    (call,) = tell_story(said.read()).calls
    assert len(call.params) < 600
    assert len(call.error) < 600


# --- records that fit no conversation ---------------------------------------------------------


def test_messages_that_fit_no_call_are_counted() -> None:
    said = Written()
    said.call(1)
    said.call(1)
    said.returned(1)
    said.returned(1)
    said.returned(5)
    said.call(2, on=77)
    said.finish(2)
    said.finish(2)
    said.finish(88)
    said.disembargo(4, back=True)
    assert set(tell_story(said.read()).oddities.items()) == {
        ("questions whose id was still in use", 1),
        ("second returns of a question", 1),
        ("returns of a question that was not asked", 1),
        ("calls on the answer of a question that was not asked", 1),
        ("second finishes of a question", 1),
        ("ends of embargoes that had not begun", 1),
    }


def test_a_recording_of_some_methods_lacks_the_calls_of_others() -> None:
    said = Written(only=("Shop.find",))
    said.call(2, on=1)
    said.returned(1)
    story = tell_story(said.read())
    assert not story.oddities
    assert story.only == ("Shop.find",)


def test_messages_that_cannot_be_read_are_problems() -> None:
    said = Written()
    said.add(1, message={"direction": CLIENT, "size": 500_000})
    said.add(1, message={"direction": CLIENT, "size": 16, "frame": b"\xff" * 16})
    said.add(1, foreign={"direction": SERVER, "offset": 40})
    said.message(SERVER, abort={"reason": "no such export"})
    story = tell_story(said.read())
    problems = [mark.text for mark in story.marks]
    assert problems[0] == "a message of 500000 bytes was not kept: too large"
    assert problems[1].startswith("unreadable message: ")
    assert problems[2] == "no message begins at byte 40 of the server: the rest is unread"
    assert problems[3] == "failed: no such export"
    assert story.kinds == {"unreadable": 2, "abort": 1}


def test_problems_are_marked_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_telling, "MAX_PROBLEMS", 2)
    said = Written()
    for _ in range(5):
        said.add(1, message={"direction": CLIENT, "size": 8})
    story = tell_story(said.read())
    assert len(story.marks) == 2
    assert story.oddities == {"further messages that cannot be shown": 3}


def test_messages_beyond_the_bound_are_counted_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_telling, "MAX_MESSAGES", 3)
    story = tell_story(busy(10).read())
    assert (len(story.messages), story.left_out) == (3, 7)


def test_a_clock_that_goes_back_is_held() -> None:
    said = Written()
    said.wait(5).call(1)
    said.wait(-3).returned(1)
    story = tell_story(said.read())
    assert story.calls[0].returned_ns == 5 * MS
    assert story.oddities == {"records whose time goes back": 1}


def test_a_recording_that_was_appended_to_goes_on_in_time() -> None:
    first, second = Written(), Written()
    first.wait(5).call(1)
    second.wait(2).call(1)
    first.records += second.records
    story = tell_story(first.read())
    assert [call.begun_ns for call in story.calls] == [5 * MS, 7 * MS]
    assert [call.connection for call in story.calls] == [0, 1]
    assert not story.oddities


def test_a_cut_recording_is_told_up_to_the_last_whole_record() -> None:
    said = Written()
    said.call(1)
    whole = len(said.data)
    said.returned(1)
    story = tell_story(trio_capnp.read_messages(Record, said.data[:-1]))
    assert story.calls[0].outcome is CallOutcome.OPEN
    assert story.cut == f"it ends in the middle of the record at byte {whole}"


def test_nothing_is_told_of_a_recording_without_a_whole_record() -> None:
    with pytest.raises(CutMessageError):
        tell_story(trio_capnp.read_messages(Record, Written().data[:20]))


WHOLE = chain().records


@given(st.data())
def test_damaged_records_in_any_order_are_survived(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(WHOLE), max_size=30))
    damaged: list[bytes] = []
    for each in chosen:
        places = st.integers(16, len(each) - 1)  # behind the pointer to the record
        changes = data.draw(st.dictionaries(places, st.integers(0, 255), max_size=4))
        record = bytearray(each)
        for place, value in changes.items():
            record[place] = value
        damaged.append(bytes(record))
    records = [trio_capnp.from_bytes(Record, each) for each in (WHOLE[0], *damaged)]
    story = tell_story(records)
    assert len(story.messages) <= len(records)
    assert all(
        call.returned_ns is None or call.returned_ns >= call.begun_ns for call in story.calls
    )
