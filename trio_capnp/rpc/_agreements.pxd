from trio_capnp.rpc._chains cimport innermost
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._settled cimport BrokenCap
from trio_capnp.rpc._promises cimport LocalPromise


cdef class Agreement(LocalPromise):
    # Left to Python: look
    cdef public Cap _end, _pinned, _returned, _used
    cpdef Cap _onward(self)
    cpdef _become(self, Cap cap)
    cpdef _let_go(self)
