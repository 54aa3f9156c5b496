cdef class IdAllocator:
    cdef public list _freed
    cdef public long long _next
    cpdef take(self)
    cpdef free(self, number)
