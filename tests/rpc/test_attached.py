"""File descriptors in the core: which capabilities have them, which imports get them, their end.

A descriptor carries its file descriptor over the queues of the harness, as a frame would.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.rpc.harness import messages as say
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.peers import PeerPair, Ref
from tests.rpc.harness.servers import Server
from tests.rpc.test_membranes import through, wall_in
from tests.transports._ends import all_closed
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc import innermost
from trio_capnp.wire._attached import OwnedFd


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """[K07]"""
    with all_closed():
        yield


@pytest.fixture
def file() -> Iterator[int]:
    """An open file of the program's, and of no peer."""
    reader, writer = os.pipe()
    os.close(writer)
    yield reader
    os.close(reader)


def attached_pair(server: Server) -> PeerPair:
    """Two vats over a link that carries file descriptors."""
    pair = PeerPair(server)
    for end in pair.ends:
        end.state.carries_fds = True
    return pair


def serving(file: int | None, name: str = "server") -> Server:
    """An object that offers a file."""
    made = Server(name)
    made.fd = file
    return made


def fileno(ref: Ref) -> int | None:
    return innermost(ref.cap).fileno()


def is_same_file(one: int | None, other: int) -> bool:
    assert one is not None
    return one != other and os.path.samestat(os.fstat(one), os.fstat(other))


def new_fd(file: int) -> OwnedFd:
    return OwnedFd(os.dup(file))


# --- sending ----------------------------------------------------------------------------------


def test_a_capability_brings_a_duplicate_of_its_file_both_ways(file: int) -> None:
    """[K01] In parameters, in results, and in the Return of a Bootstrap."""
    pair = attached_pair(server := serving(file))
    boot = pair.client.bootstrap()
    pair.run()
    assert is_same_file(fileno(boot), file)
    mine = serving(file, "mine")
    call = boot.call("keep", mine, Server("plain"))
    pair.run()
    given, plain = server.kept
    assert given is not None
    assert plain is not None
    assert is_same_file(given.fileno(), file)
    assert plain.fileno() is None
    assert not call.is_waiting
    boot.call("forget")
    pair.run()
    pair.assert_all_tables_empty(server, mine)


def test_the_file_of_the_moment_is_sent_although_the_object_closes_it(file: int) -> None:
    """[K01] The duplicate is made when the message is, and not when it leaves."""
    server = serving(own := os.dup(file))
    pair = attached_pair(server)
    boot = pair.client.bootstrap()
    pair.server.receive("bootstrap")
    os.close(own)
    other, end = os.pipe()  # one of them has the number again
    pair.client.receive("return:boot")
    assert is_same_file(fileno(boot), file)
    os.close(other)
    os.close(end)
    pair.assert_all_tables_empty(server)


def test_an_object_whose_file_is_closed_is_sent_without_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[K05]"""
    reader, writer = os.pipe()
    os.close(reader)
    os.close(writer)
    pair = attached_pair(server := serving(writer))
    boot = pair.client.bootstrap()
    pair.run()
    assert fileno(boot) is None
    assert "which cannot be duplicated" in caplog.text
    pair.assert_all_tables_empty(server)


def test_an_object_with_a_number_that_is_no_descriptor_is_sent_without_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[K05]"""
    pair = attached_pair(server := serving(1 << 31))
    boot = pair.client.bootstrap()
    pair.run()
    assert fileno(boot) is None
    assert "which cannot be duplicated" in caplog.text
    pair.assert_all_tables_empty(server)


def test_a_link_without_file_descriptors_sends_none(file: int) -> None:
    """[K05]"""
    pair = PeerPair(server := serving(file))
    boot = pair.client.bootstrap()
    pair.run()
    assert fileno(boot) is None
    pair.assert_all_tables_empty(server)


def test_the_file_goes_along_from_vat_to_vat(file: int) -> None:
    """[K01] A vat in the middle hands on a capability of another peer."""
    pair = attached_pair(server := serving(file))
    boot = pair.client.bootstrap()
    pair.run()
    third = pair.vat("third", far := Server("far"))
    here, there = pair.connect(pair.client.vat, third)
    here.state.carries_fds = there.state.carries_fds = True
    other = here.bootstrap()
    other.call("keep", boot)
    pair.run()
    (given,) = far.kept
    assert given is not None
    assert is_same_file(given.fileno(), file)
    assert given.fileno() != fileno(boot)
    other.call("forget")
    pair.run()
    pair.assert_all_tables_empty(server, far)


# --- promises ---------------------------------------------------------------------------------


def test_a_promise_has_its_file_once_it_is_resolved(file: int) -> None:
    """[K03] The Resolve brings it."""
    pair = attached_pair(server := Server())
    boot = pair.client.bootstrap()
    pair.run()
    promise = pair.server.promise()
    server.kept.append(promise.cap.add_ref())
    call = boot.call("kept")
    pair.run()
    received = call.result()
    assert fileno(received) is None
    promise.resolve(offering := serving(file, "offering"))
    assert fileno(received) is None
    pair.run()
    assert is_same_file(fileno(received), file)
    boot.call("forget")
    pair.run()
    pair.assert_all_tables_empty(server, offering)


def test_a_pipelined_capability_has_its_file_with_the_results(file: int) -> None:
    """[K03]"""
    pair = attached_pair(server := Server())
    boot = pair.client.bootstrap()
    pair.run()
    server.kept.append(serving(file, "offering").reference(pair.server.vat.turn))
    pipelined = boot.call("kept").cap()
    assert fileno(pipelined) is None
    pair.run()
    assert is_same_file(fileno(pipelined), file)
    boot.call("forget")
    pair.run()
    pair.assert_all_tables_empty(server)


# --- imports ----------------------------------------------------------------------------------


def described(
    id: int, fd: OwnedFd | None, kind: m.CapKind = m.CapKind.SENDER_HOSTED
) -> m.CapDescriptor:
    made = m.CapDescriptor(kind, id)
    made.fd = fd
    return made


@pytest.mark.parametrize("order", ["first", "later", "both", "neither"])
def test_the_first_file_of_an_import_is_kept_and_a_missing_one_is_taken_later(
    file: int, order: str
) -> None:
    """[K04]"""
    lone = Lone(server := Server())
    first = new_fd(file) if order in ("first", "both") else None
    later = new_fd(file) if order in ("later", "both") else None
    wanted = first or later
    number = None if wanted is None else wanted.number
    lone.feed(m.Bootstrap(0))
    for question, fd in ((1, first), (2, later)):
        lone.feed(say.call(question, say.answered(0), "keep", described(7, fd)))
    one, other = server.kept
    assert one is other
    assert one is not None
    assert one.fileno() == number
    if order == "both":
        assert later is not None
        assert later.number == -1, "the second one is closed"
    lone.assert_gone()
    server.forget()
    assert first is None or first.number == -1


def test_an_import_keeps_its_file_until_it_is_released_also_beyond_the_connection(
    file: int,
) -> None:
    """[K07] A program that uses the number must not meet another file under it."""
    pair = attached_pair(server := serving(file))
    boot = pair.client.bootstrap()
    pair.run()
    pair.client.disconnect()
    pair.server.disconnect()
    number = fileno(boot)
    assert is_same_file(number, file)
    boot.drop()
    assert number is not None
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)
    pair.assert_all_tables_empty(server)


# --- dropped messages -------------------------------------------------------------------------


def test_files_of_capabilities_that_are_not_the_senders_own_are_closed(file: int) -> None:
    """[K07] Of none, of a promise, of a capability of ours, and of one that does not exist."""
    lone = Lone(server := Server())
    lone.feed(m.Bootstrap(0))
    kinds = (m.CapKind.NONE, m.CapKind.SENDER_PROMISE, m.CapKind.RECEIVER_HOSTED)
    table = [described(id, new_fd(file), kind) for id, kind in enumerate(kinds)]
    table.append(described(9, new_fd(file), m.CapKind.RECEIVER_HOSTED))
    lone.feed(say.call(1, say.answered(0), "say", *table))
    lone.assert_gone(server)


@pytest.mark.parametrize("limits", [Limits(max_descriptors=1), Limits(max_imports=1)])
def test_the_files_of_a_refused_call_are_closed(file: int, limits: Limits) -> None:
    """[K07] No import is made, so nothing owns them."""
    lone = Lone(server := Server(), limits)
    lone.feed(m.Bootstrap(0))
    table = [described(id, new_fd(file)) for id in range(3)]
    (refused,) = lone.feed(say.call(1, say.answered(0), "keep", *table))
    assert "see Limits(max_" in refused
    assert not server.kept
    lone.assert_gone(server)


def test_the_files_of_results_that_are_not_wanted_any_more_are_closed(file: int) -> None:
    """[K07] The Finish has crossed the Return."""
    pair = attached_pair(server := Server())
    boot = pair.client.bootstrap()
    pair.run()
    server.kept.append(serving(file, "offering").reference(pair.server.vat.turn))
    call = boot.call("kept")
    pair.server.receive("call:kept")
    call.drop()
    pair.run()
    boot.call("forget")
    pair.run()
    pair.assert_all_tables_empty(server)


def test_the_files_of_messages_that_are_lost_with_the_link_are_closed(file: int) -> None:
    """[K07]"""
    pair = attached_pair(server := serving(file))
    boot = pair.client.bootstrap()
    pair.run()
    boot.call("keep", serving(file, "mine"))
    boot.call("kept")
    pair.server.disconnect()
    pair.client.disconnect()
    pair.links.clear()
    pair.assert_all_tables_empty(server)


def test_the_file_of_a_message_that_cannot_be_sent_is_closed(file: int) -> None:
    """[K07]"""
    pair = attached_pair(server := Server())
    boot = pair.client.bootstrap()
    pair.run()
    pair.client.outgoing.refuses = lambda message: isinstance(message, m.Call)
    mine = serving(file, "mine")
    call = boot.call("keep", mine)
    assert "larger than the limit" in str(call.error)
    pair.assert_all_tables_empty(server, mine)


# --- capabilities of this vat -----------------------------------------------------------------


def test_a_local_capability_shows_the_objects_own_file_and_a_membrane_hides_it(file: int) -> None:
    """[K06] Unless the membrane lets files through. Over the wire goes a duplicate."""
    pair = attached_pair(server := Server())
    vat = pair.client.vat
    inside = vat.ref(serving(file, "inside"))
    assert fileno(inside) == file
    wall = wall_in(vat)
    hidden = through(wall, inside)
    assert fileno(hidden) is None
    boot = pair.client.bootstrap()
    pair.run()
    boot.call("keep", hidden)
    pair.run()
    open_wall = wall_in(vat)
    open_wall.passes_fds = True
    shown = through(open_wall, inside)
    assert fileno(shown) == file
    boot.call("keep", shown)
    pair.run()
    first, second = server.kept
    assert first is not None
    assert second is not None
    assert first.fileno() is None
    assert is_same_file(second.fileno(), file)
    boot.call("forget")
    pair.run()
    pair.assert_all_tables_empty(server)
