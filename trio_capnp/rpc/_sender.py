"""The queue of outgoing messages, as the core sees it.

Source: ``docs/protocol.md``, sections 3.2 and 12.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from trio_capnp.rpc._errors import disconnected

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc._messages import Outgoing

    class Sender(Protocol):
        """Encodes and queues messages, synchronously."""

        def send(self, message: Outgoing) -> object:
            """Queue one message, and return an object that names its frame.

            Raises:
                RpcError: the message cannot be sent, because it is too large, for example;
                    nothing was queued.
            """
            ...

        def redirect(self, sent: object) -> bool:
            """Change a queued Call to sendResultsTo.yourself; False if the Call has left already.

            ``sent`` is the object that ``send`` returned for the Call.
            """
            ...

        def withdraw(self, sent: Collection[object]) -> Collection[object]:
            """Take Calls out of the queue, because the connection is lost, and return them.

            Args:
                sent: the objects that ``send`` returned for the Calls. A Call stays if part of it
                    has left, or if this side ends the connection and writes its queue first.
            """
            ...


class NoSender:
    """The ``Sender`` of a connection that has ended. It never sends."""

    def send(self, message: Outgoing) -> object:
        raise disconnected(None)

    def redirect(self, sent: object) -> bool:
        return False

    def withdraw(self, sent: Collection[object]) -> Collection[object]:
        return ()
