"""The base of ``Fields``: ``typing.TypedDict`` for type checkers, a plain class at run time.

``typing`` compiles the annotation of each field when it makes a ``TypedDict``: a tenth of the time
to load a schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["TypedDict"]

if TYPE_CHECKING:
    from typing import TypedDict
else:

    class TypedDict(dict[str, object]):
        """A call of a derived class gives a plain dict, as with ``typing.TypedDict``."""

        def __new__(cls, *args: object, **values: object) -> dict[str, object]:
            return dict(*args, **values)

        def __init_subclass__(cls, *, total: bool = True) -> None:
            cls.__total__ = total
