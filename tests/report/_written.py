"""Recordings that a test writes message by message, with times of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import trio_capnp
from trio_capnp.recording.recording_capnp import Direction, Record
from trio_capnp.schemas import rpc_capnp

CLIENT: Final = Direction.TO_SERVER
"""The direction of messages that the client sends."""
SERVER: Final = Direction.TO_CLIENT

SHOP: Final = 0xD00D_0000_0000_0001
MS: Final = 1_000_000

METHODS: Final = {"find": 0, "price": 1, "order": 2, "push": 3}
"""The methods of the interface `Shop`; `push` is streaming."""


class Written:
    """A recording of one connection; each method adds a record.

    Args:
        hides_payloads: as the first record says.
        only: as the first record says.
    """

    def __init__(self, *, hides_payloads: bool = False, only: tuple[str, ...] = ()) -> None:
        self.at_ns = 0
        self.records: list[bytes] = []
        self.add(
            begun={
                "version": 1,
                "wall_clock": 1_700_000_000 * 1000 * MS,
                "recorder": "a test",
                "hides_payloads": hides_payloads,
                "only": list(only),
            }
        )
        for name, ordinal in METHODS.items():
            self.name(ordinal, "Shop", name, is_streaming=name == "push")
        self.add(1, opened={"client": "127.0.0.1:40112", "server": "127.0.0.1:5923"})

    @property
    def data(self) -> bytes:
        return b"".join(self.records)

    def read(self) -> Iterator[Record.Reader]:
        """The records."""
        return trio_capnp.read_messages(Record, self.data)

    def wait(self, ms: float) -> Written:
        """Let time pass."""
        self.at_ns += round(ms * MS)
        return self

    def add(self, connection: int = 0, **fields: object) -> None:
        """Add a record of any kind."""
        record = trio_capnp.from_dict(
            Record, {"time": self.at_ns, "connection": connection, **fields}
        )
        self.records.append(trio_capnp.to_bytes(record))

    def name(
        self, ordinal: int, interface: str, method: str, *, is_streaming: bool = False
    ) -> None:
        self.add(
            named={
                "interface": SHOP,
                "ordinal": ordinal,
                "interface_name": interface,
                "method_name": method,
                "is_streaming": is_streaming,
            }
        )

    def message(
        self,
        direction: Direction,
        text: str = "",
        *,
        connection: int = 1,
        more: int = 0,
        **fields: object,
    ) -> None:
        """Add a message of rpc.capnp, of which one field is given; `more` adds to its size."""
        frame = trio_capnp.to_bytes(trio_capnp.from_dict(rpc_capnp.Message, fields))
        size = len(frame) + more
        self.add(
            connection,
            message={"direction": direction, "size": size, "frame": frame, "text": text},
        )

    def bootstrap(self, question: int) -> None:
        self.message(CLIENT, bootstrap={"question_id": question})

    def call(
        self,
        question: int,
        method: str = "find",
        text: str = "",
        *,
        on: int | None = None,
        sender: Direction = CLIENT,
        connection: int = 1,
        brings: int | None = None,
        more: int = 0,
    ) -> None:
        """A Call: on an import, or `on` the answer of a question. It may bring an export."""
        target = {"imported_cap": 0} if on is None else {"promised_answer": {"question_id": on}}
        table = [] if brings is None else [{"sender_hosted": brings}]
        self.message(
            sender,
            text,
            connection=connection,
            more=more,
            call={
                "question_id": question,
                "interface_id": SHOP,
                "method_id": METHODS.get(method, 99),
                "target": target,
                "params": {"cap_table": table},
            },
        )

    def returned(
        self,
        answer: int,
        text: str = "",
        *,
        error: str | None = None,
        sender: Direction = SERVER,
        connection: int = 1,
        promises: int | None = None,
    ) -> None:
        """A Return: of results, which may have a promise, or of an exception."""
        table = [] if promises is None else [{"sender_promise": promises}]
        end = (
            {"results": {"cap_table": table}} if error is None else {"exception": {"reason": error}}
        )
        self.message(sender, text, connection=connection, return_={"answer_id": answer, **end})

    def finish(self, question: int, *, sender: Direction = CLIENT, connection: int = 1) -> None:
        self.message(sender, connection=connection, finish={"question_id": question})

    def resolve(self, promise: int, cap: int) -> None:
        self.message(SERVER, resolve={"promise_id": promise, "cap": {"sender_hosted": cap}})

    def disembargo(self, embargo: int, *, back: bool = False) -> None:
        kind = "receiver_loopback" if back else "sender_loopback"
        self.message(
            SERVER if back else CLIENT,
            disembargo={"target": {"imported_cap": 0}, "context": {kind: embargo}},
        )

    def release(self, id: int) -> None:
        self.message(CLIENT, release={"id": id, "reference_count": 1})


def chain() -> Written:
    """A chain of three calls in one round trip, then a failed, a canceled and a callback."""
    said = Written()
    said.call(1, "find", '(name = "tea")')
    said.wait(0.1).call(2, "price", "()", on=1)
    said.wait(0.1).call(3, "order", "(count = 2)", on=2)
    said.wait(10).returned(1, "(item = <external capability>)", promises=7)
    said.wait(0.2).returned(2, "(price = 350)")
    said.wait(0.2).returned(3, '(receipt = "r-1")')
    for question in (1, 2, 3):
        said.finish(question)
    said.wait(2).call(4, "order", "(count = -1)")
    said.wait(5).returned(4, error="count is negative")
    said.wait(1).call(5, "find", '(name = "slow")')
    said.wait(4).finish(5)
    said.wait(1).returned(5)
    said.wait(1).resolve(7, 8)
    said.wait(0.1).disembargo(1)
    said.wait(2).disembargo(1, back=True)
    said.call(6, "price", "()", brings=3)
    said.wait(1).call(1, "push", "(data = 1)", sender=SERVER)
    said.wait(1).returned(1, sender=CLIENT)
    said.wait(1).call(7, "find", '(name = "never answered")')
    said.wait(3)
    said.add(1, ended="")
    return said


def busy(messages: int) -> Written:
    """A recording of so many messages: chains of calls, failures now and then, streams."""
    said = Written()
    question = 0
    while messages > 8:
        question += 3
        first, second, third = question, question + 1, question + 2
        said.wait(0.02).call(first, "find", f'(name = "thing {question % 1000}")')
        said.wait(0.001).call(second, "price", "()", on=first)
        said.wait(0.4).returned(first)
        said.wait(0.01).returned(second, f"(price = {question % 777})")
        said.finish(first)
        said.finish(second)
        said.wait(0.01).call(third, "push", more=1000)
        error = "sold out" if question % 4001 == 0 else None
        said.wait(0.3).returned(third, error=error)
        messages -= 8
    for _ in range(messages):
        said.release(1)
    return said
