// The C++ peer of the benchmarks, over KJ's own two-party RPC.
//
//   probe server ADDRESS
//   probe client BENCH ADDRESS [the flags of _measure.Options]

#include "bench.capnp.h"
#include <capnp/rpc-twoparty.h>
#include <kj/async-io.h>
#include <kj/debug.h>
#include <sys/resource.h>
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace {

// ----------------------------------------------------------------------------------- the server

struct Tally {
  uint64_t bytes = 0, hangsStarted = 0, capsMade = 0;
  int64_t hangsLive = 0, capsLive = 0;
} tally;

struct HangMark {
  HangMark() { ++tally.hangsStarted; ++tally.hangsLive; }
  ~HangMark() { --tally.hangsLive; }
};

class TokenImpl final : public Token::Server {
 public:
  TokenImpl() { ++tally.capsMade; ++tally.capsLive; }
  ~TokenImpl() { --tally.capsLive; }
  kj::Promise<void> poke(PokeContext) override { return kj::READY_NOW; }
};

class ProbeImpl final : public Probe::Server {
 public:
  kj::Promise<void> echo(EchoContext c) override {
    c.getResults().setX(c.getParams().getX());
    return kj::READY_NOW;
  }
  kj::Promise<void> payload(PayloadContext c) override {
    c.getResults().setData(c.getParams().getData());
    return kj::READY_NOW;
  }
  kj::Promise<void> getChild(GetChildContext c) override {
    c.getResults().setChild(kj::heap<ProbeImpl>());
    return kj::READY_NOW;
  }
  kj::Promise<void> value(ValueContext c) override {
    c.getResults().setV(42);
    return kj::READY_NOW;
  }
  kj::Promise<void> write(WriteContext c) override {
    tally.bytes += c.getParams().getChunk().size();
    return kj::READY_NOW;
  }
  kj::Promise<void> finish(FinishContext c) override {
    c.getResults().setBytes(tally.bytes);
    tally.bytes = 0;
    return kj::READY_NOW;
  }
  kj::Promise<void> hang(HangContext c) override {
#if CAPNP_VERSION < 1000000
    c.allowCancellation();
#endif
    return kj::Promise<void>(kj::NEVER_DONE).attach(kj::heap<HangMark>());
  }
  kj::Promise<void> makeCap(MakeCapContext c) override {
    c.getResults().setCap(kj::heap<TokenImpl>());
    return kj::READY_NOW;
  }
  kj::Promise<void> stats(StatsContext c) override {
    auto r = c.getResults();
    r.setHangsStarted(tally.hangsStarted);
    r.setHangsLive(tally.hangsLive);
    r.setCapsMade(tally.capsMade);
    r.setCapsLive(tally.capsLive);
    return kj::READY_NOW;
  }
};

void serve(kj::StringPtr address) {
  auto io = kj::setupAsyncIo();
  auto& ws = io.waitScope;
  auto listener = io.provider->getNetwork().parseAddress(address).wait(ws)->listen();
  capnp::TwoPartyServer server(kj::heap<ProbeImpl>());
  auto ready = address.startsWith("unix:") ? kj::str(address)
                                           : kj::str("127.0.0.1:", listener->getPort());
  printf("READY %s %d\n", ready.cStr(), getpid());
  fflush(stdout);
  server.listen(*listener).wait(ws);
}

// ------------------------------------------------------------------------------ clocks and books

struct Options {
  std::string bench, address, peer = "cxx", mode;
  long pid = 0, count = 64, size = 16384, depth = 8;
  double secs = 1.5, warm = 0.3;
} options;

double now() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

struct Cpu {
  double user = 0, system = 0;
  Cpu operator-(const Cpu& o) const { return {user - o.user, system - o.system}; }
};

Cpu ownCpu() {
  rusage r;
  getrusage(RUSAGE_SELF, &r);
  return {r.ru_utime.tv_sec + r.ru_utime.tv_usec * 1e-6,
          r.ru_stime.tv_sec + r.ru_stime.tv_usec * 1e-6};
}

std::string slurp(const std::string& path) {
  std::string text;
  if (FILE* f = fopen(path.c_str(), "r")) {
    char buffer[4096];
    text.assign(buffer, fread(buffer, 1, sizeof buffer, f));
    fclose(f);
  }
  return text;
}

Cpu serverCpu() {
  if (!options.pid) return {};
  auto text = slurp("/proc/" + std::to_string(options.pid) + "/stat");
  unsigned long user = 0, system = 0;
  sscanf(text.c_str() + text.rfind(')') + 2,
         "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system);
  double tick = sysconf(_SC_CLK_TCK);
  return {user / tick, system / tick};
}

double residentKib(const std::string& pid) {
  if (pid == "0") return 0;
  long pages = 0;
  sscanf(slurp("/proc/" + pid + "/statm").c_str(), "%*d %ld", &pages);
  return pages * sysconf(_SC_PAGE_SIZE) / 1024.0;
}

class Books {
 public:
  double open() {
    client = ownCpu();
    server = serverCpu();
    return began = now();
  }
  void close() {
    seconds = now() - began;
    client = ownCpu() - client;
    server = serverCpu() - server;
  }
  void report(long operations, const char* unit, double worth = 1, std::string more = "") {
    double each = 1e6 / std::max(operations, 1l), load[1] = {0};
    getloadavg(load, 1);
    printf("{\"peer\": \"%s\", \"bench\": \"%s\", \"unit\": \"%s\", \"ops\": %ld, \"secs\": %.4f, "
           "\"rate\": %.3f, \"client_us\": %.2f, \"client_system_us\": %.2f, \"server_us\": %.2f, "
           "\"server_system_us\": %.2f, \"load\": %.2f%s}\n",
           options.peer.c_str(), options.bench.c_str(), unit, operations, seconds,
           operations * worth / seconds, (client.user + client.system) * each,
           client.system * each, (server.user + server.system) * each, server.system * each,
           load[0], more.c_str());
    fflush(stdout);
  }

 private:
  double began = 0, seconds = 0;
  Cpu client, server;
} books;

std::string field(const char* name, double value) {
  char text[64];
  snprintf(text, sizeof text, ", \"%s\": %.10g", name, value);
  return text;
}

// ----------------------------------------------------------------------------------- the client

struct Connection {
  kj::Own<kj::AsyncIoStream> stream;
  kj::Own<capnp::TwoPartyClient> rpc;
  Probe::Client probe;
};

// As _measure reports latencies: two percentiles, and counts on a scale of twenty to the decade.
std::string latencyFields(std::vector<double>& seconds) {
  if (seconds.empty()) return "";
  std::sort(seconds.begin(), seconds.end());
  std::map<long, long> counts;
  for (double each : seconds) ++counts[std::lround(std::floor(std::log10(each * 1e6) * 20))];
  std::string histogram;
  for (auto& [bucket, count] : counts) {
    histogram += (histogram.empty() ? "\"" : ", \"") + std::to_string(bucket) +
                 "\": " + std::to_string(count);
  }
  return field("p50_us", seconds[seconds.size() / 2] * 1e6) +
         field("p99_us", seconds[size_t(seconds.size() * 0.99)] * 1e6) +
         ", \"histogram\": {" + histogram + "}";
}

class Client {
 public:
  explicit Client(kj::AsyncIoContext& io) : io(io), ws(io.waitScope), connection(connect()) {}

  void pingpong() { timed([&] { echo().wait(ws); }, "calls/s"); }

  void concurrent() {
    std::vector<double> latencies;
    bool stop = false;
    auto& timer = io.provider->getTimer();
    kj::Vector<kj::Promise<void>> workers;
    for (long i = 0; i < options.count; i++) {
      workers.add(work(latencies, stop).eagerlyEvaluate(nullptr));
    }
    timer.afterDelay(long(options.warm * 1e3) * kj::MILLISECONDS).wait(ws);
    latencies.clear();
    books.open();
    timer.afterDelay(long(options.secs * 1e3) * kj::MILLISECONDS).wait(ws);
    books.close();
    auto taken = latencies;
    stop = true;
    kj::joinPromises(workers.releaseAsArray()).wait(ws);
    long operations = taken.size();
    books.report(operations, "calls/s", 1, latencyFields(taken) + field("count", options.count));
  }

  void batch() {
    timed([&] {
      kj::Vector<kj::Promise<void>> calls;
      for (long i = 0; i < options.count; i++) calls.add(echo());
      kj::joinPromises(calls.releaseAsArray()).wait(ws);
    }, "calls/s", 1, options.count);
  }

  void pipeline() { timed([&] { chain(false); }, "chains/s"); }
  void chainAwaited() { timed([&] { chain(true); }, "chains/s"); }

  void payload() {
    auto blob = randomBlob();
    timed([&] {
      auto request = probe().payloadRequest(capnp::MessageSize{uint64_t(options.size / 8 + 32), 0});
      request.setData(blob);
      KJ_REQUIRE(long(request.send().wait(ws).getData().size()) == options.size);
    }, "MB/s", options.size / 1e6);
  }

  void stream() {
    auto blob = randomBlob();
    streamUntil(blob, now() + options.warm);
    long writes = streamUntil(blob, books.open() + options.secs);
    books.close();
    books.report(writes, "MB/s", options.size / 1e6);
  }

  void caps() {
    timed([&] { auto cap = probe().makeCapRequest().send().wait(ws).getCap(); }, "caps/s");
  }

  void cancel() {
    auto stats = [&] { return probe().statsRequest().send().wait(ws); };
    cancelUntil(now() + options.warm);
    uint64_t started = stats().getHangsStarted();
    long count = cancelUntil(books.open() + options.secs);
    books.close();
    for (int i = 0; i < 100 && stats().getHangsLive(); i++) {
      io.provider->getTimer().afterDelay(20 * kj::MILLISECONDS).wait(ws);
    }
    books.report(count, "cancels/s", 1, field("started", stats().getHangsStarted() - started) +
                                            field("live", stats().getHangsLive()));
  }

  void connections() {
    echo().wait(ws);
    auto pid = std::to_string(options.pid);
    std::vector<Connection> kept;
    double server = residentKib(pid), client = residentKib("self");
    books.open();
    for (long i = 0; i < options.count; i++) {
      kept.push_back(connect());
      echo(kept.back().probe).wait(ws);
    }
    books.close();
    books.report(options.count, "connections/s", 1,
                 field("server_kib", (residentKib(pid) - server) / options.count) +
                     field("client_kib", (residentKib("self") - client) / options.count));
    while (!kept.empty()) kept.pop_back();
  }

 private:
  kj::AsyncIoContext& io;
  kj::WaitScope& ws;
  Connection connection;

  Probe::Client& probe() { return connection.probe; }

  Connection connect() {
    auto address = io.provider->getNetwork().parseAddress(options.address.c_str()).wait(ws);
    auto stream = address->connect().wait(ws);
    auto rpc = kj::heap<capnp::TwoPartyClient>(*stream);
    auto probe = rpc->bootstrap().castAs<Probe>();
    return {kj::mv(stream), kj::mv(rpc), kj::mv(probe)};
  }

  kj::Promise<void> echo() { return echo(probe()); }
  kj::Promise<void> echo(Probe::Client& probe) {
    auto request = probe.echoRequest();
    request.setX(7);
    return request.send().then([](auto&& r) { KJ_REQUIRE(r.getX() == 7); });
  }

  kj::Promise<void> work(std::vector<double>& latencies, bool& stop) {
    if (stop) return kj::READY_NOW;
    double before = now();
    return echo().then([this, &latencies, &stop, before]() {
      latencies.push_back(now() - before);
      return work(latencies, stop);
    });
  }

  void chain(bool awaited) {
    Probe::Client end = probe();
    for (long i = 0; i < options.depth; i++) {
      auto promise = end.getChildRequest().send();
      if (awaited) end = promise.wait(ws).getChild(); else end = promise.getChild();
    }
    KJ_REQUIRE(end.valueRequest().send().wait(ws).getV() == 42);
  }

  kj::Array<kj::byte> randomBlob() {
    auto blob = kj::heapArray<kj::byte>(options.size);
    for (size_t i = 0; i < blob.size(); i++) blob[i] = i * 2654435761u >> 13;
    return blob;
  }

  kj::Promise<void> writes(kj::ArrayPtr<const kj::byte> blob, double end, long& count) {
    if (now() >= end) return kj::READY_NOW;
    auto request = probe().writeRequest();
    request.setChunk(blob);
    ++count;
    return request.send().then([this, blob, end, &count]() { return writes(blob, end, count); });
  }

  long streamUntil(kj::ArrayPtr<const kj::byte> blob, double end) {
    long count = 0;
    writes(blob, end, count).wait(ws);
    auto bytes = probe().finishRequest().send().wait(ws).getBytes();
    KJ_REQUIRE(bytes == uint64_t(count * options.size), bytes, count);
    return count;
  }

  long cancelUntil(double end) {
    long count = 0;
    while (now() < end) {
      {
        auto promise = probe().hangRequest().send();
        kj::evalLast([] {}).wait(ws);  // a turn of the loop, so that the call is on its way
      }
      if (++count % 50 == 0) echo().wait(ws);
    }
    echo().wait(ws);
    return count;
  }

  template <typename Step>
  void timed(Step step, const char* unit, double worth = 1, long each = 1) {
    for (double end = now() + options.warm; now() < end;) step();
    std::vector<double> latencies;
    double before = books.open(), end = before + options.secs;
    while (before < end) {
      step();
      double after = now();
      latencies.push_back(after - before);
      before = after;
    }
    books.close();
    long operations = latencies.size() * each;
    books.report(operations, unit, worth, latencyFields(latencies));
  }
};

const std::map<std::string, void (Client::*)()> BENCHES = {
    {"pingpong", &Client::pingpong}, {"concurrent", &Client::concurrent},
    {"batch", &Client::batch}, {"pipeline", &Client::pipeline},
    {"chain_awaited", &Client::chainAwaited}, {"payload", &Client::payload},
    {"stream", &Client::stream}, {"caps", &Client::caps}, {"cancel", &Client::cancel},
    {"connections", &Client::connections},
};

bool parse(int argc, char** argv) {
  std::vector<std::string> words;
  for (int i = 0; i < argc; i++) {
    std::string flag = argv[i];
    if (flag.rfind("--", 0) != 0) {
      words.push_back(flag);
      continue;
    }
    if (++i == argc) return false;
    const char* value = argv[i];
    if (flag == "--pid") options.pid = atol(value);
    else if (flag == "--secs") options.secs = atof(value);
    else if (flag == "--warm") options.warm = atof(value);
    else if (flag == "--count") options.count = atol(value);
    else if (flag == "--size") options.size = atol(value);
    else if (flag == "--depth") options.depth = atol(value);
    else if (flag == "--peer") options.peer = value;
    else if (flag == "--mode") options.mode = value;
    else return false;
  }
  if (words.size() != 2 || !BENCHES.count(words[0])) return false;
  options.bench = words[0];
  options.address = words[1];
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::string mode = argc > 1 ? argv[1] : "";
  if (mode == "server" && argc == 3) {
    serve(argv[2]);
    return 0;
  }
  if (mode == "client" && parse(argc - 2, argv + 2)) {
    auto io = kj::setupAsyncIo();
    Client client(io);
    (client.*BENCHES.at(options.bench))();
    return 0;
  }
  fprintf(stderr, "usage: probe server ADDRESS | probe client BENCH ADDRESS [flags]\n");
  return 2;
}
