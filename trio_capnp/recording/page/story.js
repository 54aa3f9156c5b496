// The story that the page was made with, in arrays; the choice of calls; the rows of their bars.

const story = JSON.parse(document.getElementById("data").textContent);
const OUTCOMES = ["returned", "failed", "canceled", "open"];
const SIDES = ["client", "server"];
const [RETURNED, FAILED, CANCELED, OPEN] = [0, 1, 2, 3];
const MOST_ROWS = 400; // of a lane; calls beyond it are drawn over one another

const text = (place) => story.strings[place];

// Times are stored as differences, and durations as -1 if there is no end.
function sums(differences) {
  const result = new Float64Array(differences.length);
  let sum = 0;
  for (let i = 0; i < differences.length; i++) result[i] = sum += differences[i];
  return result;
}

const calls = story.calls;
const callCount = calls.begun.length;
calls.begun = sums(calls.begun);
calls.end = new Float64Array(callCount);
calls.depth = new Uint16Array(callCount);
const chainSize = new Int32Array(callCount);
const messages = story.messages;
messages.at = sums(messages.at);
for (const window of story.windows) window.at = sums(window.at);

for (let i = 0; i < callCount; i++) {
  const connection = story.connections[calls.connection[i]];
  const last = connection.ended ?? story.end;
  calls.end[i] = calls.returned[i] < 0
    ? Math.max(calls.begun[i], last)
    : calls.begun[i] + calls.returned[i];
  chainSize[calls.chain[i]]++;
  if (calls.pipelined[i]) calls.depth[i] = Math.min(calls.depth[calls.parent[i]] + 1, 65535);
}

const methodOf = (call) => story.methods[calls.method[call]];
const nameOf = (call) => {
  const method = methodOf(call);
  return method.interface ? `${text(method.interface)}.${text(method.method)}` : text(method.method);
};
const isStreaming = (call) => methodOf(call).streaming;
const duration = (call) => calls.end[call] - calls.begun[call];
const outcomeOf = (call) => OUTCOMES[calls.outcome[call]];

// --- the choice ------------------------------------------------------------------------------

let shown = new Uint8Array(callCount).fill(1); // by call
let chosen = []; // the shown calls, in the order of their beginnings
let isFiltered = false;

function choose(wanted) {
  isFiltered = Object.values(wanted).some((each) => each !== "");
  const search = wanted.search.toLowerCase();
  // One look at each text and method, not one for each call.
  const found = search && story.strings.map((each) => each.toLowerCase().includes(search));
  const fits = story.methods.map((method, place) => {
    const face = text(method.interface);
    const name = face ? `${face}.${text(method.method)}` : text(method.method);
    const differs = (wanted.interface !== "" && face !== wanted.interface)
      || (wanted.method !== "" && String(place) !== wanted.method);
    if (differs) return 0;
    return !search || name.toLowerCase().includes(search) ? 2 : 1;
  });
  chosen = [];
  for (let i = 0; i < callCount; i++) {
    const fit = fits[calls.method[i]];
    shown[i] = fit
      && (wanted.outcome === "" || OUTCOMES[calls.outcome[i]] === wanted.outcome)
      && (wanted.connection === "" || String(calls.connection[i]) === wanted.connection)
      && (fit === 2 || found[calls.params[i]] || found[calls.results[i]] || found[calls.error[i]])
      ? 1 : 0;
    if (shown[i]) chosen.push(i);
  }
  isShownConnection = story.connections.map(
    (_, place) => wanted.connection === "" || String(place) === wanted.connection);
  countBytes();
}

let isShownConnection = story.connections.map(() => true);
const isShownMessage = (i) => isShownConnection[messages.connection[i]]
  && (!isFiltered || (messages.call[i] >= 0 && shown[messages.call[i]] === 1));

// The bytes of all shown messages before each message, by sender.
const before = [new Float64Array(messages.at.length + 1), new Float64Array(messages.at.length + 1)];
function countBytes() {
  for (let i = 0; i < messages.at.length; i++) {
    const side = messages.side[i];
    const size = isShownMessage(i) ? messages.size[i] : 0;
    before[side][i + 1] = before[side][i] + size;
    before[1 - side][i + 1] = before[1 - side][i];
  }
}

// --- rows ------------------------------------------------------------------------------------

// The first place of a sorted array whose value is not below `value`.
function placeOf(values, value, get = (each) => each) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (get(values[middle]) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The first row at which a block of `height` rows is free from `begun` on. `ends` has the end of
// each row. Beyond the last row, blocks lie over one another.
function freeRow(ends, height, begun) {
  let row = 0;
  for (let next = 0; next < row + height; next++) {
    if (row + height > MOST_ROWS) return Math.max(0, MOST_ROWS - height);
    if (next < ends.length && ends[next] > begun) row = next + 1;
  }
  return row;
}

function occupy(ends, row, height, end) {
  for (let i = row; i < row + height && i < MOST_ROWS; i++) {
    while (ends.length <= i) ends.push(-1);
    ends[i] = Math.max(ends[i], end);
  }
}

// A lane for each side: `rows` has the calls of each row, `heads` the chains with their brackets,
// and `brackets` for each row the times at which brackets begin that cover it.
function lanes() {
  const height = new Int32Array(callCount).fill(1); // rows of a call and of those below it
  const until = Float64Array.from(calls.end);
  const under = new Map();
  const offset = new Int32Array(callCount);
  const above = (i) => calls.pipelined[i] && shown[calls.parent[i]] ? calls.parent[i] : -1;
  for (const i of chosen) {
    const parent = above(i);
    if (parent < 0) continue;
    if (!under.has(parent)) under.set(parent, []);
    under.get(parent).push(i);
  }
  // A child has a higher place than its parent, so from the end on, children come first.
  for (let k = chosen.length - 1; k >= 0; k--) {
    const i = chosen[k];
    const ends = [];
    for (const child of under.get(i) ?? []) {
      const row = freeRow(ends, height[child], calls.begun[child]);
      offset[child] = row + 1;
      occupy(ends, row, height[child], until[child]);
      until[i] = Math.max(until[i], until[child]);
    }
    height[i] = Math.min(1 + ends.length, MOST_ROWS);
  }
  const result = SIDES.map(() => ({ rows: [], heads: [], brackets: [], ends: [], count: 0 }));
  const rowOf = new Int32Array(callCount).fill(-1);
  for (const i of chosen) {
    const lane = result[calls.side[i]];
    const parent = above(i);
    if (parent >= 0) {
      rowOf[i] = Math.min(rowOf[parent] + offset[i], MOST_ROWS - 1);
    } else {
      const head = height[i] > 1 ? 1 : 0;
      const row = freeRow(lane.ends, height[i] + head, calls.begun[i]);
      occupy(lane.ends, row, height[i] + head, until[i]);
      rowOf[i] = Math.min(row + head, MOST_ROWS - 1);
      if (head) {
        lane.heads.push({ call: i, row, height: height[i] + 1, until: until[i] });
        for (let k = row; k <= row + height[i]; k++) (lane.brackets[k] ??= []).push(calls.begun[i]);
      }
    }
    lane.count++;
    while (lane.rows.length <= rowOf[i]) lane.rows.push([]);
    lane.rows[rowOf[i]].push(i);
  }
  return { sides: result, rowOf };
}

// The time from which on a row has something again, after a time.
function nextIn(lane, row, at) {
  const bars = lane.rows[row] ?? [];
  const brackets = lane.brackets[row] ?? [];
  const bar = bars[placeOf(bars, at + 1, (i) => calls.begun[i])];
  const bracket = brackets[placeOf(brackets, at + 1)] ?? Infinity;
  return Math.min(bar === undefined ? Infinity : calls.begun[bar], bracket);
}

// --- numbers as text -------------------------------------------------------------------------

const trimmed = (value) => value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/\.?0+$/, "");
function time(ns) {
  if (ns === 0) return "0 s";
  const size = Math.abs(ns);
  if (size < 1e3) return `${ns.toFixed(0)} ns`;
  if (size < 1e6) return `${trimmed(ns / 1e3)} µs`;
  if (size < 1e9) return `${trimmed(ns / 1e6)} ms`;
  return `${trimmed(ns / 1e9)} s`;
}
function bytes(count) {
  if (count < 1000) return `${count} B`;
  if (count < 1e6) return `${trimmed(count / 1e3)} kB`;
  return count < 1e9 ? `${trimmed(count / 1e6)} MB` : `${trimmed(count / 1e9)} GB`;
}
const counted = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const moment = (ns) => `${(ns / 1e9).toFixed(6)} s`;
