cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _aside,
    _bytes,
    _copying,
    _erasing,
    _filling,
    _kinds,
    _nesting,
    _refusals,
    _replacing,
    _room,
    _structs,
    _types,
)
from trio_capnp.wire.kernel._memory cimport Message, Segment
from trio_capnp.wire.kernel._reading cimport AnyReader, ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Slot, Type

@cython.locals(f=Slot, fields=dict, chosen=Slot)
cpdef int assign_fields(StructBase made, object values) except -1

@cython.locals(t=Type)
cpdef int write_field(Slot f, StructBase made, object value) except -1

@cython.locals(kind=cython.longlong, text=str, data=bytes)
cdef void write_pointer(
    Type t, Message m, Segment s, long long pos, object value, str name
) except *

@cython.locals(old=cython.ulonglong, caps=cython.longlong, ends=list)
cdef void write_object(
    Type t, Message m, Segment s, long long pos, object value, str name
) except *

cdef bint is_at(AnyReader value, Segment s, long long pos) except -1

@cython.locals(t=Type, pos=cython.longlong, made=StructBase)
cdef int write_element(ListReader items, long long index, object value, str name) except -1

@cython.locals(olds=list)
cdef void write_struct(Type t, StructBase made, object value, str name) except *

cpdef int assign(StructBase made, object value) except -1

cdef object namespace_of(StructBase made)

@cython.locals(olds=list)
cdef void write_group(Slot f, StructBase made, object value) except *
