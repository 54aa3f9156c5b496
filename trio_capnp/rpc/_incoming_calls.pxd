cimport cython

from trio_capnp.rpc cimport _descriptors
from trio_capnp.rpc._admission cimport Admission
from trio_capnp.rpc._answers cimport Answer
from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._faces cimport Cap, Pending, Request, release_caps
from trio_capnp.rpc._lifecycle cimport State
from trio_capnp.rpc._messages cimport Call, IncomingContent, Return
from trio_capnp.rpc._settled cimport BrokenPending, ReturnedPending


@cython.locals(answer=Answer)
cpdef take_bootstrap(ConnectionState connection, message)

cdef Pending _bootstrap_outcome(ConnectionState connection, message)

@cython.locals(answer=Answer, request=Request, state=State, target=Cap)
cpdef take_call(ConnectionState connection, Call message)

@cython.locals(admission=Admission, answer=Answer, answers=dict)
cdef Answer _new_answer(
    ConnectionState connection,
    question_id,
    long long words,
    State state,
    bint release_params,
    Call message,
)


# Compared and handed on with every call: read from C variables, not looked up by name.
cdef State RUNNING, SILENT, TAIL
cdef long FORWARDED, NO_PROMISE_PIPELINING, ONLY_PROMISE_PIPELINE
