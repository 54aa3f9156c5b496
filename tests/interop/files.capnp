@0xb26e48437907cb39;
# Capabilities that bring file descriptors along, over a Unix socket.
#
# A file is known by its size.

interface File {
  size @0 () -> (size :Int64);
  # Of the object's own file; -1 if it has none.
}

interface Files {
  take @0 (files :List(File), padding :Data) -> (sizes :List(Int64), padding :Data);
  # The sizes of the file descriptors that came with the files, -1 for none. The padding comes back.

  give @1 (sizes :List(Int64), padding :Data) -> (files :List(File), padding :Data);
  # A new file of each size, -1 for a file without a descriptor. The padding comes back.
}
