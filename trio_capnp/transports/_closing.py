"""Closing that loses no exception which is on its way out."""

from __future__ import annotations

import trio
from trio.lowlevel import enable_ki_protection


@enable_ki_protection
async def aclose_shielded(resource: trio.abc.AsyncResource) -> None:
    """Close without waiting, like ``trio.aclose_forcefully``, but never raise ``Cancelled``.

    In a block that is cancelled an await raises ``Cancelled``. In a ``finally`` that takes the
    place of a ``KeyboardInterrupt`` on its way out. The shield keeps that away.
    """
    with trio.CancelScope(shield=True) as scope:
        scope.cancel()
        await resource.aclose()
