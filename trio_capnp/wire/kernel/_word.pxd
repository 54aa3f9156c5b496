# Pointers as words: the compiled twin of _word.py.

cdef enum:
    NULL = -1
    FAR = -2


cdef inline long long target(unsigned long long word, long long pos) noexcept:
    return pos + 8 + 2 * (<long long> ((word & 0xFFFFFFFCu) ^ 0x80000000u) - 0x80000000LL)


cdef inline long long data_bytes(unsigned long long word) noexcept:
    return (word >> 29) & 0x7FFF8


cdef inline long long pointers(unsigned long long word) noexcept:
    return word >> 48


cdef inline long long struct_bytes(unsigned long long word) noexcept:
    return ((word >> 29) & 0x7FFF8) + ((word >> 45) & 0x7FFF8)


cdef inline long long element_code(unsigned long long word) noexcept:
    return (word >> 32) & 7


cdef inline long long count(unsigned long long word) noexcept:
    return word >> 35


cdef inline long long tag_count(unsigned long long tag) noexcept:
    return (tag & 0xFFFFFFFFu) >> 2


cdef inline long long offset_in_segment(unsigned long long word) noexcept:
    return word & 0xFFFFFFF8u


cdef inline unsigned long long struct_word(unsigned long long data, unsigned long long pointers) noexcept:
    return (data << 29) | (pointers << 48)


cdef inline unsigned long long list_word(unsigned long long code, unsigned long long count) noexcept:
    return 1 | (code << 32) | (count << 35)


cdef inline unsigned long long tag_word(
    unsigned long long data, unsigned long long pointers, unsigned long long count
) noexcept:
    return (count << 2) | (data << 29) | (pointers << 48)


cdef inline unsigned long long near(unsigned long long word, long long at, long long pos) noexcept:
    return word | (<unsigned long long> ((at - pos - 8) >> 1) & 0xFFFFFFFCu)


cdef inline unsigned long long far(unsigned long long segment, unsigned long long offset) noexcept:
    return 2 | offset | (segment << 32)


cdef inline long long words(long long size) noexcept:
    return (size + 7) >> 3
