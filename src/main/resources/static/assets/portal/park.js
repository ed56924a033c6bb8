import { get, lastOfPath, part, post } from "./api.js";
import { byId, day, empty, facts, failure, h, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";
import { exportLink } from "./lists.js";

const STATES = { PLANNED: ["申报中", ""], PREPARING: ["筹建中", "maybe"], RECOGNISED: ["已认定", "yes"], WITHDRAWN: ["已取消认定", "no"] };
const PARK_TYPES = { comprehensive: "综合性", specialised: "专业性、行业性" };
const GRADES = { excellent: "yes", good: "yes", qualified: "maybe", unqualified: "no" };
const id = lastOfPath();

const caseLink = (number) => (number ? h("a", { href: `/cases/${part(number)}` }, number) : "");
const section = (title, ...children) => h("section", {}, h("h2", {}, title), children.flat());
const periodLabel = (period) => (period.length === 4 ? `${period}年` : `${period.slice(0, 4)}年${Number(period.slice(5))}月`);

function head(record) {
  const [state, kind] = STATES[record.state];
  return h("div", { class: "panel" }, facts([
    ["状态", h("span", { class: `tag ${kind}` }, state)], ["主管部门", record.authorityName], ["所在地", record.localityName],
    ["类型", PARK_TYPES[record.parkType]], ["地址", record.address], ["运营单位", record.operator],
    ["认定日期", day(record.recognisedOn)], ["开园日期", day(record.openedOn)],
  ]));
}

function entries(all) {
  return all.length === 0 ? empty("还没有记载。") : table("园区记载，最早的在前", ["日期", "事项", "内容", "办件", "依据"], all.map((one) => [
    { value: day(one.day), class: "figure" }, one.kindLabel, one.text, { value: caseLink(one.caseNumber), class: "figure" }, one.article,
  ]));
}

function held(all) {
  return all.length === 0 ? empty("还没有登记事项。") : table("登记事项及其有效期", ["事项", "内容", "有效期", "办件", "依据"], all.map((one) => [
    one.label, one.value,
    one.superseded ? "同日另行登记" : `${day(one.validFrom)}起${one.validUntil ? `，至${day(one.validUntil)}止` : ""}`,
    { value: caseLink(one.caseNumber), class: "figure" }, one.article,
  ]));
}

/** A column for each period, newest first; a row for each indicator. */
function figures(all) {
  if (all.length === 0) {
    return empty("还没有年度指标。");
  }
  const periods = [...new Set(all.map((one) => one.period))];
  const rows = new Map();
  all.forEach((one) => rows.set(one.indicator, { ...(rows.get(one.indicator) ?? { label: one.label + (one.unit ? `（${one.unit}）` : "") }), [one.period]: one }));
  const onlyCase = (period) => {
    const numbers = new Set(all.filter((one) => one.period === period).map((one) => one.caseNumber ?? ""));
    return numbers.size === 1 ? [...numbers][0] : "";
  };
  const cell = (one) => (one ? { value: h("span", { title: [one.article, one.earlier.length > 0 ? `此前登记：${one.earlier.join("，")}` : ""].filter(Boolean).join("；") },
    one.value, one.earlier.length > 0 ? h("small", {}, `（此前 ${one.earlier.join("、")}）`) : "", one.caseNumber && !onlyCase(one.period) ? [" ", h("small", {}, caseLink(one.caseNumber))] : ""), class: "figure" } : "—");
  const origins = periods.filter(onlyCase).map((period) => {
    const article = all.find((one) => one.period === period).article;
    return h("p", { class: "hint" }, `${periodLabel(period)}的指标取自办件 `, caseLink(onlyCase(period)), article ? `（${article}）` : "", "。");
  });
  return [...origins, table("各年度、月度的指标", ["指标", ...periods.map(periodLabel)], [...rows.values()].map((row) => [row.label, ...periods.map((period) => cell(row[period]))]))];
}

function grades(all) {
  return all.length === 0 ? empty("还没有评估考核结果。") : table("评估考核结果", ["年度", "评估", "等次", "得分", "办件", "依据"], all.map((one) => [
    `${one.year}年`, one.matterName,
    h("span", {}, h("span", { class: `tag ${GRADES[one.grade] ?? ""}` }, one.gradeLabel), one.earlier.length > 0 ? `（原为${one.earlier.join("、")}）` : ""),
    { value: one.score ?? "—", class: "figure" }, { value: caseLink(one.caseNumber), class: "figure" }, one.article,
  ]));
}

const attached = (one) => section(one.article ? `${one.title}（${one.article}）` : one.title,
  one.lines.length === 0 ? empty("还没有登记。") : table(one.title, [...one.headings, ...(one.lines.some((line) => line.caseNumber) ? ["办件"] : [])],
    one.lines.map((line) => [...line.cells, ...(one.lines.some((other) => other.caseNumber) ? [{ value: caseLink(line.caseNumber), class: "figure" }] : [])])),
  one.link ? h("p", { class: "hint" }, h("a", { href: one.link }, one.link.startsWith("/registers/") ? `登记、修改和历次版本：${one.title}` : `查看全部：${one.title}`)) : null);

/** What whoever looks may begin for this park, as the matters say. */
async function offer() {
  const matters = await get(`/parks/${part(id)}/startable`);
  byId("start-section").hidden = matters.length === 0;
  show("start-matter", h("option", { value: "" }, "请选择"), matters.map((matter) => h("option", { value: matter.id }, matter.name)));
  onSubmit(byId("start-form"), () => post(`/parks/${part(id)}/cases`, { matter: byId("start-matter").value, reason: byId("start-reason").value }),
    ({ caseNumber }) => location.assign(`/cases/${part(caseNumber)}`));
}

try {
  const record = await get(`/parks/${part(id)}/record`);
  byId("title").textContent = record.name;
  document.title = `${record.name} · ${document.title}`;
  show("head", head(record), h("p", {}, exportLink("park-record", { park: id })));
  show("record",
    section("记载", entries(record.entries)), section("登记事项", held(record.facts)), section("年度指标", figures(record.figures)),
    section("评估考核", grades(record.grades)), record.sections.map(attached));
  await offer();
} catch (problem) {
  show("head", failure(problem));
}
