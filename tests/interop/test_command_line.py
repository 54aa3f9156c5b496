"""``trio-capnp ping`` and ``call`` against servers of other implementations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from tests.cli._programs import run
from tests.interop._processes import Servers

SCHEMA: Final = str(Path(__file__).with_name("interop.capnp"))

pytestmark = [
    pytest.mark.interop,
    pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True),
]


def test_a_foreign_server_answers_a_ping(
    language: str, peer: tuple[str, ...], servers: Servers
) -> None:
    address = servers.get(language, peer, "unix").address
    status, shown, errors = run("ping", "--timeout", "60", address)
    assert (status, errors) == (0, "")
    assert shown.startswith(f"{address} answers: ")


def test_a_foreign_server_is_called_through_a_path(
    language: str, peer: tuple[str, ...], servers: Servers
) -> None:
    """[B01] Through a struct in the results, too; an inherited method is found."""
    address = servers.get(language, peer, "tcp").address
    for path, parameters, expected in (
        ("Peer.root.node.getChild.inBox.node.depth", "{}", {"depth": 1}),
        ("Peer.makeNamed.counter.next", "{}", {"n": 0}),
        ("Peer.makeNamed.counter.name", '[{"name": "Ann"}, {}]', {"name": "Ann"}),
    ):
        status, shown, errors = run("call", address, SCHEMA, path, parameters)
        assert (status, json.loads(shown), errors) == (0, expected, "")


def test_an_exception_of_a_foreign_server_is_one_line(
    language: str, peer: tuple[str, ...], servers: Servers
) -> None:
    address = servers.get(language, peer, "tcp").address
    parameters = '{"kind": "failed", "reason": "out of paper"}'
    status, shown, errors = run("call", address, SCHEMA, "Peer.fail", parameters)
    assert (status, shown) == (1, "")
    assert errors.startswith("trio-capnp: Peer.fail: ")
    assert "out of paper" in errors
    assert errors.count("\n") == 1
