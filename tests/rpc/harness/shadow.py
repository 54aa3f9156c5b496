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
class Border:
    """The shadow of a membrane."""

    is_revoked: bool = False


Step = tuple[Border, bool]
"""A border on the way of a reference, and whether the way leads in."""


@attrs.define(eq=False)
class Node:
    """The place that a reference leads to: an object, a failure, or another node one day.

    ``border`` is that of the membrane through which the reference was given, and ``leads_in`` the
    direction. ``heard_by`` is the call whose argument this is, as its handler sees it: membranes on
    the way of the call lie between the handler and its caller.
    """

    server: Server | None = None
    is_broken: bool = False
    is_vague: bool = False  # the shadow does not follow where it leads
    next: Node | None = None
    call: Record | None = None  # it is among the results of this call
    index: int = 0
    border: Border | None = None
    leads_in: bool = False
    heard_by: Record | None = None

    def ways(self) -> list[list[Step]] | None:
        """The borders between the holder and the end, the nearest first, as far as is known.

        A published pipeline gives a call two ways: that of the published place, and that of the
        result. None if there are too many.
        """
        search = _Search()
        ways = [_shortened(way) for way in search.ways(self)]
        return ways if search.is_whole else None

    def may_be_cut(self) -> bool:
        """Whether a revoked membrane may have been on the way, also before it became shorter."""
        search = _Search()
        ways = search.ways(self)
        return not search.is_whole or any(border.is_revoked for way in ways for border, _ in way)

    def is_cut(self) -> bool:
        """Whether a revoked membrane lies between the holder and the end."""
        ways = self.ways()
        return ways is not None and all(any(each.is_revoked for each, _ in way) for way in ways)

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


MOST_WAYS: Final = 16
"""Ways that are followed where published pipelines lead to one another."""

MOST_NODES: Final = 500
"""Nodes that are visited for the ways of one."""

Ways = list[tuple[Step, ...]]


class _Search:
    """The search for the ways of a node, which may be many; it gives up after ``MOST_NODES``."""

    def __init__(self) -> None:
        self.nodes = 0
        self.is_whole = True

    def ways(self, start: Node, seen: frozenset[int] = frozenset()) -> Ways:
        ways: Ways = [()]
        node: Node | None = start
        while node is not None and id(node) not in seen:
            self.nodes += 1
            if self.nodes > MOST_NODES:
                self.is_whole = False
                break
            seen |= {id(node)}
            if node.border is not None:
                ways = [(*way, (node.border, node.leads_in)) for way in ways]
            if node.heard_by is not None:
                back = [_back(way) for way in self.ways(node.heard_by.on.node, seen)]
                ways = self._joined(ways, back)
            if node.next is None and node.call is not None:
                return self._joined(ways, self._of_result(node.call, node.index, seen))
            node = node.next
        return ways

    def _of_result(self, call: Record, index: int, seen: frozenset[int]) -> Ways:
        """The ways of the call, and behind them those of the result."""
        then: Ways = []
        for each in call.published:
            then += self._among(each, index, seen)
        if call.inner is not None:
            then += self._of_result(call.inner, index, seen)
        elif call.results is not None:
            then += self._among(call.results, index, seen)
        return self._joined(self.ways(call.on.node, seen), then or [()])

    def _among(self, nodes: list[Node], index: int, seen: frozenset[int]) -> Ways:
        return self.ways(nodes[index], seen) if index < len(nodes) else [()]

    def _joined(self, ways: Ways, then: Ways) -> Ways:
        joined = list(dict.fromkeys(way + end for way in ways for end in then))
        self.is_whole = self.is_whole and len(joined) <= MOST_WAYS
        return joined[:MOST_WAYS]


def _back(way: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple((border, not leads_in) for border, leads_in in reversed(way))


def _shortened(steps: Iterable[Step]) -> list[Step]:
    """Leave out each way through a border and straight back."""
    kept: list[Step] = []
    for border, leads_in in steps:
        if kept and kept[-1] == (border, not leads_in):
            kept.pop()
        else:
            kept.append((border, leads_in))
    return kept


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
    published: list[list[Node]] = attrs.Factory(list)  # by its handler, each time
    was_delivered: bool = False
    crossed: list[Step] = attrs.Factory(list)  # the membranes that let it through, in order
    was_cut: bool = False  # made on a reference of a revoked membrane
    has_failed: bool = False  # said by its handler
    has_ended: bool = False  # heard by its caller

    def heard(self) -> list[Node]:
        """The arguments, as the handler sees them."""
        return [Node(next=each, heard_by=self) for each in self.arguments]

    def all_results(self) -> list[Node]:
        if self.inner is not None:
            return self.inner.all_results()
        return self.results or []

    def result_node(self, index: int) -> Node | None:
        if self.published:
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
        made = Record(on, on.sent, arguments, is_plain=is_plain, was_cut=on.node.is_cut())
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
        self._check_way(record)

    def _check_way(self, record: Record) -> None:
        """A call goes through the membranes on the way of its reference, and through no other."""
        on = record.on
        assert not record.was_cut, f"reference {on.id} goes through a revoked membrane"
        crossed, ways = _shortened(record.crossed), on.node.ways()
        assert ways is None or crossed in ways, (
            f"a call of reference {on.id} has crossed {crossed}, and not one of {ways}"
        )

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
        if record.on.node.may_be_cut():
            assert end.is_vague or not record.on.node.is_cut() or not record.was_delivered, (
                f"reference {record.on.id} goes through a revoked membrane"
            )
        elif not self.has_lost_a_link and not end.is_vague:
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
            if first.on.node.may_be_cut():
                continue  # a call that was cut off may have come before the way became shorter
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
