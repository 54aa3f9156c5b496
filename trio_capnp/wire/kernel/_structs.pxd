cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport _refusals, _types
from trio_capnp.wire.kernel._memory cimport Message, Segment
from trio_capnp.wire.kernel._types cimport Slot


cdef class StructBase:
    # Left to Python: _layout
    cdef Message _m
    cdef Segment _s
    cdef long long _d, _n, _p, _c, _l


@cython.locals(made=StructBase)
cdef StructBase make_struct(
    object cls,
    Message m,
    Segment s,
    long long d,
    long long n,
    long long p,
    long long c,
    long long level,
)

cdef bint same_place(StructBase one, StructBase other) except -1
cpdef long long tag_of(StructBase struct, long long at) except -1
cpdef bint is_active(Slot f, StructBase struct) except -1
cdef int check_slot(Slot f, StructBase struct) except -1
cdef int activate(Slot f, StructBase struct) except -1
cdef bint is_member(Slot f, long long tag_at, long long tag) except -1
cpdef object inactive(Slot f, StructBase struct)
cpdef object two_members(Slot one, Slot other, StructBase struct)
