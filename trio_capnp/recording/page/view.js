// Zoom, scrolling and the choice of a call, by pointer and keyboard.

const scroller = document.getElementById("scroller");
const room = document.getElementById("room");
const tip = document.getElementById("tip");
const detail = document.getElementById("detail");
const LEAST_SPAN = 1000; // nanoseconds
const MARGIN = 0.02; // of the time that is shown, on both sides
const LEAST_HEIGHT = FIXED + 3 * ROW;

// From the first message on: a recorder may have waited for long.
const first = messages.at.length ? messages.at[0] : 0;
const margin = MARGIN * Math.max(story.end - first, LEAST_SPAN);
const whole = { from: first - margin, to: Math.max(story.end, first + LEAST_SPAN) + margin };

let isWaiting = false;
function repaint() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    paint();
  });
}

// Fit the canvas to the room that it has; the lanes scroll under its fixed part.
function resize() {
  const scale = window.devicePixelRatio || 1;
  const wanted = FIXED + view.rowsHeight;
  room.style.height = `${wanted}px`;
  view.width = scroller.clientWidth;
  view.height = Math.max(Math.min(wanted, Math.floor(window.innerHeight * 0.72) - 2), LEAST_HEIGHT);
  canvas.style.height = `${view.height}px`;
  canvas.width = Math.round(view.width * scale);
  canvas.height = Math.round(view.height * scale);
  view.scroll = Math.min(scroller.scrollTop, Math.max(0, wanted - view.height));
  repaint();
}

function show(from, to) {
  const most = whole.to - whole.from;
  const span = Math.min(Math.max(to - from, LEAST_SPAN), most);
  view.from = Math.min(Math.max((from + to - span) / 2, whole.from), whole.to - span);
  view.to = view.from + span;
  canvas.dataset.span = Math.round(span);
  tip.hidden = true;
  repaint();
}

function zoom(factor, x = (view.width + GUTTER) / 2) {
  const at = timeAt(x);
  show(at - (at - view.from) * factor, at + (view.to - at) * factor);
}
const pan = (part) => {
  const step = part * (view.to - view.from);
  show(view.from + step, view.to + step);
};
const fit = () => show(whole.from, whole.to);

const ACTS = {
  left: () => pan(-0.2), right: () => pan(0.2), in: () => zoom(0.5), out: () => zoom(2), fit,
};
const KEYS_ANYWHERE = {
  "+": ACTS.in, "=": ACTS.in, "-": ACTS.out, 0: fit,
  "/": () => document.getElementById("search").focus(),
  e: () => nextError(),
};
const KEYS_OF_CANVAS = {
  ArrowLeft: ACTS.left, ArrowRight: ACTS.right,
  ArrowUp: () => scroller.scrollBy(0, -3 * ROW), ArrowDown: () => scroller.scrollBy(0, 3 * ROW),
  PageUp: () => scroller.scrollBy(0, -view.height / 2), PageDown: () => scroller.scrollBy(0, view.height / 2),
  Home: fit, ",": () => step(-1), ".": () => step(1),
  Enter: () => view.selected >= 0 && zoomTo(view.selected),
  Escape: () => select(-1),
};

// --- the chosen call -------------------------------------------------------------------------

function select(call) {
  view.selected = call;
  canvas.dataset.selected = call;
  detail.replaceChildren(...(call < 0 ? [] : describeCall(call)));
  showInList(call);
  repaint();
}

// Choose a call and show its chain, with a part of its surroundings.
function zoomTo(call) {
  const first = calls.chain[call];
  let end = calls.end[call];
  for (let i = first; i < callCount && i < first + 1000; i++) {
    if (calls.chain[i] === first) end = Math.max(end, calls.end[i]);
  }
  const around = Math.max((end - calls.begun[first]) * 0.35, LEAST_SPAN);
  show(calls.begun[first] - around, end + around);
  select(call);
  const place = view.places[calls.side[call]];
  const row = view.layout.rowOf[call];
  if (row >= 0) scroller.scrollTop = Math.max(0, place.rows + row * ROW - (view.height - FIXED) / 2);
}

function step(by) {
  if (!chosen.length) return;
  let place = placeOf(chosen, view.selected) + by;
  if (view.selected < 0 || !shown[view.selected]) place = placeOf(chosen, view.from, (i) => calls.begun[i]);
  const call = chosen[Math.min(Math.max(place, 0), chosen.length - 1)];
  select(call);
  const span = view.to - view.from;
  if (calls.begun[call] < view.from || calls.begun[call] > view.to) {
    show(calls.begun[call] - span / 4, calls.begun[call] + span * 3 / 4);
  }
}

// --- descriptions ----------------------------------------------------------------------------

function make(tag, words = "", attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = words; // never markup: peers choose the words
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function pairs(entries) {
  const list = make("dl");
  for (const [name, value] of entries) {
    if (value === "" || value === null) continue;
    list.append(make("dt", name), make("dd", value));
  }
  return list;
}

function describeCall(i) {
  const connection = story.connections[calls.connection[i]];
  const parent = calls.parent[i];
  const origin = calls.origin[i];
  const size = chainSize[calls.chain[i]];
  const isPipelined = calls.pipelined[i] === 1;
  return [make("h3", nameOf(i)), pairs([
    ["outcome", outcomeOf(i) + (isStreaming(i) ? ", streaming" : "")],
    ["error", text(calls.error[i])],
    ["time", `${time(duration(i))}, from ${moment(calls.begun[i])}`],
    ["canceled", calls.outcome[i] === CANCELED && calls.finished[i] >= 0 ? `after ${time(calls.finished[i])}` : ""],
    ["bytes", `${bytes(calls.sent[i])} sent, ${bytes(calls.got[i])} received`],
    ["caller", `${SIDES[calls.side[i]]} of connection ${connection.number}, question ${calls.question[i]}`],
    ["target", text(calls.target[i])
      + (parent >= 0 ? `: of ${nameOf(parent)}${isPipelined ? ", pipelined" : ", which had returned"}` : "")
      + (origin >= 0 ? `: brought by ${nameOf(origin)}` : "")],
    ["chain", size > 1 ? `${counted(size, "call")}, 1 round trip` : ""],
    ["params", text(calls.params[i])],
    ["results", text(calls.results[i])],
  ])];
}

function describeMark(mark) {
  const end = mark.kind !== "embargo" ? ""
    : mark.until < 0 ? "never" : `after ${time(mark.until - mark.at)}`;
  return [make("h3", mark.kind), pairs([
    ["time", moment(mark.at)], ["ended", end], ["sender", SIDES[mark.side]], ["", ""],
    ["message", text(mark.text)], ["call", mark.call >= 0 ? nameOf(mark.call) : ""],
  ])];
}

function describeMessage(i) {
  const call = messages.call[i];
  return [make("h3", story.kindNames[messages.kind[i]]), pairs([
    ["time", moment(messages.at[i])], ["sender", SIDES[messages.side[i]]],
    ["size", bytes(messages.size[i])], ["call", call >= 0 ? nameOf(call) : ""],
  ])];
}

// --- pointer ---------------------------------------------------------------------------------

// The last thing drawn at a place lies on top.
function hitAt(x, y) {
  return view.hits.findLast((hit) => Math.abs(x - hit.x) <= hit.width && Math.abs(y - hit.y) <= hit.height
    && (hit.message !== undefined || y > FIXED));
}

function placeTip(event, hit) {
  const parts = hit.call !== undefined ? describeCall(hit.call)
    : hit.mark ? describeMark(hit.mark) : describeMessage(hit.message);
  tip.replaceChildren(...parts);
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const x = Math.min(event.clientX + 14, window.innerWidth - width - 8);
  const y = event.clientY + 18 + height > window.innerHeight ? event.clientY - height - 12 : event.clientY + 18;
  tip.style.transform = `translate(${Math.max(8, x)}px, ${Math.max(8, y)}px)`;
}

let drag = null;
function listen() {
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const amount = event.deltaY || event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(Math.sign(amount) * 0.1);
    else zoom(Math.exp(Math.max(-1, Math.min(1, amount / 300))), event.offsetX);
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => {
    drag = { x: event.offsetX, y: event.clientY, from: view.from, to: view.to, scroll: scroller.scrollTop, moved: 0 };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drag) return void dragged(event);
    const hit = hitAt(event.offsetX, event.offsetY);
    canvas.style.cursor = hit ? "pointer" : "grab";
    if (hit) placeTip(event, hit);
    else tip.hidden = true;
  });
  canvas.addEventListener("pointerup", (event) => {
    const hit = hitAt(event.offsetX, event.offsetY);
    if (drag && drag.moved < 4) {
      const call = hit?.call ?? hit?.mark?.call ?? (hit ? messages.call[hit.message] : -1);
      select(call ?? -1);
      if (hit) placeTip(event, hit);
    }
    drag = null;
  });
  canvas.addEventListener("pointercancel", () => { drag = null; });
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  canvas.addEventListener("dblclick", (event) => {
    const hit = hitAt(event.offsetX, event.offsetY);
    if (hit?.call !== undefined) zoomTo(hit.call);
  });
  scroller.addEventListener("scroll", () => {
    view.scroll = scroller.scrollTop;
    repaint();
  });
  window.addEventListener("resize", resize);
  window.addEventListener("keydown", pressed);
  for (const button of document.querySelectorAll("[data-act]")) {
    button.addEventListener("click", ACTS[button.dataset.act]);
  }
}

function dragged(event) {
  const moved = event.offsetX - drag.x;
  drag.moved = Math.max(drag.moved, Math.abs(moved), Math.abs(event.clientY - drag.y));
  if (drag.moved < 4) return;
  const by = moved / (view.width - GUTTER) * (drag.to - drag.from);
  show(drag.from - by, drag.to - by);
  scroller.scrollTop = drag.scroll - (event.clientY - drag.y);
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") tip.hidden = true;
  const isInField = event.target instanceof Element && event.target.matches("input, select");
  const act = (event.target === canvas && KEYS_OF_CANVAS[event.key])
    || (!isInField && KEYS_ANYWHERE[event.key]);
  if (!act) return;
  event.preventDefault();
  act();
}
