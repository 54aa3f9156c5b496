"""The numbers of a connection. Imported when a connection is opened, not with the package."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Statistics:
    """The numbers of a connection: its table entries, and the bytes that it has moved.

    Attributes:
        questions, answers, imports, exports, embargoes: entries of the five tables.
        calls_in_flight: the peer's calls that have not ended.
        words_in_flight: 8-byte words in the parameters of these calls.
        bytes_waiting: bytes that are queued and not yet written.
        bytes_sent, bytes_received: totals since the connection began.
    """

    questions: int
    answers: int
    imports: int
    exports: int
    embargoes: int
    calls_in_flight: int
    words_in_flight: int
    bytes_waiting: int
    bytes_sent: int
    bytes_received: int
