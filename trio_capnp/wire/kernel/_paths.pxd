cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _kinds, _links, _memory, _word
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment


@cython.locals(
    number=cython.longlong, word=cython.ulonglong, at=cython.longlong, found=Place
)
cpdef long long cap_behind(Message m, Segment s, long long pos, tuple path) except? -3

@cython.locals(
    mem=cython.p_uchar, number=cython.longlong, word=cython.ulonglong, at=cython.longlong
)
cpdef long long near_cap_behind(
    object buf, long long base, long long end, long long pos, tuple path
) except? -3

@cython.locals(
    word=cython.ulonglong,
    at=cython.longlong,
    found=Place,
    kind=cython.longlong,
    size=cython.longlong,
)
cpdef object raw_target(Message m, Segment s, long long pos, long long level)

@cython.locals(
    code=cython.longlong,
    tag=cython.ulonglong,
    n=cython.longlong,
    c=cython.longlong,
    step=cython.longlong,
)
cdef object raw_list(
    Message m, Segment s, long long at, unsigned long long word, long long level
)
