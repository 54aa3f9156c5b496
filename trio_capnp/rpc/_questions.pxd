cimport cython

from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._faces cimport Pending, is_content
from trio_capnp.rpc._settled cimport cap_in


cdef class Question(Pending)


from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._remote cimport Pipeline, RemotePromise


cdef class Question(Pending):
    # Left to Python: _inherit_soon, _inherit
    cdef public ConnectionState connection
    cdef public object id, sent, source, state
    cdef public unsigned long long interface_id
    cdef public long children, depth, method_id, pins
    cdef public double since
    cdef public Pending inner
    cdef public bint is_named, is_tail, refuses_results
    cdef public list kinds, param_exports
    cdef public Question parent
    cdef public dict pipelines
    cpdef forget_pipeline(self, path, place)
    cpdef pin(self)
    cpdef unpin(self)
    @cython.locals(question=Question)
    cpdef _drop_if_unused(self)
    cpdef bint _is_unused(self) except -1
    @cython.locals(early=bint)
    cpdef Question _drop(self)
    @cython.locals(parent=Question)
    cpdef Question _leave_parent(self)
    cpdef unsent(self)
    cpdef returned(self, outcome, list kinds, bint final)
    cpdef refuse_results(self, error)
    @cython.locals(parent=Question)
    cpdef _count_return(self, bint final)
    cpdef _take_pipelines(self)
    @cython.locals(inner=Pending)
    cpdef take_from(self, source)
    cpdef _give_up_inner(self)
    cpdef _give_up_source(self)
    cpdef stop_callee(self, source)
    cpdef discard_return(self)
    cpdef disconnect(self, outcome)
