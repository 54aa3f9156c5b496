"""From frames to messages and back: the one place where the protocol's bytes are known.

General layout
--------------
``_translate`` has ``decode`` and ``encode``, which choose the way. ``_fast_decoding`` and
``_fast_encoding`` know the usual layouts of the frequent messages, whose fixed parts ``_layouts``
loads and stores whole; ``_general_decoding`` and ``_general_encoding`` are the way for all others,
through the generated types. ``_content`` has payloads, which are built in the message that is sent
and read where they came; ``_copying`` copies those that were not. ``_echo`` sends back what is not
understood. ``_frames`` are the messages as they go out.

The protocol's core does not import this package: it knows messages and contents (``_messages``).
Here the core's messages, the class of capabilities and the limits of a message are imported.

Source: rpc.capnp.
"""
