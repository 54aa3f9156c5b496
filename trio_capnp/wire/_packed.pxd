cdef (long long, long long) unpack_items(
    unsigned char* packed,
    long long at,
    long long size,
    unsigned char* words,
    long long to,
    long long room,
) noexcept

cdef bint is_cut(unsigned char* packed, long long at, long long size) noexcept
