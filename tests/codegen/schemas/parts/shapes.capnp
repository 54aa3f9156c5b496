@0xb4c8e2a6f1d39705;

struct Point {
  x @0 :Int32;
  y @1 :Int32;
}
