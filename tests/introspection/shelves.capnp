@0xd2a6f8e1b4c73950;

enum Side { left @0; right @1; }

struct Place {
  row @0 :UInt8;
  side @1 :Side;
}

interface Door {
  open @0 ();
}
