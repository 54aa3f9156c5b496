"""Conversations between two peers: seen from between them or from within one, recorded, read again.

General layout
--------------
``_cutting`` cuts the bytes of one direction into messages, in bounded memory. ``_methods`` has the
methods of schemas by the numbers that name them in a Call. ``_conversation`` sees the messages: it
names them, knows which method a Return belongs to, and leaves out the parts and messages that a
``_selection`` does not take, with ``_hiding`` and ``_links``. ``_recorder`` writes a recording to a
``_file``, and ``_reading`` reads one. ``_within`` records the connections of this program.
``_payloads`` has the text form of payloads.

``_telling`` makes a ``_story`` of the records: calls with their ends, chains, marks and windows. An
``_exchange`` follows each connection, and ``_naming`` has the names. ``_page`` puts the story into
one page of HTML, whose parts are in the folder ``page``.
"""

from __future__ import annotations

from trio_capnp.recording._arrows import Arrow
from trio_capnp.recording._conversation import Conversation, SeenMessage
from trio_capnp.recording._cutting import LargeMessage, MessageCutter
from trio_capnp.recording._methods import (
    NO_METHODS,
    LoadedMethods,
    Methods,
    NamedMethod,
    methods_of,
)
from trio_capnp.recording._reading import RecordingError, read_recording
from trio_capnp.recording._recorder import Recorder
from trio_capnp.recording._selection import EVERYTHING, Selection, selection_of
from trio_capnp.recording._within import record
from trio_capnp.recording.recording_capnp import Direction, Record

__all__ = [
    # For programs.
    "record",
    "read_recording",
    "Record",
    "Direction",
    "RecordingError",
    # For the command line.
    "Conversation",
    "SeenMessage",
    "Recorder",
    "Selection",
    "selection_of",
    "EVERYTHING",
    "MessageCutter",
    "LargeMessage",
    "Methods",
    "LoadedMethods",
    "NO_METHODS",
    "NamedMethod",
    "Arrow",
    "methods_of",
]
