@0xd1c6f2a0b5e34917;
# What the recorded clients of streams/ talk to. Its ids are in those bytes: do not change them.

interface Probe {
  echo @0 (text :Text) -> (text :Text);
  make @1 () -> (cap :Probe);
  hang @2 () -> ();
  fail @3 (message :Text) -> ();
  hold @4 (cap :Probe) -> (held :UInt32);
  useHeld @5 (text :Text) -> (text :Text);
  call @6 (cap :Probe, text :Text) -> (text :Text);
  drop @7 () -> ();
  give @8 (cap :Probe) -> (cap :Probe);
  size @9 (body :AnyPointer) -> (words :UInt64);
}
