cimport cython


cdef class ConnectionState


from trio_capnp.rpc cimport _descriptors, _incoming_calls, _returns
from trio_capnp.rpc cimport _messages as m
from trio_capnp.rpc._actions cimport Actions
from trio_capnp.rpc._admission cimport Admission, check_forwarded
from trio_capnp.rpc._answers cimport Answer
from trio_capnp.rpc._exports cimport Exports
from trio_capnp.rpc._faces cimport Cap, Pending, Request
from trio_capnp.rpc._ids cimport IdAllocator
from trio_capnp.rpc._imports cimport ImportEntry, Imports
from trio_capnp.rpc._lifecycle cimport State
from trio_capnp.rpc._questions cimport Question
from trio_capnp.rpc._remote cimport Address
from trio_capnp.rpc._settled cimport BrokenCap, BrokenPending
from trio_capnp.rpc._turn cimport Turn


cdef class ConnectionState:
    # Left to Python: bootstrap, redirect, handle_bootstrap, handle_call, handle_return,
    # handle_finish, handle_resolve, _resolution, handle_release, handle_disembargo, named,
    # _check_answer, handle_unimplemented, _resolve_refused, handle_abort, handle_unsupported,
    # disconnect, _leave_owners
    cdef public object bootstrap_cap, closed_by, embargoes, limits, on_call, on_late_error, origin
    cdef public object sender
    cdef public Actions actions
    cdef public Admission admission
    cdef public Turn turn
    cdef public bint _is_lost, carries_fds, has_left
    cdef public dict answers, questions
    cdef public Exports exports
    cdef public Imports imports
    cdef public IdAllocator _question_ids
    cpdef send(self, message)
    cpdef send_sized(self, message)
    @cython.locals(question=Question)
    cpdef Question _ask(self, Question parent)
    @cython.locals(answer=Answer, tail=bint, made=list, question=Question)
    cpdef Pending send_call(self, Address address, Request request)
    cpdef forget_question(self, id)
    cpdef handle(self, message, frame=*)
    @cython.locals(is_first=bint)
    cpdef take(self, message, frame)
    @cython.locals(answer=Answer)
    cpdef _finish(self, m.Finish message)


# Compared and handed on with every call: read from C variables, not looked up by name.
cdef State WAITING
