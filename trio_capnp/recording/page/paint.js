// Draws the part of the story that is in view. The cost depends on the size of the picture, not on
// the number of calls: in each row, calls that end in the same column of pixels are drawn once.

const canvas = document.getElementById("canvas");
const pen = canvas.getContext("2d");
const AXIS = 24;
const WIRE = 76;
const BYTES = 40;
const FIXED = AXIS + WIRE + BYTES;
const GUTTER = 66; // on the left, for the names of the lines
const ROW = 22;
const BAR = 17;
const WINDOW = 48;
const MOST_ARROWS = 2500;
const FONT = '12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif';

const COLOURS = ["text", "muted", "line", "surface", "band", "on-bar", "chain", "chain-soft",
  "streaming", ...OUTCOMES];
const ink = {};
function readColours() {
  const probe = document.createElement("i");
  document.body.append(probe);
  for (const name of COLOURS) {
    probe.style.color = `var(--${name})`;
    ink[name] = getComputedStyle(probe).color;
  }
  probe.remove();
}

const view = {
  from: 0, to: 1, width: 0, height: 0, scroll: 0,
  layout: null, places: [], rowsHeight: 0, selected: -1, drawn: 0, hits: [],
};
const xOf = (at) => GUTTER + (at - view.from) / (view.to - view.from) * (view.width - GUTTER);
const timeAt = (x) => view.from + (x - GUTTER) / (view.width - GUTTER) * (view.to - view.from);

// The y of each part of the lanes, from the top of the first lane.
function arrange() {
  view.layout = lanes();
  let y = 0;
  view.places = view.layout.sides.map((lane, side) => {
    const marks = story.marks.filter((mark) => mark.side === side && MARKS[mark.kind].inLane
      && isShownConnection[mark.connection]);
    const windows = story.windows.filter(
      (each) => each.side === side && isShownConnection[each.connection]);
    const title = y;
    const markRow = title + ROW + 2;
    const windowRow = markRow + (marks.length ? ROW : 0);
    const rows = windowRow + (windows.length ? WINDOW + 6 : 0);
    y = rows + Math.max(lane.rows.length, 1) * ROW + 8;
    return { side, lane, marks, windows, title, markRow, windowRow, rows, end: y };
  });
  view.rowsHeight = y;
}

const MARKS = {
  resolve: { sign: "◆", colour: "chain", inLane: true },
  embargo: { sign: "▥", colour: "canceled", inLane: true },
  cancel: { sign: "⊘", colour: "canceled", inLane: false },
  abort: { sign: "⚠", colour: "failed", inLane: true },
  lost: { sign: "⚠", colour: "failed", inLane: true },
  problem: { sign: "⚠", colour: "failed", inLane: true },
};

function paint() {
  const scale = window.devicePixelRatio || 1;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.font = FONT;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  fill("surface", 0, 0, view.width, view.height);
  view.hits = [];
  view.drawn = 0;
  within(0, FIXED, view.width, view.height - FIXED, () => {
    pen.translate(0, FIXED - view.scroll);
    for (const place of view.places) paintLane(place);
  });
  paintNames();
  within(GUTTER, 0, view.width - GUTTER, FIXED, () => {
    paintAxis();
    paintWire();
    paintBytes();
  });
  canvas.dataset.drawn = view.drawn;
  canvas.dataset.shown = chosen.length;
}

function fill(colour, x, y, width, height) {
  pen.fillStyle = ink[colour];
  pen.fillRect(x, y, width, height);
}
function write(words, colour, x, y) {
  pen.fillStyle = ink[colour];
  pen.fillText(words, x, y);
}
function line(colour, x1, y1, x2, y2, width = 1) {
  pen.strokeStyle = ink[colour];
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

function within(x, y, width, height, draw) {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  draw();
  pen.restore();
}

// --- the fixed parts -------------------------------------------------------------------------

function paintNames() {
  fill("band", 0, 0, view.width, AXIS);
  fill("band", 0, AXIS + WIRE, view.width, BYTES);
  write("client", "text", 9, LINES[0]);
  write("server", "text", 9, LINES[1]);
  write("bytes", "muted", 9, AXIS + WIRE + BYTES / 2);
}

const LINES = [AXIS + 10, AXIS + WIRE - 10]; // of the client and of the server

function paintAxis() {
  const span = view.to - view.from;
  const wanted = span / Math.max(2, view.width / 110);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= wanted);
  for (let at = Math.ceil(view.from / step) * step; at <= view.to; at += step) {
    const x = xOf(at);
    line("line", x, AXIS - 6, x, FIXED);
    write(time(at), "muted", x + 4, AXIS / 2);
  }
}

const KIND_COLOURS = {
  bootstrap: "returned", call: "returned", return: "returned", finish: "open", release: "open",
  resolve: "chain", disembargo: "canceled",
};
function arrowColour(i) {
  const kind = story.kindNames[messages.kind[i]];
  const call = messages.call[i];
  if (kind === "return" && call >= 0 && calls.outcome[call] === FAILED) return "failed";
  if (kind === "finish" && call >= 0 && calls.outcome[call] === CANCELED) return "canceled";
  if (kind === "call" && isStreaming(call)) return "streaming";
  return KIND_COLOURS[kind] ?? "failed";
}

// Each message as an arrow from the line of its sender to the line of the other side.
function paintWire() {
  const [top, bottom] = LINES;
  const low = placeOf(messages.at, view.from);
  const high = placeOf(messages.at, view.to);
  const areFew = high - low <= MOST_ARROWS;
  const slant = Math.min(5, view.width / 80);
  line("muted", GUTTER, top, view.width, top);
  line("muted", GUTTER, bottom, view.width, bottom);
  for (let i = low; areFew && i < high; i++) {
    if (isShownMessage(i)) paintArrow(i, xOf(messages.at[i]), top, bottom, slant);
  }
  if (!areFew) paintCrowd(top, bottom);
}

function paintArrow(i, x, top, bottom, slant) {
  const isDown = messages.side[i] === 0;
  const [start, end] = isDown ? [top, bottom] : [bottom, top];
  const colour = arrowColour(i);
  const isMinor = ["finish", "release"].includes(story.kindNames[messages.kind[i]]);
  pen.globalAlpha = isMinor ? 0.55 : 1;
  line(colour, x - slant, start, x + slant, end, isMinor ? 1 : 1.5);
  const tip = isDown ? -6 : 6;
  pen.fillStyle = ink[colour];
  pen.beginPath();
  pen.moveTo(x + slant, end);
  pen.lineTo(x + slant - 4, end + tip);
  pen.lineTo(x + slant + 2.5, end + tip);
  pen.fill();
  pen.globalAlpha = 1;
  view.hits.push({ x, y: (top + bottom) / 2, width: 3, height: (bottom - top) / 2, message: i });
}

// Too many messages for arrows: a column of pixels is darker the more messages it has.
function paintCrowd(top, bottom) {
  for (let x = GUTTER; x < view.width; x += 2) {
    const low = placeOf(messages.at, timeAt(x));
    const count = placeOf(messages.at, timeAt(x + 2)) - low;
    if (!count) continue;
    pen.globalAlpha = Math.min(0.85, 0.15 + Math.log10(1 + count) / 4);
    fill("returned", x, top + 3, 2, bottom - top - 6);
  }
  pen.globalAlpha = 1;
}

// Bytes for each two columns of pixels: of the client above the middle, of the server below.
function paintBytes() {
  const middle = AXIS + WIRE + BYTES / 2;
  const columns = Math.ceil((view.width - GUTTER) / 2);
  const sizes = SIDES.map(() => new Float64Array(columns));
  let most = 0;
  let low = placeOf(messages.at, view.from);
  for (let column = 0; column < columns; column++) {
    const high = placeOf(messages.at, timeAt(GUTTER + 2 * column + 2));
    for (const side of [0, 1]) {
      const sum = high > low ? before[side][high] - before[side][low] : 0;
      sizes[side][column] = sum;
      most = Math.max(most, sum);
    }
    low = high;
  }
  const room = BYTES / 2 - 3;
  for (let column = 0; most && column < columns; column++) {
    for (const side of [0, 1]) {
      const size = sizes[side][column];
      const height = size && Math.max(1, size / most * room);
      fill(side ? "streaming" : "returned", GUTTER + 2 * column, side ? middle : middle - height, 2, height);
    }
  }
  line("line", GUTTER, middle, view.width, middle);
}

// --- lanes -----------------------------------------------------------------------------------

function paintLane(place) {
  const { lane, side } = place;
  fill("band", 0, place.title, view.width, ROW);
  const calling = lane.count ? counted(lane.count, "call") : "no calls";
  const window = place.windows.length ? `; stream window: ${windowText(place.windows)}` : "";
  const title = `${calling} of the ${SIDES[side]}`;
  const fits = pen.measureText(title + window).width < view.width - 18;
  write(fits ? title + window : title, "text", 9, place.title + ROW / 2);
  if (place.windows.length) paintWindows(place);
  within(GUTTER, place.markRow, view.width - GUTTER, place.end - place.markRow, () => {
    paintMarks(place);
    for (const head of lane.heads) paintHead(place, head);
    paintRows(place);
  });
}

function paintRows({ lane, rows }) {
  const first = Math.max(0, Math.floor((view.scroll - rows) / ROW) - 1);
  const last = Math.min(lane.rows.length, first + Math.ceil(view.height / ROW) + 2);
  for (let row = first; row < last; row++) paintRow(lane, row, rows + row * ROW);
}

// The bracket of a chain: its calls share one round trip.
function paintHead(place, head) {
  const y = place.rows + head.row * ROW;
  if (y + head.height * ROW < view.scroll || y > view.scroll + view.height) return;
  const x = xOf(calls.begun[head.call]);
  const end = xOf(head.until);
  if (end < GUTTER || x > view.width || end - x < 5) return;
  fill("chain-soft", x - 2, y + 2, end - x + 4, head.height * ROW - 4);
  const middle = y + ROW / 2 + 1;
  line("chain", x - 1, y + 3, x - 1, y + head.height * ROW - 3, 2);
  line("chain", x, middle, end, middle);
  line("chain", end, middle - 5, end, middle + 5);
  const label = `${counted(chainSize[calls.chain[head.call]], "call")}, 1 round trip`;
  const width = pen.measureText(label).width;
  if (end - x < width + 24) {
    const next = xOf(nextIn(place.lane, head.row, calls.begun[head.call]));
    if (end - x > 12 && end + width + 12 < Math.min(next, view.width)) write(label, "chain", end + 6, middle);
    return;
  }
  const at = Math.max(Math.max(x, GUTTER) + 10, Math.min((x + end - width) / 2, view.width - width - 10));
  fill("chain-soft", at - 4, y + 3, width + 8, ROW - 4);
  write(label, "chain", at, middle);
}

function paintRow(lane, number, y) {
  const row = lane.rows[number];
  let k = Math.max(0, placeOf(row, view.from, (i) => calls.begun[i]) - 1);
  while (k < row.length && calls.begun[row[k]] <= view.to) {
    const i = row[k];
    const x = xOf(calls.begun[i]);
    const end = Math.max(xOf(calls.end[i]), x + 1.5);
    const next = xOf(nextIn(lane, number, calls.begun[i]));
    if (end > GUTTER) paintBar(i, Math.max(x, GUTTER - 4), Math.min(end, view.width + 4), y, next);
    // The next call that begins in a later column of pixels.
    k = Math.max(k + 1, placeOf(row, timeAt(x + 1), (each) => calls.begun[each]));
  }
  paintFailures(row, y);
}

// Failed calls that lie in the same column of pixels as a call before them are seen all the same.
function paintFailures(row, y) {
  let last = -9;
  for (let k = placeOf(row, view.from, (i) => calls.begun[i]); k < row.length; k++) {
    const x = xOf(calls.begun[row[k]]);
    if (x > view.width) return;
    if (calls.outcome[row[k]] !== FAILED || x - last < 1 || xOf(calls.end[row[k]]) - x > 3) continue;
    fill("failed", x, y, 3, BAR + 4);
    last = x;
  }
}

function barColour(i) {
  const outcome = outcomeOf(i);
  return outcome === "returned" && isStreaming(i) ? "streaming" : outcome;
}

function paintBar(i, x, end, y, next) {
  const top = y + 2;
  view.drawn++;
  view.hits.push({ x: (x + end) / 2, y: FIXED + top + BAR / 2 - view.scroll,
    width: Math.max((end - x) / 2, 3), height: BAR / 2 + 2, call: i });
  fill(barColour(i), x, top, end - x, BAR);
  if (calls.outcome[i] === CANCELED && calls.finished[i] >= 0) paintAfterFinish(i, end, top);
  if (i === view.selected) {
    pen.strokeStyle = ink.text;
    pen.lineWidth = 2;
    pen.strokeRect(x - 2, top - 2, end - x + 4, BAR + 4);
  }
  paintLabel(i, x, end, top + BAR / 2 + 1, next);
}

// A canceled call is hatched from its Finish on.
function paintAfterFinish(i, end, top) {
  const from = Math.max(xOf(calls.begun[i] + calls.finished[i]), GUTTER);
  pen.globalAlpha = 0.3; // the label stays readable
  for (let x = from + 3; x < Math.min(end, view.width) - 3; x += 6) line("on-bar", x, top + BAR - 2, x + 4, top + 2);
  pen.globalAlpha = 1;
}

const SIGNS = { failed: "✕ ", canceled: "⊘ ", open: "… ", returned: "" };
function paintLabel(i, x, end, y, next) {
  if (next - x < 24) return;
  const branch = calls.depth[i] ? `${" ".repeat(2 * Math.min(calls.depth[i], 12))}↳ ` : "";
  const label = `${branch}${SIGNS[outcomeOf(i)]}${nameOf(i)}`;
  const left = Math.max(x, GUTTER) + 5;
  const width = pen.measureText(label).width;
  if (width < end - left - 3) write(label, "on-bar", left, y);
  else if (end + 5 + width < next && end + 30 < view.width) write(label, "text", end + 4, y);
  else if (end - left > 40) {
    within(left, y - BAR / 2, end - left - 3, BAR, () => write(label, "on-bar", left, y));
  }
}

function paintMarks(place) {
  const y = place.markRow + ROW / 2;
  let last = -9;
  for (const mark of place.marks) {
    const { sign, colour } = MARKS[mark.kind];
    const x = xOf(mark.at);
    const until = mark.kind === "embargo" ? xOf(mark.until < 0 ? story.end : mark.until) : x;
    if (until < GUTTER - 8 || x > view.width + 8 || (x - last < 2 && until - x < 4)) continue;
    last = x;
    if (mark.kind === "embargo") {
      pen.globalAlpha = 0.3;
      fill(colour, x, y - 6, Math.max(until - x, 2), 12);
      pen.globalAlpha = 1;
      line(colour, x, y - 8, x, y + 8, 2);
      line(colour, until, y - 8, until, y + 8, 2);
      const label = "embargo";
      if (until - x > pen.measureText(label).width + 8) write(label, "text", x + 5, y);
    } else {
      if (colour === "failed") line(colour, x, place.markRow, x, place.end);
      write(sign, colour, x - 5, y);
    }
    view.hits.push({ x: (x + until) / 2, y: FIXED + y - view.scroll,
      width: Math.max((until - x) / 2, 7), height: 9, mark });
  }
}

const peak = (windows, name) => windows.reduce(
  (most, each) => each[name].reduce((one, other) => Math.max(one, other), most), 1);
const windowText = (windows) =>
  `at most ${counted(peak(windows, "calls"), "call")}, ${bytes(peak(windows, "sizes"))} in flight`;

// The window of streams: the bytes in flight as an area, the calls in flight as a line.
function paintWindows(place) {
  const top = place.windowRow;
  const peaks = { calls: peak(place.windows, "calls"), sizes: peak(place.windows, "sizes") };
  for (const each of place.windows) {
    for (let x = GUTTER; x < view.width; x += 2) {
      const low = Math.max(placeOf(each.at, timeAt(x)) - 1, 0);
      const high = Math.max(placeOf(each.at, timeAt(x + 2)), low + 1);
      if (each.at[low] > timeAt(x + 2)) continue;
      const most = (name) => {
        let value = 0;
        for (let i = low; i < high; i++) value = Math.max(value, each[name][i]);
        return value / peaks[name] * (WINDOW - 4);
      };
      pen.globalAlpha = 0.4;
      const [size, count] = [most("sizes"), most("calls")];
      fill("streaming", x, top + WINDOW - size, 2, size);
      pen.globalAlpha = 1;
      if (count) fill("text", x, top + WINDOW - count, 2, 1);
    }
  }
  line("line", 0, top + WINDOW, view.width, top + WINDOW);
  write("window", "text", 9, top + WINDOW / 2 - 8);
  write(bytes(peaks.sizes), "muted", 9, top + WINDOW / 2 + 8);
}
