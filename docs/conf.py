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

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "docs.references"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
# In a code block of these pages the words after the language are for the tests.
suppress_warnings = ["myst.header", "misc.highlighting_failure"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True}
# Signatures have the short names of types.
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False

# A long signature has a line for each parameter.
maximum_signature_line_length = 88
toc_object_entries_show_parents = "hide"

# Each reference leads somewhere, but those to two kinds of names.
nitpicky = True
nitpick_ignore_regex = [
    # Python, Trio, OpenTelemetry. The pages are built without a network, so without their indexes.
    (r"py:.*", r"(collections|contextlib|opentelemetry|os|ssl|trio|types)\..+"),
    # Variables of types.
    (r"py:(class|obj)", r"(trio_capnp\..+\.)?[A-Z](_co)?|Args|.+\.(BuilderT|Reading)"),
]

html_theme = "furo"
# The dark style of furo underlines names, as links are.
pygments_dark_style = "github-dark"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = f"trio_capnp {release}"
