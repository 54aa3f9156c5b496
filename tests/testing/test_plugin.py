"""The pytest plugin: its fixtures, as tests of other projects use them."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import _plugin
from trio_capnp.testing._plugin import MakePair

pytest_plugins = ["pytester"]

USES = """
import pytest
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl

kept = []

async def test_pair(capnp_pair):
    async with capnp_pair(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1

async def test_clean(capnp_no_leaks):
    async with capnp_no_leaks(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1

async def test_leaking(capnp_no_leaks):
    async with capnp_no_leaks(ProbeImpl()) as pair:
        kept.append(await pair.client.bootstrap(Probe))
"""


def test_the_plugin_is_announced() -> None:
    """Where the package is installed, pytest finds it by itself."""
    project = Path(_plugin.__file__).parents[2] / "pyproject.toml"
    line = 'trio_capnp = "trio_capnp.testing._plugin"'
    announced = entry_points(group="pytest11", name="trio_capnp")
    assert announced or line in project.read_text(encoding="utf-8")


def test_leaks_fail_a_test_and_clean_ones_pass(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\ntrio_mode = true\n")
    pytester.makepyfile(USES)
    arguments = ["-q", "-p", "no:cacheprovider"]
    if not entry_points(group="pytest11", name="trio_capnp"):
        arguments += ["-p", "trio_capnp.testing._plugin"]
    result = pytester.runpytest_inprocess(*arguments)
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*the client still holds {'imports': 1}*"])


async def test_a_pair_is_made(capnp_pair: MakePair) -> None:
    async with capnp_pair(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1


async def test_the_blocks_own_exception_is_no_leak(capnp_no_leaks: MakePair) -> None:
    kept: list[Probe.Client] = []
    with pytest.raises(ValueError, match="mine"):
        async with capnp_no_leaks(ProbeImpl()) as pair:
            kept.append(await pair.client.bootstrap(Probe))
            raise ValueError("mine")
