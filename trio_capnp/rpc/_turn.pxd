cdef class Turn:
    cdef public object _queue, _dropped, _thread
    cdef public bint _running
    cdef public object wake
    cpdef release_soon(self, reference)
    cpdef drop(self, reference)
    cpdef run(self)
