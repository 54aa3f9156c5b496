"""The pytest plugin: fixtures around ``connected_pair``."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, TypeAlias

import pytest

from trio_capnp.testing._pair import ConnectedPair, connected_pair

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from trio_capnp.runtime import Bootstrap

MakePair: TypeAlias = "Callable[[Bootstrap], AbstractAsyncContextManager[ConnectedPair]]"


@pytest.fixture
def capnp_pair() -> MakePair:
    """``async with capnp_pair(server) as pair:`` connects two ends in memory."""
    return connected_pair


@pytest.fixture
def capnp_no_leaks() -> MakePair:
    """As ``capnp_pair``; each pair's tables have to be empty when its block ends."""

    @asynccontextmanager
    async def checked(bootstrap: Bootstrap) -> AsyncGenerator[ConnectedPair]:
        async with connected_pair(bootstrap) as pair:
            yield pair
            await pair.settle()
            pair.assert_no_leaks()

    return checked
