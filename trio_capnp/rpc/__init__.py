"""The RPC protocol, sans-I/O: level 1 of rpc.capnp without tasks, sockets or bytes.

General layout, from the bottom: ``_faces`` has what the parts ask of one another: the abstract
capability (``Cap``), the call under way (``Pending``), and protocols. ``_messages`` are the
messages as values, ``codec`` makes bytes of them. ``_settled`` has errors and results, ``_chains``
the base of promises, ``_promises`` and ``_local`` the calls and capabilities of this vat,
``_remote`` those at a peer. Five tables have a module each (``_questions``, ``_answers``,
``_imports``, ``_exports``, ``_embargoes``). ``_lifecycle`` has the lives of questions and answers
as tables, which choose the actions that ``_actions`` carries out. ``_connection`` has the state
of one side of a connection, and dispatches its messages: Calls to ``_incoming_calls``, Returns to
``_returns``. ``_descriptors`` knows what messages name, ``_admission`` what is too much, ``_peer``
what the tables ask of the connection.
``_turn`` is the queue that keeps core code from running inside core code, ``_flow`` the window of
streaming calls.

How the runtime uses it. Make one ``Turn`` for an event loop, one ``ConnectionState`` for each
connection; feed ``handle`` with what comes, write what ``Sender.send`` is given, and call
``Turn.run`` after each entry from outside. ``Cap.call(Request(...))`` sends a call and gives a
``Pending``; objects of this vat are ``LocalCap``s whose ``Callee`` gets each call as a
``Delivery``. References are counted by hand: what is *given* is owned by who gets it.
"""

from __future__ import annotations

from trio_capnp.rpc._chains import innermost
from trio_capnp.rpc._connection import ConnectionState, Sender
from trio_capnp.rpc._errors import another, from_wire, kept, named, null_capability, to_wire
from trio_capnp.rpc._faces import Cap, Content, Ended, Pending, Request, is_content, release_caps
from trio_capnp.rpc._flow import Window
from trio_capnp.rpc._local import Callee, Delivery, LocalCap
from trio_capnp.rpc._messages import CapContent, EmptyContent
from trio_capnp.rpc._promises import LocalPending, LocalPromise
from trio_capnp.rpc._settled import BrokenCap, BrokenPending, ReturnedPending
from trio_capnp.rpc._turn import Turn

__all__ = [
    "BrokenCap",
    "BrokenPending",
    "Cap",
    "CapContent",
    "ConnectionState",
    "Content",
    "Delivery",
    "Callee",
    "EmptyContent",
    "Ended",
    "LocalCap",
    "LocalPending",
    "LocalPromise",
    "Pending",
    "ReturnedPending",
    "Request",
    "Sender",
    "Turn",
    "Window",
    "another",
    "from_wire",
    "innermost",
    "is_content",
    "kept",
    "named",
    "null_capability",
    "release_caps",
    "to_wire",
]
