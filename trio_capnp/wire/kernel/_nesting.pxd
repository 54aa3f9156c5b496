cdef long long LEVELS

cdef object too_deep(str name)
