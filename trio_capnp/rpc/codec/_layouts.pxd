# The fixed parts of the frequent messages, loaded and stored whole: the compiled twin of
# _layouts.py. Loads and stores are those of the kernel, without any check of bounds.

from trio_capnp.wire cimport _mem

ctypedef unsigned long long number

cdef enum:
    ENVELOPE = 96


cdef inline (number, number, number) load_head(object buffer, long long at) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return _mem.get_u64(mem, at), _mem.get_u16(mem, at + 8), _mem.get_u64(mem, at + 16)


cdef inline (number, number, number, number, number, number, number) load_call(
    object buffer, long long at
) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return (
        _mem.get_u32(mem, at),
        _mem.get_u16(mem, at + 4),
        _mem.get_u16(mem, at + 6),
        _mem.get_u64(mem, at + 8),
        _mem.get_u8(mem, at + 16),
        _mem.get_u64(mem, at + 24),
        _mem.get_u64(mem, at + 32),
    )


cdef inline (number, number, number, number, number) load_return(
    object buffer, long long at
) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return (
        _mem.get_u32(mem, at),
        _mem.get_u8(mem, at + 4),
        _mem.get_u16(mem, at + 6),
        _mem.get_u32(mem, at + 8),
        _mem.get_u64(mem, at + 16),
    )


cdef inline (number, number) load_finish(object buffer, long long at) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return _mem.get_u32(mem, at), _mem.get_u8(mem, at + 4)


cdef inline (number, number) load_release(object buffer, long long at) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return _mem.get_u32(mem, at), _mem.get_u32(mem, at + 4)


cdef inline (number, number, number) load_target(object buffer, long long at) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return _mem.get_u32(mem, at), _mem.get_u16(mem, at + 4), _mem.get_u64(mem, at + 8)


cdef inline (number, number) load_answer(object buffer, long long at) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return _mem.get_u32(mem, at), _mem.get_u64(mem, at + 8)


cdef inline (number, number, number) load_descriptor(object buffer, long long at) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    return _mem.get_u32(mem, at), _mem.get_u32(mem, at + 4), _mem.get_u64(mem, at + 8)


cdef inline number load_word(object buffer, long long at) noexcept:
    return _mem.get_u64(_mem.address(buffer), at)


cdef inline void put_head(
    unsigned char* mem, long long at, number others, number words, number root, number tag, number body
) noexcept:
    _mem.put_u32(mem, at, others)
    _mem.put_u32(mem, at + 4, words)
    _mem.put_u64(mem, at + 8, root)
    _mem.put_u64(mem, at + 16, tag)
    _mem.put_u64(mem, at + 24, body)


cdef inline void put_call(
    object buffer,
    long long at,
    number others,
    number words,
    number root,
    number tag,
    number body,
    number question,
    number method,
    number results_to,
    number interface,
    number flags,
    number target,
    number params,
    number unused,
    number cap,
    number target_tag,
    number answer,
) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    put_head(mem, at, others, words, root, tag, body)
    _mem.put_u32(mem, at + 32, question)
    _mem.put_u16(mem, at + 36, method)
    _mem.put_u16(mem, at + 38, results_to)
    _mem.put_u64(mem, at + 40, interface)
    _mem.put_u64(mem, at + 48, flags)
    _mem.put_u64(mem, at + 56, target)
    _mem.put_u64(mem, at + 64, params)
    _mem.put_u64(mem, at + 72, unused)
    _mem.put_u32(mem, at + 80, cap)
    _mem.put_u32(mem, at + 84, target_tag)
    _mem.put_u64(mem, at + 88, answer)


cdef inline void put_return(
    object buffer,
    long long at,
    number others,
    number words,
    number root,
    number tag,
    number body,
    number answer,
    number flags,
    number kind,
    number value,
    number results,
) noexcept:
    cdef unsigned char* mem = _mem.address(buffer)
    put_head(mem, at, others, words, root, tag, body)
    _mem.put_u32(mem, at + 32, answer)
    _mem.put_u8(mem, at + 36, flags)
    _mem.put_u8(mem, at + 37, 0)
    _mem.put_u16(mem, at + 38, kind)
    _mem.put_u64(mem, at + 40, value)
    _mem.put_u64(mem, at + 48, results)
