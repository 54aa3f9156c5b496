# Generated from persistent.capnp, @0xb8630836983feed7, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final

from trio_capnp import typed as _t


_Persistent_save: _t.Method[_Persistent_SaveParams_Builder, _Persistent_SaveResults_Promise] = (
    _t.Method(
        0xC8CB212FCD9F5691,
        0,
        "save",
        lambda: _Persistent_SaveParams,
        lambda: _Persistent_SaveResults,
    )
)

_Persistent_SaveCall: _t.TypeAlias = _t.Call[
    "_Persistent_SaveParams_Reader", "_Persistent_SaveResults_Builder"
]
_Persistent_SaveRequest: _t.TypeAlias = _t.Request[
    "_Persistent_SaveParams_Builder", "_Persistent_SaveResults_Promise"
]


class _Persistent_Client(_t.Client):
    """A capability that can be written down and restored later. What a written form looks like, and
    who may own one, differs from realm to realm: both are type parameters.
    """

    __slots__ = ()

    @_t.method(_Persistent_save)
    def save(
        self, **params: _t.Unpack[_Persistent_SaveParams_Fields]
    ) -> _Persistent_SaveResults_Promise:
        """Gives a form of this capability that may be stored."""
        return self._call(_Persistent_save, params)


class _Persistent_Server(_t.Server):
    """A capability that can be written down and restored later. What a written form looks like, and
    who may own one, differs from realm to realm: both are type parameters.
    """

    _methods = _t.methods(_Persistent_save)

    def save(self, call: _Persistent_SaveCall) -> _t.Awaitable[None] | None:
        """Gives a form of this capability that may be stored."""
        raise _t.unimplemented(_Persistent_save)


class _Persistent_SaveParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Persistent_SaveParams_Builder

    seal_for = _t.AnyPointer(0)
    """Only this owner may restore the saved form. A realm decides what null means."""


class _Persistent_SaveParams_Builder(_t.Builder):
    __slots__ = ()

    seal_for = _t.AnyPointerBuilder(0)


class _Persistent_SaveParams_Promise(_t.Promise[_Persistent_SaveParams_Reader]):
    __slots__ = ()

    seal_for = _t.PromiseAny(0)


class _Persistent_SaveParams_Fields(_t.TypedDict, total=False):
    seal_for: object


_Persistent_SaveParams_Like: _t.TypeAlias = (
    _Persistent_SaveParams_Reader | _Persistent_SaveParams_Builder | _Persistent_SaveParams_Fields
)


class _Persistent_SaveParams(
    _t.Struct[_Persistent_SaveParams_Reader, _Persistent_SaveParams_Builder]
):
    Reader: _t.TypeAlias = _Persistent_SaveParams_Reader
    Builder: _t.TypeAlias = _Persistent_SaveParams_Builder
    Promise: _t.TypeAlias = _Persistent_SaveParams_Promise
    Fields: _t.TypeAlias = _Persistent_SaveParams_Fields
    Like: _t.TypeAlias = _Persistent_SaveParams_Like

    _id = 0xF76FBA59183073A5
    _name = "Persistent.SaveParams"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Persistent_SaveParams_Fields]) -> _Persistent_SaveParams_Builder:
        return _t.new_struct(_Persistent_SaveParams, fields)


class _Persistent_SaveResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Persistent_SaveResults_Builder

    sturdy_ref = _t.AnyPointer(0)


class _Persistent_SaveResults_Builder(_t.Builder):
    __slots__ = ()

    sturdy_ref = _t.AnyPointerBuilder(0)


class _Persistent_SaveResults_Promise(_t.Promise[_Persistent_SaveResults_Reader]):
    __slots__ = ()

    sturdy_ref = _t.PromiseAny(0)


class _Persistent_SaveResults_Fields(_t.TypedDict, total=False):
    sturdy_ref: object


_Persistent_SaveResults_Like: _t.TypeAlias = (
    _Persistent_SaveResults_Reader
    | _Persistent_SaveResults_Builder
    | _Persistent_SaveResults_Fields
)


class _Persistent_SaveResults(
    _t.Struct[_Persistent_SaveResults_Reader, _Persistent_SaveResults_Builder]
):
    Reader: _t.TypeAlias = _Persistent_SaveResults_Reader
    Builder: _t.TypeAlias = _Persistent_SaveResults_Builder
    Promise: _t.TypeAlias = _Persistent_SaveResults_Promise
    Fields: _t.TypeAlias = _Persistent_SaveResults_Fields
    Like: _t.TypeAlias = _Persistent_SaveResults_Like

    _id = 0xB76848C18C40EFBF
    _name = "Persistent.SaveResults"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Persistent_SaveResults_Fields]) -> _Persistent_SaveResults_Builder:
        return _t.new_struct(_Persistent_SaveResults, fields)


class Persistent(_t.Interface[_Persistent_Client]):
    """A capability that can be written down and restored later. What a written form looks like, and
    who may own one, differs from realm to realm: both are type parameters.
    """

    Client: _t.TypeAlias = _Persistent_Client
    Server: _t.TypeAlias = _Persistent_Server

    SaveParams: _t.TypeAlias = _Persistent_SaveParams
    SaveResults: _t.TypeAlias = _Persistent_SaveResults

    SaveCall: _t.TypeAlias = _Persistent_SaveCall
    SaveRequest: _t.TypeAlias = _Persistent_SaveRequest

    _id = 0xC8CB212FCD9F5691
    _name = "Persistent"
    _methods = _t.methods(_Persistent_save)


persistent: _Final = 0xF622595091CAFB67
"""Every capability of this interface, or in this field, can be saved. Interfaces say so here and do
not extend `Persistent`, whose parameters are for the realm to choose.
"""
