# cython: annotation_typing=False
"""Errors that name the place of a refused value: ``kids[3].child.age takes an int``.

The function that refuses a value knows its field; each function around it that fills a struct or a
list prepends its own part. Only errors made here are changed, because other errors may come from
the caller's objects.
"""

from __future__ import annotations

PLACE = "_capnp_place"


def refusal(error: Exception, name: str, rest: str) -> Exception:
    """Complete a new error: ``name`` is refused, and ``rest`` gives the reason."""
    error.args = (name + rest if name else rest.lstrip(": "),)
    error.__dict__[PLACE] = (name, rest)
    return error


def wrong_type(name: str, rest: str) -> Exception:
    return refusal(TypeError(), name, rest)


def wrong_value(name: str, rest: str) -> Exception:
    return refusal(ValueError(), name, rest)


def in_field(error: Exception, owner: str, name: str) -> None:
    """Prepend the field to the text of a read error: ``Person.name: …``."""
    if PLACE not in error.__dict__ and len(error.args) == 1:
        refusal(error, f"{owner}.{name}", f": {error.args[0]}")


def under(error: Exception, part: str) -> None:
    """Prepend a part of the path: a field, or a field with an index."""
    place = error.__dict__.get(PLACE)
    if part and place is not None:
        name, rest = place
        between = "." if name and not name.startswith("[") else ""
        refusal(error, f"{part}{between}{name}", rest)


def part_of_message(value: object) -> TypeError:
    return TypeError(
        f"a {type(value).__name__} is a part of its message:"
        " the struct that it is in can be pickled and copied"
    )
