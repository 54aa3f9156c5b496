"""The kernel: messages in memory, and the fields that read and build them.

One source in two forms. Compiled with Cython, the classes are C structs and memory is read through
a pointer; interpreted, the same lines run over ``bytes`` and ``bytearray``. The source is plain
Python; the ``.pxd`` beside each module gives Cython the C types. Three modules are twins, a ``.py``
that is never compiled and a ``.pxd`` that does the same in C: ``_mem`` (loads and stores),
``_kinds`` and ``_word``.

General layout, from below; each module imports only from those before it:

``_kinds``, ``_word``   constants, and pointers taken apart
``_memory``              segments, messages, and the budget for reading them
``_room``                allocation: buffers that grow, and further segments
``_links``               following pointers
``_paths``               following pointers whose target has no known type
``_types``               types of values, fields as places in a struct, and hooks
``_nesting``             how deep the dicts and lists given as values may nest
``_refusals``            errors that name the place of a refused value
``_structs``             the base of generated readers and builders
``_numbers``             numbers, bits and enumerants
``_bytes``               text and data
``_sequences``           lists as Python sequences
``_reading``             structs, lists, and any pointer, as readers see them
``_making``              new structs and lists
``_erasing``             clearing replaced objects
``_copying``             deep copies
``_replacing``           detaching the content of a struct in place, and putting it back
``_aside``               values that lie in the message that they are assigned to
``_filling``             Python values into new structs, lists and pointers
``_writing``             Python values into structs, lists and pointers in use
``_widening``            moving objects of an older schema version to where a newer one fits
``_building``            structs, lists, and any pointer, as builders see them
``_fields``              the descriptors of generated classes
``_descriptors``         their constructors, and the types of elements
``_columns``             numbers of all structs in a list, read at once
``_roots``               whole messages
``_many``                many messages one after another

``_short`` and the other ``_short_*`` modules are never compiled: they are short cuts of the
interpreted form, which ``trio_capnp.wire._accessors`` puts in front of fields.

``trio_capnp.wire._kernel`` exports the names that the rest of the package uses.
"""
