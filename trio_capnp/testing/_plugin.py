"""The pytest plugin: fixtures around ``connected_pair``, and the check after a test that uses them.

The check runs when the test function has returned, in the call phase, so that a leak fails the
test. If only the fixtures were imported and the plugin is not registered, it runs when the
fixtures end.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Final

import pytest

from trio_capnp.testing._leaks import LeakCheck
from trio_capnp.testing._pair import connected_pair

if TYPE_CHECKING:
    from trio_capnp.testing._pair import MakePair


CHECK: Final = pytest.StashKey[LeakCheck]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that passed but left objects held."""
    check = item.stash.get(CHECK, None)
    try:
        outcome = yield
    except BaseException:
        if check is not None:
            check.suspects.clear()  # the traceback holds the variables of the test
        raise
    if check is not None:
        _fail_for(check)
    return outcome


def _fail_for(check: LeakCheck) -> None:
    leaks = check.finish()
    if leaks:
        pytest.fail(f"leaks of connected pairs:\n{leaks}", pytrace=False)


@pytest.fixture
def _capnp_leak_check(request: pytest.FixtureRequest) -> Iterator[LeakCheck]:
    check = LeakCheck()
    node: pytest.Item = request.node
    node.stash[CHECK] = check
    with check.watching():
        yield check
    _fail_for(check)


@pytest.fixture
def capnp_pair(_capnp_leak_check: LeakCheck) -> MakePair:
    """``async with capnp_pair(server) as pair:`` connects two ends in memory.

    Fails the test after it has returned, if an end of a pair held an object when its block ended.
    A client or promise in a variable of the test is not a leak, because it ends with the test.
    """
    return connected_pair


@pytest.fixture
def capnp_no_leaks(_capnp_leak_check: LeakCheck) -> MakePair:
    """As ``capnp_pair``; also for tests that make their pairs with ``connected_pair``."""
    return connected_pair
