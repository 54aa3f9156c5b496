@0xe6b1d70a93c5f284;
# What every Cap'n Proto peer of the benchmarks serves, so that each client can be pointed at each
# server.

using Cxx = import "/capnp/c++.capnp";

interface Probe {
  echo @0 (x :Int32) -> (x :Int32);
  payload @1 (data :Data) -> (data :Data);
  getChild @2 () -> (child :Probe);
  value @3 () -> (v :Int32);
  write @4 (chunk :Data) -> stream;
  finish @5 () -> (bytes :UInt64);
  # The bytes that `write` has seen since the last `finish`.

  hang @6 () $Cxx.allowCancellation;
  makeCap @7 () -> (cap :Token);
  stats @8 () -> (hangsStarted :UInt64, hangsLive :Int64, capsMade :UInt64, capsLive :Int64);
}

interface Token {
  poke @0 ();
}
