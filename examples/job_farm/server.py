"""Serve the farm: python -m job_farm.server USERS.toml"""

from __future__ import annotations

import argparse
import signal
import ssl
from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import trio

import trio_capnp
from job_farm.farm import FarmImpl, Office
from job_farm.users import User, load_users

GRACE_S = 20  # for the jobs that run when the server is told to stop
HTTP = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n\r\n"


class Metrics:
    """Counts the calls of peers, and gives them to Prometheus as text over HTTP."""

    def __init__(self, users: Iterable[User]) -> None:
        self.users = set(users)
        self.calls: Counter[str] = Counter()
        self.hooks = trio_capnp.Hooks(on_call=self.on_call)

    def on_call(self, event: trio_capnp.CallEvent) -> None:
        # A method that no schema here has is "@" and a number, which a peer can invent.
        if event.kind == "end" and event.side == "server" and event.method[0] != "@":
            method = f"{event.interface}.{event.method}"
            self.calls[f'method="{method}",outcome="{event.outcome}"'] += 1

    def text(self) -> str:
        calls = [f"job_farm_calls_total{{{key}}} {n}" for key, n in self.calls.items()]
        jobs = [f'job_farm_jobs{{user="{user.name}"}} {user.running}' for user in self.users]
        return "\n".join([*calls, *jobs, ""])

    async def answer(self, stream: trio.SocketStream) -> None:
        with trio.move_on_after(10):
            await stream.receive_some()
            await stream.send_all(HTTP + self.text().encode())


async def serve(given: argparse.Namespace) -> None:
    """Serve until SIGTERM, then drain."""
    users = load_users(given.users)
    metrics = Metrics(users.values())
    tls = None
    if given.certificate:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=given.client_authority)
        tls.load_cert_chain(given.certificate)
        tls.verify_mode = ssl.CERT_OPTIONAL  # users without a certificate log in by a token
    with trio.open_signal_receiver(signal.SIGTERM) as signals:
        async with trio.open_nursery() as nursery:
            server = partial(trio_capnp.serve_tcp, partial(FarmImpl, Office(users)), given.port)
            serving = await nursery.start(partial(server, ssl_context=tls, hooks=metrics.hooks))
            over_http = partial(trio.serve_tcp, metrics.answer, given.metrics_port)
            await nursery.start(partial(over_http, host="localhost"))
            print("serving at", *serving.addresses, flush=True)
            trio_capnp.notify_ready()
            await anext(signals)
            await serving.drain(grace_s=GRACE_S)
            nursery.cancel_scope.cancel()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="job_farm.server")
    parser.add_argument("users", type=Path, help="TOML file")
    parser.add_argument("--port", type=int, default=4000)
    parser.add_argument("--metrics-port", type=int, default=4001)
    parser.add_argument("--certificate", type=Path, help="PEM file with the key, for TLS")
    parser.add_argument("--client-authority", type=Path, help="PEM file")
    trio.run(serve, parser.parse_args())
