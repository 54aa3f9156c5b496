"""From names of the schema language to Python names.

``getOperator`` becomes ``get_operator``, the enumerant ``lightBlue`` becomes ``LIGHT_BLUE``, types
keep their names. A Python keyword, or a name that is taken in its scope, gets an underscore at
the end.
"""

from __future__ import annotations

import keyword
import posixpath
import re
from collections.abc import Iterable
from typing import Final

from trio_capnp.errors import SchemaError

_WORDS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake_case(name: str) -> str:
    """``getHTTPServer2`` -> ``get_http_server2``."""
    return _WORDS.sub("_", name).lower()


def upper_case(name: str) -> str:
    """``lightBlue`` -> ``LIGHT_BLUE``."""
    return snake_case(name).upper()


def capitalized(name: str) -> str:
    """``getOperator`` -> ``GetOperator``; for the type of a group or of a part of a method."""
    return name[:1].upper() + name[1:]


def camel_case(name: str) -> str:
    """``get_operator`` -> ``getOperator``: the usual schema name of an attribute."""
    first, *rest = name.rstrip("_").lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


class Names:
    """The names of one scope, each used once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def claim(self, wanted: str) -> str:
        """Return the name itself, or with underscores if it is a keyword or taken.

        Raises:
            SchemaError: it is not a name. Nodes are not trusted, and names become code.
        """
        if not wanted.isidentifier():
            raise SchemaError(f"{wanted!r} cannot be a name")
        name = f"{wanted}_" if keyword.iskeyword(wanted) else wanted
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name


def file_of_import(importer: str, name: str) -> str:
    """The path of an imported file, whose name in the file ``importer`` is ``name``."""
    if name.startswith("/"):
        return name[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), name))
