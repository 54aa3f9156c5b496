from trio_capnp.rpc.codec._fast_decoding cimport decode_fast
from trio_capnp.rpc.codec._fast_encoding cimport (
    encode_bare_return,
    encode_bootstrap,
    encode_call,
    encode_finish,
    encode_release,
    encode_results,
)
from trio_capnp.rpc._messages cimport Bootstrap, Call, Finish, Release, Return
from trio_capnp.wire._framing cimport Frame


cpdef decode(Frame frame, object limits)
cpdef encode(object message, object limits)
cdef _encode_return(Return message, object limits)
