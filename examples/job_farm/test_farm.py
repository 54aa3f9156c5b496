"""The farm over real sockets: logins, jobs, limits, events, drains, reconnecting and metrics."""

from __future__ import annotations

import math
import ssl
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
import trio.testing
import trustme

import trio_capnp
from job_farm.client import Printer, listen, log_in, search
from job_farm.farm import MAX_EVENTS, FarmImpl, Office
from job_farm.job_farm_capnp import Farm, Job, Listener, Sink, State, Watcher
from job_farm.server import Metrics
from job_farm.users import User, fingerprint
from trio_capnp.testing import connected_pair

pytestmark = pytest.mark.usefixtures("capnp_no_leaks")

TOKEN = "ann-secret"
TEXT = b"hay\nneedle 1\nhay\nneedle 2"


class Kept(Sink.Server, Watcher.Server):
    """Keeps the lines and the progress of a job."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, str]] = []
        self.seen: list[tuple[int, int]] = []

    def found(self, call: Sink.FoundCall) -> None:
        self.lines.append((call.params.line, call.params.text))

    def progress(self, call: Watcher.ProgressCall) -> None:
        self.seen.append((call.params.bytes, call.params.found))


class Ear(Listener.Server):
    """Keeps the events that it hears while it is open, and knows when the farm has dropped it."""

    def __init__(self) -> None:
        self.heard, self.events = trio.open_memory_channel[tuple[str, int, State]](math.inf)
        self.open = trio.Event()
        self.open.set()
        self.dropped = trio.Event()

    async def changed(self, call: Listener.ChangedCall) -> None:
        await self.open.wait()
        await self.heard.send((call.params.user, call.params.job, call.params.state))

    def aclose(self) -> None:
        self.dropped.set()


class Way:
    """Connects to the server that is there now, as the name of a service does."""

    address = ""

    def connect(self) -> AbstractAsyncContextManager[trio_capnp.Connection]:
        return trio_capnp.open_address(self.address)


def office_of(
    credential: bytes = TOKEN.encode(),
    name: str = "ann",
    jobs: int = 1,
    upload_bytes: int = 100_000,
) -> Office:
    key = fingerprint(credential)
    return Office({key: User(name, [key], jobs, upload_bytes)})


@asynccontextmanager
async def serving(
    office: Office, tls: ssl.SSLContext | None = None
) -> AsyncGenerator[trio_capnp.Serving[trio.SocketListener]]:
    async with trio.open_nursery() as nursery:
        server = partial(trio_capnp.serve_tcp, partial(FarmImpl, office), 0, host="127.0.0.1")
        yield await nursery.start(partial(server, ssl_context=tls))
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def farm_of(
    office: Office, hooks: trio_capnp.Hooks | None = None
) -> AsyncGenerator[Farm.Client]:
    async with connected_pair(partial(FarmImpl, office), over="tcp", hooks=hooks) as pair:
        yield pair.client.bootstrap(Farm)


async def finish(running: Job.RunResults.Promise, data: bytes) -> int:
    async with trio_capnp.send_stream(running.upload) as stream:
        await stream.send_all(data)
    return (await running).found


async def test_a_token_that_no_user_has_is_refused() -> None:
    async with farm_of(office_of()) as farm:
        await log_in(farm, TOKEN).submit(needle="x")
        with pytest.raises(trio_capnp.RpcFailed, match="no user has this token"):
            await log_in(farm, "guessed").submit(needle="x")


async def test_a_certificate_is_a_login_and_others_are_refused(tmp_path: Path) -> None:
    authority = trustme.CA()
    ca = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca))
    certificates = {name: authority.issue_cert(name) for name in ("127.0.0.1", "ann", "eve")}
    for name, each in certificates.items():
        each.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / name))
    server_tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=ca)
    server_tls.load_cert_chain(tmp_path / "127.0.0.1")
    server_tls.verify_mode = ssl.CERT_OPTIONAL
    pem = certificates["ann"].cert_chain_pems[0].bytes().decode()
    office = office_of(ssl.PEM_cert_to_DER_cert(pem))

    async def refusal(address: str, name: str | None) -> str:
        tls = ssl.create_default_context(cafile=ca)
        if name is not None:
            tls.load_cert_chain(tmp_path / name)
        async with trio_capnp.open_address(address, ssl_context=tls) as connection:
            try:
                await log_in(connection.bootstrap(Farm), None).submit(needle="x")
            except trio_capnp.RpcFailed as error:
                return error.reason
        return ""

    async with serving(office, server_tls) as server:
        (address,) = server.addresses
        assert await refusal(address, "ann") == ""
        assert "no user has this" in await refusal(address, "eve")
        assert "has shown no certificate" in await refusal(address, None)


async def test_a_file_is_uploaded_with_a_bar_and_its_lines_are_streamed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = trio.Path(tmp_path / "file")
    await file.write_bytes(b"hay\n" * 20_000 + b"a needle\n")
    async with farm_of(office_of()) as farm:
        assert await search(farm, TOKEN, "needle", file, Printer()) == 1
    printed = capsys.readouterr()
    assert printed.out == "20001: a needle\n"
    bars = printed.err.strip().split("\r")
    assert len(bars) > 1
    assert bars[-1] == f"[{'#' * 40}] 1 found"


async def test_a_job_tells_its_progress_and_its_status() -> None:
    async with farm_of(office_of()) as farm:
        with log_in(farm, TOKEN).submit(needle="needle").job as job:
            kept = Kept()
            assert (await job.status()).state == State.NEW
            assert await finish(job.run(sink=kept, watcher=kept), TEXT) == 2
            assert kept.lines == [(2, "needle 1"), (4, "needle 2")]
            assert kept.seen == [(len(TEXT), 1)]  # the last line is searched after the last byte
            status = await job.status()
            assert (status.state, status.bytes, status.found) == (State.DONE, len(TEXT), 2)


async def test_a_cancelled_job_fails_and_gives_its_place_back() -> None:
    office = office_of(jobs=1)
    (user,) = office.users.values()
    async with farm_of(office) as farm:
        with log_in(farm, TOKEN).submit(needle="x").job as job:
            running = job.run(sink=Kept(), watcher=Kept())
            await job.cancel()
            with pytest.raises(trio_capnp.RpcFailed, match="this job was cancelled"):
                await running
            assert (await job.status()).state == State.FAILED
            assert user.running == 0


async def test_a_limit_that_is_met_is_named() -> None:
    async with farm_of(office_of(jobs=1, upload_bytes=len(TEXT))) as farm:
        session = log_in(farm, TOKEN)
        first = session.submit(needle="needle").job.run(sink=Kept(), watcher=Kept())
        with pytest.raises(trio_capnp.RpcOverloaded, match="limit jobs=1 of ann"):
            await session.submit(needle="needle").job.run(sink=Kept(), watcher=Kept())
        assert await finish(first, TEXT) == 2
        longer = session.submit(needle="x").job.run(sink=Kept(), watcher=Kept())
        with pytest.raises(trio_capnp.RpcOverloaded, match=f"limit upload_bytes={len(TEXT)}"):
            await finish(longer, TEXT + b"!")


async def test_events_come_until_the_subscription_is_dropped() -> None:
    office, ear = office_of(), Ear()
    async with farm_of(office) as farm:
        session = log_in(farm, TOKEN)
        async with session.subscribe(listener=ear).subscription:
            await finish(session.submit(needle="x").job.run(sink=Kept(), watcher=Kept()), b"x")
            assert await ear.events.receive() == ("ann", 1, State.RUNNING)
            assert await ear.events.receive() == ("ann", 1, State.DONE)
        await ear.dropped.wait()
        assert office.subscriptions == set()


async def test_a_listener_that_never_answers_is_dropped() -> None:
    office, ear = office_of(), Ear()
    ear.open = trio.Event()
    async with farm_of(office) as farm:
        session = log_in(farm, TOKEN)
        async with session.subscribe(listener=ear).subscription:
            for _ in range(MAX_EVENTS // 2 + 1):
                await finish(session.submit(needle="x").job.run(sink=Kept(), watcher=Kept()), b"x")
            assert office.subscriptions == set()
            ear.open.set()
            await ear.dropped.wait()
            assert ear.events.statistics().current_buffer_used == MAX_EVENTS + 1


async def test_a_drain_loses_nothing_and_the_next_server_takes_the_refused(tmp_path: Path) -> None:
    file, kept, others = trio.Path(tmp_path / "file"), Kept(), Kept()
    await file.write_bytes(TEXT)
    office, way = office_of(), Way()
    async with serving(office_of()) as old, serving(office) as new, trio.open_nursery() as tasks:
        (way.address,) = old.addresses
        async with trio_capnp.reconnecting(way.connect, Farm) as farm:
            job = log_in(farm, TOKEN).submit(needle="needle").job
            running = job.run(sink=kept, watcher=kept)
            async with trio_capnp.send_stream(running.upload) as stream:
                await stream.send_all(TEXT[:15])
                await job.status()
                (way.address,) = new.addresses
                tasks.start_soon(old.drain)
                await trio.testing.wait_all_tasks_blocked()
                assert await search(farm, TOKEN, "needle", file, others) == 2
                assert next(office.ids) == 2  # the other server has had a job
                await stream.send_all(TEXT[15:])
            assert (await running).found == 2
    assert kept.lines == others.lines == [(2, "needle 1"), (4, "needle 2")]


async def test_a_listener_hears_of_the_next_server_after_another_login() -> None:
    ear, way = Ear(), Way()
    async with trio.open_nursery() as tasks:
        for name in ("first", "second"):
            async with serving(office_of(name=name)) as server:
                (way.address,) = server.addresses
                if name == "first":
                    tasks.start_soon(listen, way.connect, TOKEN, ear)
                async with way.connect() as connection:
                    await until_heard(connection.bootstrap(Farm), ear, name)
        tasks.cancel_scope.cancel()


async def until_heard(farm: Farm.Client, ear: Ear, name: str) -> None:
    """Run jobs until the listener has heard of one of this user."""
    heard = ""
    while heard != name:
        job = log_in(farm, TOKEN).submit(needle="x").job
        await finish(job.run(sink=Kept(), watcher=Kept()), b"x")
        while ear.events.statistics().current_buffer_used:
            heard, _, _ = await ear.events.receive()


async def test_metrics_are_served_over_http() -> None:
    office = office_of()
    metrics = Metrics(office.users.values())
    async with trio.open_nursery() as tasks, farm_of(office, metrics.hooks) as farm:
        await log_in(farm, TOKEN).submit(needle="x")
        http = await tasks.start(partial(trio.serve_tcp, metrics.answer, 0, host="127.0.0.1"))
        async with await trio.testing.open_stream_to_socket_listener(http[0]) as stream:
            await stream.send_all(b"GET /metrics HTTP/1.0\r\n\r\n")
            answer = b"".join([part async for part in stream]).decode()
        assert answer.startswith("HTTP/1.0 200 OK\r\n")
        assert 'job_farm_calls_total{method="Session.submit",outcome="returned"} 1' in answer
        assert 'job_farm_jobs{user="ann"} 0' in answer
        tasks.cancel_scope.cancel()
