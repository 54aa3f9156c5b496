@0xb1f1c9a2d5e07364;
# Two processes that lend each other their threads, in the shape of Bitcoin Core's libmultiprocess.
#
# Every method takes a `Context`. The call runs on a thread of the callee, and calls back run on the
# thread of the caller that waits for it. So a function can call across, be called back and call
# again, as if all of it were one stack.

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("threads");

interface Thread {
  # Runs the calls that name it, one after the other. While one of them waits for a call to the other
  # process, the next one may run.

  getName @0 () -> (name :Text);
}

interface ThreadMap {
  makeThread @0 (name :Text) -> (thread :Thread);
}

struct Context {
  thread @0 :Thread;          # of the callee
  callbackThread @1 :Thread;  # of the caller, waiting for this call
}

interface Init {
  construct @0 (threadMap :ThreadMap) -> (threadMap :ThreadMap);
  makeWorker @1 (context :Context) -> (worker :Worker);
  living @2 () -> (workers :Int32, calls :Int32);
  # Workers that were neither destroyed nor dropped, and their calls of `ask` that run.
}

interface Worker {
  destroy @0 (context :Context) -> ();
  # The object ends before its last reference does. Later calls fail.

  descend @1 (context :Context, n :UInt32, other :Worker) -> (path :List(Text));
  # Calls other.descend(n - 1) unless `n` is zero. `path` has the name of the thread of each level.

  ask @2 (context :Context, other :Worker) -> (answer :UInt32) $Cxx.allowCancellation;
  # One more than the answer of `other`. Without `other` the answer is 7, and comes when the process
  # lets it.
}
