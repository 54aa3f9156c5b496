cimport cython

from trio_capnp.rpc._admission cimport check_descriptors
from trio_capnp.rpc._answers cimport Answer
from trio_capnp.rpc._connection cimport ConnectionState
from trio_capnp.rpc._exports cimport Export
from trio_capnp.rpc._faces cimport Cap
from trio_capnp.rpc._imports cimport Imports
from trio_capnp.rpc._lifecycle cimport State
from trio_capnp.rpc._messages cimport CapDescriptor, ImportedCap, Payload, PromisedAnswer
from trio_capnp.rpc._settled cimport BrokenCap


@cython.locals(export=Export)
cpdef Cap target_of(ConnectionState connection, target)

@cython.locals(export=Export)
cpdef Cap named(ConnectionState connection, target)

@cython.locals(answer=Answer)
cpdef Cap answer_cap(ConnectionState connection, PromisedAnswer promised)

cpdef Payload described(ConnectionState connection, content, list made)

cpdef excess(ConnectionState connection, Payload payload)

@cython.locals(caps=list)
cpdef list received(ConnectionState connection, list descriptors)

cpdef give_back(ConnectionState connection, list descriptors)

@cython.locals(export=Export)
cdef Cap _received_cap(ConnectionState connection, CapDescriptor descriptor)


# Compared with every call: read from C variables, not looked up by name.
cdef State CANCELLING, CANCELLING_TAIL
