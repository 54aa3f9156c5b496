from trio_capnp.runtime._spinning cimport Spinner

cimport cython


cdef class Flusher:
    # Left to Python: before_io_wait, register, _dropped, _failed, after_run, _have_a_pass
    cdef public object _raise_soon, _token, _turn
    cdef public Spinner spinner
    cdef public list _due, _watched
    cdef public bint _is_registered, _jumps, reads, was_left
    cpdef add(self, line)
    cpdef watch(self, crew)
    cpdef task_parks(self)
    @cython.locals(waiting=list)
    cpdef bint _flush(self, timeout) except -1
    cpdef bint _release(self) except -1
    cpdef bint _look_after(self) except -1
