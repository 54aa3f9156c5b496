"""Hidden payloads leave no trace, and the rest of the message is kept."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trio_capnp
from trio_capnp.errors import TrioCapnpError
from trio_capnp.recording import NO_METHODS, Arrow, Conversation, Selection
from trio_capnp.recording._hiding import hidden
from trio_capnp.schemas import rpc_capnp
from trio_capnp.schemas.rpc_capnp import Message

SECRET = "a secret of 32 random characters"

Fields: TypeAlias = dict[str, Any]


def secret() -> rpc_capnp.Exception.Builder:
    """The content of a payload: any struct with the secret in it, as text and as data."""
    detail: rpc_capnp.Exception.Detail.Fields = {"detail_id": 5, "data": SECRET.encode()}
    return rpc_capnp.Exception.new(reason=SECRET, trace=SECRET, details=[detail])


def mask(fields: Fields) -> Fields:
    """The fields without the secrets among them, which are texts, data and structs of any kind."""
    kept = {name: each for name, each in fields.items() if not isinstance(each, str | bytes)}
    return {name: masked(each) for name, each in kept.items()}


def masked(value: Any) -> Any:
    if isinstance(value, rpc_capnp.Exception.Builder):
        return None
    if isinstance(value, list):
        return [mask(each) for each in value]
    return mask(value) if isinstance(value, dict) else value


IDS = st.integers(0, 2**32 - 1)
PATHS = st.lists(
    st.just({"noop": None}) | st.integers(0, 2**16 - 1).map(lambda n: {"get_pointer_field": n}),
    max_size=3,
)
ANSWERS = st.fixed_dictionaries({"question_id": IDS, "transform": PATHS})
TARGETS = IDS.map(lambda n: {"imported_cap": n}) | ANSWERS.map(lambda a: {"promised_answer": a})
SECRETS = st.builds(secret)
CAPS = st.one_of(
    st.just({"none": None}),
    IDS.map(lambda n: {"sender_hosted": n}),
    IDS.map(lambda n: {"sender_promise": n}),
    IDS.map(lambda n: {"receiver_hosted": n}),
    ANSWERS.map(lambda a: {"receiver_answer": a}),
    SECRETS.flatmap(lambda s: IDS.map(lambda n: {"third_party_hosted": {"id": s, "vine_id": n}})),
)
PAYLOADS = st.fixed_dictionaries({"content": SECRETS, "cap_table": st.lists(CAPS, max_size=3)})
DETAILS = st.fixed_dictionaries({"detail_id": IDS, "data": st.just(SECRET.encode())})
ERRORS = st.fixed_dictionaries(
    {
        "reason": st.just(SECRET),
        "trace": st.just(SECRET),
        "type": st.sampled_from(list(rpc_capnp.Exception.Type)),
        "details": st.lists(DETAILS, max_size=2),
    }
)
RETURNS = st.one_of(
    PAYLOADS.map(lambda p: {"results": p}),
    ERRORS.map(lambda e: {"exception": e}),
    st.just({"canceled": None}),
    IDS.map(lambda n: {"take_from_other_question": n}),
    SECRETS.map(lambda s: {"await_from_third_party": s}),
)
SENT_TO = st.one_of(
    st.just({"caller": None}),
    st.just({"yourself": None}),
    SECRETS.map(lambda s: {"third_party": s}),
)
SIMPLE = st.one_of(
    st.fixed_dictionaries({"question_id": IDS, "deprecated_object_id": SECRETS}).map(
        lambda b: {"bootstrap": b}
    ),
    st.fixed_dictionaries(
        {
            "question_id": IDS,
            "target": TARGETS,
            "interface_id": st.integers(0, 2**64 - 1),
            "method_id": st.integers(0, 2**16 - 1),
            "params": PAYLOADS,
            "send_results_to": SENT_TO,
            "no_promise_pipelining": st.booleans(),
        }
    ).map(lambda c: {"call": c}),
    st.tuples(IDS, st.booleans(), RETURNS).map(
        lambda r: {"return_": {"answer_id": r[0], "release_param_caps": r[1], **r[2]}}
    ),
    st.fixed_dictionaries({"question_id": IDS, "release_result_caps": st.booleans()}).map(
        lambda f: {"finish": f}
    ),
    st.tuples(IDS, CAPS | ERRORS.map(lambda e: {"exception": e})).map(
        lambda r: {
            "resolve": {"promise_id": r[0], **(r[1] if "exception" in r[1] else {"cap": r[1]})}
        }
    ),
    st.fixed_dictionaries({"id": IDS, "reference_count": IDS}).map(lambda r: {"release": r}),
    st.fixed_dictionaries(
        {"target": TARGETS, "context": IDS.map(lambda n: {"sender_loopback": n})}
    ).map(lambda d: {"disembargo": d}),
    ERRORS.map(lambda e: {"abort": e}),
    SECRETS.map(lambda s: {"obsolete_save": s}),
    st.fixed_dictionaries({"question_id": IDS, "target": TARGETS, "recipient": SECRETS}).map(
        lambda p: {"provide": p}
    ),
    st.fixed_dictionaries({"question_id": IDS, "provision": SECRETS}).map(lambda a: {"accept": a}),
    st.fixed_dictionaries({"question_id": IDS, "target": TARGETS, "key_part": SECRETS}).map(
        lambda j: {"join": j}
    ),
    st.fixed_dictionaries({"answer_id": IDS, "completion": SECRETS}).map(
        lambda t: {"third_party_answer": t}
    ),
)
MESSAGES = SIMPLE | SIMPLE.map(lambda m: {"unimplemented": m})


@given(MESSAGES)
def test_all_but_the_payloads_is_kept(fields: Fields) -> None:
    message = trio_capnp.to_bytes(trio_capnp.from_dict(Message, fields))
    shown = hidden(message)
    assert SECRET.encode() not in shown
    expected = trio_capnp.from_dict(Message, mask(fields))
    assert trio_capnp.to_bytes(trio_capnp.from_bytes(Message, shown), canonical=True) == (
        trio_capnp.to_bytes(expected, canonical=True)
    )


@given(MESSAGES)
def test_a_line_has_no_payload_either(fields: Fields) -> None:
    message = trio_capnp.to_bytes(trio_capnp.from_dict(Message, fields))
    conversation = Conversation(NO_METHODS, Selection(hides_payloads=True))
    seen = conversation.see(Arrow.TO_SERVER, message)
    assert seen is not None
    assert SECRET not in seen.line + seen.text
    assert seen.size == len(message)


@given(MESSAGES, st.data())
def test_a_damaged_message_is_hidden_whole(fields: Fields, data: st.DataObject) -> None:
    """A message with one changed word raises protocol errors only."""
    message = bytearray(trio_capnp.to_bytes(trio_capnp.from_dict(Message, fields)))
    at = 8 * data.draw(st.integers(1, len(message) // 8 - 1))
    message[at : at + 8] = data.draw(st.binary(min_size=8, max_size=8))
    conversation = Conversation(NO_METHODS, Selection(hides_payloads=True))
    seen = conversation.see(Arrow.TO_SERVER, bytes(message))
    assert seen is not None
    assert SECRET.encode() not in seen.frame
    assert SECRET not in seen.text


def test_a_message_that_is_null_is_copied_as_null() -> None:
    """A null Message reads as an Unimplemented that has a null Message."""
    message = bytearray(trio_capnp.to_bytes(Message.new(unimplemented={"finish": {}})))
    message[24:32] = bytes(8)  # the pointer to the message that came back
    assert trio_capnp.which(trio_capnp.from_bytes(Message, hidden(bytes(message)))) is UNIMPLEMENTED


UNIMPLEMENTED = Message.Which.UNIMPLEMENTED


@pytest.mark.parametrize("fan", [20, 200])
def test_a_message_cannot_make_its_copy_larger_than_twice_itself(fan: int) -> None:
    """All descriptors name one long path; copied for each, it would be far larger."""
    path: list[rpc_capnp.PromisedAnswer.Op.Fields] = [{"get_pointer_field": 1}] * fan
    others: list[rpc_capnp.CapDescriptor.Fields] = [{"sender_hosted": 0}] * (fan - 1)
    table: list[rpc_capnp.CapDescriptor.Fields] = [
        {"receiver_answer": {"question_id": 0, "transform": path}},
        *others,
    ]
    message = bytearray(trio_capnp.to_bytes(Message.new(return_={"results": {"cap_table": table}})))
    pointers = [at for at in range(8, len(message), 8) if is_answer(message, at)]
    assert len(pointers) == 1
    (at,) = pointers
    target = 8 * (int.from_bytes(message[at : at + 4], "little") >> 2) + at + 8
    for number in range(1, fan):
        there = at + 16 * number  # a descriptor is a word of data and a pointer
        message[there - 8 : there] = message[at - 8 : at]
        offset = (target - there - 8) // 8
        message[there : there + 4] = (offset << 2 & 0xFFFFFFFF).to_bytes(4, "little")
        message[there + 4 : there + 8] = message[at + 4 : at + 8]
    with pytest.raises(TrioCapnpError):
        hidden(bytes(message))


def is_answer(message: bytearray, at: int) -> bool:
    """Whether the word is the pointer of a descriptor to a PromisedAnswer."""
    word = int.from_bytes(message[at : at + 8], "little")
    before = int.from_bytes(message[at - 8 : at], "little")
    return word & 3 == 0 and word >> 32 == 0x0001_0001 and before & 0xFFFF == 4
