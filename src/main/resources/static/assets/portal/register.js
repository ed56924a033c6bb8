import { get, lastOfPath, part, post, put } from "./api.js";
import { byId, day, empty, failure, fill, h, moment, options, reveal, show, table } from "./dom.js";
import { clear, done, onSubmit } from "./forms.js";
import { exportLink } from "./lists.js";

const SIZE = 50;
const id = lastOfPath();
const form = byId("entry");
let register;
let edited;

const heading = (column) => column.label + (column.unit ? `（${column.unit}）` : "");
const shown = (column, value) => (column.type === "DATE" ? day(value) : value ?? "");
const period = (entry) => `${day(entry.validFrom)}起${entry.validUntil ? `，至${day(entry.validUntil)}止` : ""}`;

function control(column) {
  const common = { id: `value-${column.key}`, name: column.key, "data-field": `values.${column.key}`, "data-value": true };
  if (column.type === "CHOICE") {
    return h("select", common, h("option", { value: "" }, "请选择"), column.choices.map((one) => h("option", { value: one }, one)));
  }
  if (column.type === "PARAGRAPH") {
    return h("textarea", { ...common, rows: 4, maxlength: 4000 });
  }
  return h("input", { ...common, type: column.type === "DATE" ? "date" : "text", inputmode: column.type === "NUMBER" ? "decimal" : null, maxlength: 200, autocomplete: "off" });
}

async function fields() {
  const parks = register.perPark ? await get("/parks") : [];
  show("fields",
    register.perPark && h("div", { class: "field" }, h("label", { for: "parkId" }, "园区"), h("select", { id: "parkId", name: "parkId", "data-field": "parkId" })),
    register.yearly && h("div", { class: "field" }, h("label", { for: "year" }, "年度"), h("input", { id: "year", name: "year", "data-field": "year", inputmode: "numeric", maxlength: 4, class: "short" })),
    register.columns.map((column) => h("div", { class: "field" },
      h("label", { for: `value-${column.key}` }, column.label, h("span", { class: "unit" }, column.unit ? `（${column.unit}）` : column.required ? "" : "（可不填）")), control(column))));
  if (register.perPark) {
    options(byId("parkId"), [["", "请选择"], ...parks.map((park) => [park.id, park.name])]);
  }
}

function typed() {
  const values = Object.fromEntries([...form.querySelectorAll("[data-value]")].map((field) => [field.name, field.value]));
  return {
    parkId: form.parkId?.value, year: form.year?.value, validFrom: form.validFrom.value, validUntil: form.validUntil.value, values,
    reason: edited ? form.reason.value : null, version: edited?.latestVersion,
  };
}

function edit(entry) {
  clear(form);
  edited = entry;
  form.querySelectorAll("[data-value]").forEach((field) => {
    field.value = entry.values[field.name] ?? "";
  });
  for (const name of ["parkId", "year", "validFrom", "validUntil"]) {
    if (form[name]) {
      form[name].value = entry[name] ?? "";
    }
  }
  if (form.parkId) {
    form.parkId.disabled = true;
  }
  form.reason.value = "";
  byId("reason-field").hidden = false;
  byId("one-title").textContent = "修改或者终止这一项（以前的版本会保留）";
  byId("one").open = true;
  byId("one-title").scrollIntoView({ block: "start" });
  form.querySelector("[data-value]").focus({ preventScroll: true });
}

form.addEventListener("reset", () => {
  clear(form);
  edited = undefined;
  if (form.parkId) {
    form.parkId.disabled = false;
  }
  byId("reason-field").hidden = true;
  byId("one-title").textContent = "登记一项";
});

async function history(entry) {
  const versions = await get(`/registers/${part(id)}/entries/${part(entry.id)}/versions`);
  show("versions", table("历次版本", ["版本", ...register.columns.map(heading), "有效期", "修改的理由", "登记"], versions.map((one) => [
    `第 ${one.version} 版`, ...register.columns.map((column) => shown(column, one.values[column.key])), period(one), one.reason ?? "",
    `${one.recordedBy}，${moment(one.recordedAt)}`,
  ])));
  reveal(byId("history"));
}

function actions(entry) {
  return h("span", { class: "actions" },
    h("button", { type: "button", class: "plain", "aria-label": "查看这一项的历次版本", onclick: () => history(entry).catch((problem) => show("versions", failure(problem))) }, entry.latestVersion > 1 ? `历次版本（${entry.latestVersion}）` : "历次版本"),
    entry.latestVersion > entry.version && h("span", { class: "tag maybe" }, "另有变更"),
    register.writable && [" ", h("button", { type: "button", class: "plain", "aria-label": "修改或者终止这一项", onclick: () => edit(entry) }, "修改")]);
}

function load(page = 0) {
  return fill("entries", async () => {
    const found = await get(`/registers/${part(id)}/entries?all=${byId("all").checked}&page=${page}&size=${SIZE}`);
    const pages = Math.ceil(found.total / SIZE);
    return found.items.length === 0 ? empty("还没有登记。") : [
      table(register.name, [
        ...(register.perPark ? ["园区"] : []), ...(register.yearly ? ["年度"] : []), ...register.columns.map(heading), "有效期", "",
      ], found.items.map((entry) => [
        ...(register.perPark ? [h("a", { href: `/parks/${part(entry.parkId)}` }, entry.parkName)] : []),
        ...(register.yearly ? [{ value: entry.year, class: "figure" }] : []),
        ...register.columns.map((column) => ({ value: shown(column, entry.values[column.key]), class: ["NUMBER", "DATE"].includes(column.type) ? "figure" : null })),
        period(entry), actions(entry),
      ])),
      pages > 1 && h("p", {},
        page > 0 && h("button", { type: "button", class: "light", onclick: () => load(page - 1) }, "上一页"), ` 第 ${page + 1} 页，共 ${pages} 页 `,
        page + 1 < pages && h("button", { type: "button", class: "light", onclick: () => load(page + 1) }, "下一页")),
    ];
  });
}

onSubmit(form, () => (edited ? put(`/registers/${part(id)}/entries/${part(edited.id)}`, typed()) : post(`/registers/${part(id)}/entries`, typed())), async () => {
  form.reset();
  await load();
  done(form, "已保存。");
});

byId("filter").addEventListener("submit", (event) => event.preventDefault());
byId("all").addEventListener("change", () => load());
try {
  register = await get(`/registers/${part(id)}`);
  byId("title").textContent = register.name;
  document.title = `${register.name} · ${document.title}`;
  show("description", register.description, register.article ? `（${register.article}）` : "");
  show("export", exportLink(`register-${id}`));
  if (register.writable) {
    await fields();
    byId("one").hidden = false;
  }
  await load();
} catch (problem) {
  show("entries", failure(problem));
}
