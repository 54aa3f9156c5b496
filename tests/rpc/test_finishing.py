"""The ends of questions and answers: Finish, cancellation, ids that become free."""

from __future__ import annotations

from tests.rpc._lone import Lone
from trio_capnp.rpc import _messages as m


def test_a_finish_of_what_never_was_is_ignored() -> None:
    """[D11] the Return may have said that none was needed."""
    lone = Lone()
    assert lone.feed(m.Finish(7)) == []
    lone.assert_gone()
