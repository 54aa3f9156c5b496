@0xb7d3e5f1a9c20684;
# Results with capabilities in all places, for tests of the command line.

struct Drawer {
  label @0 :Text;
  content :union {
    nothing @1 :Void;
    papers @2 :List(Text);
    owner @3 :Cabinet;
    lock :group {
      key @4 :Cabinet;
      teeth @5 :List(UInt8);
    }
  }
}

interface Base {
  about @0 () -> (name :Text);
}

interface Cabinet extends(Base) {
  open @0 (depth :Int32) -> (drawers :List(Drawer), cabinets :List(Cabinet), any :AnyPointer, inner :Drawer);
  put @1 (text :Text) -> stream;
  fail @2 (reason :Text);
  hang @3 ();

  interface Nested {
    deep @0 ();
  }
}

struct Scope {
  interface Inside {
    deep @0 () -> (big :Int64, data :Data);
  }
}
