"""Sphinx's settings; build with `./check docs`."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

with (ROOT / "pyproject.toml").open("rb") as file:
    _project = tomllib.load(file)["project"]

project = "trio_capnp"
author = "trio_capnp contributors"
copyright = author
release = version = _project["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
# In a code block of these pages the words after the language are for the tests. In signatures
# `type` is Python's; Sphinx also finds the attribute of that name, which several schemas have.
suppress_warnings = ["myst.header", "misc.highlighting_failure", "ref.python"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}
# Signatures have the short names of types.
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False

# Each reference leads somewhere, but those to three kinds of names.
nitpicky = True
nitpick_ignore_regex = [
    # Python, Trio, OpenTelemetry. The pages are built without a network, so without their indexes.
    (r"py:.*", r"(collections|contextlib|opentelemetry|os|ssl|trio|types)\..+"),
    (r"py:.*", r"HalfCloseableStream\..+"),
    # Private names, and variables of types, in signatures and lists of bases.
    (r"py:class", r"trio_capnp\..+\._.+"),
    (r"py:(class|obj)", r"(trio_capnp\..+\.)?[A-Z](_co)?|.+\.BuilderT"),
    # Aliases and protocols, and private classes of the modules that autodoc reads the types of;
    # a signature has them without their module.
    (r"py:class", r"[A-Z][A-Za-z]+|ByteStream\.(Client|Server)|transports\.UnixListener"),
    (r"py:class", r"Record\.Reader"),
]

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["diagrams.css"]
html_title = f"trio_capnp {release}"
