cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _bytes,
    _copying,
    _erasing,
    _kinds,
    _links,
    _making,
    _nesting,
    _numbers,
    _refusals,
    _replacing,
    _structs,
    _types,
)
from trio_capnp.wire.kernel._memory cimport Message, Segment
from trio_capnp.wire.kernel._reading cimport AnyReader, ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Slot, Type

@cython.locals(f=Slot, fields=dict, chosen=Slot)
cpdef int fill_struct(StructBase made, object values) except -1

@cython.locals(t=Type)
cdef int fill_field(Slot f, StructBase made, object value) except -1


@cython.locals(t=Type, bit=cython.bint)
cdef int write_number(Slot f, StructBase made, object value) except -1

cdef int check_void(object value, str name) except -1

@cython.locals(kind=cython.longlong)
cdef void fill_pointer(
    Type t, Message m, Segment s, long long pos, object value, str name, long long levels
) except *


@cython.locals(made=StructBase)
cdef int fill_struct_pointer(
    Type t, Message m, Segment s, long long pos, object value, str name, long long levels
) except -1

cdef bint is_mapping(object value) except -1
cdef int check_struct(Type t, StructBase value, str name) except -1
cdef object not_a_struct(Type t, object value, str name)
cdef int fill_under(StructBase made, object values, str name) except -1

@cython.locals(found=cython.longlong)
cdef void check_any(Type t, object value, str name) except *

@cython.locals(word=cython.ulonglong, kind=cython.longlong)
cdef long long kind_behind(AnyReader value) except -1

cdef int fill_any(
    Type t, Message m, Segment s, long long pos, object value, str name
) except -1
cdef int copy_any(AnyReader value, Message m, Segment s, long long pos) except -1
cdef object items_of(object value, Type t, str name)
cdef bint is_list_of(ListReader value, Type t) except -1
cdef bint same_type(Type t, Type other) except -1

@cython.locals(made=ListReader)
cdef int fill_list(
    Type t, Message m, Segment s, long long pos, object value, str name, long long levels
) except -1

@cython.locals(index=cython.longlong)
cdef int fill_one_by_one(
    Type t, ListReader made, list items, str name, long long levels
) except -1

cdef int fill_items(Type t, ListReader made, list items, str name, long long levels) except -1

@cython.locals(
    m=Message,
    s=Segment,
    at=cython.longlong,
    n=cython.longlong,
    c=cython.longlong,
    index=cython.longlong,
    cursor=StructBase,
)
cdef int fill_structs(Type t, ListReader made, list items, str name, long long levels) except -1


@cython.locals(t=Type, bit=cython.longlong, truth=cython.bint)
cdef int write_plain(ListReader items, long long index, object value, str name) except -1


cdef StructBase to_fill(StructBase made)

@cython.locals(group=StructBase)
cdef int fill_group(Slot f, StructBase made, object value, long long levels) except -1
