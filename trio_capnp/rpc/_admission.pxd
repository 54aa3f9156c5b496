cdef class Admission:
    cdef public long long answer_words, call_words_in_flight, calls_in_flight, stream_bytes
    cdef public bint is_open, is_stopping
    cdef public object _on_idle
    cpdef overload(self, limits, long long words, long long answers, long long questions)
    cpdef call_ended(self, long long words)
    cpdef drain(self, on_idle)
    cpdef close(self)
    cpdef check_results(self, limits, long long words)


cpdef check_size(long long words, object limits)

cpdef check_descriptors(long long count, object limits)

cpdef check_forwarded(long long depth, object limits)
