cdef class Turn:
    cdef public object _queue, _dropped, _thread
    cdef public bint _running, is_expected, is_over
    cdef public object wake
    cpdef bint is_here(self) except -1
    cpdef _expect(self)
    cpdef release_soon(self, reference)
    cpdef drop(self, reference)
    cpdef bint begin(self) noexcept
    cpdef end(self)
    cpdef run(self)
