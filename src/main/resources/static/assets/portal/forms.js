/** Forms: the API alone decides what is wrong; its answer is shown beside the fields and above them, with links. */

import { h, show } from "./dom.js";
import { Problem } from "./api.js";

let unique = 0;

/** Runs `send` when the form is submitted; refused fields are marked, `done` gets the answer. */
export function onSubmit(form, send, done) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    clear(form);
    button.disabled = true;
    try {
      await done(await send());
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      complain(form, problem);
    } finally {
      button.disabled = false;
    }
  });
}

export function clear(form) {
  const summary = form.querySelector(".summary");
  summary.hidden = true;
  summary.replaceChildren();
  const marked = form.dataset.wholePage === undefined ? form : document;
  marked.querySelectorAll(".fault").forEach((fault) => fault.remove());
  marked.querySelectorAll("[aria-invalid]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    if (field.dataset.hint) {
      field.setAttribute("aria-describedby", field.dataset.hint);
    }
  });
  const said = form.querySelector(".done");
  if (said) {
    said.textContent = "";
  }
}

export function complain(form, problem) {
  const summary = form.querySelector(".summary");
  const items = problem.errors.map((error) => h("li", {}, tell(form, error)));
  show(summary, h("h3", {}, problem.message), items.length > 0 ? h("ul", {}, items) : null);
  summary.setAttribute("role", "alert");
  summary.tabIndex = -1;
  summary.hidden = false;
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: "center" });
}

function tell(form, { field, message }) {
  const place = form.dataset.wholePage === undefined ? form : document;
  const input = [...place.querySelectorAll("[data-field]")].find((one) => one.dataset.field === field || one.name === field);
  if (!input) {
    const cell = /^roster\.([A-Z]+)(\d+)$/.exec(field);
    return cell ? `第 ${cell[2]} 行 ${cell[1]} 列：${message}` : message;
  }
  const fault = h("p", { class: "fault", id: `fault-${++unique}` }, message);
  input.after(fault);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", [input.dataset.hint, fault.id].filter(Boolean).join(" "));
  return h("a", { href: `#${input.id}`, onclick: (event) => {
    event.preventDefault();
    input.focus();
  } }, message);
}

export function done(form, text) {
  form.querySelector(".done").textContent = text;
}

/** Fields for indicators, grouped by how they are answered, filled with `values`. */
export function indicatorFields(indicators, values = {}) {
  const groups = [
    ["园区概况", indicators.filter((one) => one.type === "choice")],
    ["数据", indicators.filter((one) => !["choice", "yesNo"].includes(one.type))],
    ["核实事项（是或者否，由申报单位如实声明）", indicators.filter((one) => one.type === "yesNo")],
  ];
  return groups
    .filter(([, members]) => members.length > 0)
    .map(([legend, members], at, all) => h("fieldset", {}, h("legend", { class: all.length === 1 ? "visually-hidden" : null }, legend),
      h("div", { class: "row" }, indicatorInputs(members, values))));
}

/** A matter's indicators; each says whether its value may be a forecast. */
export const asked = (matter) => (matter?.indicators ?? [])
  .map((one) => ({ ...one, forecast: (matter.forecasts ?? []).includes(one.key) }));

/** The matters of an authority that are applied for, under the rules in force on a day; today when none is given. */
export function mattersOn(authority, day) {
  const date = day || new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const regimes = new Set((authority?.regimes ?? [])
    .filter((one) => one.inForceFrom <= date && (!one.inForceUntil || date <= one.inForceUntil)).map((one) => one.id));
  return (authority?.matters ?? []).filter((one) => one.startedBy === "application" && regimes.has(one.regime));
}

/** The matters under the rules of the day on which a park was recognised; of a day before all rules, under the first. */
export function recognisingMattersOn(authority, date) {
  const regimes = [...(authority?.regimes ?? [])].sort((one, other) => one.inForceFrom.localeCompare(other.inForceFrom));
  const first = regimes[0];
  return mattersOn(authority, date && first && date < first.inForceFrom ? first.inForceFrom : date);
}

/** Rules that aren't adopted yet say so wherever they are chosen. */
export const matterLabel = (authority, matter) => matter.name
  + ((authority?.regimes ?? []).find((one) => one.id === matter.regime)?.draft ? "（征求意见稿）" : "");

const FORECAST = "（预测）";

export const indicatorInputs = (indicators, values) => indicators.map((one) => indicatorField(one, values[one.key]));

const UNITS = { area: "平方米", count: "个", percent: "%", money: "万元" };

export const unitOf = (indicator) => indicator.unit ?? UNITS[indicator.type] ?? "";

function indicatorField(indicator, value) {
  const id = `indicator-${indicator.key}`;
  const shown = unitOf(indicator);
  const unit = shown ? h("span", { class: "unit" }, `（${shown}）`) : null;
  return h("div", { class: "field" }, h("label", { for: id }, indicator.name, unit), control(indicator, id, value),
    indicator.forecast ? h("label", { class: "check" },
      h("input", { type: "checkbox", "data-forecast": indicator.key, checked: (value ?? "").endsWith(FORECAST) }), "预测值") : null);
}

function control(indicator, id, value) {
  const common = { id, name: indicator.key, "data-field": `indicators.${indicator.key}`, "data-indicator": true };
  const choices = indicator.type === "yesNo" ? { true: "是", false: "否" } : indicator.options;
  if (indicator.type === "yesNo" || indicator.type === "choice") {
    return h("select", common, h("option", { value: "" }, "请选择"),
      Object.entries(choices).map(([key, label]) => h("option", { value: key, selected: key === value }, label)));
  }
  return h("input", { ...common, type: "text", inputmode: "decimal", autocomplete: "off", value: (value ?? "").replace(FORECAST, "") });
}

/** What was typed; blank fields are left out. */
export function typedIndicators(form) {
  const typed = {};
  for (const field of form.querySelectorAll("[data-indicator]")) {
    if (field.value.trim() !== "") {
      const forecast = form.querySelector(`[data-forecast="${field.name}"]`)?.checked;
      typed[field.name] = field.value.trim() + (forecast ? FORECAST : "");
    }
  }
  return typed;
}
