cimport cython

from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._flow cimport Window


cdef class PromisedCap(Cap):
    cdef public Cap _passing, _target
    cdef public dict _watchers
    cdef public object lookout
    cdef _begin(self)
    cpdef _tell_watchers(self)


cdef _move_on(lookout, Cap cap)

cpdef look_out(place, Cap cap)

@cython.locals(resolved=Cap)
cpdef Cap innermost(Cap cap)

@cython.locals(window=Window, step=Cap)
cpdef Window flow_at(Cap end, Cap cap)

@cython.locals(step=Cap)
cpdef Window flow_left(Cap cap, Cap end, connection)

@cython.locals(end=Cap)
cpdef Cap place_for(request, Cap cap)

cpdef bint passes(Cap cap, Cap place) except -1
