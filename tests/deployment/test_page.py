"""docs/deployment.md has no block that no test runs, and its settings agree with one another."""

from __future__ import annotations

import re
from typing import Final

from tests.deployment._site import BLOCKS, FILES
from trio_capnp.limits import Limits
from trio_capnp.runtime._serving import MAX_CONNECTIONS

RUN: Final = {
    *("greeter.capnp", "greeter.py", "client.py"),  # everywhere
    "supervisor.py",  # test_processes
    *("common.cfg", "terminated.cfg", "passed.cfg"),  # test_haproxy
    *("greeter.socket", "greeter.service"),  # test_systemd
}


def number(pattern: str, name: str) -> int:
    (found,) = re.findall(pattern, FILES[name], re.MULTILINE)
    return int(found)


def test_every_file_of_the_page_is_run() -> None:
    assert set(FILES) == RUN
    others = [block.info for block in BLOCKS if not block.file]
    assert others == ["sh runtime", "sh runtime", "python limit", "text log"]


def test_whoever_stops_a_server_waits_for_longer_than_it_drains() -> None:
    grace_s = number(r"^GRACE_S = (\d+)", "greeter.py") + 3 * Limits().close_timeout_s
    assert grace_s < number(r"^STOP_S = (\d+)", "supervisor.py")
    assert grace_s < number(r"^TimeoutStopSec=(\d+)$", "greeter.service")


def test_haproxy_holds_a_connection_back_before_the_server_does() -> None:
    of_server = number(r"default-server check .* maxconn (\d+)$", "common.cfg")
    assert of_server < MAX_CONNECTIONS
    assert number(r"^LimitNOFILE=(\d+)$", "greeter.service") > MAX_CONNECTIONS
