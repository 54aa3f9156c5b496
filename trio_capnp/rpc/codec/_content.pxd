cimport cython

from trio_capnp.rpc.codec cimport _layouts
from trio_capnp.rpc._faces cimport release_caps
from trio_capnp.rpc._messages cimport IncomingContent
from trio_capnp.wire cimport _kernel
from trio_capnp.wire.kernel cimport _word
from trio_capnp.wire._kernel cimport Message, Segment, Type
from trio_capnp.wire._framing cimport Frame



cdef class BuiltContent:
    # Left to Python: any_reader, detached, _frozen
    cdef public Message message
    cdef public Segment segment
    cdef public bint sealed
    cdef public list _caps
    cpdef build_root(self, namespace)
    @cython.locals(index=cython.longlong, segment=Segment)
    cpdef cap_index(self, path)
    cpdef bint can_be_sent(self) except -1
    cpdef long long add(self, long long size) except? -2
    @cython.locals(kind=Type, message=Message, home=Segment)
    cpdef reader(self, namespace)
    cpdef release(self)


cdef class ReadContent(IncomingContent):
    # Left to Python: any_reader, detached, _memories
    cdef public Frame frame
    cdef public long long segment, at
    cdef public object _limits
    cdef public Message _message
    @cython.locals(index=cython.longlong, start=cython.longlong, end=cython.longlong)
    cpdef cap_index(self, path)
    @cython.locals(kind=Type, message=Message, home=Segment)
    cpdef reader(self, namespace)
    cpdef Message open(self)
    cpdef release(self)
    @cython.locals(
        start=cython.longlong, end=cython.longlong, budget=cython.longlong, message=Message
    )
    cpdef Message _opened(self)


cdef dict _types

cdef Type _learn(object namespace)

@cython.locals(words=cython.longlong)
cpdef long long traversal_budget(long long size, object limits) except -1

cdef long long WORD, VISITS
