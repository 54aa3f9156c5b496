"""Names of methods and texts of payloads: those of the recording, else those of schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.recording._methods import MethodId, Methods
from trio_capnp.recording._payloads import bounded, payload_text

if TYPE_CHECKING:
    from trio_capnp.recording.recording_capnp import Method
    from trio_capnp.rpc import _messages as m


class Naming:
    """The names that a recording has, and the methods of schemas for those that it lacks.

    Args:
        methods: those of schemas.

    Attributes:
        hides_payloads: the recording has no payloads, so none are shown.
    """

    def __init__(self, methods: Methods) -> None:
        self.hides_payloads = False
        self._methods = methods
        self._told: dict[MethodId, tuple[str, str, bool]] = {}

    def tell(self, method: Method.Reader) -> None:
        """Take a name from the recording."""
        self._told[method.interface, method.ordinal] = (
            bounded(method.interface_name),
            bounded(method.method_name),
            method.is_streaming,
        )

    def name_of(self, numbers: MethodId) -> tuple[str, str, bool]:
        """The name of the interface and of the method, and whether it is streaming.

        A method without a name has its numbers: ``@0xe4f12a3b00c0ffee`` and ``@3``.
        """
        told = self._told.get(numbers)
        if told is not None:
            return told
        known = self._methods.get(numbers)
        if known is not None:
            return known.interface, known.method, known.is_streaming
        return f"@0x{numbers[0]:016x}", f"@{numbers[1]}", False

    def text_of(self, numbers: MethodId, message: m.Call | m.Return, text: str) -> str:
        """The payload of a message in text form; empty if it is hidden, or no schema has it.

        Args:
            numbers: of the method.
            message: the Call or the Return.
            text: the payload in text form, if the recording has it.
        """
        if self.hides_payloads:
            return ""
        return bounded(text) or payload_text(message, self._methods.get(numbers))
