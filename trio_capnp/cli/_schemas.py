"""Schema files as arguments of commands."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from trio_capnp.schema import Loader, RequestedFile, compile_schemas, placing, read_request


def add_import_paths(parser: ArgumentParser) -> None:
    """Declare ``--import-path``, which may be given several times."""
    parser.add_argument(
        "-I",
        "--import-path",
        action="append",
        default=[],
        metavar="DIR",
        help='where import "/..." is looked for; may be given several times',
    )


def read_schema(file: str, import_paths: Sequence[str]) -> tuple[Loader, RequestedFile]:
    """Compile a schema file: its nodes and those of its imports, and the file itself.

    Raises:
        SchemaError: the compiler is missing, or refuses the file.
    """
    data = compile_schemas(file, import_paths=import_paths, from_root=True)
    with placing([file], import_paths):
        request = read_request(data)
        return Loader(request.nodes), request.files[0]
