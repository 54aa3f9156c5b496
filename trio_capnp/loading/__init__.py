"""Schemas as modules without files in between: ``load`` and the import hook.

General layout
--------------
``_load`` executes the module of a file and of all its imports, each once; ``_import_hook`` gets
modules from it. ``_files`` has them generated; ``_generated`` is their result; ``_kept`` and
``_folder`` store that for later processes. Only ``_files`` imports the generator, and
only when no stored module fits.
"""

from __future__ import annotations

from trio_capnp.loading._folder import VARIABLE
from trio_capnp.loading._import_hook import install_import_hook
from trio_capnp.loading._load import load

__all__ = ["load", "install_import_hook", "VARIABLE"]
