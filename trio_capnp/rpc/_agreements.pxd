cimport cython

from trio_capnp.rpc._chains cimport innermost, passes
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._promises cimport LocalPromise
from trio_capnp.rpc._settled cimport BrokenCap, cap_at, cap_in
from trio_capnp.rpc._turn cimport Turn


cdef class Agreement(LocalPromise):
    # Left to Python: look
    cdef public Cap _end, _pinned, _returned, _used
    cpdef Cap _onward(self)
    cpdef _become(self, Cap cap)
    cpdef _let_go(self)


@cython.locals(returned=Cap, way=Cap)
cpdef list ways_to(Turn turn, dict pipelined, content)

@cython.locals(end=Cap, made=Agreement)
cdef Cap _way_to(Turn turn, Cap used, Cap returned)

@cython.locals(agreement=Agreement, place=Cap, returned=Cap)
cpdef dict kept_places(Turn turn, dict pipelined, content, list pinned)

cdef Cap _described(Cap cap)
