"""Closing without losing an exception that is being raised."""

from __future__ import annotations

import trio
from trio.lowlevel import enable_ki_protection


@enable_ki_protection
async def aclose_shielded(resource: trio.abc.AsyncResource) -> None:
    """Close without waiting, like ``trio.aclose_forcefully``, but never raise ``Cancelled``.

    In a cancelled block an await raises ``Cancelled``. In a ``finally`` it would replace a
    ``KeyboardInterrupt`` that is being raised. The shield prevents that.
    """
    with trio.CancelScope(shield=True) as scope:
        scope.cancel()
        await resource.aclose()
