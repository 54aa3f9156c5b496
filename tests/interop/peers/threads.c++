// The C++ peer of threads.capnp: both processes of a pair that lend each other their threads.
//
//   threads serve FD             serves `Init` on an inherited socket until the other side ends,
//                                then prints "LEFT <workers> <calls>"
//   threads call FD SCENARIO     runs one scenario, prints one JSON line, exits 0 or 1
//
// One event loop runs all: a thread is a lane in which one call is at a time.

#include "threads.capnp.h"
#include <capnp/rpc-twoparty.h>
#include <kj/async-io.h>
#include <kj/debug.h>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <string>

namespace threads {
namespace {

struct Live {  // counts one up for as long as it exists
  explicit Live(int& count) : count(count) { ++count; }
  ~Live() noexcept(false) { --count; }
  KJ_DISALLOW_COPY(Live);
  int& count;
};

class Lane;

// The right to run in a lane.
class Turn {
 public:
  explicit Turn(kj::Own<Lane> lane) : lane(kj::mv(lane)) {}
  ~Turn() noexcept(false);
  KJ_DISALLOW_COPY(Turn);
  kj::Own<Lane> lane;
};

class Lane final : public kj::Refcounted {
 public:
  explicit Lane(kj::StringPtr name) : name(kj::heapString(name)) {}
  const kj::String name;

  kj::Promise<kj::Own<Turn>> enter() {
    if (!busy) {
      busy = true;
      return kj::heap<Turn>(kj::addRef(*this));
    }
    auto paf = kj::newPromiseAndFulfiller<kj::Own<Turn>>();
    queue.push_back(kj::mv(paf.fulfiller));
    return kj::mv(paf.promise);
  }

  void leave() {
    while (!queue.empty()) {
      auto first = kj::mv(queue.front());
      queue.pop_front();
      if (first->isWaiting()) {
        first->fulfill(kj::heap<Turn>(kj::addRef(*this)));
        return;
      }
    }
    busy = false;
  }

 private:
  bool busy = false;
  std::deque<kj::Own<kj::PromiseFulfiller<kj::Own<Turn>>>> queue;
};

Turn::~Turn() noexcept(false) { lane->leave(); }

class ThreadImpl final : public Thread::Server {
 public:
  explicit ThreadImpl(kj::StringPtr name) : lane(kj::refcounted<Lane>(name)) {}
  kj::Promise<void> getName(GetNameContext c) override {
    c.getResults().setName(lane->name);
    return kj::READY_NOW;
  }
  kj::Own<Lane> lane;
};

struct Process {
  capnp::CapabilityServerSet<Thread> threads;
  int workers = 0, calls = 0;
  uint begun = 0;        // calls of `ask` without another worker
  bool answers = false;  // whether these are let go
  kj::Vector<kj::Own<kj::PromiseFulfiller<void>>> held;

  Thread::Client makeThread(kj::StringPtr name) {
    return threads.add(kj::heap<ThreadImpl>(name));
  }
  kj::Promise<kj::Own<Turn>> enter(Thread::Client thread) {
    return threads.getLocalServer(thread).then([](kj::Maybe<Thread::Server&> found) {
      auto& thread = KJ_REQUIRE_NONNULL(found, "this thread is of another process");
      return kj::downcast<ThreadImpl>(thread).lane->enter();
    });
  }
  kj::Promise<void> letGo() {
    if (answers) return kj::READY_NOW;
    auto paf = kj::newPromiseAndFulfiller<void>();
    held.add(kj::mv(paf.fulfiller));
    return kj::mv(paf.promise);
  }
  void answerAll() {
    answers = true;
    for (auto& each : held) each->fulfill();
  }
} process;

class ThreadMapImpl final : public ThreadMap::Server {
 public:
  kj::Promise<void> makeThread(MakeThreadContext c) override {
    c.getResults().setThread(process.makeThread(c.getParams().getName()));
    return kj::READY_NOW;
  }
};

class WorkerImpl final : public Worker::Server {
 public:
  kj::Promise<void> destroy(DestroyContext c) override {
    return on(c).then([this](kj::Own<Turn>) { live = nullptr; });
  }
  kj::Promise<void> descend(DescendContext c) override {
    return on(c).then([this, c](kj::Own<Turn> turn) mutable -> kj::Promise<void> {
      auto params = c.getParams();
      auto lane = kj::addRef(*turn->lane);
      if (params.getN() == 0) {
        c.getResults().initPath(1).set(0, lane->name);
        return kj::READY_NOW;
      }
      auto request = params.getOther().descendRequest();
      back(params.getContext(), request.initContext());
      request.setN(params.getN() - 1);
      request.setOther(thisCap());
      turn = nullptr;  // while this thread waits, a call back may run on it
      return request.send().then([c, lane = kj::mv(lane)](auto&& response) mutable {
        return lane->enter().then([c, response = kj::mv(response)](kj::Own<Turn> turn) mutable {
          auto inner = response.getPath();
          auto path = c.getResults().initPath(inner.size() + 1);
          path.set(0, turn->lane->name);
          for (uint i = 0; i < inner.size(); i++) path.set(i + 1, inner[i]);
        });
      });
    });
  }
  kj::Promise<void> ask(AskContext c) override {
    return on(c).then([c](kj::Own<Turn> turn) mutable -> kj::Promise<void> {
      auto params = c.getParams();
      auto live = kj::heap<Live>(process.calls);
      if (!params.hasOther()) {
        ++process.begun;
        return process.letGo().then([c]() mutable { c.getResults().setAnswer(7); })
            .attach(kj::mv(live), kj::mv(turn));
      }
      auto request = params.getOther().askRequest();
      back(params.getContext(), request.initContext());
      auto lane = kj::addRef(*turn->lane);
      turn = nullptr;
      return request.send().then([c, lane = kj::mv(lane)](auto&& response) mutable {
        uint answer = response.getAnswer() + 1;
        return lane->enter().then([c, answer](kj::Own<Turn>) mutable {
          c.getResults().setAnswer(answer);
        });
      }).attach(kj::mv(live));
    });
  }

 private:
  kj::Maybe<kj::Own<Live>> live = kj::heap<Live>(process.workers);

  template <typename Context>
  kj::Promise<kj::Own<Turn>> on(Context& c) {
    KJ_REQUIRE(live != nullptr, "this worker was destroyed");
    return process.enter(c.getParams().getContext().getThread());
  }
  static void back(Context::Reader from, Context::Builder to) {
    to.setThread(from.getCallbackThread());
    to.setCallbackThread(from.getThread());
  }
};

class InitImpl final : public Init::Server {
 public:
  kj::Promise<void> construct(ConstructContext c) override {
    c.getResults().setThreadMap(kj::heap<ThreadMapImpl>());
    return kj::READY_NOW;
  }
  kj::Promise<void> makeWorker(MakeWorkerContext c) override {
    return process.enter(c.getParams().getContext().getThread())
        .then([c](kj::Own<Turn>) mutable { c.getResults().setWorker(kj::heap<WorkerImpl>()); });
  }
  kj::Promise<void> living(LivingContext c) override {
    auto r = c.getResults();
    r.setWorkers(process.workers);
    r.setCalls(process.calls);
    return kj::READY_NOW;
  }
};

void serve(int fd) {
  auto io = kj::setupAsyncIo();
  auto stream = io.lowLevelProvider->wrapSocketFd(fd);
  {
    capnp::TwoPartyVatNetwork network(*stream, capnp::rpc::twoparty::Side::SERVER);
    auto rpc = capnp::makeRpcServer(network, kj::heap<InitImpl>());
    network.onDisconnect().wait(io.waitScope);
  }
  io.waitScope.poll();
  printf("LEFT %d %d\n", process.workers, process.calls);
}

// ----------------------------------------------------------------------------------- the client

template <typename Func>
std::string kindOf(Func&& func) {
  KJ_IF_MAYBE(e, kj::runCatchingExceptions([&]() { func(); })) {
    return kj::str(e->getType()).cStr();
  }
  return "ok";
}

struct Session {
  explicit Session(int fd)
      : io(kj::setupAsyncIo()), ws(io.waitScope), stream(io.lowLevelProvider->wrapSocketFd(fd)),
        rpc(*stream), init(rpc.bootstrap().castAs<Init>()) {
    auto request = init.constructRequest();
    request.setThreadMap(kj::heap<ThreadMapImpl>());
    threadMap = request.send().wait(ws).getThreadMap();
    lent = makeTheirs("lent");
  }

  kj::AsyncIoContext io;
  kj::WaitScope& ws;
  kj::Own<kj::AsyncIoStream> stream;
  capnp::TwoPartyClient rpc;
  Init::Client init;
  ThreadMap::Client threadMap = nullptr;
  Thread::Client lent = nullptr, own = process.makeThread("own");

  Thread::Client makeTheirs(kj::StringPtr name) {
    auto request = threadMap.makeThreadRequest();
    request.setName(name);
    return request.send().wait(ws).getThread();
  }
  void on(Context::Builder context) { on(context, lent, own); }
  void on(Context::Builder context, Thread::Client theirs, Thread::Client ours) {
    context.setThread(theirs);
    context.setCallbackThread(ours);
  }
  Worker::Client makeWorker() {
    auto request = init.makeWorkerRequest();
    on(request.initContext());
    return request.send().wait(ws).getWorker();
  }
  void destroy(Worker::Client worker) {
    auto request = worker.destroyRequest();
    on(request.initContext());
    request.send().wait(ws);
  }
  kj::String descend(Worker::Client worker, uint n) {
    auto request = worker.descendRequest();
    on(request.initContext());
    request.setN(n);
    request.setOther(kj::heap<WorkerImpl>());
    auto path = request.send().wait(ws);
    return kj::str("[\"", kj::strArray(path.getPath(), "\", \""), "\"]");
  }
  auto ask(Worker::Client worker, Thread::Client theirs, Thread::Client ours) {
    auto request = worker.askRequest();
    on(request.initContext(), theirs, ours);
    request.setOther(kj::heap<WorkerImpl>());
    return request.send();
  }
  int living() { return init.livingRequest().send().wait(ws).getWorkers(); }

  template <typename Condition>
  void until(Condition&& condition) {
    for (uint i = 0; i < 1000; i++) {
      if (condition()) return;
      io.provider->getTimer().afterDelay(5 * kj::MILLISECONDS).wait(ws);
    }
    KJ_FAIL_ASSERT("waited five seconds in vain");
  }
};

kj::String descend(Session& s) {
  auto worker = s.makeWorker();
  return kj::str("{\"path\": ", s.descend(worker, 5), "}");
}

kj::String destroy(Session& s) {
  auto first = s.makeWorker();
  KJ_ASSERT(s.living() == 1);
  s.destroy(first);
  KJ_ASSERT(s.living() == 0);
  auto later = kindOf([&]() { s.descend(first, 1); });
  {
    auto second = s.makeWorker();
    KJ_ASSERT(s.living() == 1);
  }
  s.until([&]() { return s.living() == 0; });
  return kj::str("{\"later\": \"", later.c_str(), "\"}");
}

kj::String cancel(Session& s) {
  auto worker = s.makeWorker();
  {
    auto asked = s.ask(worker, s.lent, s.own);
    s.until([]() { return process.begun == 1; });
  }
  s.until([]() { return process.calls == 0; });
  s.until([&]() { return s.init.livingRequest().send().wait(s.ws).getCalls() == 0; });
  return kj::str("{\"path\": ", s.descend(worker, 2), "}");
}

kj::String queue(Session& s) {
  auto worker = s.makeWorker();
  auto first = s.ask(worker, s.lent, s.own);
  auto second = s.ask(worker, s.lent, s.own);
  auto third = s.ask(worker, s.lent, process.makeThread("another"));
  s.until([]() { return process.begun == 2; });
  s.living();
  auto begun = process.begun;  // not the second one, whose thread the first one keeps
  process.answerAll();
  uint sum = first.wait(s.ws).getAnswer() + second.wait(s.ws).getAnswer() +
             third.wait(s.ws).getAnswer();
  return kj::str("{\"begun\": ", begun, ", \"sum\": ", sum, "}");
}

kj::String gone(Session& s) {
  auto worker = s.makeWorker();
  auto asked = s.ask(worker, s.lent, s.own);
  s.until([]() { return process.calls == 1; });
  printf("HOLDING\n");
  fflush(stdout);
  auto kind = kindOf([&]() { asked.wait(s.ws); });
  s.until([]() { return process.calls == 0; });
  auto later = kindOf([&]() { s.living(); });
  return kj::str("{\"kind\": \"", kind.c_str(), "\", \"later\": \"", later.c_str(), "\"}");
}

using Scenario = kj::String (*)(Session&);

const std::map<std::string, Scenario> SCENARIOS = {
    {"descend", descend}, {"destroy", destroy}, {"cancel", cancel}, {"queue", queue},
    {"gone", gone},
};

int call(int fd, const char* name) {
  kj::String result;
  KJ_IF_MAYBE(e, kj::runCatchingExceptions([&]() {
    Session session(fd);
    result = SCENARIOS.at(name)(session);
  })) {
    KJ_LOG(ERROR, *e);
    printf("{\"ok\": false, \"error\": \"see above\"}\n");
    return 1;
  }
  printf("{\"ok\": true, \"result\": %s}\n", result.cStr());
  return 0;
}

}  // namespace
}  // namespace threads

int main(int argc, char** argv) {
  kj::StringPtr mode = argc > 1 ? argv[1] : "";
  if (mode == "serve" && argc == 3) {
    threads::serve(atoi(argv[2]));
    return 0;
  }
  if (mode == "call" && argc == 4) return threads::call(atoi(argv[2]), argv[3]);
  fprintf(stderr, "usage: threads serve FD | threads call FD SCENARIO\n");
  return 2;
}
