"""The prompt of ``trio-capnp shell``.

General layout
--------------
``_prompt`` joins the parts: ``interact`` for a terminal, ``run_script`` for other inputs.

``_background`` runs Trio in a thread, and cancels the code that runs there when Ctrl-C comes.
``_reach`` keeps a connection open between the lines, and opens another one when asked.
``_interfaces`` finds the interface of the bootstrap object, ``_names`` the names at hand.
``_showing`` prints values and errors. ``_completion`` finds the names that fit at the cursor, with
the types that ``_types`` infers and the tokens that ``_tokens`` cuts; ``_editing`` connects it and
the history to ``readline``.
"""

from __future__ import annotations

from trio_capnp.cli._shell._editing import history_file
from trio_capnp.cli._shell._interfaces import choose_interface
from trio_capnp.cli._shell._prompt import Shell, interact, run_script

__all__ = ["Shell", "choose_interface", "history_file", "interact", "run_script"]
