# What rpc.capnp leaves to the network, for a network of exactly two vats.

@0xa184c7885cdaf2a1;

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("capnp::rpc::twoparty");

enum Side {
  server @0;
  # The side that accepted the connection.

  client @1;
  # The side that opened it.
}

struct VatId {
  side @0 :Side;
}

struct ThirdPartyCompletion {
  # Two vats introduce nobody; only a join needs to tell its parts apart.

  joinId @0 :UInt32;
  # The number in `JoinKeyPart`.
}

struct ThirdPartyToAwait {}
# There is no third party.

struct ThirdPartyToContact {}
# There is no third party.

struct JoinKeyPart {
  # One of several capabilities that the receiver shall prove to be the same object.

  joinId @0 :UInt32;
  # Chosen by the sender; free again once every part has been finished.

  partCount @1 :UInt16;
  # How many parts there are.

  partNum @2 :UInt16;
  # Which one this is, from 0.
}

struct JoinResult {
  joinId @0 :UInt32;
  # The number in `JoinKeyPart`.

  succeeded @1 :Bool;
  # The same in the results of all parts.

  cap @2 :Capability;
  # The joined object, in one of the results.
}
