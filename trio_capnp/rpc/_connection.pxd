cimport cython


cdef class ConnectionState


from trio_capnp.rpc cimport _messages as m
from trio_capnp.rpc._actions cimport Actions
from trio_capnp.rpc._answers cimport Answer
from trio_capnp.rpc._faces cimport Cap, release_caps
from trio_capnp.rpc._settled cimport BrokenCap
from trio_capnp.rpc._exports cimport Export, Exports
from trio_capnp.rpc._ids cimport IdAllocator
from trio_capnp.rpc._messages cimport IncomingContent
from trio_capnp.rpc._imports cimport ImportEntry, Imports
from trio_capnp.rpc._lifecycle cimport Event, State
from trio_capnp.rpc._faces cimport Pending, Request
from trio_capnp.rpc._settled cimport BrokenPending, ReturnedPending
from trio_capnp.rpc._questions cimport Question
from trio_capnp.rpc._remote cimport Address
from trio_capnp.rpc._turn cimport Turn


cdef class ConnectionState:
    # Left to Python: bootstrap, redirect, handle_bootstrap, _bootstrap_outcome, handle_call,
    # named, handle_return, _take_from, handle_finish, handle_resolve, _resolution,
    # handle_release, handle_disembargo, _check_answer, handle_unimplemented,
    # _resolve_refused, _call_refused, handle_abort, handle_unsupported, disconnect,
    # _leave_owners
    cdef public object bootstrap_cap, closed_by, embargoes, limits, on_late_error, sender
    cdef public Actions actions
    cdef public Turn turn
    cdef public bint _is_lost
    cdef public dict answers, questions
    cdef public Exports exports
    cdef public Imports imports
    cdef public long long answer_words, call_words_in_flight, calls_in_flight
    cdef public IdAllocator _question_ids
    cpdef send(self, message)
    cpdef send_sized(self, message)
    @cython.locals(question=Question)
    cpdef Question _ask(self, Question parent)
    @cython.locals(answer=Answer, tail=bint, made=list, question=Question)
    cpdef Pending send_call(self, Address address, Request request)
    cpdef _count_forwarded(self, Question question)
    @cython.locals(caps=list)
    cpdef _payload(self, content, list made)
    cpdef check_descriptors(self, long long count)
    cpdef forget_question(self, id)
    cpdef call_ended(self, long long words)
    cpdef handle(self, message, frame=*)
    @cython.locals(is_first=bint)
    cpdef take(self, message, frame)
    @cython.locals(answer=Answer)
    cpdef Answer _new_answer(
        self, question_id, long long words, State state=*, bint release_params=*
    )
    cpdef _overload(self, long long words)
    @cython.locals(export=Export)
    cpdef Cap _target(self, target)
    @cython.locals(answer=Answer)
    cpdef Cap _answer_cap(self, m.PromisedAnswer target)
    @cython.locals(answer=Answer, state=State, target=Cap)
    cpdef _take_call(self, m.Call message)
    cpdef _refuse_caps(self, m.Call message)
    @cython.locals(exports=list, question=Question)
    cpdef _take_return(self, m.Return message)
    cpdef _discard_return(self, Question question, m.Return message)
    cpdef _take_other_return(self, Question question, m.Return message)
    @cython.locals(event=Event, payload=m.Payload)
    cpdef _take_outcome(self, Question question, m.Return message)
    @cython.locals(answer=Answer)
    cpdef _finish(self, m.Finish message)
    cpdef _excess(self, m.Payload payload)
    @cython.locals(received=list)
    cpdef list _receive_caps(self, list descriptors)
    @cython.locals(export=Export)
    cpdef Cap _receive_cap(self, m.CapDescriptor descriptor)


# Compared and handed on with every call: read from C variables, not looked up by name.
cdef Event RETURN, RETURN_FINAL
cdef State CANCELLED, CANCELLING, CANCELLING_TAIL, RUNNING, SILENT, TAIL, WAITING
