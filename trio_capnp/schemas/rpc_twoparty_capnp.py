# Generated from rpc-twoparty.capnp, @0xa184c7885cdaf2a1, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class Side(_t.Enum):
    SERVER = 0
    """The side that accepted the connection."""
    CLIENT = 1
    """The side that opened it."""


class _VatId_Reader(_t.Reader):
    __slots__ = ()
    _builder: _VatId_Builder

    side: _t.EnumField[Side] = _t.EnumField(0, lambda: Side)


class _VatId_Builder(_t.Builder):
    __slots__ = ()

    side: _t.EnumFieldBuilder[Side] = _t.EnumFieldBuilder(0, lambda: Side)


class _VatId_Promise(_t.Promise[_VatId_Reader]):
    __slots__ = ()

    side: _t.PromiseValue[Side] = _t.PromiseValue()


class _VatId_Fields(_t.TypedDict, total=False):
    side: Side


_VatId_Like: _t.TypeAlias = _VatId_Reader | _VatId_Builder | _VatId_Fields


class VatId(_t.Struct[_VatId_Reader, _VatId_Builder]):
    Reader: _t.TypeAlias = _VatId_Reader
    Builder: _t.TypeAlias = _VatId_Builder
    Promise: _t.TypeAlias = _VatId_Promise
    Fields: _t.TypeAlias = _VatId_Fields
    Like: _t.TypeAlias = _VatId_Like

    _id = 0xD20B909FEE733A8E
    _name = "VatId"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_VatId_Fields]) -> _VatId_Builder:
        return _t.new_struct(VatId, fields)


class _ThirdPartyCompletion_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyCompletion_Builder

    join_id: _t.UInt32 = _t.UInt32(0)
    """The number in `JoinKeyPart`."""


class _ThirdPartyCompletion_Builder(_t.Builder):
    __slots__ = ()

    join_id: _t.UInt32Builder = _t.UInt32Builder(0)


class _ThirdPartyCompletion_Promise(_t.Promise[_ThirdPartyCompletion_Reader]):
    __slots__ = ()

    join_id: _t.PromiseValue[int] = _t.PromiseValue()


class _ThirdPartyCompletion_Fields(_t.TypedDict, total=False):
    join_id: int


_ThirdPartyCompletion_Like: _t.TypeAlias = (
    _ThirdPartyCompletion_Reader | _ThirdPartyCompletion_Builder | _ThirdPartyCompletion_Fields
)


class ThirdPartyCompletion(_t.Struct[_ThirdPartyCompletion_Reader, _ThirdPartyCompletion_Builder]):
    """Two vats introduce nobody; only a join needs to tell its parts apart."""

    Reader: _t.TypeAlias = _ThirdPartyCompletion_Reader
    Builder: _t.TypeAlias = _ThirdPartyCompletion_Builder
    Promise: _t.TypeAlias = _ThirdPartyCompletion_Promise
    Fields: _t.TypeAlias = _ThirdPartyCompletion_Fields
    Like: _t.TypeAlias = _ThirdPartyCompletion_Like

    _id = 0xB7E329E92FDA637D
    _name = "ThirdPartyCompletion"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyCompletion_Fields]) -> _ThirdPartyCompletion_Builder:
        return _t.new_struct(ThirdPartyCompletion, fields)


class _ThirdPartyToAwait_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyToAwait_Builder


class _ThirdPartyToAwait_Builder(_t.Builder):
    __slots__ = ()


class _ThirdPartyToAwait_Promise(_t.Promise[_ThirdPartyToAwait_Reader]):
    __slots__ = ()


class _ThirdPartyToAwait_Fields(_t.TypedDict, total=False):
    pass


_ThirdPartyToAwait_Like: _t.TypeAlias = (
    _ThirdPartyToAwait_Reader | _ThirdPartyToAwait_Builder | _ThirdPartyToAwait_Fields
)


class ThirdPartyToAwait(_t.Struct[_ThirdPartyToAwait_Reader, _ThirdPartyToAwait_Builder]):
    """There is no third party."""

    Reader: _t.TypeAlias = _ThirdPartyToAwait_Reader
    Builder: _t.TypeAlias = _ThirdPartyToAwait_Builder
    Promise: _t.TypeAlias = _ThirdPartyToAwait_Promise
    Fields: _t.TypeAlias = _ThirdPartyToAwait_Fields
    Like: _t.TypeAlias = _ThirdPartyToAwait_Like

    _id = 0x9539708BFFA85A5D
    _name = "ThirdPartyToAwait"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyToAwait_Fields]) -> _ThirdPartyToAwait_Builder:
        return _t.new_struct(ThirdPartyToAwait, fields)


class _ThirdPartyToContact_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyToContact_Builder


class _ThirdPartyToContact_Builder(_t.Builder):
    __slots__ = ()


class _ThirdPartyToContact_Promise(_t.Promise[_ThirdPartyToContact_Reader]):
    __slots__ = ()


class _ThirdPartyToContact_Fields(_t.TypedDict, total=False):
    pass


_ThirdPartyToContact_Like: _t.TypeAlias = (
    _ThirdPartyToContact_Reader | _ThirdPartyToContact_Builder | _ThirdPartyToContact_Fields
)


class ThirdPartyToContact(_t.Struct[_ThirdPartyToContact_Reader, _ThirdPartyToContact_Builder]):
    """There is no third party."""

    Reader: _t.TypeAlias = _ThirdPartyToContact_Reader
    Builder: _t.TypeAlias = _ThirdPartyToContact_Builder
    Promise: _t.TypeAlias = _ThirdPartyToContact_Promise
    Fields: _t.TypeAlias = _ThirdPartyToContact_Fields
    Like: _t.TypeAlias = _ThirdPartyToContact_Like

    _id = 0xE8E97B3B9F049B21
    _name = "ThirdPartyToContact"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyToContact_Fields]) -> _ThirdPartyToContact_Builder:
        return _t.new_struct(ThirdPartyToContact, fields)


class _JoinKeyPart_Reader(_t.Reader):
    __slots__ = ()
    _builder: _JoinKeyPart_Builder

    join_id: _t.UInt32 = _t.UInt32(0)
    """Chosen by the sender; free again once every part has been finished."""
    part_count: _t.UInt16 = _t.UInt16(2)
    """How many parts there are."""
    part_num: _t.UInt16 = _t.UInt16(3)
    """Which one this is, from 0."""


class _JoinKeyPart_Builder(_t.Builder):
    __slots__ = ()

    join_id: _t.UInt32Builder = _t.UInt32Builder(0)
    part_count: _t.UInt16Builder = _t.UInt16Builder(2)
    part_num: _t.UInt16Builder = _t.UInt16Builder(3)


class _JoinKeyPart_Promise(_t.Promise[_JoinKeyPart_Reader]):
    __slots__ = ()

    join_id: _t.PromiseValue[int] = _t.PromiseValue()
    part_count: _t.PromiseValue[int] = _t.PromiseValue()
    part_num: _t.PromiseValue[int] = _t.PromiseValue()


class _JoinKeyPart_Fields(_t.TypedDict, total=False):
    join_id: int
    part_count: int
    part_num: int


_JoinKeyPart_Like: _t.TypeAlias = _JoinKeyPart_Reader | _JoinKeyPart_Builder | _JoinKeyPart_Fields


class JoinKeyPart(_t.Struct[_JoinKeyPart_Reader, _JoinKeyPart_Builder]):
    """One of several capabilities that the receiver shall prove to be the same object."""

    Reader: _t.TypeAlias = _JoinKeyPart_Reader
    Builder: _t.TypeAlias = _JoinKeyPart_Builder
    Promise: _t.TypeAlias = _JoinKeyPart_Promise
    Fields: _t.TypeAlias = _JoinKeyPart_Fields
    Like: _t.TypeAlias = _JoinKeyPart_Like

    _id = 0x95B29059097FCA83
    _name = "JoinKeyPart"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_JoinKeyPart_Fields]) -> _JoinKeyPart_Builder:
        return _t.new_struct(JoinKeyPart, fields)


class _JoinResult_Reader(_t.Reader):
    __slots__ = ()
    _builder: _JoinResult_Builder

    join_id: _t.UInt32 = _t.UInt32(0)
    """The number in `JoinKeyPart`."""
    succeeded: _t.Bool = _t.Bool(32)
    """The same in the results of all parts."""
    cap: _t.Cap[_t.Capability.Client] = _t.Cap(0, lambda: _t.Capability)
    """The joined object, in one of the results."""


class _JoinResult_Builder(_t.Builder):
    __slots__ = ()

    join_id: _t.UInt32Builder = _t.UInt32Builder(0)
    succeeded: _t.BoolBuilder = _t.BoolBuilder(32)
    cap: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        0, lambda: _t.Capability
    )


class _JoinResult_Promise(_t.Promise[_JoinResult_Reader]):
    __slots__ = ()

    join_id: _t.PromiseValue[int] = _t.PromiseValue()
    succeeded: _t.PromiseValue[bool] = _t.PromiseValue()
    cap: _t.PromiseCap[_t.Capability.Client] = _t.PromiseCap(0, lambda: _t.Capability)


class _JoinResult_Fields(_t.TypedDict, total=False):
    join_id: int
    succeeded: bool
    cap: _t.Capability.Client | _t.Capability.Server | None


_JoinResult_Like: _t.TypeAlias = _JoinResult_Reader | _JoinResult_Builder | _JoinResult_Fields


class JoinResult(_t.Struct[_JoinResult_Reader, _JoinResult_Builder]):
    Reader: _t.TypeAlias = _JoinResult_Reader
    Builder: _t.TypeAlias = _JoinResult_Builder
    Promise: _t.TypeAlias = _JoinResult_Promise
    Fields: _t.TypeAlias = _JoinResult_Fields
    Like: _t.TypeAlias = _JoinResult_Like

    _id = 0x9D263A3630B7EBEE
    _name = "JoinResult"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_JoinResult_Fields]) -> _JoinResult_Builder:
        return _t.new_struct(JoinResult, fields)


_schema = _t.SchemaSource(
    globals(),
    0xA184C7885CDAF2A1,
    "F#iES1ThiE0~1vOClLez6X^lR002=a1_uA3^4eU8$AqB(00a{e2bvQd2X_-y2Oj_d6A1?g|D18ThrFKFp8ydP0{@}%+FX"
    "dogrNWc0u!AE!V{?m2NS6V2NS6VHvj+=l?Dg@jyiMhpO6dE08tYG0so=$+FXdogrNWg2LJ&R2?oj&83qRv83qRv83sQ90"
    "22iU2mgIz+ArxT<F^1&69EDLq4L^Xh{uGX00ajB0W)<4LID$r1qTy}1qTy}1wQ})6Lkd#|6N+B|BG-rl>iYF0so=$+FXd"
    "ogrNWg2LJ&xAq6S{6Ey_~6Ey_~6Ey_~000vq1qc5jn*^Ubd+F!^5fcIbq4L^Xh{uGX00ajB0W-}6Isp^m1P2r01P2r01P"
    "1^B6U_t%|AWeZ30aV`l>ku_0RjJ^^4eU8$AqB(1P1^C6S)KW6UhSy6UhSy6UhUw000xU0|)=^>$fmAIwqX}Q4;|H|Dp2Q"
    "T!_bnp#TK|2LJ&Rr2_I3wE_ndwE_ndwF0jI0284C2mdTzfWMyk#<>7d3IzfGfle^Edwux50006LO#-45Spo+WSpo-BSON"
    "n9000w30tf$rPB6H8efYfq00a{W0#XwZ0tXWj0tWyA6a4`PQ5XUO|D18ThrFKFp8x;>6R`mo|9xZHFX<`cw*UYDGid=j0"
    "uzY=5C2_SsQ-&_Ih6na024_8(f|PeA)5rBJA3Kq0000JDFM;|0RMx^e+gNTvXuY;05O@80ujL<|L*IzFg7|Sod5s<5jh`"
    "G1OWs8q4L^Xh{uGX01*kA5fK*v0RM7uV=Z)dZ*T!&a&&nvV_|RuZg5cq0RjJkPB6H8efYfq5dn(-FJobFZg4MS0V^vmV_"
    "|S^Z~y>73;_`}@-ZDc0Wkqu0smBJWgu#AX>J5%WFT*1YGq?|EFfuaAa8DEAa7<MbZBKDa%FRMY;<!2E(-rtXk{RCVQpmt"
    "AZczObZBKDa%FRMY;<!VZ)PB2Y-}KKKVfoob1n-1RA^-&Zgp*90%dX_X>K53N^fayOJ#XbVIOjIU@i*(Pi|!(Z)PBK31x"
    "O=a$#&BV_|S%Vrgt?bZKRCAarP9bRcwSWgv28V`XV}WpW^MXklz@AaHVTc4Z)RZy;i2AarPDAah}DWgu^2YGq?|E&&Qb3"
    ";{7IDgqG|+7SWb|5s>fV`w06ZUSW>bZBXFAZc?fAZBuJZ6F6QE(-rhZ+9SVVQzT>AaG%FbaNndXk~I`AYpQ411<{xLuhY"
    "vWo{s12YDcLXk{RCWo~3;ayuYqa%E*8VP|1!ZXj=NV`U&^c4cyTAaG%FbRcM9b0A`6Wo{s5X>MtAXb)v%E(-rtXk~I`AZ"
    "c>~AZ~9UbZBXEWFT;1a&&nv0Sf<AXk~I`AZc>~AZ~9UbZBXEWFT;1a&&nv0Sf<AcW)qeVRUl`AZc!Na&KgHV`U(2Z(?s`"
    "c{?C)ZftoVVIXR6X>K5HWo2Y@AarjabY*O8AZc`SAaG%FbaNnKKX74kbS?@(1OX8N^8Zw5Wgu>KZDImtav*7LAYe*wX>L"
    "npc~D^=a&%xW3PA_~F%?1q5dqTwRA^-&b7^E{0w8o~VRRsGaAj^~WFTpDE&&SvRA^-&b7^E{1t4^2VRRs2V`F7-bY)~9b"
    "ZBKDV{dM5Wn*+{Z*DFM0AnjFE@NSEZUJyW0Z;(}Pyqt}V=F5zV_|S^0dP8QVQpn|a0g*yWk3N?0Rd0}0s#yF0{?PwV=Z)"
    "dZ*T%(a&&nvV_|S^a5_qFX>L*<Wpj0GbU*=60Rd0}0#OVD1ONa80RR9Ikvb8P2T_m%0a2U+0TBTp6afJM01-`65m5(GPy"
    "+!`Tmk_B0u%uP000pUA`uM-Q49kCQ5XUN2V-GyPyqq~5(EPP0Ra*K0snJ#V`F7yWMu#WWKaPD0RaF40RaF3KWcAjZb@WN"
    "0RjOC00IFB00IAUaAPfWcW-b4VRCeNE@NSEZg4tEZ)t8zKV^APVRCdp0Z;(}Pyqr_3<CrJ00aR501=To5s?Q`kOKixoB{"
    "z60Rj{O0RR9IO;Qn22T@Q10a0860TBWN6afMN01*vB5e)}X3<CjC7y<!*aA9(EPIYZi0RjOB00IFA00IASVRCdsZ*^_}0"
    "d!CS0s#jA0s#jA0Y7SQX>LhmPyqq~2mk^B2mk^9a&TiUba!uX17UJ>c`jpNaBgrqRA^~(WKdypba_;7LqBhBbYWw3Kmkw"
    "z0Z;(~Py+=2a&TiUba!uX17UJ>c`jpNaBgrqRA^~(WKdypba_;7K@WFfX>>pVPyqo@0Rm711pjhyV=Z)dZ*T-*a&&nvV_"
    "|S^a5_|IX>w#xVRCeNLvL+xY-Mz5Z*BlU0Z;(}Pyqr_1Oo&B00aR501*v35e)}X3<CjC7y<!5YHw+7Nn}s~0s#mB0s#mB"
    "0snGvV=Z)dZ*T%(a&&nvV_|S^a5`3DbV+0Y06+my0Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S|L&WMxnR0s#;IoN>"
    "8_yq?yd0000%3;_WT00RGVaAPfWcW-b4VRCeNE@NSEZg4tNX=G&pKmkwz0Z;(~Q3wG7000pgIuRKM0Ra&OIuQj2KVxiZW"
    "o~p(0RlgBWpZ|9a!>&R|8j6+Ep&HpZ~<X*ba^ggVQ>R(a6kc39039UoN>8_yq?yd01=fc|BgCy?w^ng(f|>OGXH&J+Arx"
    "T<F^12b*leeTB!eva5<F#5n+=5A)5rBJA3Kq01-{1|AWeZ30aV`l>iYvV*l>zw=gz3CY=BgEm~0o0RsOlUx2@!`Np{bQ3"
    "wJ7Kmh;%0So{D5do_IV_|S^a5_420dQkFI&^n$a1UW}bb0?uZ)t8)Wpi}^18j8vN^fayOJ#Xb00&`mbpKRnX>w#xVR8X<"
    "c~oyhZ*Fu4VPkavRA^~(WKdyp0d#p(Z$WoqX#sTqRA^~(WKdyp0d#poZ*6dFWe;>|Z*Ct}VRT7k4^wGmWd",
)
