# A stream of bytes as a capability.

@0x8f5d14e1c273738d;

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("capnp");
$Cxx.allowCancellation;

interface ByteStream {
  write @0 (bytes :Data) -> stream;
  # Appends a chunk.

  end @1 ();
  # No more bytes follow. A stream dropped before this was cut off.

  getSubstream @2 (callback :SubstreamCallback,
                   limit :UInt64 = 0xffffffffffffffff) -> (substream :ByteStream);
  # A stream that writes to the same place until it was ended or has taken `limit` bytes, whichever
  # is first; `callback` is then told which. This stream may not be written to meanwhile.

  startTls @3 (expectedServerHostname :Text) -> stream;
  # Begins TLS on what lies behind; the stream stays in use.

  interface SubstreamCallback {
    ended @0 (byteCount :UInt64);
    # The substream was ended after so many bytes; the stream behind it stays open.

    reachedLimit @1 () -> (next :ByteStream);
    # The limit was reached; the substream goes on as `next`, with bytes beyond the limit first.
  }
}
