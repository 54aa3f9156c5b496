cimport cython

from trio_capnp.rpc._agreements cimport Agreement
from trio_capnp.rpc._chains cimport innermost, passes
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._settled cimport BrokenCap
from trio_capnp.rpc._faces cimport Pending, is_content
from trio_capnp.rpc._settled cimport cap_at, cap_in
from trio_capnp.rpc._questions cimport Question
from trio_capnp.rpc._remote cimport RemotePromise


cdef class Answer


from trio_capnp.rpc._connection cimport ConnectionState


cdef class Answer:
    # Left to Python: _done, _check_room, _return_with_caps, _ways_to, _way_to
    cdef public ConnectionState connection
    cdef public object content, error, id, state
    cdef public long long call_words, result_words
    cdef public unsigned long long interface_id
    cdef public long method_id
    cdef public double since
    cdef public bint is_holder, no_pipelining, only_pipeline, release_params, taken, to_yourself
    cdef public Pending pending
    cdef public list pinned, result_exports
    cdef public dict pipelined
    cdef public Question tail
    @cython.locals(known=Cap)
    cpdef Cap pipeline(self, path)
    cpdef Cap _returned_at(self, content, path)
    cpdef _pin_pipelined(self, content)
    cpdef serve(self, Pending pending)
    cpdef bint can_redirect(self) except -1
    cpdef redirect_to(self, pending)
    cpdef send_take_from(self, Question question)
    cpdef _return_elsewhere(self, outcome)
    cpdef _keep_unsent(self, content)
    cpdef _return_error(self, error)
    cpdef _exception(self, error)
    cpdef _return_content(self, content)
    cpdef refuse_params(self, error)
    cpdef _keep_words(self, content)
    cpdef _step(self, event, message)
    cpdef _leave_table(self)
    cpdef finish(self, bint release_result_caps)
    cpdef give_up(self)
    @cython.locals(is_holder=bint, pending=Pending)
    cpdef stop_holding(self)
    cpdef _forget_pipelined(self)
    @cython.locals(tail=Question, pinned=list)
    cpdef let_go(self)
    cpdef disconnect(self)
