# Generated from persistent.capnp, @0xb8630836983feed7, by trio_capnp 0.2.0. Do not edit.

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

    seal_for: _t.AnyPointer = _t.AnyPointer(0)
    """Only this owner may restore the saved form. A realm decides what null means."""


class _Persistent_SaveParams_Builder(_t.Builder):
    __slots__ = ()

    seal_for: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Persistent_SaveParams_Promise(_t.Promise[_Persistent_SaveParams_Reader]):
    __slots__ = ()

    seal_for: _t.PromiseAny = _t.PromiseAny(0)


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

    sturdy_ref: _t.AnyPointer = _t.AnyPointer(0)


class _Persistent_SaveResults_Builder(_t.Builder):
    __slots__ = ()

    sturdy_ref: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Persistent_SaveResults_Promise(_t.Promise[_Persistent_SaveResults_Reader]):
    __slots__ = ()

    sturdy_ref: _t.PromiseAny = _t.PromiseAny(0)


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

_schema = _t.SchemaSource(
    globals(),
    0xB8630836983FEED7,
    "Fhl`B1Thh(0uz-1ClLez6IlUg002=O1_uAv?mw6|2xGVa00a|(1d0=l1Sb=n1Rnqa6L|y&|B+Uo%`YL#$N&)$1OM0VKbS"
    "TMW4HhS01yEH028GH;uF0CClk#B2NTT$M-%M>2NR(K7yoDb%8^i6BK82$5d|Ot|JUw6m^KJwxBvhG6G;Q&6IlZX6IlZXQ"
    "&<B70RR9KMFR)_rE@SCS-Nlc01+Gk|B+Uo%`YL#$N&Wa2M_@O05i1$Isp^O0tXYx0tXYx0zUu%6SV>d|G)1*jKN4~w*V0"
    "w0soO!pUp2J%g6u)0S6EP001)`0zv^3F#-n@F#-n@F#<mT023Vo2mdTzfWMyk#<>7d3IzfGfle^Edwux50006L#Q~xd(E"
    "$e&(E$fj&;bJh000xc0SEtqPB6H8efYfq00a|(0a6o*0S6O_0S5p96LkRxQ49hC|B+Uo%`YL#$N&HUG37c16Ey)3|7ZKk"
    "kx*G8_5c6?F?~`60094`b1)cLx^MRY009v>4^adG1OM0VKbSTMW4Hhj35pRB7XSeNaAk6HX>)XC0d90IV_|S^Z~y>N1OW"
    "m6fle^Edwux501*L-|1V=<aBgrfV*x8GE@NSEZg2nqK?DIY0dfNWPi|~^AarPH2y-BBcWz~JAZ=lJAaZ4MbZ>HHAarPDA"
    "ah}MWn>^`Z*pxeAVDB<WnpY>AY^4@X=G({Aa`hCbRceZY-}KHWglT~b1n-1MRsL!c_3q96mVf;X>4h9c_43QAarPHb0BG"
    "MbY*g8VPj=1Aa8OYX>K5NXlZjGW@%+?WGo<KVQwH|Wgv55c4cHPAW3d?WpZX=V`Xz7b76TPb8jGMWpZU8VQyp~WN!*?Z*"
    "(AKcywiMWFTNrWpZ<Ab97~HbYLtXcW7^OWgu{2a$#*{bY*gLAYpQ4AZBlJAarPDAaZ44Y;7QPZy;l6Z*OyDE&&SvK_Fvc"
    "aA9I;6KrX8c_4IXVRRs4VQwH|WgvHQX>@dDZXjfDcWxkIZe$>GWpi|Ia%E&7Y+-a|axNfOXkm09VIX&MX>@dDZXjlFa%~"
    "`NZ*OaJAZ%%CWh@|JZe$8~Xm22GVR;~LcWxkWZe=VWWNBt*WpZ;MW^!+BAaZ44Y;7QPZy<7IVQg(WAYyNHXdq#7Wgv8Ua"
    "AhEHVRB(@Wj}Ofa&s;UK?DIY0jdH2M`?Ctb0A?L1!iw@Z6I%EAarPHb0A}3aA9I;Y-x0PAarP9bRcbEc_3nCAaitYat~!"
    ">E(-r+D=RKzVQ_8$0dPP8Pyqo@0RsPHD=RKzVQ_8%a5`>bZDn(C2VrAnKmkwz0Z;(~0So{F|8Qk;b7^yQWdv??E@NSEZg"
    "4tKWpZ<Ab97~HbS_h2c4bm!b9HQVa{xdAPyqo@0RmA30|Wp71OWg55e-ri5eHEa0|8MS0s;SXbairMc~WHn0cKDE0s#^M"
    "0soO!pUp2J%g6u#009yJ0snAia&u{ObY%l>bS`6IaBgrqP-Sv+X>)XCZgehFVRmIdP+@XmZF4{YPyqo@0RmA30|Wp71OW"
    "g55e-5S4F^#S0|8MO0s((>WnpYaZ*oup0s#^Q0RjJ!R-er;A<M`B0003J00IASWpZ<Ab97|_ZgehVVQ_A6I&fujb7^yQ2"
    "W4(_Kmkwz0Z;(~00aMUWpZ<Ab97|_ZgehVVQ_A6I#6YDb7^yQ2W4(_K?ng6jZzVXGEoQt0sp0QFc?|7Z}$KZaa#Ys??8;"
    "fNNBeJ5n*Cb0RmA30|fv8|D|&<7+Jb+_W{4}K#ajiXtxm+DiI+EK@<T&6af(l2T%b44|8F5Wk3ND86Ob^A5Z}TQ3L`3|B"
    "+Uo%`YL#$N&KW002=00s;S#R-er;A<M`B0RaF2|5IUhWm08xbpQu!baVexVRmIuVRB&r18s93Pj_x*a{p6wb#i2RQe^-E"
    "X8&+ya&u{ObY%f<bS`6IaBgq_06+mz2mt~AkyfA0FCojw01-7>|7ZKkkx*G8_5cwjT2TZ60{<*ufWMyk#<>7d2m%2>0RR"
    "923;+NT0Wu$BVQ_A6|8Qk;b7^yQWdH+ibpKFga&u{ObY%boZgc",
)
