# Generated from shapes.capnp, @0xb4c8e2a6f1d39705, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _Point_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Point_Builder

    x: _t.Int32 = _t.Int32(0)
    y: _t.Int32 = _t.Int32(1)


class _Point_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Int32Builder = _t.Int32Builder(0)
    y: _t.Int32Builder = _t.Int32Builder(1)


class _Point_Promise(_t.Promise[_Point_Reader]):
    __slots__ = ()

    x: _t.PromiseValue[int] = _t.PromiseValue()
    y: _t.PromiseValue[int] = _t.PromiseValue()


class _Point_Fields(_t.TypedDict, total=False):
    x: int
    y: int


_Point_Like: _t.TypeAlias = _Point_Reader | _Point_Builder | _Point_Fields


class Point(_t.Struct[_Point_Reader, _Point_Builder]):
    Reader: _t.TypeAlias = _Point_Reader
    Builder: _t.TypeAlias = _Point_Builder
    Promise: _t.TypeAlias = _Point_Promise
    Fields: _t.TypeAlias = _Point_Fields
    Like: _t.TypeAlias = _Point_Like

    _id = 0xD21B15D7E80A0CBF
    _name = "Point"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Point_Fields]) -> _Point_Builder:
        return _t.new_struct(Point, fields)


_schema = _t.SchemaSource(
    globals(),
    0xB4C8E2A6F1D39705,
    "5L!S45fR4`bte%70TF2j002=41_u8Hm(%g4;>ffB0R{jA6Ab~H6Bz*)6CnWy009#P0SEuT3<~Ji6&un3Q4;|H{{@%R@uu"
    "R)v;YJL009v_$`MTm5lsgXO?LnQ5jh7?0s>J40R#U9m(%g4;>ffB5eb?R5eEPO|8QY)baO9rXaQkxWpgfLVQ>R(a8LmO|"
    "8QY)baO9rXaZqyWpgfLVQ_A6I#6$EZgc<uKmkwz0Z;(~Q3wMB000C5000q95)n-YQA`5?QCI>25di@d0RaF25e*U%4F^#"
    "S0|8MO0s#SePyqq~1ONg71ONd6cu)ZX0R#X70R#X6|8QY)baO9rXaQkxWpgfLVQ>R(a6kc31OWm6zYGfK*A*Mm01*W;Py"
    "qrTP;Y5&bN",
)
