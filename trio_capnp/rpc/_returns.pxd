cimport cython

from trio_capnp.rpc cimport _descriptors
from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._lifecycle cimport Event, State
from trio_capnp.rpc._messages cimport IncomingContent, Payload, Return
from trio_capnp.rpc._questions cimport Question


@cython.locals(event=Event, exports=list, question=Question)
cpdef take_return(ConnectionState connection, Return message)

cdef _discard(ConnectionState connection, Question question, Return message)

@cython.locals(caps=list, event=Event, payload=Payload)
cdef _take_outcome(ConnectionState connection, Question question, Return message)

cdef _take_from(ConnectionState connection, Question question, Return message)

@cython.locals(exports=list, question=Question)
cpdef call_refused(ConnectionState connection, question_id)


# Compared and handed on with every call: read from C variables, not looked up by name.
cdef Event RETURN, RETURN_FINAL
cdef State CANCELLED
