cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _copying,
    _kinds,
    _links,
    _memory,
    _nesting,
    _reading,
    _replacing,
    _room,
    _structs,
)
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._reading cimport AnyReader, ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Slot, Type


cdef object aside(Type t, object value, Message m, str name, long long levels)

@cython.locals(items=list, i=cython.longlong)
cdef object items_aside(Type t, object value, Message m, str name, long long levels)

@cython.locals(f=Slot, changed=dict)
cdef object fields_aside(Type t, object value, Message m, str name, long long levels)

cdef bint is_items(object value) except -1
cdef bint is_mapping(object value) except -1

@cython.locals(s=Segment, m=Message)
cdef Message new_message()

@cython.locals(m=Message, s=Segment, word=cython.ulonglong, found=Place, n=cython.longlong)
cdef StructBase struct_aside(StructBase value, Message message)

@cython.locals(m=Message, s=Segment)
cdef ListReader list_aside(ListReader value, Message message)

@cython.locals(m=Message, s=Segment)
cdef AnyReader any_aside(AnyReader value, Message message)
