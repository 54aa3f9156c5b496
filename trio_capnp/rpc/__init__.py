"""The RPC protocol, sans-I/O: level 1 of rpc.capnp without tasks, sockets or bytes.

General layout, from the bottom:

- ``_faces`` has the interfaces that the modules share: the abstract capability (``Cap``), the call
  under way (``Pending``), and protocols.
- ``_messages`` has the messages as values; ``codec`` turns them into bytes and back.
- ``_turn`` is the queue that keeps core code from running inside core code.
- ``_settled`` has errors and results as capabilities and calls, ``_chains`` the base of promises.
- ``_promises`` and ``_local`` have the calls and capabilities of this vat, ``_remote`` the
  capabilities at a peer.
- ``_following`` has the capability of a client that reconnects.
- ``_membranes`` has the capabilities on the other side of a membrane, ``_crossings`` the calls that
  cross it.
- ``_questions``, ``_answers``, ``_imports``, ``_exports`` and ``_embargoes`` are the five tables.
- ``_lifecycle`` has the lives of questions and answers as tables; ``_actions`` carries out their
  rows.
- ``_descriptors`` looks up the capabilities that messages name, ``_admission`` checks limits, and
  ``_peer`` is the part of the connection that all tables use.
- ``_connection`` has the state of one side of a connection and dispatches its messages: Calls to
  ``_incoming_calls``, Returns to ``_returns``.
- ``_draining`` has the calls that are refused or cancelled when a side shuts down; ``_sender`` is
  the queue of messages.
- ``_flow`` is the window of streaming calls, and ``_controllers`` decides its size.

How the runtime uses the core. Make one ``Turn`` for an event loop, and one ``ConnectionState`` for
each connection. Feed ``handle`` with the received messages, write the messages that
``Sender.send`` is given, and call ``Turn.run`` after each entry from outside.
``Cap.call(Request(...))`` sends a call and gives a ``Pending``. An object of this vat is a
``LocalCap``, whose ``Callee`` gets each call as a ``Delivery``. References are counted by hand: a
function that *gives* a reference makes its caller the owner.

Source: rpc.capnp; ``docs/protocol.md``, sections 2 and 3.
"""

from __future__ import annotations

from trio_capnp.rpc._chains import flow_at, flow_left, flows, innermost
from trio_capnp.rpc._connection import ConnectionState
from trio_capnp.rpc._controllers import Adaptive, Controller, Fixed, Flight
from trio_capnp.rpc._errors import another, from_wire, kept, named, null_capability, to_wire
from trio_capnp.rpc._faces import Cap, Content, Ended, Pending, Request, is_content, release_caps
from trio_capnp.rpc._flow import Barrier, Window
from trio_capnp.rpc._following import Follower, Generation
from trio_capnp.rpc._local import Delivery, LocalCap
from trio_capnp.rpc._membranes import Wall
from trio_capnp.rpc._messages import CapContent, EmptyContent
from trio_capnp.rpc._promises import LocalPending, LocalPromise
from trio_capnp.rpc._settled import BrokenCap, BrokenPending, ReturnedPending
from trio_capnp.rpc._turn import Turn

__all__ = [
    "Adaptive",
    "Barrier",
    "BrokenCap",
    "BrokenPending",
    "Cap",
    "CapContent",
    "ConnectionState",
    "Content",
    "Controller",
    "Delivery",
    "EmptyContent",
    "Ended",
    "Fixed",
    "Flight",
    "Follower",
    "Generation",
    "LocalCap",
    "LocalPending",
    "LocalPromise",
    "Pending",
    "ReturnedPending",
    "Request",
    "Turn",
    "Wall",
    "Window",
    "another",
    "flow_at",
    "flow_left",
    "flows",
    "from_wire",
    "innermost",
    "is_content",
    "kept",
    "named",
    "null_capability",
    "release_caps",
    "to_wire",
]
