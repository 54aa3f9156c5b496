"""The kernel: messages in memory, and the fields that read and build them.

One source in two forms. Compiled with Cython, the classes are C structs and memory is read through
a pointer; interpreted, the same lines run over ``bytes`` and ``bytearray``. The source is plain
Python: what Cython needs to know of C types is in the ``.pxd`` beside each module. Twins, a
``.py`` that is never compiled and a ``.pxd`` that does the same in C, are ``_mem`` (loads and
stores), ``_kinds`` and ``_word``.

General layout, from below; each module imports only from those before it:

``_kinds``, ``_word``   constants, and pointers taken apart
``_memory``              segments, messages, and what reading may cost
``_room``                room for what is built
``_links``               following pointers
``_paths``               following pointers to what has no known type
``_types``               types of values, fields as places in a struct, and hooks
``_nesting``             how deep dicts and lists may nest that are given as values
``_refusals``            errors that say where in a value they lie
``_structs``             the base of generated readers and builders
``_numbers``             numbers, bits and enumerants
``_bytes``               text and data
``_sequences``           lists as sequences of Python's
``_reading``             structs, lists, and any pointer, as readers see them
``_making``              new structs and lists
``_erasing``             clearing what is replaced
``_copying``             deep copies
``_replacing``           taking off what a struct in place holds, and putting it back
``_aside``               values that lie in the message that they are assigned to
``_filling``             Python values into new structs, lists and pointers
``_writing``             Python values into what is in use
``_widening``            moving what an older version built to where a newer one fits
``_building``            structs, lists, and any pointer, as builders see them
``_fields``              the descriptors of generated classes
``_descriptors``         their constructors, and the types of elements
``_columns``             numbers of all structs in a list at once
``_roots``               whole messages
``_many``                many messages one after another

Never compiled are ``_short`` and its neighbours, short cuts of the interpreted form, which
``trio_capnp.wire._accessors`` puts in front of fields.

``trio_capnp.wire._kernel`` is the face of all of them.
"""
