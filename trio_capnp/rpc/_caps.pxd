cimport cython

from trio_capnp.rpc._turn cimport Turn


cdef class Cap:
    # Left to Python: die
    cdef public long refs
    cdef public object flow
    cdef _begin(self)
    cpdef Cap add_ref(self)
    @cython.locals(cap=Cap)
    cpdef release(self)
    cpdef Cap dispose(self)
    cpdef call(self, request)
    cpdef Cap resolution(self)
    cpdef when_resolved(self, watcher)
    cpdef forget_watcher(self, watcher)
    cpdef Cap passed_by(self, request)
    cpdef Cap behind_gate(self)


cdef class Promise(Cap):
    cdef public Cap _passing, _target
    cdef public dict _watchers
    cdef public object lookout
    cdef _begin(self)
    cpdef _tell_watchers(self)


@cython.locals(caps=list, cap=Cap)
cpdef release_caps(content)


@cython.locals(resolved=Cap)
cpdef Cap innermost(Cap cap)

@cython.locals(end=Cap)
cpdef Cap place_for(request, Cap cap)

cpdef bint passes(Cap cap, Cap place) except -1


cdef class LocalCap(Cap):
    # Left to Python: _tell_unreferenced, _deliver
    cdef public object dispatcher
    cdef public Turn turn


cdef class BrokenCap(Cap):
    cdef public object error
    cdef public bint is_null
