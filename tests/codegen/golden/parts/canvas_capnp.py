# Generated from canvas.capnp, @0xe3a59b7c1d2f4860, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final

from tests.codegen.golden import everything_capnp as _everything_capnp
from tests.codegen.golden.parts import shapes_capnp as _shapes_capnp
from trio_capnp import typed as _t


_t.begin(globals(), "_everything_capnp")


class _Canvas_DrawParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Canvas_DrawParams_Builder

    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        0, lambda: _shapes_capnp.Point
    )


class _Canvas_DrawParams_Builder(_t.Builder):
    __slots__ = ()

    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _shapes_capnp.Point)


class _Canvas_DrawParams_Fields(_t.TypedDict, total=False):
    point: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields


class _Canvas_DrawParams(_t.Struct[_Canvas_DrawParams_Reader, _Canvas_DrawParams_Builder]):
    Reader: _t.TypeAlias = _Canvas_DrawParams_Reader
    Builder: _t.TypeAlias = _Canvas_DrawParams_Builder
    Fields: _t.TypeAlias = _Canvas_DrawParams_Fields

    _id = 0xC6FF2DA0F95E70B0
    _name = "Canvas.draw$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Canvas_DrawParams_Fields]) -> _Canvas_DrawParams_Builder:
        return _t.new_struct(_Canvas_DrawParams, fields)


class _Canvas_DrawResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Canvas_DrawResults_Builder

    unions: _t.StructField[_everything_capnp.Unions.Reader] = _t.StructField(
        0, lambda: _everything_capnp.Unions
    )


class _Canvas_DrawResults_Builder(_t.Builder):
    __slots__ = ()

    unions: _t.StructFieldBuilder[
        _everything_capnp.Unions.Builder,
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _everything_capnp.Unions)


class _Canvas_DrawResults_Promise(_t.Promise[_Canvas_DrawResults_Reader]):
    __slots__ = ()

    unions: _t.PromiseStruct[_everything_capnp.Unions.Promise] = _t.PromiseStruct(
        0, lambda: _everything_capnp.Unions
    )


class _Canvas_DrawResults_Fields(_t.TypedDict, total=False):
    unions: (
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields
    )


class _Canvas_DrawResults(_t.Struct[_Canvas_DrawResults_Reader, _Canvas_DrawResults_Builder]):
    Reader: _t.TypeAlias = _Canvas_DrawResults_Reader
    Builder: _t.TypeAlias = _Canvas_DrawResults_Builder
    Promise: _t.TypeAlias = _Canvas_DrawResults_Promise
    Fields: _t.TypeAlias = _Canvas_DrawResults_Fields

    _id = 0xF302CA0FAC852BB4
    _name = "Canvas.draw$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Canvas_DrawResults_Fields]) -> _Canvas_DrawResults_Builder:
        return _t.new_struct(_Canvas_DrawResults, fields)


_Canvas_draw: _t.Method[_Canvas_DrawParams_Builder, _Canvas_DrawResults_Promise] = _t.Method(
    0xED6EEA027E14F790,
    0,
    "draw",
    lambda: _Canvas_DrawParams,
    lambda: _Canvas_DrawResults,
    no_promise_pipelining=True,
)

_Canvas_DrawCall: _t.TypeAlias = _t.Call[_Canvas_DrawParams_Reader, _Canvas_DrawResults_Builder]
_Canvas_DrawRequest: _t.TypeAlias = _t.Request[
    _Canvas_DrawParams_Builder, _Canvas_DrawResults_Promise
]


class _Canvas_Client(_everything_capnp.Interfaces.Writer.Client):
    __slots__ = ()

    @_t.method(_Canvas_draw)
    def draw(self, **params: _t.Unpack[_Canvas_DrawParams_Fields]) -> _Canvas_DrawResults_Promise:
        return self._call(_Canvas_draw, params)


class _Canvas_Server(_everything_capnp.Interfaces.Writer.Server):
    _methods = _t.methods(_Canvas_draw)

    def draw(self, call: _Canvas_DrawCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Canvas_draw)


class Canvas(_t.Interface[_Canvas_Client]):
    Client: _t.TypeAlias = _Canvas_Client
    Server: _t.TypeAlias = _Canvas_Server

    DrawParams: _t.TypeAlias = _Canvas_DrawParams
    DrawResults: _t.TypeAlias = _Canvas_DrawResults
    DrawCall: _t.TypeAlias = _Canvas_DrawCall
    DrawRequest: _t.TypeAlias = _Canvas_DrawRequest

    _id = 0xED6EEA027E14F790
    _name = "Canvas"
    _methods = _t.methods(_Canvas_draw)
    _superclasses = _t.superclasses(lambda: _everything_capnp.Interfaces.Writer)


best: _Final[_everything_capnp.Color] = _everything_capnp.Color(1)

_t.finish(globals())

_schema = _t.SchemaSource(
    globals(),
    0xE3A59B7C1D2F4860,
    "Fh&7D1ThhZ1QS&PClLez6G;LG002=i1_u9NNG~0Ho2BCb0R{jA6R`xE6TJi{6U_t%009%J1PA{)Va9-}=lF{N5fcReU`Q"
    "_=e4C}?0006LNd&?ZRRjkURRjl9R0IP7Q(y!F0TV$42mg@w6n+BgZtVaO69fNXNG~0Ho2BCb00I-W1JV=40|yhu0|yhu1"
    "4k3(0~Zsq0|)=Ga9;VKE&s*<5gGvi00jXD00A={12O><F#`t^F#`t^F#|sU023Vp2miDyg{%+C0`mY78UX+R1px;D0W*a"
    "HIsp@z0tXYB0tXYB0zUu%6NLf?|AT{74OqWGg#Zx|0{?`TviIe~q1gZc0uwm`x)VhL2NOjC2NOjC2LJ#QF#-qweI#&?ul"
    "@9?08tSE1^<MWviIe~q1gZh0|x*B6YT-Q6ZruL6ZruL6ZruL000x^0SEt=N~q^$Jd?8k5fKCbgqE`R<-?)b0006LnE~Px"
    "sR0KQsR0KQsR0KQsR0KQl>rC;1((zDrsBx7009O70~1jJniE|C2NPWZ2LJ&RNdX7{zYGfK*A*Mm08tYG0sjS;)A6R_$g}"
    "_i2LJ&R0RhSr5djAi5djAi5djAP01^EM|AdyZ_vOQ(*#H0p5xI&H#Rn0^2LJ&Pu?PRP=s9>LYy<TG5gY^mmrAJTWjvF!0"
    "006pVHyDubq5i32N87#5p@R<VFyqG0#O731OH%1FCBcFrQ-k*37QcRCjbEdaA9(Eb1!3I0d96-b1q|Ha06~|Q3wG6|Ady"
    "Z_vOQ(*#Hp{qW=Y#)A6R_$g}_v0c!tqXkl<=b1q{54`Fa_aQ`kYFJ*RRa(MxCXlZU|E@NQ_aBgt_Wp-t9d30!L18!$7V_"
    "|S^a5_nDbY*g8VPj=;E?07CbOU8_Kmkwz0Z;(~Py+=}0RjJIc4cyTbZBV-Zf7oIVQ_A6002M%Pyqo@0RsPUVRCeHFLP)D"
    "VQ^)0E@NSEZg4tKZ)t9H002M%Pyqo@0Rm711pjbha&&Vqb7%o!aAk8YV_|RuZg4;WPyqo@0RsPJc4cyTbZBV;Zf7oIVQ_"
    "A6I!SJHWpZX=2V-S(Kmkwz0Z;(~Py+=}0RjJIc4cyTbZBV;Zf7oIVQ_A6I#q6IZ*Fq{Kmkwz0Z;(~Py+=2Wp-t9d30!L0"
    "d8k5V_|S^a6dXjZ)|UJKmkwz0Z;(~Pyqt}aA9(Eb1!3I18#O<b1q|HaBgrqLt$=qVRJ5Ia$$EQQa@#Lb!>EVKmkwz0Z;("
    "~Q3L}7000C5000pUIuQ*AQ49kCQ5XUNKXq<tZ*Fr?0RjOK|9vEIkFWjosQ>@~K@0%_5C8)IaA9(Eb1!3I18#O<b1q|HaB"
    "grqLt$=qVRJ5Ia$$EQP#<A(VQq6j0Z;(}Pyqr_1Oo&B00aR501*u`5e)}X3<CjC7y<zwaBpdDbWi~T0TBPc3<~Ji6&un3"
    "002P@0Ra#I0{?Jfa&&VqV_^brc42caV_|S^a5_U_Zgyb-b3g%50Rd0}0#O751pom5uy9`ape_H#0kkWHtPjcp^ARB`5iJ"
    "KnAOS%j0TC4kQ3L@2|F!5jcqMED^#DKt000kUa$$Es0RRC|0RsPUVRCeHFJoZ>ZgydFE@NSEZg4tcWpi`@Kmkwz0Z;(~0"
    "T2I!gH;V!zd(fm002P@0R;~M00RGTVRCeHFJoZ=ZgydFE@NSE18#6Y0Z|A60slE+#(=8l_=^A$5i0+X_Y{5t>Tc}-5d}I"
    ">0RlfmVQzL|a}Q!=b94",
)
