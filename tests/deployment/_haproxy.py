"""A real HAProxy with the configuration of docs/deployment.md, at ports of this machine."""

from __future__ import annotations

import re
import ssl
from collections.abc import AsyncGenerator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Final

import attrs
import trio

import trio_capnp
from tests.deployment._site import (
    START_S,
    Connect,
    Program,
    Site,
    blocks,
    greeter,
    process_of,
    reserved_ports,
    running,
    until,
)

IS_UP: Final = "2"
"""``srv_op_state`` of a server that gets connections."""

COMMAND: Final = re.compile(r'^echo "(.+)" \| socat stdio /run/haproxy/admin.sock$', re.MULTILINE)
DRAIN, READY = COMMAND.findall("".join(blocks("sh runtime")))

NAMES: Final = ("one", "two")


@attrs.frozen
class Proxy:
    """HAProxy, between the clients and two servers.

    Attributes:
        program: HAProxy.
        site: has its files.
        port: of the clients.
        ports: of the servers, by name.
        options: of the servers' command line.
    """

    program: Program
    site: Site
    port: int
    ports: Mapping[str, int]
    options: tuple[str, ...]

    async def command(self, text: str) -> str:
        """Have the runtime API do a command of the page, and return its answer."""
        answer = b""
        async with await trio.open_unix_socket(self.site.directory / "admin.sock") as stream:
            await stream.send_all(text.encode() + b"\n")
            async for data in stream:
                answer += data
        return answer.decode()

    async def is_up(self, name: str) -> bool:
        """Whether a server answers the health check."""
        lines = [line.split() for line in (await self.command("show servers state")).splitlines()]
        (state,) = [line[5] for line in lines if line[3:4] == [name]]
        return state == IS_UP

    async def sees(self, name: str, *, up: bool) -> None:
        """Wait until the health check has found a server up, or down."""
        with trio.fail_after(START_S):
            while True:
                if await self.is_up(name) is up:
                    return
                await trio.sleep(0.02)

    def server(self, name: str) -> AbstractAsyncContextManager[Program]:
        """Run one of the two servers."""
        return greeter(self.site, self.ports[name], *self.options)

    @property
    def client_context(self) -> ssl.SSLContext:
        """Of a client, which has a certificate."""
        context = ssl.create_default_context(cafile=self.site.directory / "ca.pem")
        context.load_cert_chain(self.site.directory / "client.pem")
        return context

    @property
    def connect(self) -> Connect:
        """Opens a connection of a client."""
        context = self.client_context
        return partial(trio_capnp.open_tcp, "localhost", self.port, ssl_context=context)

    async def greeted(self) -> int:
        """Make one call over a new connection; return the process that has answered."""
        (text,) = await self.site.greet_all(self.connect, ["alone"])
        return process_of(text)


TLS_OF_SERVERS: Final = {
    "terminated.cfg": (),
    "passed.cfg": ("--certificate", "greeter.pem", "--client-authority", "ca.pem"),
}
"""The options of the servers, by the file that the configuration ends with."""


@asynccontextmanager
async def proxied(
    site: Site, file: str, changes: Mapping[str, str] | None = None
) -> AsyncGenerator[Proxy]:
    """Run HAProxy with the page's files, and no server yet.

    Args:
        site: has the certificates.
        file: the part for one way to do TLS.
        changes: further replacements in the common part.
    """
    with reserved_ports(3) as (port, *ports):
        common = site.text("common.cfg", {"/run/haproxy/": f"{site.directory}/", **(changes or {})})
        places = {
            "bind :4000": f"bind 127.0.0.1:{port}",
            "10.0.0.11:4000": f"127.0.0.1:{ports[0]}",
            "10.0.0.12:4000": f"127.0.0.1:{ports[1]}",
            "/etc/haproxy/": f"{site.directory}/",
        }
        (site.directory / "haproxy.cfg").write_text(common + "\n" + site.text(file, places))
        async with running(["haproxy", "-db", "-f", "haproxy.cfg"], site) as program:
            admin = site.directory / "admin.sock"
            await until(lambda: admin.exists() or program.has_ended)
            assert admin.exists(), program.log
            by_name = dict(zip(NAMES, ports, strict=True))
            yield Proxy(program, site, port, by_name, TLS_OF_SERVERS[file])
        admin.unlink()
