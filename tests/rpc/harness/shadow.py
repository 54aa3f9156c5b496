"""The shadow of a random run: where each call must arrive, and in which order.

The shadow sees only the operations, never the state of a vat. It is a graph: each reference leads
to a ``Node``, and a node leads to an object, to nothing that works, or to another node once a
promise is resolved or a call has results. A ``Record`` is the shadow of one call. README.md, "The
random world", states the properties that are checked here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from tests.rpc.harness.servers import Server


@attrs.define(eq=False)
class Node:
    """The place that a reference leads to: an object, a failure, or another node one day."""

    server: Server | None = None
    is_broken: bool = False
    is_vague: bool = False  # the shadow does not follow where it leads
    next: Node | None = None
    call: Record | None = None  # it is among the results of this call
    index: int = 0

    def step(self) -> Node | None:
        if self.next is not None or self.call is None:
            return self.next
        return self.call.result_node(self.index)

    def holds(self) -> list[Node]:
        """The nodes in use for as long as this one: one result of a call keeps all of them."""
        nodes = [] if self.next is None else [self.next]
        return nodes if self.call is None else nodes + self.call.all_results()

    def end(self) -> Node:
        """Follow to the end; a ring is broken."""
        seen = {id(self)}
        node = self
        while (following := node.step()) is not None:
            if id(following) in seen:
                return BROKEN
            seen.add(id(following))
            node = following
        return node


BROKEN: Final = Node(is_broken=True)


@attrs.define(eq=False)
class Reference:
    """A reference whose calls are numbered.

    ``past`` counts, for each reference that this one was copied from, the calls made on it before
    the copy: all of them arrive before a call on the copy.
    """

    id: int
    node: Node
    sent: int = 0
    past: dict[int, int] = attrs.Factory(dict)


@attrs.define(eq=False)
class Record:
    """A call, from before it is made until it has ended."""

    on: Reference
    number: int  # among the calls on its reference
    arguments: list[Node]
    results: list[Node] | None = None
    inner: Record | None = None  # the tail call that gives its results
    is_plain: bool = False  # its results have no capabilities
    is_vague: bool = False
    was_delivered: bool = False
    has_failed: bool = False  # said by its handler
    has_ended: bool = False  # heard by its caller

    def all_results(self) -> list[Node]:
        if self.inner is not None:
            return self.inner.all_results()
        return self.results or []

    def result_node(self, index: int) -> Node | None:
        if self.is_vague:
            return Node(is_vague=True)
        if self.inner is not None:
            return self.inner.result_node(index)
        if self.results is not None:
            return self.results[index] if index < len(self.results) else BROKEN
        return BROKEN if self.has_failed or self.has_ended else None


class Shadow:
    """All references and calls of a run, and the checks at each delivery and at the end."""

    def __init__(self) -> None:
        self.calls: list[Record] = []
        self.promised: list[Node] = []
        self.has_lost_a_link = False
        self._references = 0
        self._next: dict[int, int] = {}  # by reference: the lowest number that may arrive now
        self._last: dict[int, int] = {}  # by reference: the highest number that arrived
        self._missed: dict[int, Record] = {}  # by reference: its first call that never arrived

    def new_id(self) -> int:
        self._references += 1
        return self._references - 1

    def promise(self) -> Node:
        self.promised.append(Node())
        return self.promised[-1]

    def call(self, on: Reference, arguments: list[Node], is_plain: bool = False) -> Record:
        made = Record(on, on.sent, arguments, is_plain=is_plain)
        on.sent += 1
        self.calls.append(made)
        return made

    # --- while messages are delivered ---------------------------------------------------------

    def arrive(self, record: Record, server: Server) -> None:
        """A call arrives at an object: once, at the right one, and after all it must follow."""
        assert not record.was_delivered, "a call was delivered twice"
        record.was_delivered = True
        end = record.on.node.end()
        assert end.is_vague or self.has_lost_a_link or end.server is server, (
            f"{server} got a call for {end}"
        )
        self._check_order(record.on, record.number)

    def _check_order(self, on: Reference, number: int) -> None:
        assert number >= self._next.get(on.id, 0), (
            f"call {number} of reference {on.id} was overtaken"
        )
        for each, count in {**on.past, on.id: number + 1}.items():
            self._next[each] = max(self._next.get(each, 0), count)
        self._last[on.id] = max(self._last.get(on.id, 0), number)

    def end(self, record: Record, outcome: object) -> None:
        """The caller learns the outcome of a call."""
        record.has_ended = True
        if isinstance(outcome, Exception) and not record.was_delivered:
            first = self._missed.setdefault(record.on.id, record)
            if record.number < first.number:
                self._missed[record.on.id] = record

    # --- when all messages have arrived -------------------------------------------------------

    def check_probe(self, record: Record) -> None:
        """A last call arrives exactly if its reference leads to an object."""
        end = record.on.node.end()
        if not self.has_lost_a_link and not end.is_vague:
            assert record.was_delivered == (end.server is not None), (
                f"reference {record.on.id} leads to {end}, and its call says otherwise"
            )

    def check_missed(self) -> None:
        """Once a call of a reference was lost, all later ones are.

        Not so if a link was lost: it takes the calls with it that came over it and wait for a
        promise, and later calls may reach the same promise from its own vat.
        """
        if self.has_lost_a_link:
            return
        for reference, first in self._missed.items():
            last = self._last.get(reference)
            # A pipeline that was published before the results may have led elsewhere.
            assert last is None or first.number > last or first.on.node.end().is_vague, (
                f"reference {reference} lost call {first.number}, and {last} arrived"
            )

    def has_ring(self) -> bool:
        """Whether something keeps itself in use, so that only the end of a link frees it."""
        return any(map(_promise_keeps_itself, self.promised)) or any(
            map(_call_keeps_itself, self.calls)
        )


def _promise_keeps_itself(node: Node) -> bool:
    """Whether a promise became one result of a call, and another result of that call is the
    promise.
    """
    return any(each is node for each in _kept_by(node.holds()))


def _call_keeps_itself(call: Record) -> bool:
    """Whether a call has a result that works, and that leads to another of its own results.

    A place in an answer keeps the whole answer, and each of two answers at the two sides of a link
    can have a place in the other one. A node that is known to be broken keeps nothing.
    """
    return any(each.call is call for each in _kept_by(call.all_results(), skip_broken=True))


def _kept_by(nodes: Iterable[Node], skip_broken: bool = False) -> Iterable[Node]:
    """These nodes and all that they keep in use, each once."""
    seen: set[int] = set()
    found = list(nodes)
    while found:
        node = found.pop()
        if id(node) not in seen and not (skip_broken and node.end().is_broken):
            seen.add(id(node))
            yield node
            found.extend(node.holds())
