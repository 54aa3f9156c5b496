# The names that compiled modules outside of the kernel import from it.

from trio_capnp.wire.kernel._memory cimport Message, Passes, Segment
from trio_capnp.wire.kernel._paths cimport cap_behind, near_cap_behind
from trio_capnp.wire.kernel._reading cimport read_struct
from trio_capnp.wire.kernel._room cimport allocate
from trio_capnp.wire.kernel._roots cimport new_building, new_root, open_message, open_segment
from trio_capnp.wire.kernel._types cimport Type
