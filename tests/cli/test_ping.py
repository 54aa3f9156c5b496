"""``trio-capnp ping`` over every way to a peer."""

from __future__ import annotations

import re
from functools import partial

import pytest
import trio

import trio_capnp
from tests.cli._programs import ROOT, run, run_beside
from tests.cli.conftest import Secure
from trio_capnp.cli import main
from trio_capnp.cli._command import Failure, UsageError
from trio_capnp.cli._failures import line_of
from trio_capnp.transports import listen_tcp

TIMES = r"connected in \d+\.\d ms, answered in \d+\.\d ms\n"


def answers(address: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(address)} answers: {TIMES}")


async def test_a_server_on_tcp_answers(calculator: str) -> None:
    status, shown, errors = await run_beside("ping", calculator)
    assert (status, errors) == (0, "")
    assert answers(calculator).fullmatch(shown)


async def test_a_server_on_a_unix_socket_answers(unix_calculator: str) -> None:
    status, shown, errors = await run_beside("ping", unix_calculator)
    assert (status, errors) == (0, "")
    assert answers(unix_calculator).fullmatch(shown)


def test_a_program_answers_on_its_standard_streams(program: str) -> None:
    status, shown, errors = run("ping", "--timeout", "60", program)
    assert (status, errors) == (0, "")
    assert answers(program).fullmatch(shown)


async def test_a_server_with_tls_answers_a_client_with_a_certificate(secure: Secure) -> None:
    status, shown, errors = await run_beside(
        "ping", secure.address, "--ca", secure.ca, "--cert", secure.cert
    )
    assert (status, errors) == (0, "")
    assert answers(secure.address).fullmatch(shown)


@pytest.mark.parametrize("options", [("--tls",), ("--ca", "other")])
async def test_a_server_with_an_unknown_certificate_is_refused(
    secure: Secure, options: tuple[str, ...]
) -> None:
    given = [secure.other_ca if each == "other" else each for each in options]
    status, shown, errors = await run_beside("ping", secure.address, *given)
    assert (status, shown) == (1, "")
    assert errors.startswith(f"trio-capnp: the TLS handshake with {secure.address} failed: ")
    assert "certificate verify failed" in errors
    assert errors.count("\n") == 1


async def test_a_peer_that_says_nothing_is_given_up_in_time() -> None:
    (listener,) = await listen_tcp(0, "127.0.0.1")
    address = f"127.0.0.1:{listener.socket.getsockname()[1]}"
    async with listener:  # the kernel accepts
        status, shown, errors = await run_beside("ping", "--timeout", "0.2", address)
    assert (status, shown) == (1, "")
    assert errors == f"trio-capnp: no answer from {address} within 0.2 s\n"


async def test_a_server_without_a_bootstrap_object_fails(nursery: trio.Nursery) -> None:
    def refuse(_: trio_capnp.Connection) -> trio_capnp.Client:
        raise trio_capnp.RpcOverloaded("come back\nlater")

    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(
        partial(trio_capnp.serve_tcp, refuse, 0, host="127.0.0.1")
    )
    address = serving.addresses[0]
    status, shown, errors = await run_beside("ping", address)
    assert (status, shown) == (1, "")
    assert errors == (
        f"trio-capnp: {address} answers, but gives no bootstrap object: "
        "remote exception: come back; later\n"
    )


def test_an_address_where_no_server_listens_fails_with_the_reason() -> None:
    status, shown, errors = run("ping", "127.0.0.1:1")
    assert (status, shown) == (1, "")
    assert errors.startswith("trio-capnp: all attempts to connect to 127.0.0.1:1 failed: ")
    assert errors.endswith("Connection refused\n")
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["nonsense"], "argument ADDRESS: 'nonsense' is not an address"),
        (["*:5923"], "argument ADDRESS: *:5923 can be listened on, not connected to"),
        (["exec:"], "argument ADDRESS: exec: has no command"),
        (["exec:'"], "argument ADDRESS: No closing quotation"),
        (["localhost:1", "--timeout", "0"], "argument --timeout: '0' is not"),
        (["localhost:1", "--timeout", "soon"], "argument --timeout: 'soon' is not"),
        (["localhost:1", "--key", "key.pem"], "--key needs --cert"),
        (["unix:/nowhere", "--tls"], "TLS is used with host:port only, not with unix:/nowhere"),
        (["exec:true", "--tls"], "TLS is used with host:port only, not with exec:true"),
    ],
)
def test_wrong_usage_ends_in_status_two(
    arguments: list[str], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["ping", *arguments])
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("usage: trio-capnp ping ")
    assert f"trio-capnp ping: error: {error}" in shown.err


@pytest.mark.parametrize("option", ["--ca", "--cert"])
def test_a_file_without_certificates_is_named(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in ("/nowhere.pem", str(ROOT / "setup.py")):
        assert main(["ping", "127.0.0.1:1", option, file]) == 1
        errors = capsys.readouterr().err
        assert errors.startswith("trio-capnp: no certificate")
        assert f"in {file}: " in errors
        assert errors.count("\n") == 1


def test_a_program_that_cannot_be_started_is_named() -> None:
    status, _, errors = run("ping", "exec:/nowhere/server")
    assert (status, errors) == (1, "trio-capnp: No such file or directory: '/nowhere/server'\n")


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (Failure("one"), "one"),
        (UsageError("  one\n\n two\r\n"), "one; two"),
        (ConnectionRefusedError(111, "refused"), "refused"),
        (trio_capnp.RpcFailed("\x1b[31mred\x07"), r"\x1b[31mred\x07"),
        (trio_capnp.RpcFailed("Grüße 你好"), "Grüße 你好"),
        (trio_capnp.WireError(), "WireError"),
    ],
)
def test_an_error_is_one_line_that_does_not_steer_the_terminal(error: Exception, line: str) -> None:
    assert line_of(error) == line
