# Generated from c++.capnp, @0xbdf87d7bb8304e81, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final

from trio_capnp import typed as _t


namespace: _Final = 0xB9C6F99EBF805F2C
"""The C++ namespace of the generated code."""
name: _Final = 0xF264A779FEF191CE
"""The name to use in C++ instead of the declared one."""
allow_cancellation: _Final = 0xAC7096FF8CFC9DCE
"""C++ servers stop such a method as soon as its caller loses interest."""

_schema = _t.SchemaSource(
    globals(),
    0xBDF87D7BB8304E81,
    "5Su^*F%gFW69oY$5d;Ad$!7onQ4j_O|A9_0xO;v0y#N3N6UhNm6VU-T6X^jT009%d0SEsqUx2@!`Np{bQ3?eC|A9_0xO;"
    "v0y#N3L6LA5e6MX>(6MX>(Q+xpf0RR9KX#ofS&XMu{d8cIZ0MQBs{0IMmPB6H8efYfq00I*o0eTZ90S6N$0S8kg0RsU50"
    "22`b2mj8U{EYvWaI65)3IzcJ|A9_0xO;v0y#N3L5y9dS(FYOH2T{-i0RR9Iy$4YY0s{XmUx2@!`Np{b001$CQUL$}|IU%"
    "|{&}Zl@&Et;F<Ghs0095ao&1ddmT;^9001#1G6DbqQ3L@4|A9_0xO;v0y#NsjQV|UY0094ED=RKzVQ_8$0dP<O0sliQD<"
    "E@aa&`x0a&sVabZ>AVb9G~AAYmYFWprq7WFTR4AaieTZXjWEAZc`SAY)-{Y-MsFY;SXAb0BGMbY*fMWpi{c3jb7SWgu>0"
    "ZDj=@bZ;Pab7dfDZXiP|D<ElZb97~4WFT*5AarPDAY^4@Y+-U`WFT)3Ze=bC|5RvYAVVuFAOvn<ZDn(CVPj<=Z)PBLXk{"
    "R0Wo~71VRU6=AY*T2Wi9~<|6?mFE@NSEZUS&RVQg$~cSB)rV`Xe?VRQ#+Z*D*VPyqo@0RjL6|6?mFE@NSEZU8@UI&NWYW"
    "k3N?0Rd0}0s#yF0{>$xD=uSUaBcx`I&NWYWpi)`VPj=L0Z;(}Pyqq~3;+WEV=F5zV_|S^00D470Z|MA0skytfWMyk#<>6"
    "yO;Z2Pk@5a{r)2T~5kV^d&Yk>>|CVs901+*cQ3L@3|14jCzn=NVxd2fJ0s%k)0003D000pIn*U>AaBgrqI$;5BZf|s9bZ"
    "Kt`Zgc-(Y;13LLt$<KV`Xe?VRUJ40d5a&VQppqZeeX@b8ul}00Ct",
)
