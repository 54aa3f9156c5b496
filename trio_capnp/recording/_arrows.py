"""The two directions of a conversation."""

from __future__ import annotations

from enum import Enum


class Arrow(Enum):
    """The direction of a message, with the arrow of transcripts."""

    TO_SERVER = "->"
    TO_CLIENT = "<-"

    @property
    def back(self) -> Arrow:
        """The other direction."""
        return Arrow.TO_CLIENT if self is Arrow.TO_SERVER else Arrow.TO_SERVER
