"""Settings of all tests: how Hypothesis runs, here and in CI."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Generator, Iterator

import hypothesis
import pytest

# CI machines are slow and shared, so no test may fail for being slow. In CI the examples are
# the same each time; elsewhere they differ, so that the many runs of a day search further.
hypothesis.settings.register_profile("here", deadline=None, max_examples=50)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=200, derandomize=True, print_blob=True
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


# The first seed of the random runs that differ each time. Set here, because the processes of
# pytest-xdist inherit it; set from outside, it repeats a run.
os.environ.setdefault("TRIO_CAPNP_SEED", str(time.time_ns() // 1_000_000))


# Tests of the folder of kept modules make their own; no other test may depend on one.
os.environ["TRIO_CAPNP_CACHE"] = "off"

UNTESTED = "NOT TESTED HERE"
"""A reason to skip that begins with this is a line at the end of the run, in quiet runs too."""


@pytest.fixture(scope="module")
def old_objects_frozen() -> Iterator[None]:
    """Let the collector leave out all that lives now: the modules, and thousands of tests.

    The tests of garbage collect hundreds of times, and look at each object that the collector sees.
    Other tests go without this: Hypothesis 6.100 takes frozen objects for flaky ones.
    """
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how the fresh random runs are repeated, and name tests that this machine cannot run."""
    terminalreporter.write_line(f"random runs: TRIO_CAPNP_SEED={os.environ['TRIO_CAPNP_SEED']}")
    untested = (str(each.longrepr) for each in terminalreporter.stats.get("skipped", ()))
    for reason in sorted({text for text in untested if UNTESTED in text}):
        terminalreporter.write_line(UNTESTED + reason.rpartition(UNTESTED)[2].rstrip("'\"()"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """pycapnp stays out of the tests' own process.

    Importing it installs a hook that answers to the names of our modules, and a bad schema that
    reaches the hook ends the process, and with it the run.
    """
    outcome = yield
    assert "capnp" not in sys.modules, "use pycapnp in a process of its own"
    return outcome
