from trio_capnp.wire.kernel._memory cimport Passes as Counter


cdef class Slice:
    cdef double _began, _limit_s
    cdef long long _pass
    cdef Counter _passes
    cdef public bint is_behind, is_resting
    cpdef begin(self)
    cpdef bint is_over(self) except -1
    cpdef rests(self)
    cpdef rested(self)
