cpdef check_size(long long words, object limits)
