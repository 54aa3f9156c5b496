cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _copying,
    _erasing,
    _kinds,
    _links,
    _making,
    _memory,
    _reading,
    _refusals,
    _sequences,
    _structs,
    _types,
    _widening,
    _word,
    _writing,
)
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._reading cimport AnyReader, ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


cdef class AnyBuilder(AnyReader):
    # Left to Python: _build, _init, _set
    pass


cdef class ListBuilder(ListReader):
    # Left to Python: _init
    pass


cdef object build_pointer(Type t, Message m, Segment s, long long pos, object default)

@cython.locals(n=cython.longlong, c=cython.longlong, at=cython.longlong, old=Place)
cdef StructBase build_struct(Type t, Message m, Segment s, long long pos, object default)

@cython.locals(source=Message)
cdef int copy_default(Message m, Segment s, long long pos, bytes default) except -1

@cython.locals(found=ListReader)
cdef ListReader build_list(Type t, Message m, Segment s, long long pos, object default)

@cython.locals(t=Type, at=cython.longlong, n=cython.longlong)
cdef object build_element(ListReader items, long long index)

cdef object init_pointer(Type t, Message m, Segment s, long long pos, long long size)

@cython.locals(pos=cython.longlong)
cdef object init_element(ListReader items, long long index, long long size)
