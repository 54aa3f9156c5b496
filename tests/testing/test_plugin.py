"""The pytest plugin: its fixtures, as tests of other projects use them."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import MakePair, _plugin

pytest_plugins = ["pytester"]

INI = f"[pytest]\ntrio_mode = true\npythonpath = {Path(__file__).parents[2]}\n"

USES = """
import pytest
import trio_capnp
from trio_capnp.testing import connected_pair
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl

kept = []
server = ProbeImpl()


async def test_pair(capnp_pair):
    async with capnp_pair(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1


async def test_clean(capnp_no_leaks):
    async with capnp_no_leaks(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1


async def test_variable(capnp_no_leaks):
    async with capnp_no_leaks(ProbeImpl()) as pair:
        client = pair.client.bootstrap(Probe)
        results = await client.child(name="kid")
        clients = [results.child]
        assert (await client.echo(n=1)).n == 1


async def test_leaking_pair(capnp_pair):
    async with capnp_pair(ProbeImpl()) as pair:
        kept.append(await pair.client.bootstrap(Probe))


async def test_leaking(capnp_no_leaks):
    async with capnp_no_leaks(ProbeImpl()) as pair:
        kept.append(await pair.client.bootstrap(Probe))


async def test_leaking_server(capnp_pair, capnp_no_leaks):
    async with capnp_pair(server) as pair:
        await pair.client.bootstrap(Probe).keep(cap=ProbeImpl())


async def test_leaking_server_of_the_test(capnp_pair):
    async with capnp_pair(ProbeImpl()) as pair:
        await pair.client.bootstrap(Probe).keep(cap=ProbeImpl())


async def test_leaking_without_the_maker(capnp_no_leaks):
    async with connected_pair(ProbeImpl()) as pair:
        await pair.client.bootstrap(Probe).keep(cap=ProbeImpl())


async def test_leaking_call(capnp_pair):
    async with capnp_pair(ProbeImpl()) as pair:
        promise = pair.client.bootstrap(Probe).hang()
        kept.append(promise)
        promise.__enter__()


async def test_unchecked():
    async with connected_pair(ProbeImpl()) as pair:
        kept.append(await pair.client.bootstrap(Probe))


@pytest.mark.xfail(strict=True)
async def test_failing(capnp_pair):
    async with capnp_pair(ProbeImpl()) as pair:
        client = await pair.client.bootstrap(Probe)
    raise ValueError("mine")
"""


def test_the_plugin_is_announced() -> None:
    """Where the package is installed, pytest finds it by itself."""
    project = Path(_plugin.__file__).parents[2] / "pyproject.toml"
    line = 'trio_capnp = "trio_capnp.testing._plugin"'
    announced = entry_points(group="pytest11", name="trio_capnp")
    assert announced or line in project.read_text(encoding="utf-8")


def test_leaks_fail_a_test_and_clean_ones_pass(pytester: pytest.Pytester) -> None:
    """D2: Both fixtures check after the test, and fail it with the list of leaks."""
    pytester.makeini(INI)
    pytester.makepyfile(USES)
    arguments = ["-q", "-p", "no:cacheprovider", "-p", "trio_capnp.testing._plugin"]
    if entry_points(group="pytest11", name="trio_capnp"):
        arguments = arguments[:-2]
    result = pytester.runpytest_subprocess(*arguments)
    result.assert_outcomes(passed=4, failed=6, xfailed=1)
    failed = {line.split("::")[1].split()[0] for line in result.outlines if "FAILED" in line}
    assert all(name.startswith("test_leaking") for name in failed), failed
    result.stdout.fnmatch_lines(["*the client still holds {'imports': 1}*"])
    result.stdout.fnmatch_lines(["*the client still holds {'exports': 1}*"])
    result.stdout.fnmatch_lines(["*held by a served object: *"])
    result.stdout.fnmatch_lines(["*still alive after the test: *"])


def test_without_the_plugin_the_imported_fixtures_check_as_they_end(
    pytester: pytest.Pytester,
) -> None:
    """D2: The leak is then an error beside the test."""
    pytester.makeini(INI)
    pytester.makeconftest(
        "from trio_capnp.testing._plugin import _capnp_leak_check, capnp_no_leaks, capnp_pair"
    )
    pytester.makepyfile(USES)
    result = pytester.runpytest_subprocess(
        "-q", "-p", "no:cacheprovider", "-p", "no:trio_capnp", "-k", "leaking_pair or test_clean"
    )
    result.assert_outcomes(passed=2, errors=1)


async def test_a_pair_is_made(capnp_pair: MakePair) -> None:
    async with capnp_pair(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1


async def test_the_blocks_own_exception_is_no_leak(capnp_no_leaks: MakePair) -> None:
    kept: list[Probe.Client] = []
    with pytest.raises(ValueError, match="mine"):
        async with capnp_no_leaks(ProbeImpl()) as pair:
            kept.append(await pair.client.bootstrap(Probe))
            raise ValueError("mine")
