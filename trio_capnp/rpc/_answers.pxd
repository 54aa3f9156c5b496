cimport cython

from trio_capnp.rpc._admission cimport Admission, check_descriptors
from trio_capnp.rpc._agreements cimport kept_places, ways_to
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._settled cimport BrokenCap
from trio_capnp.rpc._faces cimport Pending, is_content
from trio_capnp.rpc._lifecycle cimport Event, Row, State, no_row
from trio_capnp.rpc._messages cimport Return
from trio_capnp.rpc._settled cimport cap_at
from trio_capnp.rpc._questions cimport Question


cdef class Answer


from trio_capnp.rpc._actions cimport Actions
from trio_capnp.rpc._connection cimport ConnectionState


cdef class Answer:
    # Left to Python: _done, _return_with_caps
    cdef public ConnectionState connection
    cdef public object content, error, id
    cdef public State hold, state
    cdef public long long call_words, result_words
    cdef public unsigned long long interface_id
    cdef public long method_id
    cdef public double since
    cdef public bint no_pipelining, release_params, release_results
    cdef public Pending pending
    cdef public list pinned, result_exports
    cdef public dict pipelined
    cdef public Question tail
    cdef public Return reply
    cpdef happen(self, Event event)
    @cython.locals(known=Cap)
    cpdef Cap pipeline(self, path)
    cpdef Cap _returned_at(self, content, path)
    cpdef _pin_pipelined(self, content)
    cpdef serve(self, Pending pending)
    cpdef bint can_redirect(self) except -1
    cpdef redirect_to(self, pending)
    cpdef redirected(self, Question question)
    cpdef send_take_from(self)
    cpdef send_canceled(self)
    cpdef send_elsewhere(self)
    cpdef _send_end(self, Return message)
    cpdef _keep_silent(self, outcome)
    cpdef _keep_unsent(self, content)
    cpdef _return_error(self, error)
    cpdef _exception(self, error)
    cpdef _return_content(self, content)
    @cython.locals(before=State)
    cpdef _send(self, Event event, Return message)
    cpdef refuse_params(self, error)
    cpdef _keep_words(self, content)
    cpdef finish(self, bint release_result_caps)
    cpdef leave_table(self)
    cpdef release_if_asked(self)
    cpdef take_results(self)
    cpdef give_up(self)
    cpdef stop_holding(self)
    @cython.locals(pending=Pending, row=Row)
    cpdef _change_hold(self, Event event)
    cpdef _forget_pipelined(self)
    @cython.locals(tail=Question, pinned=list)
    cpdef let_go(self)
    cpdef disconnect(self)


# Compared and handed on with every call: read from C variables, not looked up by name.
cdef Event END, FINISH, HANDLER_DONE, HANDLER_DONE_NO_CAPS
cdef State ENDED, HELD, OFFERED, RUNNING, SILENT, TAIL
