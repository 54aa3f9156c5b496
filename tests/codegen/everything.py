"""The schema that has everything, and the modules generated from it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from trio_capnp.codegen import generate
from trio_capnp.schema import compile_schemas, read_request

SCHEMAS: Final = Path(__file__).parent / "schemas"
FILES: Final = [
    "everything.capnp",
    "parts/shapes.capnp",
    "parts/circle.capnp",
    "parts/canvas.capnp",
]

GOLDEN: Final = Path(__file__).parent / "golden"
GOLDEN_PACKAGE: Final = "tests.codegen.golden"


def generate_everything(package: str = "") -> dict[str, str]:
    """The text of every module, by path."""
    data = compile_schemas(
        [SCHEMAS / file for file in FILES], import_paths=[SCHEMAS], src_prefix=SCHEMAS
    )
    return {file.path: file.text for file in generate(read_request(data), package=package)}


if __name__ == "__main__":  # writes the golden modules anew: look at the difference
    for name, text in generate_everything(GOLDEN_PACKAGE).items():
        target = GOLDEN / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
