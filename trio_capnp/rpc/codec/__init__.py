"""The codec: from frames to messages and back. No other package knows the bytes of the protocol.

General layout
--------------
``_translate`` has ``decode`` and ``encode``, which choose one of two paths. The fast path
(``_fast_decoding``, ``_fast_encoding``) handles the frequent messages in their usual layouts;
``_layouts`` loads and stores their fixed parts. The general path (``_general_decoding``,
``_general_encoding``) handles all other messages, through the generated types.

``_content`` has the contents of payloads, which are built in the message that is sent and read in
the message that was received. ``_copying`` copies a content into another message where that is not
possible. ``_echo`` makes Unimplemented messages, and ``_frames`` has the frames to be sent.

The core of the protocol does not import this package: it uses messages and contents by the classes
of ``_messages``. This package imports the core's messages, its capabilities and its limits.

Source: rpc.capnp; ``docs/protocol.md``, section 4.
"""
