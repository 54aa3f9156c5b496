"""One direction of a link, as a queue of messages."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

from tests.rpc.harness.fields import method_name, travelling
from tests.rpc.harness.trace import text_of
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import SendResultsTo


class Wire:
    """One direction of a link: messages in order. It splits messages as a peer's codec would."""

    def __init__(self) -> None:
        self.queue: deque[m.Message] = deque()
        self.asked: dict[int, str] = {}
        self.redirects = True
        self.is_lost = False  # a Call in the queue will never be delivered
        self.refuses: Callable[[m.Outgoing], bool] = lambda _: False
        self.log: list[str] = []

    def send(self, message: m.Outgoing) -> object:
        if self.refuses(message):
            raise RpcFailed("the message is larger than the limit")
        sent = on_its_way(message)
        self.queue.append(sent)
        self.log.append(text_of(sent))
        if isinstance(sent, m.Bootstrap):
            self.asked[sent.question_id] = "boot"
        if isinstance(sent, m.Call):
            self.asked[sent.question_id] = method_name(sent.method_id)
        return sent

    def redirect(self, sent: object) -> bool:
        """A Call can be changed until it is delivered."""
        if not self.redirects or not any(each is sent for each in self.queue):
            return False
        assert isinstance(sent, m.Call), "only a Call is redirected"
        sent.send_results_to = SendResultsTo.YOURSELF
        return True

    def withdraw(self, sent: Collection[object]) -> Collection[object]:
        """The calls of ``sent`` that have not been delivered, if this direction is lost."""
        if not self.is_lost:
            return ()
        taken = [each for each in self.queue if any(each is one for one in sent)]
        self.queue = deque(each for each in self.queue if not any(each is one for one in taken))
        return taken

    def texts(self) -> list[str]:
        """The messages under way."""
        return [text_of(message) for message in self.queue]


def on_its_way(message: m.Outgoing) -> m.Message:
    """A message as it arrives."""
    if isinstance(message, m.Call):
        return _with(message, params=_payload(message.params))
    if isinstance(message, m.Return) and message.results is not None:
        return _with(message, results=_payload(message.results))
    if isinstance(message, m.Echo):
        return m.Unimplemented(message.message)
    return message


def _with(message: m.Call | m.Return, **others: m.Payload) -> m.Message:
    """The same message with another payload."""
    fields: dict[str, object] = {name: getattr(message, name) for name in message.FIELDS}
    made: m.Message = type(message)(**{**fields, **others})  # type: ignore[arg-type]
    return made


def _payload(payload: m.Payload) -> m.Payload:
    return m.Payload(travelling(payload.content), list(payload.descriptors))
