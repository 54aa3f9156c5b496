cimport cython


cdef class Spinner:
    cdef public object _clock, _has_news, _sockets, _watched, active
    cdef public double _since
    cdef public long _trust
    cpdef add(self, sock)
    cpdef closed(self, watched)
    cpdef before_sleep(self, double timeout)
    @cython.locals(end=cython.double)
    cpdef _look(self, double seconds)
    @cython.locals(look_s=cython.double)
    cpdef came(self, to)


cdef class Flusher:
    # Left to Python: before_io_wait, register, _dropped, _failed, after_run, _have_a_pass
    cdef public object _raise_soon, _token, _turn
    cdef public Spinner spinner
    cdef public list _due, _watched
    cdef public bint _is_registered, _jumps, reads, was_left
    cpdef add(self, outbox)
    cpdef watch(self, dispatcher)
    cpdef task_parks(self)
    @cython.locals(waiting=list)
    cpdef bint _flush(self, timeout) except -1
    cpdef bint _release(self) except -1
    cpdef bint _look_after(self) except -1
