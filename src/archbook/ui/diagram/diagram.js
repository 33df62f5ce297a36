// The drawing that can be walked through: zoom, pan, and choose a box with a pointer or with keys.
//
// The drawing is archbook's own SVG. It is never put on the page as HTML: it is parsed as XML and
// its nodes are imported. What can be chosen carries an id in `data-node`, `data-frame` and so on.
// For screen readers and for the keyboard each of these has an option in a list that is not seen.

const SVG = "http://www.w3.org/2000/svg";
const KINDS = ["node", "frame", "area", "link", "section", "chip"];
const ANY = KINDS.map((kind) => `[data-${kind}]`).join(",");
const BOXES = "[data-node],[data-frame],[data-area]";
/** Least size at which a drawing that is just opened can be read. */
const LEGIBLE = 0.5;
const SMALLEST = 0.05;
const LARGEST = 8;
const STEP = 1.25; // how much a button or a key zooms
const SHIFT = 80; // pixels that a key pans
const SLOP = 4; // pixels that a pointer may move in a click
const PAUSE = 80; // milliseconds until a choice is sent, so that a quick second one replaces it
const GAPS = { marked: 3, selected: 9, here: 14 }; // from a box to its rings: all of them are seen
const HINT = 1600; // milliseconds that the hint about the wheel stays

// Keys that come here must not be taken by JupyterLab, where 0 0 restarts the kernel. It looks at
// the element that has the focus before all that is around it.
const OURS = { "data-lm-suppress-shortcuts": "true" };

const SIGNS = {
  larger: "M8 3v10M3 8h10",
  smaller: "M3 8h10",
  fit: "M2 4h12v8H2zM5 8h6M5 8l2-2M5 8l2 2M11 8l-2-2M11 8l-2 2",
  actual: "",
  full: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
};

let drawings = 0; // counts the drawings of this page, to keep their ids apart

function made(tag, name, attributes = {}) {
  const element = document.createElement(tag);
  element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function drawn(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Return what is drawn on a button. */
function signOf(name) {
  if (!SIGNS[name]) return document.createTextNode("1:1");
  const sign = drawn("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" });
  sign.append(drawn("path", { d: SIGNS[name] }));
  return sign;
}

function idOf(element) {
  const kind = KINDS.find((one) => element.hasAttribute(`data-${one}`));
  return element.getAttribute(`data-${kind}`);
}

function canBeChosen(element) {
  return !idOf(element).startsWith("tier/"); // frames around many boxes stand for nothing
}

/** Return what is written on an element itself, not on what stands in it; else its title. */
function nameOf(element) {
  const own = (one) => one.parentElement.closest(ANY) === element;
  const lines = [...element.querySelectorAll("text")].filter(own).slice(0, 3);
  const name = lines.map((line) => line.textContent.trim()).filter(Boolean).join(", ");
  const title = [...element.children].find((child) => child.localName === "title");
  if (name.length > 2 || !title) return name || idOf(element);
  return title.textContent.split(" (")[0]; // without the source, which is in brackets
}

/** Parse a drawing; null when it is none. What could act or fetch is left out. */
function parsed(text, key) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg" || root.namespaceURI !== SVG) return null;
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (["script", "foreignObject", "iframe"].includes(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      const link = name === "href" || name.endsWith(":href");
      const safe = value.startsWith("#") || value.startsWith("data:image/");
      if (name.startsWith("on") || (link && !safe)) element.removeAttribute(name);
    }
    // Two drawings on one page must not share the ids of their icons.
    if (element.id) element.id = `${key}-${element.id}`;
    const icon = element.getAttribute("href");
    if (icon?.startsWith("#")) element.setAttribute("href", `#${key}-${icon.slice(1)}`);
  }
  root.removeAttribute("role");
  root.setAttribute("aria-hidden", "true");
  return document.importNode(root, true);
}

/** Where the drawing is on its stage, and how large. */
class Place {
  constructor(stage, sheet, told) {
    this.stage = stage;
    this.sheet = sheet;
    this.told = told;
    this.size = { width: 1, height: 1 };
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.fitted = true;
    this.home = () => this.begin();
  }

  get room() {
    return { width: this.stage.clientWidth, height: this.stage.clientHeight };
  }

  /** Show all of the drawing. */
  fit() {
    this.home = () => this.fit();
    this.settle(this.whole);
  }

  /** Show all of it if it can be read then; else its upper part, as wide as the stage at most. */
  begin() {
    this.home = () => this.begin();
    const wide = this.room.width / this.size.width;
    this.settle(Math.max(this.whole, Math.min(wide, LEGIBLE)));
  }

  get whole() {
    const { width, height } = this.room;
    return Math.min(width / this.size.width, height / this.size.height);
  }

  settle(scale) {
    const { width, height } = this.room;
    if (!width || !height) return;
    this.scale = scale;
    this.x = (width - this.size.width * scale) / 2;
    this.y = Math.max(0, (height - this.size.height * scale) / 2);
    this.fitted = true;
    this.apply();
  }

  /** Zoom by a factor with one point of the stage kept where it is; the middle by default. */
  zoom(factor, x = this.room.width / 2, y = this.room.height / 2) {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.fitted = false;
    this.apply();
  }

  pan(x, y) {
    this.x += x;
    this.y += y;
    this.fitted = false;
    this.apply();
  }

  /** Pan until a rectangle of the drawing is seen; where it is too large, its upper left corner. */
  reveal(box, margin = 24) {
    const shift = (start, length, room) => {
      if (start < margin || length > room - 2 * margin) return margin - start;
      return Math.min(0, room - margin - start - length);
    };
    const left = this.x + box.x * this.scale;
    const top = this.y + box.y * this.scale;
    const x = shift(left, box.width * this.scale, this.room.width);
    const y = shift(top, box.height * this.scale, this.room.height);
    if (x || y) this.pan(x, y);
  }

  zoomTo(box) {
    const { width, height } = this.room;
    const least = Math.min(width / (box.width + 80), height / (box.height + 80), 2);
    this.zoom(least / this.scale);
    this.pan(
      width / 2 - this.x - (box.x + box.width / 2) * this.scale,
      height / 2 - this.y - (box.y + box.height / 2) * this.scale,
    );
  }

  shows(box) {
    const left = this.x + box.x * this.scale;
    const top = this.y + box.y * this.scale;
    const { width, height } = this.room;
    const right = left + box.width * this.scale;
    return left >= 0 && top >= 0 && right <= width && top + box.height * this.scale <= height;
  }

  apply() {
    // One edge of the drawing always stays on the stage, so that it cannot be lost.
    const { width, height } = this.room;
    const keep = 60;
    this.x = Math.min(width - keep, Math.max(keep - this.size.width * this.scale, this.x));
    this.y = Math.min(height - keep, Math.max(keep - this.size.height * this.scale, this.y));
    this.sheet.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.told(this.scale);
  }
}

/** Rings around boxes: what is chosen, what is marked, and where the keyboard is. */
class Rings {
  constructor() {
    this.svg = null;
    this.layer = null;
  }

  over(svg) {
    this.svg = svg;
    this.layer = drawn("g", { "class": "archbook-rings" });
    svg.append(this.layer);
  }

  /** Return where an element is on the drawing; a line is where its name is. */
  box(element) {
    const name = element.hasAttribute("data-link") && element.querySelector("text");
    const whole = this.svg.getBoundingClientRect();
    const part = (name || element).getBoundingClientRect();
    const scale = whole.width / this.svg.viewBox.baseVal.width || 1;
    return {
      x: (part.left - whole.left) / scale,
      y: (part.top - whole.top) / scale,
      width: part.width / scale,
      height: part.height / scale,
    };
  }

  draw(kind, elements) {
    for (const old of [...this.layer.children]) if (old.dataset.ring === kind) old.remove();
    for (const element of elements) {
      const ring = drawn("g", { "data-ring": kind });
      for (const look of ["archbook-halo", `archbook-ring-${kind}`]) {
        for (const shape of this.shapes(element, GAPS[kind])) {
          shape.setAttribute("class", look);
          ring.append(shape);
        }
      }
      this.layer.append(ring);
    }
  }

  /** Return what runs around an element: a frame, or along a line the line itself. */
  shapes(element, gap) {
    if (element.hasAttribute("data-link")) {
      const lines = [...element.querySelectorAll("polyline,line,path")];
      if (lines.length) return lines.map((line) => this.copied(line));
    }
    const { x, y, width, height } = this.box(element);
    if (!width && !height) return [];
    const size = { width: width + 2 * gap, height: height + 2 * gap };
    return [drawn("rect", { x: x - gap, y: y - gap, ...size, rx: 6 })];
  }

  copied(line) {
    const copy = line.cloneNode(false);
    for (const name of ["stroke", "stroke-width", "stroke-dasharray", "fill"]) {
      copy.removeAttribute(name);
    }
    const { a, b, c, d, e, f } = this.svg.getScreenCTM().inverse().multiply(line.getScreenCTM());
    copy.setAttribute("transform", `matrix(${a} ${b} ${c} ${d} ${e} ${f})`);
    return copy;
  }
}

/** The boxes in the order in which they are read, with an option for each. */
class Walk {
  constructor(list, key) {
    this.list = list;
    this.key = key;
    this.items = [];
    this.by = new Map();
    this.at = -1;
  }

  over(svg) {
    const every = [...svg.querySelectorAll(ANY)].filter(canBeChosen);
    const links = every.filter((one) => one.hasAttribute("data-link"));
    const boxes = every.filter((one) => one.matches(BOXES));
    const parts = every.filter((one) => one.matches("[data-section],[data-chip]"));
    const named = links.filter((one) => one.querySelector("text"));
    this.items = [
      ...[...boxes, ...named].map((element) => ({ element, part: false })),
      ...parts.map((element) => ({ element, part: true })),
    ];
    this.by = new Map(every.map((element) => [idOf(element), element]));
    this.at = -1;
    const options = this.items.map((item, place) => {
      item.option = made("div", "", {
        id: `${this.key}-option-${place}`,
        role: "option",
        "aria-selected": "false",
      });
      item.option.textContent = item.name = nameOf(item.element);
      return item.option;
    });
    this.list.replaceChildren(...options);
  }

  get item() {
    return this.items[this.at];
  }

  indexOf(id) {
    return this.items.findIndex((item) => idOf(item.element) === id);
  }

  /** Step to the next or the one before on the same level; from nowhere, to the first. */
  step(by) {
    const level = this.item?.part ?? false;
    let place = this.at;
    do place += by;
    while (this.items[place] && this.items[place].part !== level);
    if (this.at < 0) place = by > 0 ? 0 : this.items.findLastIndex((item) => !item.part);
    if (this.items[place]) this.at = place;
  }

  /** Go to the nearest one above or below. */
  jump(down, boxOf) {
    if (!this.item) return this.step(1);
    const from = boxOf(this.item.element);
    let best = Infinity;
    let next = this.at;
    this.items.forEach((item, place) => {
      if (item.part !== this.item.part || place === this.at) return;
      const to = boxOf(item.element);
      const ahead = down ? to.y - from.y : from.y - to.y;
      const aside = Math.max(0, to.x - from.x - from.width, from.x - to.x - to.width);
      const way = ahead + 2 * aside + Math.abs(to.x - from.x) / 1000;
      if (ahead > 1 && way < best) [best, next] = [way, place];
    });
    this.at = next;
  }

  /** Go to the first thing in the box; where it has none, to the first there is. */
  enter() {
    const inside = (item) => item.part && this.item?.element.contains(item.element);
    let place = this.items.findIndex(inside);
    if (place < 0) place = this.items.findIndex((item) => item.part);
    if (place >= 0) this.at = place;
  }

  leave() {
    if (!this.item?.part) return;
    const box = this.item.element.parentElement.closest(BOXES);
    this.at = Math.max(0, box ? this.indexOf(idOf(box)) : 0);
  }

  end(last) {
    this.at = last ? this.items.findLastIndex((item) => !item.part) : 0;
  }
}

class Diagram {
  constructor(model, el) {
    this.model = model;
    this.key = `archbook-${(drawings += 1)}`;
    this.over = new AbortController();
    this.pointers = new Map();
    this.pending = 0;
    this.build(el);
    this.place = new Place(this.stage, this.sheet, (scale) => this.zoomed(scale));
    this.rings = new Rings();
    this.walk = new Walk(this.list, this.key);
    this.listen();
    this.watch = new ResizeObserver(() => this.resized());
    this.watch.observe(this.stage);
    this.show();
    this.seen();
  }

  word(name) {
    return this.model.get("labels")[name] ?? name;
  }

  build(el) {
    this.root = made("div", "archbook-diagram");
    this.bar = made("div", "archbook-diagram-bar", { role: "group" });
    this.bar.setAttribute("aria-label", this.word("bar"));
    this.buttons = new Map();
    for (const name of Object.keys(SIGNS)) {
      const knob = made("button", "", { type: "button", title: this.word(name), ...OURS });
      knob.setAttribute("aria-label", this.word(name));
      knob.dataset.act = name;
      knob.append(signOf(name));
      this.buttons.set(name, knob);
      this.bar.append(knob);
    }
    this.percent = made("span", "archbook-diagram-percent", { "aria-hidden": "true" });
    this.bar.append(this.percent);
    this.stage = made("div", "archbook-diagram-stage", { role: "listbox", tabindex: "0", ...OURS });
    this.stage.setAttribute("aria-describedby", `${this.key}-keys`);
    this.sheet = made("div", "archbook-diagram-sheet");
    this.list = made("div", "archbook-diagram-unseen", { role: "presentation" });
    this.hint = made("div", "archbook-diagram-hint", { "aria-hidden": "true" });
    this.hint.textContent = this.word("wheel");
    this.stage.append(this.sheet, this.list, this.hint);
    this.keys = made("div", "archbook-diagram-unseen", { id: `${this.key}-keys` });
    this.keys.textContent = this.word("keys");
    this.said = made("div", "archbook-diagram-unseen", { role: "status", "aria-live": "polite" });
    this.root.append(this.bar, this.stage, this.keys, this.said);
    el.append(this.root);
  }

  listen() {
    const { signal } = this.over;
    const on = (target, type, act, more = {}) =>
      target.addEventListener(type, act.bind(this), { signal, ...more });
    on(this.bar, "click", this.pressed);
    on(this.stage, "keydown", this.typed);
    on(this.stage, "blur", () => this.rings.layer && this.rings.draw("here", []));
    on(this.stage, "wheel", this.wheel, { passive: false });
    on(this.stage, "pointerdown", this.down);
    on(this.stage, "pointermove", this.move);
    on(this.stage, "pointerup", this.up);
    on(this.stage, "pointercancel", this.up);
    on(this.stage, "dblclick", this.double);
    on(document, "fullscreenchange", () => this.grown(document.fullscreenElement === this.root));
    on(document, "visibilitychange", () => document.visibilityState === "visible" && this.seen());
    on(window, "focus", this.seen);
    this.heard = {
      "change:svg": () => this.show(),
      "change:marked": () => this.mark(true),
      "change:selected": () => this.choose(),
      "change:height": () => this.resized(),
      "change:labels": () => this.reword(),
      "msg:custom": (message, buffers) => this.told(message, buffers),
    };
    for (const [name, act] of Object.entries(this.heard)) this.model.on(name, act);
  }

  close() {
    this.over.abort();
    this.watch.disconnect();
    clearTimeout(this.pending);
    for (const [name, act] of Object.entries(this.heard)) this.model.off(name, act);
  }

  // --- what Python says ------------------------------------------------------------------------

  show() {
    const view = this.model.get("view");
    const text = this.model.get("svg");
    const svg = text ? parsed(text, this.key) : null;
    this.sheet.replaceChildren();
    this.list.replaceChildren();
    this.walk.items = [];
    this.svg = svg;
    this.stage.setAttribute("aria-label", this.word("drawing"));
    if (!svg) {
      if (text) this.sheet.textContent = this.word("broken");
      return;
    }
    const size = svg.viewBox.baseVal;
    this.place.size = { width: size.width, height: size.height };
    const titles = ["title", "desc"].map((name) => svg.querySelector(`:scope > ${name}`));
    this.stage.setAttribute("aria-label", titles.map((one) => one?.textContent ?? "").join(". "));
    titles[0]?.remove(); // else a pointer on empty paper would be told the title
    this.sheet.append(svg);
    this.rings.over(svg);
    this.walk.over(svg);
    const same = view === this.view;
    this.view = view;
    if (!same) this.place.begin();
    else if (this.place.fitted) this.place.home();
    else this.place.apply();
    this.mark(!same);
    this.choose();
  }

  mark(reveal) {
    if (!this.svg) return;
    const found = this.model.get("marked").map((id) => this.walk.by.get(id)).filter(Boolean);
    this.rings.draw("marked", found);
    if (!reveal || !found.length || !this.stage.clientWidth) return;
    const boxes = found.map((element) => this.rings.box(element));
    if (boxes.every((box) => this.place.shows(box))) return;
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    const all = { x, y, width: right - x, height: bottom - y };
    const { width, height } = this.place.room;
    const fits = all.width * this.place.scale < width && all.height * this.place.scale < height;
    if (fits) this.place.reveal(all);
    else this.place.fit();
  }

  choose() {
    if (!this.svg) return;
    const id = this.model.get("selected");
    const element = this.walk.by.get(id);
    this.rings.draw("selected", element ? [element] : []);
    for (const item of this.walk.items) {
      item.option.setAttribute("aria-selected", String(idOf(item.element) === id));
    }
  }

  reword() {
    for (const [name, knob] of this.buttons) {
      knob.title = this.word(name);
      knob.setAttribute("aria-label", this.word(name));
    }
    this.bar.setAttribute("aria-label", this.word("bar"));
    this.hint.textContent = this.word("wheel");
    this.keys.textContent = this.word("keys");
  }

  told(message, buffers) {
    if (typeof message?.download !== "string" || !buffers?.length) return;
    const address = URL.createObjectURL(new Blob([buffers[0]], { type: message.type }));
    const link = made("a", "", { href: address });
    link.download = message.download.replace(/[\\/]/g, "_");
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** Tell Python that somebody looks at the page. */
  seen() {
    const now = Date.now();
    if (this.last && now - this.last < 300) return; // focus and visibility come together
    this.last = now;
    this.model.send({ seen: true });
  }

  // --- what a person does ----------------------------------------------------------------------

  select(element) {
    const id = element ? idOf(element) : "";
    this.model.set("selected", id);
    this.choose();
    this.said.textContent = element
      ? this.word("selected").replaceAll("{name}", nameOf(element))
      : this.word("cleared");
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.model.save_changes(), PAUSE);
  }

  pressed(event) {
    const act = event.target.closest("button")?.dataset.act;
    if (act === "larger") this.eased(() => this.place.zoom(STEP));
    if (act === "smaller") this.eased(() => this.place.zoom(1 / STEP));
    if (act === "fit") this.eased(() => this.place.fit());
    if (act === "actual") this.eased(() => this.place.zoom(1 / this.place.scale));
    if (act === "full") this.full();
  }

  eased(act) {
    this.sheet.classList.add("archbook-eased");
    act();
    setTimeout(() => this.sheet.classList.remove("archbook-eased"), 200);
  }

  typed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.svg) return;
    const shift = event.shiftKey && event.key.startsWith("Arrow");
    const act = (shift ? this.pans() : this.acts())[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  pans() {
    return {
      ArrowLeft: () => this.place.pan(SHIFT, 0),
      ArrowRight: () => this.place.pan(-SHIFT, 0),
      ArrowUp: () => this.place.pan(0, SHIFT),
      ArrowDown: () => this.place.pan(0, -SHIFT),
    };
  }

  acts() {
    const walk = this.walk;
    const go = (act) => () => {
      act();
      this.here();
    };
    const choose = () => walk.item && this.select(walk.item.element);
    const boxOf = (element) => this.rings.box(element);
    return {
      ArrowRight: go(() => walk.step(1)),
      ArrowLeft: go(() => walk.step(-1)),
      ArrowDown: go(() => walk.jump(true, boxOf)),
      ArrowUp: go(() => walk.jump(false, boxOf)),
      PageDown: go(() => walk.enter()),
      PageUp: go(() => walk.leave()),
      Home: go(() => walk.end(false)),
      End: go(() => walk.end(true)),
      Enter: choose,
      " ": choose,
      Escape: () => this.escape(),
      "+": () => this.eased(() => this.place.zoom(STEP)),
      "=": () => this.eased(() => this.place.zoom(STEP)),
      "-": () => this.eased(() => this.place.zoom(1 / STEP)),
      0: () => this.eased(() => this.place.fit()),
      1: () => this.eased(() => this.place.zoom(1 / this.place.scale)),
    };
  }

  /** Show where the keyboard is. */
  here() {
    const item = this.walk.item;
    if (!item) return;
    this.stage.setAttribute("aria-activedescendant", item.option.id);
    this.place.reveal(this.rings.box(item.element));
    this.rings.draw("here", [item.element]);
  }

  escape() {
    if (this.root.classList.contains("archbook-diagram-over")) this.grown(false);
    else this.select(null);
  }

  wheel(event) {
    const full = this.root.classList.contains("archbook-diagram-full");
    if (!event.ctrlKey && !event.metaKey && !full) {
      this.hint.classList.add("archbook-shown");
      clearTimeout(this.hinted);
      this.hinted = setTimeout(() => this.hint.classList.remove("archbook-shown"), HINT);
      return; // the page scrolls
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const change = Math.max(-60, Math.min(60, event.deltaY * lines));
    this.place.zoom(Math.exp(-change * 0.006), ...this.onStage(event));
  }

  onStage(event) {
    const box = this.stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  down(event) {
    if (event.button) return;
    this.pointers.set(event.pointerId, this.onStage(event));
    this.moved = this.pointers.size > 1;
    this.from = this.onStage(event);
    this.pressedOn = event.target.closest?.(ANY);
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.onStage(event);
    if (this.pointers.size === 2) this.pinch(event.pointerId, before, now);
    else if (event.pointerType !== "touch" || this.isFull()) this.drag(event, before, now);
    this.pointers.set(event.pointerId, now);
  }

  drag(event, before, now) {
    if (!this.moved) {
      if (Math.hypot(now[0] - this.from[0], now[1] - this.from[1]) < SLOP) return;
      this.moved = true;
      this.stage.setPointerCapture(event.pointerId);
      this.stage.classList.add("archbook-dragged");
      before = this.from;
    }
    this.place.pan(now[0] - before[0], now[1] - before[1]);
  }

  pinch(moving, before, now) {
    const [other] = [...this.pointers].filter(([id]) => id !== moving).map(([, at]) => at);
    const span = (one) => Math.hypot(one[0] - other[0], one[1] - other[1]) || 1;
    this.place.zoom(span(now) / span(before), ...other);
  }

  up(event) {
    if (!this.pointers.delete(event.pointerId)) return;
    this.stage.classList.remove("archbook-dragged");
    if (this.moved || event.type !== "pointerup") return;
    let element = this.pressedOn;
    while (element && !canBeChosen(element)) element = element.parentElement.closest(ANY);
    if (!element) return;
    this.walk.at = this.walk.indexOf(idOf(element));
    this.select(element);
  }

  double(event) {
    const box = event.target.closest?.(BOXES);
    if (box) this.eased(() => this.place.zoomTo(this.rings.box(box)));
  }

  // --- the size of it all ----------------------------------------------------------------------

  isFull() {
    return this.root.classList.contains("archbook-diagram-full");
  }

  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (this.isFull()) this.grown(false);
    else if (document.fullscreenEnabled) {
      this.root.requestFullscreen().catch(() => this.grown(true, true));
    } else this.grown(true, true);
  }

  /** Take the whole screen, or where the browser refuses that, lie over the whole page. */
  grown(full, over = false) {
    if (full === this.isFull()) return;
    this.root.classList.toggle("archbook-diagram-full", full);
    this.root.classList.toggle("archbook-diagram-over", full && over);
    this.place.fitted = true;
    this.resized();
  }

  resized() {
    this.stage.style.height = this.isFull() ? "" : this.model.get("height");
    if (!this.svg || !this.stage.clientWidth) return;
    if (this.place.fitted) this.place.home();
    this.mark(false);
    this.choose();
  }

  zoomed(scale) {
    this.percent.textContent = `${Math.round(scale * 100)} %`;
  }
}

export default {
  render({ model, el }) {
    const diagram = new Diagram(model, el);
    return () => diagram.close();
  },
};
