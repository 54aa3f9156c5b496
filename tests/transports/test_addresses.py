"""Addresses as KJ writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_capnp.transports import Address, TcpAddress, UnixAddress, parse_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("localhost:5923", TcpAddress("localhost", 5923)),
        ("example.com:80", TcpAddress("example.com", 80)),
        ("127.0.0.1:0", TcpAddress("127.0.0.1", 0)),
        ("[::1]:65535", TcpAddress("::1", 65535)),
        ("[fe80::1%eth0]:7", TcpAddress("fe80::1%eth0", 7)),
        ("*:5923", TcpAddress(None, 5923)),
        ("unix:/run/calc.sock", UnixAddress("/run/calc.sock")),
        ("unix:calc.sock", UnixAddress("calc.sock")),
        ("unix-abstract:calc", UnixAddress("\0calc")),
        ("unix:host:80", UnixAddress("host:80")),
    ],
)
def test_an_address_is_read_and_written(text: str, address: Address) -> None:
    assert parse_address(text) == address
    assert str(address) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            ":",
            "host",
            ":80",
            "host:",
            "host:port",
            "host:-1",
            "host:+80",
            "host: 80",
            "host:80 ",
        ),
        *("ho st:80", "::1:80", "[::1]", "[::1]80", "[]:80", "host:0x50", "host:٣", "host:1_0"),
        *("host:000080", "unix:", "unix-abstract:", "unix:/a\0b", "http://host:80", "\nhost:80"),
    ],
)
def test_another_text_is_refused_and_the_error_names_the_expected_forms(text: str) -> None:
    with pytest.raises(ValueError, match="is not an address: expected host:port"):
        parse_address(text)


@pytest.mark.parametrize("port", ["65536", "99999"])
def test_a_port_has_sixteen_bits(port: str) -> None:
    with pytest.raises(ValueError, match="at most 65535"):
        parse_address(f"host:{port}")


@given(st.text())
def test_every_text_is_an_address_or_a_value_error(text: str) -> None:
    try:
        address = parse_address(text)
    except ValueError:
        return
    assert parse_address(str(address)) == address
