# The kinds of values as constants of C: the compiled twin of _kinds.py.

cdef enum:
    VOID = 0
    BOOL = 1
    INT8 = 2
    UINT8 = 3
    INT16 = 4
    UINT16 = 5
    INT32 = 6
    UINT32 = 7
    INT64 = 8
    UINT64 = 9
    FLOAT32 = 10
    FLOAT64 = 11
    ENUM = 12
    TEXT = 13
    DATA = 14
    STRUCT = 15
    LIST = 16
    ANY = 17
    CAP = 18
    GROUP = 19

    BIT = 1
    BYTE = 2
    POINTER = 6
    COMPOSITE = 7
