cimport cython

from trio_capnp.wire cimport _mem
from trio_capnp.wire.kernel cimport (
    _building,
    _bytes,
    _copying,
    _filling,
    _links,
    _making,
    _memory,
    _reading,
    _room,
    _structs,
    _word,
)
from trio_capnp.wire.kernel._building cimport AnyBuilder
from trio_capnp.wire.kernel._memory cimport Message, Place, Segment
from trio_capnp.wire.kernel._reading cimport AnyReader, ListReader
from trio_capnp.wire.kernel._structs cimport StructBase
from trio_capnp.wire.kernel._types cimport Type


@cython.locals(room=cython.longlong, s=Segment, m=Message)
cpdef Message new_building(long long reserve, long long fixed)

cpdef StructBase new_root(Type t, Message m)

@cython.locals(made=StructBase)
cpdef StructBase new_struct(Type t, object values)

@cython.locals(s=Segment, m=Message)
cpdef StructBase copy_of(StructBase source, Type t)

@cython.locals(made=list, s=Segment, m=Message)
cpdef Message open_message(object segments, long long traversal, long long nesting)

@cython.locals(m=Message)
cpdef Message open_segment(
    object buf, long long start, long long end, long long traversal, long long nesting
)

@cython.locals(others=cython.longlong, words=cython.longlong, end=cython.longlong, m=Message)
cpdef Message open_flat(object data, object limits)

cpdef StructBase read_root(Type t, Message m)
cpdef AnyReader root_any(Message m)
cpdef object trusted(object value)
cdef StructBase trusted_struct(StructBase r)
cdef ListReader trusted_list(ListReader r)
cdef AnyReader trusted_any(AnyReader r)

@cython.locals(made=Message)
cdef Message without_budget(Message m)

cpdef StructBase flat_root(object namespace, object data)
cpdef ListReader flat_list(Type element, object data)

@cython.locals(word=cython.ulonglong, found=Place, s=Segment, m=Message)
cpdef bint is_root(StructBase struct) except -1

@cython.locals(struct=StructBase, m=Message, s=Segment, word=cython.ulonglong)
cpdef object flat_bytes(object value)

cpdef object pointer_at(Message m, Segment s, long long pos, long long level, Type t)

@cython.locals(word=cython.ulonglong, found=Place)
cpdef object blob_at(Message m, Segment s, long long pos)
