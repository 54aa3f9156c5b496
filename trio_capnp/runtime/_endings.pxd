from trio_capnp.rpc._turn cimport Turn
from trio_capnp.runtime._pacing cimport Flusher


cdef class Closing:
    # Left to Python: must_end_by
    cdef public object _aclose, _begun, _ending, _reopened, _runner, _scope, _system, server
    cdef public bint _has_deadline, _is_function, _is_shielded
    cdef public long _again
    cdef public long long _pass
    cdef public Flusher _flusher
    cdef public Turn _turn
    cpdef bint begins(self, runner, scope, task) except -1
    cpdef start(self)
    cpdef returned(self, value)
    cpdef raised(self, error, runner, scope)
    cpdef bint left(self) except -1
    cpdef kept_worker(self)
    cpdef broke(self, error)
    cpdef wait_for_worker(self)
    cpdef reopen(self, served)
    cpdef dropped_again(self)
    cpdef ended(self)


cpdef end_object(system, server)
cpdef _async_function(aclose)
cpdef bint _must_wait(system) except -1
