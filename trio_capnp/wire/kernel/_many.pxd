cimport cython

from trio_capnp.wire cimport _mem, _packed
from trio_capnp.wire.kernel cimport _memory, _reading
from trio_capnp.wire.kernel._memory cimport Message
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


cdef long long WORD, LARGEST_ASKED, LARGEST_UNPACKED


cdef class LogOpening:
    cdef Type t
    cdef object limits
    cdef long long largest, traversal, nesting
    cdef Message last, before_last


@cython.locals(m=Message)
cdef StructBase open_at(LogOpening o, bytes buf, long long start, long long end)

@cython.locals(m=Message)
cdef Message next_message(LogOpening o, bytes buf, long long start, long long end)

@cython.locals(others=cython.ulonglong, words=cython.ulonglong, size=cython.longlong)
cdef long long plain_size(LogOpening o, object buf, long long start) except -1


cdef class InBuffer:
    # Left to Python: close
    cdef LogOpening opening
    cdef bytes buf
    cdef long long at
    cdef object other


@cython.locals(
    start=cython.longlong, size=cython.longlong, length=cython.longlong, end=cython.longlong
)
cdef StructBase next_in(InBuffer i)

@cython.locals(made=InBuffer)
cdef InBuffer in_buffer(LogOpening o, bytes buf, object other)


cdef class Unpacking:
    cdef LogOpening opening
    cdef bytes source
    cdef long long at
    cdef bint cut
    cdef bytearray table


@cython.locals(
    size=cython.longlong,
    packed=cython.p_uchar,
    at=cython.longlong,
    to=cython.longlong,
    length=cython.longlong,
    body=bytes,
)
cdef StructBase take_packed(Unpacking u)
