@0xd9b1c6a0e3f45a27;
# A store of files, for the tests of byte streams.

using import "/capnp/compat/byte-stream.capnp".ByteStream;

interface Files {
  put @0 (name :Text) -> (sink :ByteStream);
  # Gives the place to which the bytes of a file go.

  get @1 (name :Text, to :ByteStream) -> (bytes :UInt64);
  # Writes a file to a stream.

  lose @2 (to :ByteStream);
  # Drops a stream.
}
