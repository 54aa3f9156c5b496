cimport cython

from trio_capnp.rpc._faces cimport Cap, Pending


cdef class BrokenCap(Cap):
    cdef public object error
    cdef public bint is_null


cpdef Cap cap_in(outcome, path)

@cython.locals(cap=Cap)
cpdef Cap cap_at(content, list caps, path)


cdef class BrokenPending(Pending):
    pass


cdef class ReturnedPending(Pending):
    pass


cdef class Provisional:
    # Left to Python: copy, references
    cdef public object content
    cdef public list _caps
    cpdef Cap at(self, path)
    @cython.locals(cap=Cap)
    cpdef release(self)
