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
