from trio_capnp.wire._kernel cimport Passes


cdef class IncomingContent:
    cdef public list caps
    cdef public Passes passes


cdef class CapContent:
    # Left to Python: cap_index
    cdef public list caps


cdef class EmptyContent:
    # Left to Python: cap_index
    cdef public list caps


cdef class ByContent:
    pass


cdef class ImportedCap(ByContent):
    cdef public object id


cdef class PromisedAnswer(ByContent):
    cdef public object question_id
    cdef public tuple path


cdef class CapDescriptor(ByContent):
    cdef public object kind, id, fd
    cdef public PromisedAnswer answer


cdef class Payload(ByContent):
    cdef public object content
    cdef public list descriptors
    cdef public long long excess


cdef class Call(ByContent):
    cdef public object question_id, target, interface_id, method_id, send_results_to
    cdef public Payload params
    cdef public long flags


cdef class Return(ByContent):
    cdef public object answer_id, kind, exception, take_from
    cdef public Payload results
    cdef public bint release_param_caps, no_finish_needed


cdef class Finish(ByContent):
    cdef public object question_id
    cdef public bint release_result_caps, require_early_cancellation_workaround


cdef class Release(ByContent):
    cdef public object id, reference_count


cdef class ExceptionValue(ByContent):
    cdef public object reason, kind, trace, details


cdef class Bootstrap(ByContent):
    cdef public object question_id
    cdef public bint has_object_id


cdef class Resolve(ByContent):
    cdef public object promise_id, exception
    cdef public CapDescriptor cap


cdef class Disembargo(ByContent):
    cdef public object target, kind, id


cdef class Abort(ByContent):
    cdef public object exception


cdef class Unimplemented(ByContent):
    cdef public object message


cdef class Unsupported(ByContent):
    cdef public object name, frame


cdef class Echo(ByContent):
    cdef public object message, frame
