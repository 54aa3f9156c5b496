// The C++ peer of tests/interop, over KJ's own two-party RPC.
//
//   peer serve ADDRESS             prints "READY <address> <pid>" and serves until killed
//   peer call ADDRESS SCENARIO     runs one scenario, prints one JSON line, exits 0 or 1
//
// ADDRESS is 127.0.0.1:PORT (port 0 lets the system choose) or unix:/path.
//
// Written for capnproto 1.x under compilers without coroutines: promises are chained with .then()
// on the serving side, and the calling side waits in straight lines.

#include "interop.capnp.h"
#include <capnp/rpc-twoparty.h>
#include <kj/async-io.h>
#include <kj/debug.h>
#include <unistd.h>
#include <cstdio>
#include <map>
#include <string>

namespace interop {
namespace {

using Numbers = kj::Vector<uint>;

// ---------------------------------------------------------------------------------- both sides

struct Tally {
  uint hangsStarted = 0, countersMade = 0, calls = 0;
  int hangsLive = 0, countersLive = 0, answersLive = 0;
} tally;

struct Live {  // counts one up for as long as it exists
  explicit Live(int& count) : count(count) { ++count; }
  ~Live() noexcept(false) { --count; }
  KJ_DISALLOW_COPY(Live);
  int& count;
};

class CounterImpl final : public NamedCounter::Server {
 public:
  explicit CounterImpl(kj::StringPtr label = "") : label(kj::heapString(label)) {
    ++tally.countersMade;
  }
  kj::Promise<void> next(NextContext c) override {
    c.getResults().setN(n++);
    return kj::READY_NOW;
  }
  kj::Promise<void> name(NameContext c) override {
    c.getResults().setName(label);
    return kj::READY_NOW;
  }

 private:
  kj::String label;
  uint n = 0;
  Live live{tally.countersLive};
};

Counter::Client newCounter() { return kj::heap<CounterImpl>(); }

using Fulfiller = kj::Own<kj::PromiseFulfiller<Counter::Client>>;

struct PromisedCounter {
  Counter::Client client;
  Fulfiller fulfiller;
};

PromisedCounter newPromisedCounter() {
  auto paf = kj::newPromiseAndFulfiller<Counter::Client>();
  return {kj::mv(paf.promise), kj::mv(paf.fulfiller)};
}

kj::Promise<uint> next(Counter::Client counter) {
  return counter.nextRequest().send().then([](auto&& r) -> uint { return r.getN(); });
}

uint sumOf(capnp::Data::Reader data) {
  uint sum = 0;
  for (auto b : data) sum += b;
  return sum;
}

// ----------------------------------------------------------------------------------- the server

class ResolverImpl final : public Resolver::Server {
 public:
  explicit ResolverImpl(Fulfiller fulfiller) : fulfiller(kj::mv(fulfiller)) {}
  kj::Promise<void> resolve(ResolveContext c) override {
    fulfiller->fulfill(c.getParams().getCap());
    return kj::READY_NOW;
  }
  kj::Promise<void> reject(RejectContext c) override {
    fulfiller->reject(KJ_EXCEPTION(FAILED, kj::str(c.getParams().getReason())));
    return kj::READY_NOW;
  }

 private:
  Fulfiller fulfiller;
};

class NodeImpl final : public Node::Server {
 public:
  explicit NodeImpl(uint level) : level(level) {}
  kj::Promise<void> getChild(GetChildContext c) override {
    Node::Client child = kj::heap<NodeImpl>(level + 1);
    c.getResults().initInBox().setNode(child);
    c.getResults().setChild(kj::mv(child));
    return kj::READY_NOW;
  }
  kj::Promise<void> depth(DepthContext c) override {
    c.getResults().setDepth(level);
    return kj::READY_NOW;
  }

 private:
  uint level;
};

class SinkImpl final : public Sink::Server {
 public:
  explicit SinkImpl(uint failAfter) : failAfter(failAfter) {}
  kj::Promise<void> write(WriteContext c) override {
    auto data = c.getParams().getData();
    ++chunks;
    if (chunks == failAfter) return KJ_EXCEPTION(FAILED, "the sink is full");
    bytes += data.size();
    sum += sumOf(data);
    return kj::READY_NOW;
  }
  kj::Promise<void> done(DoneContext c) override {
    auto r = c.getResults();
    r.setBytes(bytes);
    r.setChunks(chunks);
    r.setSum(sum);
    return kj::READY_NOW;
  }

 private:
  uint failAfter, chunks = 0, sum = 0;
  uint64_t bytes = 0;
};

// Lets the writes of a slow sink end, as many as the valve was opened for.
struct Gate final : public kj::Refcounted {
  uint open = 0;
  kj::Maybe<kj::Own<kj::PromiseFulfiller<void>>> waiting;  // C++ runs one write at a time

  kj::Promise<void> pass() {
    if (open > 0) {
      --open;
      return kj::READY_NOW;
    }
    auto paf = kj::newPromiseAndFulfiller<void>();
    waiting = kj::mv(paf.fulfiller);
    return kj::mv(paf.promise);
  }
};

class ValveImpl final : public Valve::Server {
 public:
  explicit ValveImpl(kj::Own<Gate> gate) : gate(kj::mv(gate)) {}
  kj::Promise<void> open(OpenContext c) override {
    gate->open += c.getParams().getWrites();
    KJ_IF_MAYBE(w, gate->waiting) {
      if (gate->open > 0) {
        --gate->open;
        (*w)->fulfill();
        gate->waiting = nullptr;
      }
    }
    return kj::READY_NOW;
  }
  kj::Promise<void> fail(FailContext c) override {
    KJ_IF_MAYBE(w, gate->waiting) {
      (*w)->reject(KJ_EXCEPTION(FAILED, kj::str(c.getParams().getReason())));
      gate->waiting = nullptr;
    }
    return kj::READY_NOW;
  }

 private:
  kj::Own<Gate> gate;
};

class SlowSinkImpl final : public Sink::Server {
 public:
  explicit SlowSinkImpl(kj::Own<Gate> gate) : gate(kj::mv(gate)) {}
  kj::Promise<void> write(WriteContext c) override {
    return gate->pass().then([this, c]() mutable {
      auto data = c.getParams().getData();
      ++chunks;
      bytes += data.size();
      sum += sumOf(data);
    });
  }
  kj::Promise<void> done(DoneContext c) override {
    auto r = c.getResults();
    r.setBytes(bytes);
    r.setChunks(chunks);
    r.setSum(sum);
    return kj::READY_NOW;
  }

 private:
  kj::Own<Gate> gate;
  uint chunks = 0, sum = 0;
  uint64_t bytes = 0;
};

kj::Exception::Type typeOf(Failure kind) {
  switch (kind) {
    case Failure::OVERLOADED: return kj::Exception::Type::OVERLOADED;
    case Failure::DISCONNECTED: return kj::Exception::Type::DISCONNECTED;
    case Failure::UNIMPLEMENTED: return kj::Exception::Type::UNIMPLEMENTED;
    default: return kj::Exception::Type::FAILED;
  }
}

class PeerImpl final : public Peer::Server {
 public:
  kj::Promise<void> about(AboutContext c) override {
    c.getResults().setLanguage("C++");
    c.getResults().setErrorKinds(true);
    return kj::READY_NOW;
  }
  kj::Promise<void> echo(EchoContext c) override {
    ++tally.calls;
    c.getResults().setValues(c.getParams().getValues());
    return kj::READY_NOW;
  }
  kj::Promise<void> blob(BlobContext c) override {
    ++tally.calls;
    c.getResults().setData(c.getParams().getData());
    return kj::READY_NOW;
  }
  kj::Promise<void> fail(FailContext c) override {
    auto params = c.getParams();
    return kj::Exception(typeOf(params.getKind()), __FILE__, __LINE__,
                         kj::str(params.getReason()));
  }
  kj::Promise<void> root(RootContext c) override {
    c.getResults().setNode(kj::heap<NodeImpl>(0));
    return kj::READY_NOW;
  }
  kj::Promise<void> makeCounter(MakeCounterContext c) override {
    c.getResults().setCounter(newCounter());
    return kj::READY_NOW;
  }
  kj::Promise<void> makeNamed(MakeNamedContext c) override {
    c.getResults().setCounter(kj::heap<CounterImpl>(c.getParams().getName()));
    return kj::READY_NOW;
  }
  kj::Promise<void> makeSink(MakeSinkContext c) override {
    c.getResults().setSink(kj::heap<SinkImpl>(c.getParams().getFailAfter()));
    return kj::READY_NOW;
  }
  kj::Promise<void> makeSlowSink(MakeSlowSinkContext c) override {
    auto gate = kj::refcounted<Gate>();
    c.getResults().setValve(kj::heap<ValveImpl>(kj::addRef(*gate)));
    c.getResults().setSink(kj::heap<SlowSinkImpl>(kj::mv(gate)));
    return kj::READY_NOW;
  }
  kj::Promise<void> callBack(CallBackContext c) override {
    auto replies = kj::heap<Numbers>();
    auto& out = *replies;
    return notifyFrom(c.getParams().getTarget(), 0, c.getParams().getTimes(), out)
        .then([c, &out]() mutable {
          auto list = c.getResults().initReplies(out.size());
          for (uint i = 0; i < out.size(); i++) list.set(i, out[i]);
        })
        .attach(kj::mv(replies));
  }
  kj::Promise<void> callCounter(CallCounterContext c) override {
    return next(c.getParams().getCounter()).then([c](uint n) mutable { c.getResults().setN(n); });
  }
  kj::Promise<void> callWhenResolved(CallWhenResolvedContext c) override {
    auto counter = c.getParams().getCounter();
    return counter.whenResolved().then([counter]() mutable { return next(counter); })
        .then([c](uint n) mutable { c.getResults().setN(n); });
  }
  kj::Promise<void> callAll(CallAllContext c) override {
    kj::Vector<kj::Promise<uint>> calls;
    for (auto counter : c.getParams().getCounters()) calls.add(next(counter));
    return kj::joinPromises(calls.releaseAsArray()).then([c](kj::Array<uint> ns) mutable {
      c.getResults().setNs(ns);
    });
  }
  kj::Promise<void> echoCap(EchoCapContext c) override {
    if (c.getParams().hasCounter()) c.getResults().setCounter(c.getParams().getCounter());
    return kj::READY_NOW;
  }
  kj::Promise<void> getNull(GetNullContext c) override {
    c.getResults();
    return kj::READY_NOW;
  }
  kj::Promise<void> hold(HoldContext c) override {
    held = c.getParams().getCounter();
    return kj::READY_NOW;
  }
  kj::Promise<void> callHeld(CallHeldContext c) override {
    return next(heldCounter()).then([c](uint n) mutable { c.getResults().setN(n); });
  }
  kj::Promise<void> getHeld(GetHeldContext c) override {
    c.getResults().setCounter(heldCounter());
    return kj::READY_NOW;
  }
  kj::Promise<void> letGo(LetGoContext) override {
    held = nullptr;
    return kj::READY_NOW;
  }
  kj::Promise<void> makePromise(MakePromiseContext c) override {
    auto made = newPromisedCounter();
    c.getResults().setPromise(kj::mv(made.client));
    c.getResults().setResolver(kj::heap<ResolverImpl>(kj::mv(made.fulfiller)));
    return kj::READY_NOW;
  }
  kj::Promise<void> tail(TailContext c) override {
    auto request = c.getParams().getCallee().answerRequest();
    request.setN(c.getParams().getN());
    return c.tailCall(kj::mv(request));
  }
  kj::Promise<void> tailKept(TailKeptContext c) override {
    auto request = c.getParams().getCallee().answerRequest();
    request.setN(c.getParams().getN());
    return c.tailCall(kj::mv(request));
  }
  kj::Promise<void> hang(HangContext c) override {
    ++tally.hangsStarted;
    auto live = kj::heap<Live>(tally.hangsLive);
    auto request = c.getParams().getStarted().notifyRequest();
    request.setN(1);
    return request.send().ignoreResult()
        .then([]() -> kj::Promise<void> { return kj::NEVER_DONE; })
        .attach(kj::mv(live));
  }
  kj::Promise<void> stats(StatsContext c) override {
    auto s = c.getResults().initStats();
    s.setHangsStarted(tally.hangsStarted);
    s.setHangsLive(tally.hangsLive);
    s.setCountersMade(tally.countersMade);
    s.setCountersLive(tally.countersLive);
    s.setCalls(tally.calls);
    return kj::READY_NOW;
  }

 private:
  kj::Maybe<Counter::Client> held;

  Counter::Client heldCounter() { return KJ_REQUIRE_NONNULL(held, "nothing is held"); }

  static kj::Promise<void> notifyFrom(Callback::Client target, uint i, uint times, Numbers& out) {
    if (i == times) return kj::READY_NOW;
    auto request = target.notifyRequest();
    request.setN(i);
    return request.send().then([target, i, times, &out](auto&& r) mutable {
      out.add(r.getReply());
      return notifyFrom(target, i + 1, times, out);
    });
  }
};

void serve(kj::StringPtr address) {
  auto io = kj::setupAsyncIo();
  auto& ws = io.waitScope;
  auto listener = io.provider->getNetwork().parseAddress(address).wait(ws)->listen();
  capnp::TwoPartyServer server(kj::heap<PeerImpl>());
  auto ready = address.startsWith("unix:") ? kj::str(address)
                                           : kj::str("127.0.0.1:", listener->getPort());
  printf("READY %s %d\n", ready.cStr(), getpid());
  fflush(stdout);
  server.listen(*listener).wait(ws);
}

// ----------------------------------------------------------------------------------- the client

kj::StringPtr nameOf(kj::Exception::Type type) {
  switch (type) {
    case kj::Exception::Type::FAILED: return "failed";
    case kj::Exception::Type::OVERLOADED: return "overloaded";
    case kj::Exception::Type::DISCONNECTED: return "disconnected";
    case kj::Exception::Type::UNIMPLEMENTED: return "unimplemented";
  }
  return "?";
}

struct Outcome {
  kj::String kind;  // "ok" or the kind of the error
  kj::String reason;
};

template <typename Func>
Outcome attempt(Func&& func) {
  KJ_IF_MAYBE(e, kj::runCatchingExceptions([&]() { func(); })) {
    return {kj::str(nameOf(e->getType())), kj::str(e->getDescription())};
  }
  return {kj::str("ok"), kj::str()};
}

kj::String quoted(kj::StringPtr text) {
  kj::Vector<char> out;
  out.add('"');
  for (char c : text) {
    if (c == '"' || c == '\\') out.add('\\');
    out.add(c >= 0 && c < ' ' ? ' ' : c);
  }
  out.add('"');
  out.add('\0');
  return kj::String(out.releaseAsArray());
}

template <typename List>
kj::String listed(List&& list) {
  return kj::str("[", kj::strArray(list, ", "), "]");
}

class CallbackImpl final : public Callback::Server {
 public:
  explicit CallbackImpl(Numbers& seen) : seen(seen) {}
  kj::Promise<void> notify(NotifyContext c) override {
    auto n = c.getParams().getN();
    seen.add(n);
    c.getResults().setReply(n * 10);
    return kj::READY_NOW;
  }

 private:
  Numbers& seen;
};

class CalleeImpl final : public Callee::Server {
 public:
  kj::Promise<void> answer(AnswerContext c) override {
    auto n = c.getParams().getN();
    if (n < 0) {
      return kj::Promise<void>(kj::NEVER_DONE).attach(kj::heap<Live>(tally.answersLive));
    }
    auto r = c.getResults();
    r.setN(n);
    r.setText("from the callee");
    r.setCounter(newCounter());
    return kj::READY_NOW;
  }
};

struct Session {
  explicit Session(kj::StringPtr address)
      : io(kj::setupAsyncIo()), ws(io.waitScope), stream(connect(address)), rpc(*stream),
        peer(rpc.bootstrap().castAs<Peer>()) {}

  kj::AsyncIoContext io;
  kj::WaitScope& ws;
  kj::Own<kj::AsyncIoStream> stream;
  capnp::TwoPartyClient rpc;
  Peer::Client peer;

  kj::Own<kj::AsyncIoStream> connect(kj::StringPtr address) {
    return io.provider->getNetwork().parseAddress(address).wait(ws)->connect().wait(ws);
  }

  Counter::Client remoteCounter() { return peer.makeCounterRequest().send().getCounter(); }

  kj::Promise<uint> callCounter(Counter::Client counter) {
    auto request = peer.callCounterRequest();
    request.setCounter(counter);
    return request.send().then([](auto&& r) -> uint { return r.getN(); });
  }

  auto echoCap(Counter::Client counter) {
    auto request = peer.echoCapRequest();
    request.setCounter(counter);
    return request.send();
  }

  void roundTrip() { peer.aboutRequest().send().wait(ws); }

  template <typename Condition>
  void until(Condition&& condition, kj::StringPtr what) {
    for (uint i = 0; i < 1000; i++) {
      if (condition()) return;
      io.provider->getTimer().afterDelay(5 * kj::MILLISECONDS).wait(ws);
    }
    KJ_FAIL_ASSERT("waited five seconds in vain", what);
  }

  template <typename Condition>
  void untilStats(Condition&& condition, kj::StringPtr what) {
    until([&]() {
      auto response = peer.statsRequest().send().wait(ws);
      return condition(response.getStats());
    }, what);
  }

  void untilNothingLives() {
    untilStats([](Stats::Reader s) { return s.getCountersLive() == 0; }, "their counters");
    until([]() { return tally.countersLive == 0; }, "our counters");
  }

  kj::String waitAll(kj::Vector<kj::Promise<uint>>&& calls) {
    return listed(kj::joinPromises(calls.releaseAsArray()).wait(ws));
  }

  kj::String kindsOf(kj::Vector<kj::Promise<uint>>&& calls) {
    kj::Vector<kj::String> kinds;
    for (auto& call : calls) kinds.add(quoted(attempt([&]() { call.wait(ws); }).kind));
    return listed(kinds);
  }
};

kj::String values(Session& s) {
  auto request = s.peer.echoRequest();
  request.setValues(*SAMPLE);
  request.getValues().initAny().initAs<Point>().setX(31);
  auto response = request.send().wait(s.ws);
  auto back = response.getValues();
  auto plain = s.peer.echoRequest();
  plain.initValues();
  auto defaults = plain.send().wait(s.ws);
  KJ_ASSERT(kj::str(defaults.getValues()) == kj::str(Values::Reader()));
  auto any = back.getAny().getAs<Point>();
  capnp::MallocMessageBuilder copy;
  copy.setRoot(back);
  copy.getRoot<Values>().getAny().clear();
  KJ_ASSERT(kj::str(copy.getRoot<Values>().asReader()) == kj::str(*SAMPLE));
  return kj::str("{\"any\": [", any.getX(), ", ", any.getY(), "], \"answer\": ",
                 defaults.getValues().getAnswer(), "}");
}

kj::String large(Session& s) {
  kj::Vector<kj::Promise<uint>> calls;
  for (uint size : {100u, 70000u, 1000000u, 200000u, 0u}) {
    auto request = s.peer.blobRequest();
    auto data = request.initData(size);
    for (uint i = 0; i < size; i++) data[i] = i * 31 + size;
    calls.add(request.send().then([size](auto&& r) -> uint {
      auto back = r.getData();
      for (uint i = 0; i < size; i++) KJ_ASSERT(back[i] == kj::byte(i * 31 + size), i, size);
      return back.size();
    }));
  }
  return kj::str("{\"sizes\": ", s.waitAll(kj::mv(calls)), "}");
}

kj::String order(Session& s) {
  auto counter = s.remoteCounter();
  kj::Vector<kj::Promise<uint>> calls;
  for (uint i = 0; i < 50; i++) calls.add(next(counter));
  auto seen = s.waitAll(kj::mv(calls));
  return kj::str("{\"seen\": ", seen, "}");
}

kj::String pipeline(Session& s) {
  Node::Client node = s.peer.rootRequest().send().getNode();
  kj::Vector<kj::Promise<uint>> calls;
  auto depth = [](Node::Client n) {
    return n.depthRequest().send().then([](auto&& r) -> uint { return r.getDepth(); });
  };
  for (uint i = 0; i < 8; i++) {
    auto promise = node.getChildRequest().send();
    node = i % 2 ? promise.getInBox().getNode() : promise.getChild();
    calls.add(depth(node));
  }
  auto depths = s.waitAll(kj::mv(calls));
  auto later = depth(node).wait(s.ws);
  return kj::str("{\"depths\": ", depths, ", \"later\": ", later, "}");
}

kj::String inherited(Session& s) {
  auto request = s.peer.makeNamedRequest();
  request.setName("Fred");
  NamedCounter::Client named = request.send().getCounter();
  Counter::Client base = named;
  auto first = next(base).wait(s.ws);
  auto name = base.castAs<NamedCounter>().nameRequest().send().wait(s.ws);
  auto second = named.nextRequest().send().wait(s.ws).getN();
  return kj::str("{\"name\": ", quoted(kj::str(name.getName())), ", \"ns\": [", first, ", ",
                 second, "]}");
}

kj::String bootstrapAgain(Session& s) {
  auto own = newCounter();
  auto request = s.peer.holdRequest();
  request.setCounter(own);
  request.send().wait(s.ws);
  kj::Vector<kj::Promise<uint>> calls;
  for (uint i = 0; i < 3; i++) {
    calls.add(s.rpc.bootstrap().castAs<Peer>().callHeldRequest().send()
        .then([](auto&& r) -> uint { return r.getN(); }));
  }
  auto seen = s.waitAll(kj::mv(calls));
  s.peer.letGoRequest().send().wait(s.ws);
  return kj::str("{\"seen\": ", seen, "}");
}

kj::String callback(Session& s) {
  Numbers seen;
  auto request = s.peer.callBackRequest();
  request.setTarget(kj::heap<CallbackImpl>(seen));
  request.setTimes(5);
  auto response = request.send().wait(s.ws);
  return kj::str("{\"replies\": ", listed(response.getReplies()), ", \"seen\": ", listed(seen),
                 "}");
}

kj::String hangCancelled(Session& s) {
  Numbers seen;
  auto started = [&]() {
    auto response = s.peer.statsRequest().send().wait(s.ws);
    return response.getStats().getHangsStarted();
  };
  auto before = started();
  {
    auto request = s.peer.hangRequest();
    request.setStarted(kj::heap<CallbackImpl>(seen));
    auto promise = request.send();
    s.until([&]() { return seen.size() == 1; }, "the handler's call");
    s.untilStats([](Stats::Reader st) { return st.getHangsLive() == 1; }, "the handler");
  }
  s.untilStats([](Stats::Reader st) { return st.getHangsLive() == 0; }, "the handler's end");
  return kj::str("{\"started\": ", started() - before, ", \"notified\": ", seen.size(), "}");
}

kj::String errors(Session& s) {
  auto kinds = s.peer.aboutRequest().send().wait(s.ws).getErrorKinds();
  kj::Vector<kj::String> got;
  for (auto kind : {Failure::FAILED, Failure::OVERLOADED, Failure::DISCONNECTED,
                    Failure::UNIMPLEMENTED}) {
    auto request = s.peer.failRequest();
    request.setKind(kind);
    request.setReason("on purpose");
    auto promise = request.send();
    auto pipelined = next(promise.getCounter());
    auto direct = attempt([&]() { promise.wait(s.ws); });
    auto dependent = attempt([&]() { pipelined.wait(s.ws); });
    KJ_ASSERT(std::string(direct.reason.cStr()).find("on purpose") != std::string::npos,
              direct.reason);
    KJ_ASSERT(direct.kind == dependent.kind, direct.kind, dependent.kind);
    KJ_ASSERT(kinds || direct.kind == "failed");
    got.add(quoted(direct.kind));
  }
  auto stranger = attempt([&]() {
    s.peer.castAs<Stranger>().helloRequest().send().wait(s.ws);
  });
  auto missing = attempt([&]() { s.peer.missingRequest().send().wait(s.ws); });
  s.roundTrip();
  return kj::str("{\"kinds\": ", listed(got), ", \"stranger\": ", quoted(stranger.kind),
                 ", \"missing\": ", quoted(missing.kind), "}");
}

kj::String null(Session& s) {
  auto promise = s.peer.getNullRequest().send();
  auto early = next(promise.getCounter());
  auto earlyKind = attempt([&]() { early.wait(s.ws); });
  auto response = promise.wait(s.ws);
  auto lateKind = attempt([&]() { next(response.getCounter()).wait(s.ws); });
  auto echoed = s.peer.echoCapRequest().send().wait(s.ws);
  KJ_ASSERT(!response.hasCounter() && !echoed.hasCounter());
  s.roundTrip();
  return kj::str("{\"early\": ", quoted(earlyKind.kind), ", \"late\": ", quoted(lateKind.kind),
                 "}");
}

kj::String droppedPromise(Session& s) {
  Counter::Client counter = nullptr;
  {
    auto promise = s.peer.makeCounterRequest().send();
    counter = promise.getCounter();
  }
  auto first = next(counter).wait(s.ws);
  auto second = next(counter).wait(s.ws);
  counter = nullptr;
  s.untilNothingLives();
  return kj::str("{\"seen\": [", first, ", ", second, "]}");
}

kj::String release(Session& s) {
  auto live = [&](int wanted) {
    s.untilStats([wanted](Stats::Reader st) { return st.getCountersLive() == wanted; }, "live");
  };
  auto first = s.peer.makeCounterRequest().send().wait(s.ws);
  kj::Maybe<Counter::Client> second =
      s.peer.makeCounterRequest().send().wait(s.ws).getCounter();
  live(2);
  second = nullptr;
  live(1);
  auto kept = first.getCounter();
  { auto gone = kj::mv(first); }
  live(1);
  auto n = next(kept).wait(s.ws);
  kept = nullptr;
  live(0);
  return kj::str("{\"n\": ", n, "}");
}

kj::String hold(Session& s) {
  kj::Vector<kj::String> seen;
  {
    auto own = newCounter();
    auto request = s.peer.holdRequest();
    request.setCounter(own);
    request.send().wait(s.ws);
  }
  for (uint i = 0; i < 2; i++) {
    seen.add(kj::str(s.peer.callHeldRequest().send().wait(s.ws).getN()));
  }
  auto back = s.peer.getHeldRequest().send().wait(s.ws).getCounter();
  seen.add(kj::str(next(back).wait(s.ws)));
  s.peer.letGoRequest().send().wait(s.ws);
  seen.add(kj::str(next(back).wait(s.ws)));
  KJ_ASSERT(tally.countersLive == 1);
  back = nullptr;
  s.untilNothingLives();
  return kj::str("{\"seen\": ", listed(seen), "}");
}

kj::String sameCapTwice(Session& s) {
  kj::Vector<kj::String> seen;
  {
    auto own = newCounter();
    seen.add(kj::str(s.callCounter(own).wait(s.ws)));
    auto one = s.callCounter(own);
    auto two = s.callCounter(own);
    seen.add(kj::str(one.wait(s.ws)));
    seen.add(kj::str(two.wait(s.ws)));
    auto request = s.peer.callAllRequest();
    auto list = request.initCounters(3);
    for (uint i = 0; i < 3; i++) list.set(i, own);
    for (auto n : request.send().wait(s.ws).getNs()) seen.add(kj::str(n));
  }
  s.untilNothingLives();
  return kj::str("{\"seen\": ", listed(seen), "}");
}

kj::String stream(Session& s) {
  auto request = s.peer.makeSinkRequest();
  Sink::Client sink = request.send().getSink();
  uint sum = 0;
  for (uint i = 0; i < 300; i++) {
    auto write = sink.writeRequest();
    auto data = write.initData(1000);
    for (auto& b : data) b = i;
    sum += sumOf(data);
    write.send().wait(s.ws);
  }
  auto done = sink.doneRequest().send().wait(s.ws);
  KJ_ASSERT(done.getSum() == sum);
  return kj::str("{\"bytes\": ", done.getBytes(), ", \"chunks\": ", done.getChunks(), "}");
}

kj::String streamError(Session& s) {
  auto request = s.peer.makeSinkRequest();
  request.setFailAfter(2);
  Sink::Client sink = request.send().getSink();
  auto write = [&]() {
    auto w = sink.writeRequest();
    w.initData(10);
    return w.send();
  };
  auto first = attempt([&]() { write().wait(s.ws); });
  attempt([&]() { write().wait(s.ws); });  // fails over there; may or may not say so here
  auto done = attempt([&]() { sink.doneRequest().send().wait(s.ws); });
  auto later = attempt([&]() { write().wait(s.ws); });
  s.roundTrip();
  return kj::str("{\"first\": ", quoted(first.kind), ", \"done\": ", quoted(done.kind),
                 ", \"later\": ", quoted(later.kind), "}");
}

constexpr uint SLOW_CHUNK = 64000;
constexpr uint SLOW_CHUNKS = 160;  // 10 MB: more than any window of a peer
constexpr uint MOST_HELD = 8 * 1024 * 1024 + 2 * SLOW_CHUNK;

// A stream to a reader that reads nothing yet.
struct SlowStream {
  explicit SlowStream(Session& s) : s(s) {
    auto made = s.peer.makeSlowSinkRequest().send();
    sink = made.getSink();
    valve = made.getValve();
  }

  Session& s;
  Sink::Client sink = nullptr;
  Valve::Client valve = nullptr;
  uint written = 0, sum = 0;

  kj::Promise<void> write() {
    auto request = sink.writeRequest();
    auto data = request.initData(SLOW_CHUNK);
    for (auto& b : data) b = written;
    sum += sumOf(data);
    ++written;
    return request.send();
  }

  // Writes until the writer has to wait; gives the promise that waits.
  kj::Promise<void> fill() {
    while (written < SLOW_CHUNKS) {
      auto promise = write();
      s.roundTrip();
      if (!promise.poll(s.ws)) {
        KJ_ASSERT(written * SLOW_CHUNK <= MOST_HELD, written);
        return promise;
      }
      promise.wait(s.ws);
    }
    KJ_FAIL_ASSERT("nothing has held the writer");
  }
};

kj::String streamHeld(Session& s) {
  SlowStream slow(s);
  auto waits = slow.fill();
  auto request = slow.valve.openRequest();
  request.setWrites(SLOW_CHUNKS);
  request.send().wait(s.ws);
  waits.wait(s.ws);
  while (slow.written < SLOW_CHUNKS) slow.write().wait(s.ws);
  auto done = slow.sink.doneRequest().send().wait(s.ws);
  KJ_ASSERT(done.getSum() == slow.sum);
  return kj::str("{\"bytes\": ", done.getBytes(), ", \"chunks\": ", done.getChunks(), "}");
}

kj::String streamHeldError(Session& s) {
  SlowStream slow(s);
  auto waits = slow.fill();
  auto request = slow.valve.failRequest();
  request.setReason("the disk is full");
  request.send().wait(s.ws);
  auto held = attempt([&]() { waits.wait(s.ws); });
  KJ_ASSERT(std::string(held.reason.cStr()).find("the disk is full") != std::string::npos,
            held.reason);
  auto done = attempt([&]() { slow.sink.doneRequest().send().wait(s.ws); });
  auto later = attempt([&]() { slow.write().wait(s.ws); });
  s.roundTrip();
  return kj::str("{\"held\": ", quoted(held.kind), ", \"done\": ", quoted(done.kind),
                 ", \"later\": ", quoted(later.kind), "}");
}

kj::String promiseArgument(Session& s) {
  kj::Vector<kj::String> seen;
  {
    auto made = newPromisedCounter();
    auto now = s.callCounter(made.client);
    auto request = s.peer.callWhenResolvedRequest();
    request.setCounter(made.client);
    auto later = request.send();
    s.roundTrip();
    made.fulfiller->fulfill(newCounter());
    auto one = now.wait(s.ws), two = later.wait(s.ws).getN();
    seen.add(kj::str(kj::min(one, two)));
    seen.add(kj::str(kj::max(one, two)));
    seen.add(kj::str(s.callCounter(made.client).wait(s.ws)));
  }
  s.untilNothingLives();
  return kj::str("{\"seen\": ", listed(seen), "}");
}

kj::String promiseArgumentBroken(Session& s) {
  auto made = newPromisedCounter();
  auto now = s.callCounter(made.client);
  s.roundTrip();
  made.fulfiller->reject(KJ_EXCEPTION(FAILED, "no counter after all"));
  auto first = attempt([&]() { now.wait(s.ws); });
  auto later = attempt([&]() { s.callCounter(made.client).wait(s.ws); });
  s.roundTrip();
  return kj::str("{\"first\": ", quoted(first.kind), ", \"later\": ", quoted(later.kind), "}");
}

// Calls through a promise before, while and after it becomes the given counter. All of them use
// one reference: the pipelined one, or the one in the answer.
kj::String callsAcross(Session& s, Counter::Client target, bool pipelined) {
  auto made = s.peer.makePromiseRequest().send();
  Counter::Client promise = made.getPromise();
  kj::Vector<kj::Promise<uint>> calls;
  if (pipelined) calls.add(next(promise));
  auto response = made.wait(s.ws);
  if (!pipelined) {
    promise = response.getPromise();
    calls.add(next(promise));
  }
  calls.add(next(promise));
  s.roundTrip();
  calls.add(next(promise));
  auto request = response.getResolver().resolveRequest();
  request.setCap(target);
  auto resolved = request.send();
  calls.add(next(promise));
  calls.add(next(promise));
  resolved.wait(s.ws);
  calls.add(next(promise));
  promise.whenResolved().wait(s.ws);
  calls.add(next(promise));
  calls.add(next(promise));
  return s.waitAll(kj::mv(calls));
}

kj::String promiseToOwn(Session& s) {
  auto seen = callsAcross(s, newCounter(), false);
  s.untilNothingLives();
  return kj::str("{\"seen\": ", seen, "}");
}

kj::String pipelinedToOwn(Session& s) {
  auto seen = callsAcross(s, newCounter(), true);
  s.untilNothingLives();
  return kj::str("{\"seen\": ", seen, "}");
}

kj::String promiseToTheirs(Session& s) {
  auto seen = callsAcross(s, s.remoteCounter(), false);
  s.untilNothingLives();
  return kj::str("{\"seen\": ", seen, "}");
}

kj::String promiseBroken(Session& s) {
  auto made = s.peer.makePromiseRequest().send().wait(s.ws);
  auto promise = made.getPromise();
  kj::Vector<kj::Promise<uint>> calls;
  calls.add(next(promise));
  auto request = made.getResolver().rejectRequest();
  request.setReason("broken on purpose");
  auto rejected = request.send();
  calls.add(next(promise));
  rejected.wait(s.ws);
  calls.add(next(promise));
  auto kinds = s.kindsOf(kj::mv(calls));
  s.roundTrip();
  return kj::str("{\"kinds\": ", kinds, "}");
}

kj::String embargo(Session& s) {
  kj::String seen;
  {
    auto own = newCounter();
    auto promise = s.echoCap(own);
    auto pipelined = promise.getCounter();
    kj::Vector<kj::Promise<uint>> calls;
    calls.add(next(pipelined));
    calls.add(next(pipelined));
    s.roundTrip();
    calls.add(next(pipelined));
    promise.wait(s.ws);
    for (uint i = 0; i < 3; i++) calls.add(next(pipelined));
    seen = s.waitAll(kj::mv(calls));
  }
  s.untilNothingLives();
  return kj::str("{\"seen\": ", seen, "}");
}

kj::String embargoBroken(Session& s) {
  auto made = newPromisedCounter();
  auto promise = s.echoCap(made.client);
  auto pipelined = promise.getCounter();
  kj::Vector<kj::Promise<uint>> calls;
  calls.add(next(pipelined));
  calls.add(next(pipelined));
  s.roundTrip();
  calls.add(next(pipelined));
  auto response = promise.wait(s.ws);
  calls.add(next(pipelined));
  made.fulfiller->reject(KJ_EXCEPTION(FAILED, "broken on purpose"));
  calls.add(next(pipelined));
  calls.add(next(response.getCounter()));
  auto kinds = s.kindsOf(kj::mv(calls));
  s.roundTrip();
  return kj::str("{\"kinds\": ", kinds, "}");
}

kj::String tail(Session& s) {
  kj::Vector<kj::String> seen;
  kj::String text;
  {
    auto request = s.peer.tailRequest();
    request.setCallee(kj::heap<CalleeImpl>());
    request.setN(456);
    auto promise = request.send();
    auto pipelined = promise.getCounter();
    auto first = next(pipelined);
    auto response = promise.wait(s.ws);
    KJ_ASSERT(response.getN() == 456);
    text = kj::str(response.getText());
    auto second = next(pipelined);
    seen.add(kj::str(first.wait(s.ws)));
    seen.add(kj::str(second.wait(s.ws)));
    seen.add(kj::str(next(response.getCounter()).wait(s.ws)));
  }
  s.untilNothingLives();
  return kj::str("{\"text\": ", quoted(text), ", \"seen\": ", listed(seen), "}");
}

kj::String tailCancelled(Session& s) {
  {
    auto request = s.peer.tailRequest();
    request.setCallee(kj::heap<CalleeImpl>());
    request.setN(-1);
    auto promise = request.send();
    s.until([]() { return tally.answersLive == 1; }, "the callee's call");
  }
  s.until([]() { return tally.answersLive == 0; }, "the callee's end");
  s.roundTrip();
  return kj::str("{}");
}

kj::String disconnect(Session& s) {
  Numbers seen;
  auto counter = s.remoteCounter();
  next(counter).wait(s.ws);
  auto request = s.peer.hangRequest();
  request.setStarted(kj::heap<CallbackImpl>(seen));
  auto promise = request.send();
  auto pipelined = next(promise.getCounter());
  s.until([&]() { return seen.size() == 1; }, "the handler's call");
  printf("HANGING\n");
  fflush(stdout);
  auto pending = attempt([&]() { promise.wait(s.ws); });
  auto dependent = attempt([&]() { pipelined.wait(s.ws); });
  auto later = attempt([&]() { next(counter).wait(s.ws); });
  auto again = attempt([&]() { s.roundTrip(); });
  return kj::str("{\"kinds\": [", quoted(pending.kind), ", ", quoted(dependent.kind), ", ",
                 quoted(later.kind), ", ", quoted(again.kind), "]}");
}

using Scenario = kj::String (*)(Session&);

const std::map<std::string, Scenario> SCENARIOS = {
    {"values", values}, {"large", large}, {"order", order}, {"pipeline", pipeline},
    {"inherited", inherited}, {"bootstrap_again", bootstrapAgain}, {"callback", callback},
    {"hang_cancelled", hangCancelled}, {"errors", errors}, {"null", null},
    {"dropped_promise", droppedPromise}, {"release", release}, {"hold", hold},
    {"same_cap_twice", sameCapTwice}, {"stream", stream}, {"stream_error", streamError},
    {"stream_held", streamHeld}, {"stream_held_error", streamHeldError},
    {"promise_argument", promiseArgument}, {"promise_argument_broken", promiseArgumentBroken},
    {"promise_to_own", promiseToOwn}, {"pipelined_to_own", pipelinedToOwn},
    {"promise_to_theirs", promiseToTheirs}, {"promise_broken", promiseBroken},
    {"embargo", embargo}, {"embargo_broken", embargoBroken},
    {"tail", tail}, {"tail_cancelled", tailCancelled}, {"disconnect", disconnect},
};

int call(kj::StringPtr address, kj::StringPtr name) {
  auto found = SCENARIOS.find(name.cStr());
  KJ_REQUIRE(found != SCENARIOS.end(), "no such scenario", name);
  kj::String result;
  auto outcome = attempt([&]() {
    Session session(address);
    result = found->second(session);
  });
  bool ok = outcome.kind == "ok";
  if (ok) {
    printf("{\"scenario\": \"%s\", \"ok\": true, \"result\": %s}\n", name.cStr(), result.cStr());
  } else {
    printf("{\"scenario\": \"%s\", \"ok\": false, \"error\": %s}\n", name.cStr(),
           quoted(kj::str(outcome.kind, ": ", outcome.reason)).cStr());
  }
  return ok ? 0 : 1;
}

}  // namespace
}  // namespace interop

int main(int argc, char** argv) {
  kj::StringPtr mode = argc > 1 ? argv[1] : "";
  if (mode == "serve" && argc == 3) {
    interop::serve(argv[2]);
    return 0;
  }
  if (mode == "call" && argc == 4) return interop::call(argv[2], argv[3]);
  fprintf(stderr, "usage: peer serve ADDRESS | peer call ADDRESS SCENARIO\n");
  return 2;
}
