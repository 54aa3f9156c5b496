"""A view into a running process, for ``trio-capnp watch``: its connections and calls in flight.

General layout
--------------
``_serving`` opens the Unix socket, and checks the users of watchers. ``_reporter`` is the object
there: it writes the overviews of ``runtime`` into a report. The schema is debugging.capnp. The
command is in ``cli``.
"""

from __future__ import annotations

from trio_capnp.debugging._serving import serve

__all__ = ["serve"]
