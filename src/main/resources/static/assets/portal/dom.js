/** Elements and texts. Children are always text or elements, never markup. */

export const byId = (id) => document.getElementById(id);

export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function show(place, ...children) {
  (typeof place === "string" ? byId(place) : place).replaceChildren(...children.flat().filter(Boolean));
}

/** 2026年9月28日; what the API sends is Beijing time already. */
export function day(text) {
  if (!text) {
    return "";
  }
  const [year, month, date] = text.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2026年9月28日 09:30 */
export const moment = (text) => (text ? `${day(text)} ${text.slice(11, 16)}` : "");

/** A deadline: what ends at midnight ends with the day before, which counts. */
export function lastMoment(text) {
  if (!text?.startsWith("00:00", 11)) {
    return moment(text);
  }
  const [year, month, date] = text.slice(0, 10).split("-").map(Number);
  return `${day(new Date(Date.UTC(year, month - 1, date - 1)).toISOString())}（含当日）`;
}

export const time = (text, shown = moment(text)) => h("time", { datetime: text }, shown);

export const empty = (text) => h("p", { class: "empty" }, text);

export function facts(entries) {
  return h(
    "dl",
    { class: "facts" },
    entries
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}

/** Cells are texts, elements, or { value, class }; on a narrow screen a row becomes a card. */
export function table(label, headings, rows, rowClass = () => null) {
  const cell = (value, at) => {
    const content = value && value.value !== undefined && !(value instanceof Node) ? value : { value };
    return h(
      at === 0 ? "th" : "td",
      { scope: at === 0 ? "row" : null, class: content.class, "data-label": headings[at] },
      h("span", {}, content.value ?? ""),
    );
  };
  return h(
    "div",
    { class: "scroll", role: "region", "aria-label": label, tabindex: "0" },
    h(
      "table",
      { class: "stack" },
      h("thead", {}, h("tr", {}, headings.map((heading) => h("th", { scope: "col" }, heading)))),
      h("tbody", {}, rows.map((row, at) => h("tr", { class: rowClass(at) }, row.map(cell)))),
    ),
  );
}

/** Fills a place from a call; a refusal is told there. */
export async function fill(place, load) {
  try {
    show(place, await load());
  } catch (problem) {
    show(place, failure(problem));
  }
}

export const failure = (problem) => h("p", { class: "panel attention", role: "alert" }, problem.message);

export function options(select, choices, chosen) {
  show(select, choices.map(([value, label]) => h("option", { value, selected: value === chosen }, label)));
}

/** Opens and focuses the answer to what somebody just did. */
export function reveal(element) {
  element.hidden = false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}
