cdef class Turn:
    # Left to Python: soon, enter
    cdef public object _queue, _dropped, later, thread
    cdef public bint is_running, is_expected, is_over
    cdef public object passes, wake, _will_release
    cdef public long handlers
    cdef public double _since
    cpdef bint is_here(self) except -1
    cpdef _expect(self)
    cpdef release_soon(self, reference)
    cpdef release_later(self, list references)
    cpdef drop(self, reference)
    cpdef bint has_dropped(self) except -1
    cpdef release_dropped(self)
    cpdef begin(self)
    cpdef bint is_long(self, double limit_s) except -1
    cpdef bint has_queued(self) except -1
    cpdef end(self)
    cpdef run(self)
    cpdef run_slice(self)
