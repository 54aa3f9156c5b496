cimport cython

from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._faces cimport Pending, is_content
from trio_capnp.rpc._lifecycle cimport Event, State, no_row
from trio_capnp.rpc._settled cimport cap_in


cdef class Question(Pending)


from trio_capnp.rpc._actions cimport Actions
from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._remote cimport Pipeline, RemotePromise


cdef class Question(Pending):
    # Left to Python: stop, _inherit_soon, _inherit
    cdef public ConnectionState connection
    cdef public object arrived, id, sent, source
    cdef public State state
    cdef public unsigned long long interface_id
    cdef public long children, depth, method_id, pins
    cdef public double since
    cdef public Pending inner
    cdef public bint is_named
    cdef public list kinds, param_exports
    cdef public Question parent
    cdef public dict pipelines
    cpdef require(self, Event event)
    @cython.locals(parent=Question, question=Question)
    cpdef happen(self, Event event)
    @cython.locals(actions=Actions, question=Question, left=Question)
    cpdef drop_unused(self, Question parent)
    @cython.locals(state=State)
    cpdef bint _is_unused(self) except -1
    cpdef bint waits(self) except -1
    @cython.locals(parent=Question)
    cpdef Question leave_parent(self)
    cpdef cancel(self)
    cpdef redirected(self)
    cpdef forget_pipeline(self, path, place)
    cpdef pin(self)
    cpdef unpin(self)
    cpdef unsent(self)
    @cython.locals(parent=Question)
    cpdef returned(self, Event event, outcome, list kinds)
    cpdef refuse_results(self, error)
    cpdef refused(self, error)
    cpdef break_pipelines(self)
    cpdef _take_pipelines(self)
    cpdef take_from(self, source)
    @cython.locals(inner=Pending)
    cpdef inherit(self)
    @cython.locals(inner=Pending)
    cpdef leave_inner(self)
    cpdef stop_callee_if_unused(self)
    cpdef stop_callee(self, source)
    cpdef discard_return(self)
    cpdef disconnect(self, outcome)


# Compared and handed on with every call: read from C variables, not looked up by name.
cdef Event DROP
cdef State DONE, INHERITING, RETURNED, TAIL, WAITING
