@0x8a736dd524aa9bae;
# Recordings of conversations. A file of this schema is a plain stream of messages, each of which is
# a Record. It is written from the first message on, so it can be read while it grows, and up to the
# last whole record when its writer was killed.

struct Record {
  # One event, in the order of their arrival at the recorder.

  time @0 :UInt64;
  # Nanoseconds since the recording began, by a clock that never goes back.

  connection @1 :UInt32;
  # The number of the connection, counted from 1. Zero for records about all connections.

  union {
    begun @2 :Beginning;
    # The first record of each recording. A file that was appended to has several.

    named @3 :Method;
    # The name of a method, before the first Call of it.

    opened @4 :Opening;
    # A client has connected.

    message @5 :Message;

    foreign @6 :Foreign;
    # Bytes that are not Cap'n Proto. The rest of the connection was passed on unread.

    ended @7 :Text;
    # The connection has ended: the reason, or nothing if both sides ended in good order.
  }
}

struct Beginning {
  version @0 :UInt32;
  # Of this schema's meaning. This is version 1.

  wallClock @1 :UInt64;
  # Nanoseconds since 1970, UTC, when the recording began.

  recorder @2 :Text;
  # The program and its version.

  hidesPayloads @3 :Bool;
  # Whether all payloads were emptied: parameters, results, the texts of exceptions, and the
  # payloads of the messages above level 1. Sizes are those of the wire all the same.

  only @4 :List(Text);
  # The patterns of `Interface.method` that the recording was limited to; empty for all.
}

struct Method {
  interface @0 :UInt64;
  ordinal @1 :UInt16;
  interfaceName @2 :Text;
  # With its scope: `Outer.Thing`.
  methodName @3 :Text;
  isStreaming @4 :Bool;
}

struct Opening {
  client @0 :Text;
  # The address of the side that connected, as far as it is known.
  server @1 :Text;
}

enum Direction {
  toServer @0;
  toClient @1;
}

struct Message {
  direction @0 :Direction;

  size @1 :UInt64;
  # Bytes on the wire, with the segment table.

  frame @2 :Data;
  # The message with its segment table. Empty if it was too large to be kept, or is no message of
  # the protocol. Hidden payloads are null pointers in it; then it is also empty if it has a part of
  # a kind that rpc.capnp does not know.

  text @3 :Text;
  # The payload in text form, bounded, where the recorder knew the schema. Of a message without a
  # frame, the reason.
}

struct Foreign {
  direction @0 :Direction;
  offset @1 :UInt64;
  # The byte of this direction where no message begins.
}
