"""File descriptors that belong to capabilities: duplicated when one is described to a peer.

The descriptor of a capability owns the duplicate; later the frame owns it, until the frame has
left. A server object may therefore close its file descriptor at any time: the peer gets the file
that was open when the capability was described.

Source: rpc.capnp, ``CapDescriptor.attachedFd``; ``docs/protocol.md``, section 14; rows K01 to K07.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from trio_capnp.reports import Log, is_of_signal
from trio_capnp.wire._attached import OwnedFd

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap

log: Final = Log("trio_capnp.rpc")


def duplicate_of(cap: Cap) -> OwnedFd | None:
    """Duplicate the file descriptor of a capability; None if it has none, or no more can be made.

    A message is not lost for a file descriptor, so an error is logged, and the capability is
    described without one.
    """
    number = cap.fileno()
    if number is None:
        return None
    try:
        return OwnedFd(os.dup(number))
    except (OSError, OverflowError) as error:  # the object may give any number
        if is_of_signal(error):
            raise
        text = "a capability is sent without its file descriptor %d, which cannot be duplicated"
        log.warning(text, number, error=error)
        return None
