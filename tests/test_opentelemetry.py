"""``trio_capnp.opentelemetry``: spans and metrics of calls over real connections."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import attrs
import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call as call_message
from tests.runtime.scenes import played_by_hand
from tests.runtime.servers import ProbeImpl
from trio_capnp.rpc import _messages as m

pytest.importorskip("opentelemetry.sdk", reason="the extra 'test' is not installed")

from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from trio_capnp.opentelemetry import instrument


@attrs.define
class Seen:
    """The spans and metrics of one test."""

    exporter: InMemorySpanExporter = attrs.field(factory=InMemorySpanExporter)
    reader: InMemoryMetricReader = attrs.field(factory=InMemoryMetricReader)
    tracers: TracerProvider = attrs.field(factory=TracerProvider)

    def hooks(self, hooks: trio_capnp.Hooks | None = None) -> trio_capnp.Hooks:
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        return instrument(self.tracers, MeterProvider([self.reader]), hooks=hooks)

    def spans(self, kind: trace.SpanKind) -> list[ReadableSpan]:
        return [span for span in self.exporter.get_finished_spans() if span.kind is kind]

    def points(self, name: str) -> list[Any]:
        """The data points of a metric."""
        data = self.reader.get_metrics_data()
        return [
            point
            for resource in (data.resource_metrics if data else ())
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]


@asynccontextmanager
async def connected(seen: Seen, **options: Any) -> AsyncGenerator[Probe.Client]:
    """A client of a server of this process by TCP; both ends report to ``seen``."""
    hooks = seen.hooks(**options)
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", hooks=hooks)
        serving = await nursery.start(serve)
        port: int = serving[0].socket.getsockname()[1]
        async with trio_capnp.open_tcp("127.0.0.1", port, hooks=hooks) as connection:
            yield await connection.bootstrap(Probe)
        nursery.cancel_scope.cancel()


CLIENT, SERVER = trace.SpanKind.CLIENT, trace.SpanKind.SERVER


async def test_a_call_is_a_span_at_each_side() -> None:
    seen = Seen()
    async with connected(seen) as probe:
        await probe.echo(n=1)
    (client,), (server,) = seen.spans(CLIENT), seen.spans(SERVER)
    for span in (client, server):
        assert span.name == "Probe/echo"
        assert span.attributes is not None
        assert span.attributes["rpc.system"] == "capnproto"
        assert span.attributes["rpc.service"] == "Probe"
        assert span.attributes["rpc.method"] == "echo"
        assert span.attributes["rpc.capnproto.outcome"] == "returned"
        assert "127.0.0.1" in str(span.attributes["network.peer.address"])
        assert span.status.status_code is trace.StatusCode.UNSET
        assert span.start_time is not None
        assert span.end_time is not None
        assert span.end_time >= span.start_time


async def test_a_clients_span_is_a_child_of_the_current_one_and_a_servers_is_a_root() -> None:
    seen = Seen()
    tracer = seen.tracers.get_tracer("the program")
    with tracer.start_as_current_span("around the server"):
        async with connected(seen) as probe:
            with tracer.start_as_current_span("the caller") as caller:
                promise = probe.echo(n=1)
            await promise
    (client,), (server,) = seen.spans(CLIENT), seen.spans(SERVER)
    assert client.parent is not None
    assert client.parent.span_id == caller.get_span_context().span_id
    assert server.parent is None
    assert server.context is not None
    assert client.context is not None
    assert server.context.trace_id != client.context.trace_id, "the protocol carries no context"


async def test_a_failed_call_has_the_status_of_an_error() -> None:
    seen = Seen()
    async with connected(seen) as probe:
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.fail(how="overloaded")
    for span in (*seen.spans(CLIENT), *seen.spans(SERVER)):
        assert span.status.status_code is trace.StatusCode.ERROR
        assert span.status.description is not None
        assert span.status.description.endswith("overloaded so")
        assert span.attributes is not None
        assert span.attributes["error.type"] == "RpcOverloaded"
        assert span.attributes["rpc.capnproto.outcome"] == "failed"


async def test_a_canceled_call_is_no_error_and_says_so() -> None:
    seen = Seen()
    async with connected(seen) as probe:
        with trio.move_on_after(0.01):
            await probe.hang()
        await probe.echo(n=1)
    for kind in (CLIENT, SERVER):
        (hang,) = (span for span in seen.spans(kind) if span.name == "Probe/hang")
        assert hang.status.status_code is trace.StatusCode.UNSET
        assert hang.attributes is not None
        assert hang.attributes["rpc.capnproto.outcome"] == "canceled"


async def test_metrics_have_the_durations_and_the_calls_in_flight() -> None:
    seen = Seen()
    async with connected(seen) as probe:
        for _ in range(3):
            await probe.echo(n=1)
        with probe.hang() as promise:
            await probe.name()
            for side in ("client", "server"):
                flying = {
                    point.attributes["rpc.method"]: point.value
                    for point in seen.points(f"rpc.{side}.active_calls")
                }
                assert flying == {"echo": 0, "hang": 1, "name": 0}
        del promise
    for side in ("client", "server"):
        counts = {
            (point.attributes["rpc.method"], point.attributes["rpc.capnproto.outcome"]): point.count
            for point in seen.points(f"rpc.{side}.call.duration")
        }
        assert counts == {("echo", "returned"): 3, ("name", "returned"): 1, ("hang", "canceled"): 1}
        assert all(point.value == 0 for point in seen.points(f"rpc.{side}.active_calls"))


async def test_methods_that_a_peer_invents_are_one_in_the_metrics() -> None:
    """Else a peer could make the program keep any number of series."""
    seen = Seen()
    async with played_by_hand(ProbeImpl(), hooks=seen.hooks()) as (_, hand):
        root = m.ImportedCap(await hand.bootstrap())
        params = call_message(1, root, "echo").params
        for number in range(5):
            await hand.say(m.Call(1 + number, root, 0xABC + number, number, params))
            await hand.hear()
    (point,) = seen.points("rpc.server.call.duration")
    assert (point.attributes["rpc.service"], point.count) == ("_OTHER", 5)
    assert {span.name for span in seen.spans(SERVER)} >= {"@0xabc/@0", "@0xabd/@1"}


async def test_the_programs_own_hooks_go_on() -> None:
    told: list[trio_capnp.CallEvent] = []
    messages: list[trio_capnp.MessageEvent] = []
    own = trio_capnp.Hooks(on_call=told.append, on_message=messages.append, expose_errors=True)
    seen = Seen()
    async with connected(seen, hooks=own) as probe:
        with pytest.raises(trio_capnp.RpcFailed, match="ValueError: what was wrong"):
            await probe.fail(how="value")
    assert [event.kind for event in told] == ["begin", "begin", "end", "end"]
    assert messages


def test_without_the_extra_the_error_says_how_to_install_it() -> None:
    code = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "try:\n    import trio_capnp.opentelemetry\n"
        "except ImportError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )
    assert done.stdout == (
        "trio_capnp.opentelemetry needs the OpenTelemetry API:"
        " pip install 'trio-capnp[opentelemetry]'\n"
    )


def test_the_package_is_imported_without_opentelemetry() -> None:
    code = "import sys, trio_capnp; print('opentelemetry' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )
    assert done.stdout == "False\n"
