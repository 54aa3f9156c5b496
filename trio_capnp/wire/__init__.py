"""Bytes to readers and builders, and back. Knows no schema, no RPC and no I/O.

General layout: ``_kernel`` holds messages in memory, pointers, structs, lists and the descriptors
of fields; it is the hot part, compiled where the build found a compiler, and interpreted elsewhere
(``_forms`` chooses). ``_framing`` cuts streams into messages, ``_packing`` packs and unpacks,
``_canonical`` writes the one canonical form. ``_pool`` keeps the memory of large messages.
``_messages``, ``_dict``, ``_text`` and ``_equal`` hold the functions for users.
"""

from __future__ import annotations

from trio_capnp.wire import _forms

_forms.choose()

from trio_capnp.wire._kernel import COMPILED  # noqa: E402 - the form is chosen first

__all__ = ["COMPILED"]
