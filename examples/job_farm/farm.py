"""The objects of the server."""

from __future__ import annotations

from itertools import count

import attrs
import trio

import trio_capnp
from job_farm.job_farm_capnp import Farm, Job, Listener, Session, Sink, State, Subscription, Watcher
from job_farm.users import User, fingerprint
from trio_capnp import Connection, RpcFailed, RpcOverloaded

MAX_LINE = 65536  # bytes; the end of a chunk is kept until the rest of its line has come
MAX_EVENTS = 100  # that wait for a slow listener; one more ends its subscription


@attrs.define(eq=False)
class Office:
    """The state that all connections share."""

    users: dict[str, User]
    subscriptions: set[SubscriptionImpl] = attrs.field(factory=set["SubscriptionImpl"])
    ids: count[int] = attrs.field(factory=lambda: count(1))


@attrs.define(eq=False)
class FarmImpl(Farm.Server):
    """The object that a connection begins with. It gives nothing but a login."""

    office: Office
    connection: Connection

    def login_with_token(self, call: Farm.LoginWithTokenCall) -> None:
        call.results.session = self.session(call.params.token.encode())

    def login_with_certificate(self, call: Farm.LoginWithCertificateCall) -> None:
        certificate = self.connection.peer_info.certificate
        if certificate is None:
            raise RpcFailed("this connection has shown no certificate")
        call.results.session = self.session(certificate)

    def session(self, credential: bytes) -> SessionImpl:
        user = self.office.users.get(fingerprint(credential))
        if user is None:
            raise RpcFailed("no user has this token or certificate")
        return SessionImpl(self.office, self.connection, user)


@attrs.define(eq=False)
class SessionImpl(Session.Server):
    """The rights of a user who has logged in."""

    office: Office
    connection: Connection
    user: User

    def submit(self, call: Session.SubmitCall) -> None:
        call.results.job = JobImpl(self.office, self.user, call.params.needle.encode())

    def subscribe(self, call: Session.SubscribeCall) -> None:
        subscription = SubscriptionImpl(self.office)
        self.connection.start_soon(subscription.forward, trio_capnp.dup(call.params.listener))
        call.results.subscription = subscription


class SubscriptionImpl(Subscription.Server):
    """Lets events wait for a listener. It ends when the client drops it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.events, self.waiting = trio.open_memory_channel[tuple[str, int, State]](MAX_EVENTS)
        office.subscriptions.add(self)

    def publish(self, user: str, job: int, state: State) -> None:
        try:
            self.events.send_nowait((user, job, state))
        except trio.WouldBlock:
            self.aclose()  # the client is told, because its listener is released

    async def forward(self, listener: Listener.Client) -> None:
        """Send the events, as a task of the connection. A listener that fails ends both."""
        with listener:
            async for user, job, state in self.waiting:
                await listener.changed(user=user, job=job, state=state)

    def aclose(self) -> None:
        self.office.subscriptions.discard(self)
        self.events.close()


class JobImpl(Job.Server):
    """One search. All of it is one call, so a drain waits for it, and its caller can end it."""

    def __init__(self, office: Office, user: User, needle: bytes) -> None:
        self.office, self.user, self.needle = office, user, needle
        self.id = next(office.ids)
        self.state = State.NEW
        self.size = self.lines = self.found = 0
        self.scope = trio.CancelScope()

    async def run(self, call: Job.RunCall) -> None:
        if self.state != State.NEW:
            raise RpcFailed("this job was run before")
        with self.user.one_more_job():
            call.results.upload, stream = trio_capnp.receive_stream()
            call.set_pipeline()  # from here on the client can upload
            self.enter(State.RUNNING)
            end = State.FAILED
            try:
                with self.scope:
                    async with stream:
                        await self.search(stream, call.params.sink, call.params.watcher)
                    end = State.DONE
            finally:
                self.enter(end)
        if self.scope.cancelled_caught:
            raise RpcFailed("this job was cancelled")
        call.results.found = self.found

    def status(self, call: Job.StatusCall) -> None:
        fields = {"state": self.state, "bytes": self.size, "found": self.found}
        trio_capnp.assign(call.results, fields)

    def cancel(self, call: Job.CancelCall) -> None:
        self.scope.cancel()

    def enter(self, state: State) -> None:
        self.state = state
        for each in tuple(self.office.subscriptions):
            each.publish(self.user.name, self.id, state)

    async def search(
        self, stream: trio.abc.ReceiveStream, sink: Sink.Client, watcher: Watcher.Client
    ) -> None:
        rest = b""
        async for chunk in stream:
            self.size += len(chunk)
            if self.size > self.user.upload_bytes:
                limit = f"limit upload_bytes={self.user.upload_bytes} of {self.user.name}"
                raise RpcOverloaded(f"{limit} is exceeded")
            *lines, rest = (rest + chunk).split(b"\n")
            if len(rest) > MAX_LINE:
                raise RpcFailed(f"a line has more than {MAX_LINE} bytes")
            await self.look_at(lines, sink)
            await watcher.progress(bytes=self.size, found=self.found)
        await self.look_at([rest], sink)
        await trio_capnp.drained(sink)

    async def look_at(self, lines: list[bytes], sink: Sink.Client) -> None:
        for line in lines:
            self.lines += 1
            if self.needle in line:
                self.found += 1
                await sink.found(line=self.lines, text=line.decode(errors="replace"))
