// Totals, errors, the tables, and the list of calls, which shows all that the time line shows.

const byId = (id) => document.getElementById(id);
const MOST_ERRORS = 8; // shown at first
const MOST_IN_TABLE = 15;
const PAGE = 50;

const link = (words, act) => {
  const button = make("button", words, { type: "button", class: "link" });
  button.addEventListener("click", act);
  return button;
};

function fillTable(table, heads, rows) {
  const top = make("tr");
  for (const [name, kind] of heads) top.append(make("th", name, { scope: "col", class: kind }));
  const head = make("thead");
  head.append(top);
  const body = make("tbody");
  body.append(...rows);
  table.replaceChildren(head, body);
}

function row(cells) {
  const result = make("tr");
  for (const [content, kind] of cells) {
    const cell = make("td", typeof content === "string" ? content : "", { class: kind ?? "" });
    if (typeof content !== "string") cell.append(content);
    result.append(cell);
  }
  return result;
}

// --- the top of the page ---------------------------------------------------------------------

function showAbout() {
  const began = new Date(story.wall);
  const when = Number.isNaN(began.getTime()) || !story.wall ? "" : `, ${began.toISOString().replace("T", " ").slice(0, 19)} UTC`;
  const client = story.connections.length === 1 ? story.connections[0] : null;
  const ends = client && (client.client || client.server)
    ? `, ${client.client || "a client"} → ${client.server || "a server"}` : "";
  byId("about").textContent = `${story.recorder ? `Recorded by ${story.recorder}` : "A recording"}${when}${ends}.`;
  const warnings = [...story.warnings];
  byId("warnings").textContent = warnings.join("\n");
  byId("warnings").hidden = !warnings.length;
}

function showFigures() {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < callCount; i++) counts[calls.outcome[i]]++;
  const figures = [
    ["calls", callCount], ["round trips", story.roundTrips],
    ["saved by pipelining", callCount - story.roundTrips, "good"],
    ["failed", counts[FAILED], counts[FAILED] ? "bad" : ""], ["canceled", counts[CANCELED]],
    ["still open", counts[OPEN]], ["messages", messages.at.length],
    ["from the client", bytes(story.sent[0])], ["from the server", bytes(story.sent[1])],
    ["time", time(story.end)],
  ];
  for (const [name, value, kind] of figures) {
    const pair = make("div", "", { class: kind ?? "" });
    pair.append(make("dt", name), make("dd", typeof value === "number" ? value.toLocaleString("en") : value));
    byId("figures").append(pair);
  }
  if (story.connections.length > 1) {
    const pair = make("div");
    pair.append(make("dt", "connections"), make("dd", String(story.connections.length)));
    byId("figures").prepend(pair);
  }
}

// The caption that explains a chain by the largest one.
function showTrips() {
  let largest = -1;
  for (let i = 0; i < callCount; i++) {
    if (calls.chain[i] === i && (largest < 0 || chainSize[i] > chainSize[largest])) largest = i;
  }
  const place = byId("trips");
  place.append("A call can be made on the answer of a call that has not returned yet: it is pipelined. "
    + "All calls of such a chain are sent at once, so together they wait for one round trip. ");
  if (largest < 0) return;
  if (chainSize[largest] < 2) {
    place.append("No call here was pipelined.");
    return;
  }
  const shape = `${counted(chainSize[largest], "call")}, 1 round trip`;
  place.append("Here: ", make("strong", `${counted(callCount, "call")} in ${counted(story.roundTrips, "round trip")}`),
    ". The largest chain: ", link(shape, () => zoomTo(largest)), ` (${chainText(largest)}).`);
}

function chainText(first) {
  const names = [];
  for (let i = first; i < callCount && names.length < 4; i++) {
    if (calls.chain[i] === first) names.push(nameOf(i));
  }
  return names.join(" → ") + (chainSize[first] > names.length ? " → …" : "");
}

function showLegend() {
  const entries = [
    ["returned", "returned", ""], ["streaming", "streaming", ""], ["failed", "failed", "✕"],
    ["canceled: hatched after its Finish", "canceled", "⊘"], ["no Return in the recording", "open", "…"],
    ["chain: pipelined calls, one round trip", "chain", "↳"],
  ];
  for (const [words, colour, sign] of entries) {
    const item = make("li");
    const box = make("i", sign, { "aria-hidden": "true" });
    box.style.background = `var(--${colour})`;
    box.style.color = "var(--on-bar)";
    item.append(box, words);
    byId("legend").append(item);
  }
  for (const [sign, colour, words] of [["◆", "chain", "a promise resolves"], ["▥", "canceled", "embargo"]]) {
    const item = make("li");
    const box = make("i", sign, { "aria-hidden": "true" });
    box.style.color = `var(--${colour})`;
    item.append(box, words);
    byId("legend").append(item);
  }
}

// --- errors ----------------------------------------------------------------------------------

const errors = [];
function findErrors() {
  for (let i = 0; i < callCount; i++) {
    if (calls.outcome[i] === FAILED) errors.push({ at: calls.end[i], call: i, title: nameOf(i), text: text(calls.error[i]) });
  }
  for (const mark of story.marks) {
    if (MARKS[mark.kind].colour === "failed") errors.push({ at: mark.at, call: -1, title: mark.kind, text: text(mark.text) });
  }
  errors.sort((one, other) => one.at - other.at);
}

let errorCount = MOST_ERRORS;
function showErrors() {
  byId("errors").hidden = !errors.length;
  byId("errors-title").textContent = counted(errors.length, "error");
  byId("error-list").replaceChildren(...errors.slice(0, errorCount).map((error) => {
    const item = make("li");
    item.append(make("span", moment(error.at)), link(error.title, () => goTo(error)),
      make("em", error.text, { class: "failed" }));
    return item;
  }));
  const more = errors.length - errorCount;
  byId("more-errors").hidden = more <= 0;
  byId("more-errors").textContent = `Show ${counted(Math.min(more, 100), "more error")} of ${more}`;
}

function goTo(error) {
  if (error.call >= 0) {
    zoomTo(error.call);
  } else {
    const span = Math.min(view.to - view.from, (whole.to - whole.from) / 10);
    show(error.at - span / 2, error.at + span / 2);
  }
  canvas.focus({ preventScroll: true });
  scroller.scrollIntoView({ block: "nearest" });
}

let lastError = -1;
function nextError() {
  if (!errors.length) return;
  lastError = (lastError + 1) % errors.length;
  goTo(errors[lastError]);
}

// --- tables of the chosen calls --------------------------------------------------------------

function showSlowest() {
  const ended = chosen.filter((i) => calls.outcome[i] !== OPEN);
  const slowest = ended.sort((one, other) => duration(other) - duration(one)).slice(0, MOST_IN_TABLE);
  fillTable(byId("slowest"), [["Call"], ["Outcome"], ["Time", "number"], ["At", "number"], ["Bytes", "number"]],
    slowest.map((i) => row([
      [link(nameOf(i), () => zoomTo(i)), "name"], [outcomeOf(i), outcomeOf(i)],
      [time(duration(i)), "number"], [moment(calls.begun[i]), "number"],
      [bytes(calls.sent[i] + calls.got[i]), "number"],
    ])));
}

function showFrequent() {
  const groups = new Map();
  for (const i of chosen) {
    const key = calls.method[i];
    if (!groups.has(key)) groups.set(key, { calls: [], failed: 0, canceled: 0, bytes: 0 });
    const group = groups.get(key);
    group.calls.push(i);
    group.failed += calls.outcome[i] === FAILED;
    group.canceled += calls.outcome[i] === CANCELED;
    group.bytes += calls.sent[i] + calls.got[i];
  }
  const most = [...groups.entries()].sort((one, other) => other[1].calls.length - one[1].calls.length);
  const heads = [["Method"], ["Calls", "number"], ["Failed", "number"], ["Canceled", "number"],
    ["Median", "number"], ["Slowest", "number"], ["Bytes", "number"]];
  fillTable(byId("frequent"), heads, most.slice(0, MOST_IN_TABLE).map(([method, group]) => {
    const times = Float64Array.from(group.calls.filter((i) => calls.outcome[i] !== OPEN), duration).sort();
    const only = () => {
      byId("method").value = String(method);
      filter();
    };
    return row([
      [link(nameOf(group.calls[0]), only), "name"], [group.calls.length.toLocaleString("en"), "number"],
      [String(group.failed), group.failed ? "number failed" : "number"], [String(group.canceled), "number"],
      [times.length ? time(times[times.length >> 1]) : "–", "number"],
      [times.length ? time(times[times.length - 1]) : "–", "number"], [bytes(group.bytes), "number"],
    ]);
  }));
}

// --- the list --------------------------------------------------------------------------------

let page = 0;
let listed = [];
const LIST_HEADS = [["At", "number"], ["Caller"], ["Call"], ["Outcome"], ["Time", "number"],
  ["Sent", "number"], ["Received", "number"], ["Parameters"], ["Results or error"]];

function showList() {
  const last = Math.max(0, Math.ceil(chosen.length / PAGE) - 1);
  page = Math.min(Math.max(page, 0), last);
  listed = chosen.slice(page * PAGE, (page + 1) * PAGE);
  fillTable(byId("calls"), LIST_HEADS, listed.map(listRow));
  byId("page").textContent = chosen.length ? `page ${page + 1} of ${last + 1}` : "no calls";
  byId("back").disabled = page === 0;
  byId("next").disabled = page >= last;
}

function listRow(i, place) {
  const branch = calls.depth[i] ? `${"\u00a0\u00a0".repeat(Math.min(calls.depth[i], 12))}↳ ` : "";
  const result = row([
    [moment(calls.begun[i]), "number"], [SIDES[calls.side[i]]], [`${branch}${nameOf(i)}`, "name"],
    [outcomeOf(i), outcomeOf(i)], [calls.outcome[i] === OPEN ? "–" : time(duration(i)), "number"],
    [bytes(calls.sent[i]), "number"], [bytes(calls.got[i]), "number"],
    [text(calls.params[i]), "text"], [text(calls.error[i]) || text(calls.results[i]), "text"],
  ]);
  const isCurrent = view.selected === i || (place === 0 && !listed.includes(view.selected));
  result.tabIndex = isCurrent ? 0 : -1;
  result.setAttribute("aria-selected", view.selected === i);
  result.addEventListener("click", () => select(i));
  result.addEventListener("dblclick", () => zoomTo(i));
  result.addEventListener("keydown", (event) => listKey(event, place, i));
  return result;
}

function listKey(event, place, i) {
  if (event.key === "Enter") return void zoomTo(i);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const next = chosen[page * PAGE + place + by];
  if (next === undefined) return;
  select(next);
  byId("calls").querySelector('[aria-selected="true"]')?.focus();
}

function showInList(call) {
  const place = placeOf(chosen, call);
  if (call >= 0 && chosen[place] === call) page = Math.floor(place / PAGE);
  showList();
}
