cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _kinds,
    _links,
    _memory,
    _reading,
    _room,
    _structs,
    _types,
    _word,
)
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._reading cimport ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


cdef long long MAX_COUNT
cdef unsigned long long EMPTY_STRUCT


@cython.locals(at=cython.longlong, end=cython.longlong, found=Place)
cdef StructBase new_struct(Type t, Message m, Segment s, long long pos)

cdef long long list_bytes(Type t, long long count) except -1
cdef int check_count(long long count) except -1

@cython.locals(
    size=cython.longlong,
    step=cython.longlong,
    n=cython.longlong,
    c=cython.longlong,
    found=Place,
)
cdef ListReader new_list(
    Type t, Message m, Segment s, long long pos, long long count, object cls
)

@cython.locals(each=cython.longlong, at=cython.longlong, found=Place)
cdef ListReader new_composite(
    Type t,
    Message m,
    Segment s,
    long long pos,
    long long count,
    long long n,
    long long c,
    object cls,
)

@cython.locals(size=cython.longlong, word=cython.ulonglong, found=Place)
cdef Place place_composite(
    Message m, Segment s, long long pos, long long count, long long n, long long c
)

@cython.locals(index=cython.ulonglong)
cdef int put_cap(Message m, Segment s, long long pos, object entry) except -1
