cimport cython

from trio_capnp.rpc.codec cimport _layouts
from trio_capnp.rpc.codec._content cimport BuiltContent
from trio_capnp.rpc._admission cimport check_size
from trio_capnp.rpc.codec._frames cimport CallFrame, OutgoingFrame, part_of
from trio_capnp.rpc._messages cimport (
    Bootstrap,
    Call,
    CapDescriptor,
    EmptyContent,
    Finish,
    ImportedCap,
    Payload,
    PromisedAnswer,
    Release,
    Return,
)
from trio_capnp.wire cimport _mem
from trio_capnp.wire._kernel cimport Segment


cdef unsigned long long ROOT, BOOTSTRAP, CALL, RETURN, ONE_WORD_STRUCT, RESULTS, TARGET, PARAMS
cdef unsigned long long ONE_AND_ONE, ONE_WORD, STRUCTS, GET_POINTER_FIELD
cdef long long RETURN_START, ANSWER_POINTER_AT, TABLE_POINTER_AT


@cython.locals(
    answer=PromisedAnswer,
    answer_word=cython.ulonglong,
    content=BuiltContent,
    segment=Segment,
    words=cython.longlong,
)
cpdef CallFrame encode_call(Call call, object limits)

@cython.locals(
    content=BuiltContent,
    segment=Segment,
    words=cython.longlong,
    flags=cython.longlong,
)
cpdef OutgoingFrame encode_results(Return message, Payload results, object limits)

cpdef OutgoingFrame encode_empty_return(Return message)
cpdef OutgoingFrame encode_bare_return(Return message)
cpdef OutgoingFrame encode_finish(Finish message)
cpdef OutgoingFrame encode_release(Release message)
cpdef OutgoingFrame encode_bootstrap(Bootstrap message)

@cython.locals(
    content=BuiltContent,
    copy=BuiltContent,
    segment=Segment,
    at=cython.longlong,
    answer_word=cython.ulonglong,
    table_word=cython.ulonglong,
)
cdef tuple _finish_content(
    Payload payload, PromisedAnswer answer, long long start, object limits
)

cdef BuiltContent _copy_of(Payload payload, object limits)

@cython.locals(size=cython.longlong, descriptor=CapDescriptor)
cdef long long _tail_bytes(PromisedAnswer answer, list descriptors) except -1

cdef long long _answer_bytes(PromisedAnswer answer) except -1

@cython.locals(count=cython.longlong, end=cython.longlong, number=cython.ulonglong)
cdef long long _put_answer(unsigned char* mem, long long at, PromisedAnswer answer) except -1

@cython.locals(
    count=cython.longlong,
    end=cython.longlong,
    tag=cython.ulonglong,
    descriptor=CapDescriptor,
    fds=list,
)
cdef list _put_table(unsigned char* mem, long long at, list descriptors)

cdef unsigned long long _pointer(
    long long target, long long pointer_at, unsigned long long word
) noexcept
