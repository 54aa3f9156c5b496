@0xe4f1a3c6b7d82915;
# What the tests of the runtime serve and call.

interface Probe {
  echo @0 (n :Int32, text :Text) -> (n :Int32, text :Text);
  # Gives back what it got.

  hang @1 (cap :Probe) -> (cap :Probe);
  # Waits until it is cancelled.

  child @2 (name :Text) -> (child :Probe);
  # Gives a new object.

  name @3 () -> (name :Text);

  call @4 (cap :Probe, n :Int32) -> (n :Int32);
  # Calls echo of the capability and gives back its result.

  back @5 (cap :Probe) -> (cap :Probe);
  # Gives back the capability.

  fail @6 (how :Text) -> (n :Int32);
  # Raises something.

  write @7 (data :Data) -> stream;
  done @8 () -> (bytes :UInt64);

  pass @9 (cap :Probe, n :Int32) -> (n :Int32, text :Text);
  # Tail-calls echo of the capability.

  early @10 () -> (child :Probe);
  # Publishes a child by set_pipeline, then hangs.

  keep @11 (cap :Probe) -> ();
  # Keeps the capability beyond the call.

  missing @12 () -> ();
  # Not implemented by any server here.

  nested @13 () -> (inner :Inner);

  all @14 (caps :List(Probe)) -> (caps :List(Probe));
  # Calls echo of each, and gives the list back.

  struct Inner {
    child @0 :Probe;
    label @1 :Text;
  }
}
