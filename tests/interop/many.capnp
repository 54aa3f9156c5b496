@0xd0c1a7e5b3f29468;
# Messages with very many capabilities.

interface Cell {
  peek @0 () -> (n :UInt32);
}

interface Many {
  cells @0 (count :UInt32) -> (cells :List(Cell));
  # Gives so many new cells.

  take @1 (cells :List(Cell)) -> (count :UInt32);

  pour @2 (into :Many, count :UInt32) -> (error :Text);
  # Calls into.take with so many new cells; gives the error's text, empty if there was none.

  living @3 () -> (count :UInt32);
  # How many cells live.
}
