"""The text form of payloads. It comes from peers, so it is cut to a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import TrioCapnpError
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc.codec._content import ReadContent
from trio_capnp.wire._text import to_text

if TYPE_CHECKING:
    from trio_capnp.recording._methods import NamedMethod

MAX_SHOWN: Final = 500
"""Characters of a name, of a payload, of a reason, and of a message's line."""


def payload_text(message: m.Message, method: NamedMethod | None) -> str:
    """The text form of a payload; if it cannot be read, the reason."""
    if method is None:
        return ""
    if isinstance(message, m.Call):
        content, namespace = message.params.content, method.params
    elif isinstance(message, m.Return) and message.results is not None:
        content, namespace = message.results.content, method.results
    else:
        return ""
    assert isinstance(content, ReadContent), "the message was received"
    try:
        return bounded(to_text(content.reader(namespace), short=True))
    except TrioCapnpError as error:
        return bounded(f"(unreadable: {error})")


def bounded(text: str) -> str:
    """The text, cut to ``MAX_SHOWN`` characters."""
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
