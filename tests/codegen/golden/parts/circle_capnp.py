# Generated from circle.capnp, @0x8b1f0c5a7d3e6924, by trio_capnp 0.2.0. Do not edit.

"""This file and everything.capnp import each other."""

from __future__ import annotations

from tests.codegen.golden import everything_capnp as _everything_capnp
from trio_capnp import typed as _t


class _Circle_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Circle_Builder

    color: _t.EnumField[_everything_capnp.Color] = _t.EnumField(0, lambda: _everything_capnp.Color)
    pointers: _t.StructField[_everything_capnp.Pointers.Reader] = _t.StructField(
        0, lambda: _everything_capnp.Pointers
    )
    around: _t.ListField[_everything_capnp.Unions.Reader] = _t.ListField(
        1, _t.struct_of(lambda: _everything_capnp.Unions)
    )


class _Circle_Builder(_t.Builder):
    __slots__ = ()

    color: _t.EnumFieldBuilder[_everything_capnp.Color] = _t.EnumFieldBuilder(
        0, lambda: _everything_capnp.Color
    )
    pointers: _t.StructFieldBuilder[
        _everything_capnp.Pointers.Builder,
        _everything_capnp.Pointers.Reader
        | _everything_capnp.Pointers.Builder
        | _everything_capnp.Pointers.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _everything_capnp.Pointers)
    around: _t.ListFieldBuilder[
        _everything_capnp.Unions.Builder,
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields,
    ] = _t.ListFieldBuilder(1, _t.struct_of(lambda: _everything_capnp.Unions))


class _Circle_Promise(_t.Promise[_Circle_Reader]):
    __slots__ = ()

    color: _t.PromiseValue[_everything_capnp.Color] = _t.PromiseValue()
    pointers: _t.PromiseStruct[_everything_capnp.Pointers.Promise] = _t.PromiseStruct(
        0, lambda: _everything_capnp.Pointers
    )
    around: _t.PromiseValue[_t.ListReader[_everything_capnp.Unions.Reader]] = _t.PromiseValue()


class _Circle_Fields(_t.TypedDict, total=False):
    color: _everything_capnp.Color
    pointers: (
        _everything_capnp.Pointers.Reader
        | _everything_capnp.Pointers.Builder
        | _everything_capnp.Pointers.Fields
    )
    around: _t.Iterable[
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields
    ]


_Circle_Like: _t.TypeAlias = _Circle_Reader | _Circle_Builder | _Circle_Fields


class Circle(_t.Struct[_Circle_Reader, _Circle_Builder]):
    Reader: _t.TypeAlias = _Circle_Reader
    Builder: _t.TypeAlias = _Circle_Builder
    Promise: _t.TypeAlias = _Circle_Promise
    Fields: _t.TypeAlias = _Circle_Fields
    Like: _t.TypeAlias = _Circle_Like

    _id = 0xC7C4D17279D50D88
    _name = "Circle"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Circle_Fields]) -> _Circle_Builder:
        return _t.new_struct(Circle, fields)


_t.finish(globals())

_schema = _t.SchemaSource(
    globals(),
    0x8B1F0C5A7D3E6924,
    "5Y9jZF%d@s6GZ_h5d;AfDFG({08tnQ2LB{!K7CpYABzA11^@#S-2$2u=>iuM@d5_`0Ta~%2mgo-)p>H!#K!<p69EDLBxy"
    "c<S_~hH00jaE009%N0n!t_0S6Pk0S6Pk0j~f66R80Q|5a$EE1D-gf&dW_0sn-SviIe~q1gZh5(fYQ6I}t)6Kw$p6Kw$p6"
    "Kw$p000wN0SEtsgH;V!zd(fm5fK9agqE`R<-?)b0006L5dpdr9RUXu9RUXu9RUXb022uT2mgH}aF4J3^r-+*5dj7NgqE`"
    "R<-?)b00jdF009xj!V%F25zz+`(FXtk5xochgqE`R<-?)b000CLeTor@2N8(}009wo2T=q90{<jwK7CpYABzA005Lt90R"
    "R9|1OWs8Bxyc<S_~hH01*kA5fK*v0RM1da&&VqV`%|$V{BzEV_|RuZg5cq0RjJnma_Nd!=c##5dotAE-o)+c4cyT0d#0-"
    "Zf7oIVFz$-aQ{?jX>%ZEX>0{$AYpD~AZ2!Ca(Q%UX>MmOV_|S^a3E=IaBp&SAZ1}=XdrKNXk~H(E(-r;c4cyTbZBV-Zf7"
    "oIVQ_A6002M%Pyqo@0RsPJc4cyTbZBV;Zf7oIVQ_A6I#q6IZ*Fq{Kmkwz0Z;(~Py+=2Wp-t9d30!L0d8k5V_|S^a6dXjZ"
    ")|UJKmkwz0Z;(~Pyqt}Wp-t9d30!L0&Zt6V_|S^a5_+LX>N37ashKd0Z;(}Pyqr^0|ftYVRCeHFJox}a${^|E@NSEZg4t"
    "7X>wz10cAh|Pyqo@0RmAB0|Wp71OWg55vei}sRvQ00|8OA0s#R56afJM01;tI5oHHaWCH<FZ~_4l0s#~O0ssIJ4LT7G2T"
    "=?I0Z|wN0Y71KZ*^{DPyqq~4gdjB3<CiH4gdiG5dVE7aF4J3^r-*<06+l%0RM1rX>N37a&rIx08jw}0TBOHXr(KfCq04y"
    "002P@0Ra#I0v}^<Y;ST<0RjOJ|AT{74OqWGg#Z8mK@0%_4*&xHaA9(Eb1!3Q0diw(WiDf3a06~|Kmkz%0RjJr4b^#a(Zt"
    "695d}I>0RlfmX>wz1Wd",
)
