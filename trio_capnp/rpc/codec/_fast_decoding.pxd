cimport cython

from trio_capnp.rpc.codec cimport _layouts
from trio_capnp.rpc.codec._content cimport ReadContent
from trio_capnp.rpc._messages cimport (
    Bootstrap,
    Call,
    CapDescriptor,
    Finish,
    ImportedCap,
    Payload,
    PromisedAnswer,
    Release,
    Return,
)
from trio_capnp.wire._framing cimport Frame


cdef unsigned long long ROOT, BOOTSTRAP, CALL, RETURN, FINISH, RELEASE
cdef unsigned long long SIZES_1_AND_1, PAYLOAD, OP, KNOWN_FLAGS
cdef long long BODY, CALL_END, RETURN_END, SMALL_END, BOOTSTRAP_END
cdef long long BEHIND_TARGET_POINTER, PARAMS_AT, RESULTS_AT
cdef unsigned long long OFFSET, BACKWARD_OR_NO_STRUCT, LIST_BITS, STRUCTS_FORWARD
cdef long long GET_POINTER_FIELD, SHORT


@cython.locals(
    start=cython.longlong,
    end=cython.longlong,
    root=cython.ulonglong,
    tag=cython.ulonglong,
    body=cython.ulonglong,
)
cpdef object decode_fast(Frame frame, object limits)

@cython.locals(
    question=cython.ulonglong,
    method=cython.ulonglong,
    results_to=cython.ulonglong,
    interface=cython.ulonglong,
    flags=cython.ulonglong,
    target_word=cython.ulonglong,
    params_word=cython.ulonglong,
    params=Payload,
)
cdef Call _decode_call(
    Frame frame, long long start, long long end, unsigned long long body, object limits
)

@cython.locals(
    answer=cython.ulonglong,
    flags=cython.ulonglong,
    tag=cython.ulonglong,
    _=cython.ulonglong,
    word=cython.ulonglong,
    results=Payload,
)
cdef Return _decode_return(
    Frame frame, long long start, long long end, unsigned long long body, object limits
)

@cython.locals(question=cython.ulonglong, flags=cython.ulonglong)
cdef Finish _decode_finish(Frame frame, long long start)

@cython.locals(id=cython.ulonglong, count=cython.ulonglong)
cdef Release _decode_release(Frame frame, long long start)

@cython.locals(question=cython.ulonglong, object_word=cython.ulonglong)
cdef Bootstrap _decode_bootstrap(Frame frame, long long start)

@cython.locals(
    at=cython.longlong, cap=cython.ulonglong, tag=cython.ulonglong, answer_word=cython.ulonglong
)
cdef object _decode_target(
    Frame frame, long long start, long long end, unsigned long long word, object limits
)

@cython.locals(at=cython.longlong, question=cython.ulonglong, ops_word=cython.ulonglong)
cdef PromisedAnswer _decode_answer(
    Frame frame, long long end, long long pointer_at, unsigned long long word, object limits
)

@cython.locals(
    at=cython.longlong,
    count=cython.longlong,
    index=cython.longlong,
    op=cython.ulonglong,
    path=list,
)
cdef tuple _decode_path(
    Frame frame, long long end, long long pointer_at, unsigned long long word, object limits
)

@cython.locals(at=cython.longlong, table_word=cython.ulonglong, content=ReadContent, descriptors=list)
cdef Payload _decode_payload(
    Frame frame, long long end, long long pointer_at, unsigned long long word, object limits
)

@cython.locals(at=cython.longlong, count=cython.longlong, index=cython.longlong, made=list)
cdef list _decode_table(
    Frame frame, long long end, long long pointer_at, unsigned long long word, object limits
)

@cython.locals(
    tag=cython.ulonglong,
    number=cython.ulonglong,
    word=cython.ulonglong,
    answer=PromisedAnswer,
)
cdef CapDescriptor _decode_descriptor(Frame frame, long long end, long long at, object limits)

@cython.locals(words=cython.longlong, tag=cython.ulonglong, count=cython.longlong)
cdef long long _list_of_structs(
    Frame frame,
    long long end,
    long long at,
    unsigned long long word,
    unsigned long long size,
    long long step,
) except -2
