// Filters and the theme, and the start of the page.

const FILTERS = ["search", "interface", "method", "outcome", "connection"];

function option(words, value) {
  return make("option", words, { value });
}

function fillFilters() {
  const faces = [...new Set(story.methods.map((method) => text(method.interface)))].filter(Boolean).sort();
  byId("interface").append(option("all", ""), ...faces.map((face) => option(face, face)));
  byId("outcome").append(option("all", ""), ...OUTCOMES.map((each) => option(each, each)));
  byId("connection").append(option("all", ""), ...story.connections.map((each, place) => option(
    `${each.number}${each.client ? ` from ${each.client}` : ""}`, place)));
  byId("connection").parentElement.hidden = story.connections.length < 2;
  fillMethods();
}

// The methods of the chosen interface, or all.
function fillMethods() {
  const face = byId("interface").value;
  const before = byId("method").value;
  const entries = story.methods.map((method, place) => {
    const name = text(method.interface);
    const isIn = !face || name === face;
    return isIn && [name && !face ? `${name}.${text(method.method)}` : text(method.method), String(place)];
  }).filter(Boolean).sort((one, other) => one[0] < other[0] ? -1 : 1);
  byId("method").replaceChildren(option("all", ""), ...entries.map(([name, place]) => option(name, place)));
  byId("method").value = entries.some(([, place]) => place === before) ? before : "";
}

function filter() {
  choose(Object.fromEntries(FILTERS.map((id) => [id, byId(id).value])));
  byId("count").textContent = `${chosen.length.toLocaleString("en")} of ${counted(callCount, "call")}`;
  canvas.setAttribute("aria-label",
    `Time line of ${counted(chosen.length, "call")}. The list of calls below has the same as text.`);
  page = 0;
  arrange();
  resize();
  showSlowest();
  showFrequent();
  showList();
}

function showTheme() {
  const isDark = getComputedStyle(document.body).colorScheme.includes("dark") && (
    document.documentElement.dataset.theme === "dark"
    || (!document.documentElement.dataset.theme && dark.matches));
  byId("theme").textContent = isDark ? "Light" : "Dark";
  readColours();
  repaint();
  return isDark;
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function start() {
  fillFilters();
  findErrors();
  showAbout();
  showFigures();
  showTrips();
  showErrors();
  showLegend();
  showTheme();
  view.from = whole.from;
  view.to = whole.to;
  canvas.dataset.span = Math.round(view.to - view.from);
  filter();
  listen();
  byId("filters").addEventListener("input", (event) => {
    if (event.target.id === "interface") fillMethods();
    filter();
  });
  byId("filters").addEventListener("reset", () => setTimeout(() => {
    fillMethods();
    filter();
  }));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("more-errors").addEventListener("click", () => {
    errorCount += 100;
    showErrors();
  });
  byId("back").addEventListener("click", () => { page--; showList(); });
  byId("next").addEventListener("click", () => { page++; showList(); });
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = showTheme() ? "light" : "dark";
    showTheme();
  });
  dark.addEventListener("change", showTheme);
  // The first picture is drawn before the next task after a frame; then the page is open.
  requestAnimationFrame(() => setTimeout(() => {
    document.documentElement.dataset.opened = Math.round(performance.now());
  }));
}

start();
