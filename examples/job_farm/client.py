"""Use the farm: python -m job_farm.client search NEEDLE FILE, or listen"""

from __future__ import annotations

import argparse
import ssl
import sys
from functools import partial

import attrs
import trio

import trio_capnp
from job_farm.job_farm_capnp import Farm, Listener, Session, Sink, Subscription, Watcher
from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream

BAR = 40  # characters


def log_in(farm: Farm.Client, token: str | None) -> Session.Client:
    """Log in, and do not wait: the calls on the session leave together with the login."""
    if token is None:
        return farm.login_with_certificate().session
    return farm.login_with_token(token=token).session


class Printer(Sink.Server, Listener.Server):
    """Prints the lines that the farm has found, and its events."""

    def found(self, call: Sink.FoundCall) -> None:
        print(f"{call.params.line}: {call.params.text}")

    def changed(self, call: Listener.ChangedCall) -> None:
        event = call.params
        print(f"job {event.job} of {event.user} is {event.state.name.lower()}", flush=True)


@attrs.define(eq=False)
class Bar(Watcher.Server):
    """A progress bar: ``#`` for bytes that the farm has searched, ``=`` for bytes under way."""

    size: int
    sent: int = 0

    def progress(self, call: Watcher.ProgressCall) -> None:
        done, sent = (BAR * n // self.size for n in (call.params.bytes, self.sent))
        bar = ("#" * done + "=" * (sent - done)).ljust(BAR)
        end = "" if call.params.bytes < self.size else "\n"
        print(f"\r[{bar}] {call.params.found} found", end=end, file=sys.stderr, flush=True)


async def search(
    farm: Farm.Client, token: str | None, needle: str, file: trio.Path, sink: Sink.Server
) -> int:
    """Search a file, draw a bar meanwhile, and return the number of lines that were found."""
    while True:
        bar = Bar((await file.stat()).st_size)
        session = log_in(farm, token)
        with session.submit(needle=needle).job.run(sink=sink, watcher=bar) as running:
            await upload(file, running.upload, bar)
            try:
                return (await running).found
            except trio_capnp.RpcDisconnected as error:
                if error.began is not False:  # else a server that drains has refused the job
                    raise


async def upload(file: trio.Path, to: ByteStream.Client, bar: Bar) -> None:
    try:
        async with await file.open("rb") as opened, trio_capnp.send_stream(to) as stream:
            while chunk := await opened.read(65536):
                await stream.send_all(chunk)
                bar.sent += len(chunk)
    except trio.BrokenResourceError:
        pass  # the farm has given the job up, and the answer of `run` says why


async def listen(connect: trio_capnp.Connect, token: str | None, listener: Listener.Server) -> None:
    """Tell a listener the events of the farm, over as many connections as that takes."""
    kept: Subscription.Client  # while this client lives, so does the subscription

    async def subscribe(_: object, farm: Farm.Client) -> None:
        nonlocal kept
        kept = (await log_in(farm, token).subscribe(listener=listener)).subscription

    async with trio_capnp.reconnecting(connect, Farm, on_connect=subscribe):
        await trio.sleep_forever()


async def main(given: argparse.Namespace) -> None:
    tls = ssl.create_default_context(cafile=given.authority) if given.authority else None
    if tls and given.certificate:
        tls.load_cert_chain(given.certificate)
    connect = partial(trio_capnp.open_address, given.address, ssl_context=tls)
    if given.command == "listen":
        await listen(connect, given.token, Printer())
    else:
        async with trio_capnp.reconnecting(connect, Farm) as farm:
            await search(farm, given.token, given.needle, given.file, Printer())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="job_farm.client")
    parser.add_argument("--address", default="localhost:4000")
    parser.add_argument("--token", help="log in by it, and not by the certificate")
    parser.add_argument("--authority", help="PEM file: connect by TLS, to a server of it")
    parser.add_argument("--certificate", help="PEM file with the key")
    commands = parser.add_subparsers(dest="command", required=True)
    of_search = commands.add_parser("search", help="print the lines of a file that have a text")
    of_search.add_argument("needle")
    of_search.add_argument("file", type=trio.Path)
    commands.add_parser("listen", help="print the events of the farm")
    try:
        trio.run(main, parser.parse_args())
    except trio_capnp.RpcError as error:
        sys.exit(f"\n{error}")
