"""What a peer must not say, and what an old or small one says otherwise than we do."""

from __future__ import annotations

import pytest

from tests.rpc._lone import Lone
from trio_capnp.errors import ProtocolError
from trio_capnp.rpc import _messages as m


def test_a_release_of_what_is_not_held_breaks_the_protocol() -> None:
    """[C12] the tables would part."""
    lone = Lone()
    with pytest.raises(ProtocolError, match="Release of export 3, which does not exist"):
        lone.feed(m.Release(3, 1))
    lone.assert_gone()
