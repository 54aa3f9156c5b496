@0xc86e1f5a2d9b7043;
# A farm that searches files for its users.
#
# A peer logs in and gets a session. A session makes jobs, each of which is an object: it is run,
# asked, cancelled, and gone when its client drops it. A job takes a file as a byte stream, and
# streams each line that it finds to an object of the client.

using import "/capnp/compat/byte-stream.capnp".ByteStream;

interface Farm {
  loginWithToken @0 (token :Text) -> (session :Session);

  loginWithCertificate @1 () -> (session :Session);
  # For a connection by TLS on which the client has shown a certificate.
}

interface Session {
  submit @0 (needle :Text) -> (job :Job);

  subscribe @1 (listener :Listener) -> (subscription :Subscription);
  # The listener is told of all jobs of the farm until the subscription is dropped.
}

interface Subscription {}

interface Job {
  run @0 (sink :Sink, watcher :Watcher) -> (upload :ByteStream, found :UInt64);
  # Searches the bytes that come through `upload`, to which the client writes while this call runs.
  # The answer comes when the upload has ended and the sink has all lines. Needs one of the jobs
  # that the user may run at a time.

  status @1 () -> (state :State, bytes :UInt64, found :UInt64);

  cancel @2 ();
  # The call of `run` fails.
}

enum State {
  new @0;
  running @1;
  done @2;
  failed @3;
}

interface Sink {
  found @0 (line :UInt64, text :Text) -> stream;
}

interface Watcher {
  progress @0 (bytes :UInt64, found :UInt64) -> stream;
  # The bytes that were searched, and the lines that were found in them.
}

interface Listener {
  changed @0 (user :Text, job :UInt64, state :State);
}
