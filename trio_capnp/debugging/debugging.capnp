@0xf8c1f4c5f8312b4b;
# The connections of a process, for a watcher in another process. Reports have neither payloads nor
# capabilities. All texts and lists are bounded.

interface Debugging {
  # The bootstrap object of a socket that `trio_capnp.debugging.serve` has opened. No method changes
  # the process.

  report @0 () -> (report :Report);
  # The state at this moment. Calls that come too soon after one another wait.
}

struct Report {
  time @0 :UInt64;
  # Nanoseconds, by a clock that never goes back. Two reports tell the time between them.

  pid @1 :UInt32;
  # Of the process.

  program @2 :Text;
  # The name by which the process was started.

  version @3 :Text;
  # Of trio_capnp.

  open @4 :UInt32;
  # The number of open connections, without those of watchers.

  connections @5 :List(Connection);
  # Those with the oldest calls first, then the oldest connections. May be fewer than are open.
}

enum Role {
  client @0;
  # The process has connected.
  server @1;
  # The process has accepted the peer.
}

enum Phase {
  open @0;
  draining @1;
  # The process refuses new calls of the peer, and ends the connection after the present ones.
  closing @2;
  # The end has begun.
}

struct Connection {
  number @0 :UInt64;
  # The same in each report of this socket, and never used again.

  peer @1 :Text;
  role @2 :Role;
  phase @3 :Phase;

  age @4 :UInt64;
  # Nanoseconds since it was opened.

  bytesReceived @5 :UInt64;
  bytesSent @6 :UInt64;
  # Totals since it was opened.

  bytesWaiting @7 :UInt64;
  # Queued and not yet taken by the system.

  isPaused @8 :Bool;
  # No call of the peer begins until the peer has read the bytes that wait.

  questions @9 :UInt32;
  answers @10 :UInt32;
  imports @11 :UInt32;
  exports @12 :UInt32;
  embargoes @13 :UInt32;
  # The sizes of the tables.

  streams @14 :Streams;

  callsIn @15 :UInt32;
  callsOut @16 :UInt32;
  # In flight: calls of the peer, and calls of the process.

  calls @17 :List(Call);
  # The oldest of both, first to last. May be fewer than are in flight.
}

struct Streams {
  # The calls of `-> stream` methods that the process makes.

  count @0 :UInt32;
  # Of the capabilities on which there have been such calls.

  bytesInFlight @1 :UInt64;
  window @2 :UInt64;
  # Bytes in flight on all of them, and the most that there may be.
}

struct Call {
  method @0 :Text;
  # Its name, `Interface.method`; `@0x…id.number` if the process has no schema of it.

  age @1 :UInt64;
  # Nanoseconds since the process queued it, or since it arrived.

  isOutgoing @2 :Bool;
  # Whether the process has made it; else the peer has.

  isCanceled @3 :Bool;
  # Its caller has given it up, and the callee has not stopped it yet.
}
