@0xe7c1b5a3d9f04826;
# A library, for the tests of schemas at run time.

using Json = import "/capnp/compat/json.capnp";
using Shelves = import "shelves.capnp";

annotation shelf(struct, field, method, param, enumerant, file) :Text;
annotation place(struct) :Shelves.Place;
annotation marks(field) :List(UInt16);
annotation kind(field) :Kind;
annotation ready(field) :Void;

$shelf("all of it");

const limit :UInt16 = 12;
const first :Book = (title = "Emma", pageCount = 474);

enum Kind {
  # The kind of a book.
  novel @0;
  shortStory @1 $shelf("S");
  # Read in one evening.
}

struct Book $place((row = 3, side = right)) {
  # A book that can be borrowed.

  title @0 :Text = "untitled" $Json.name("bookTitle") $shelf("T");
  # The title.
  pageCount @1 :UInt32 $marks([1, 2, 3]);
  kind @2 :Kind = shortStory $kind(novel) $ready;
  tags @3 :List(Text);
  state :union {
    free @4 :Void;
    lentTo @5 :Text;
  }
  print :group {
    year @6 :Int16 = 1800;
    place @7 :Shelves.Place = (row = 7);
  }
  sequel @8 :Book;
  class @9 :Pair(Text, Shelves.Place);

  const longest :UInt32 = 9000;
  annotation inner(field) :Float64;
}

struct Pair(A, B) {
  one @0 :A;
  other @1 :B;
  struct Half { a @0 :A; }
  halves @2 :List(Half);
}

interface Desk extends(Shelves.Door) {
  # Where books are borrowed.
  borrow @0 (book :Book $shelf("P")) -> (until :Int64) $shelf("M");
  # Take a book home.
  swap @1 [T] (mine :T) -> (yours :T);
  send @2 (book :Book) -> stream;
  byName @3 Book -> Book;
}
