/** Duties: due, late, submitted; and the matters that may be started for a park. */

import { get, part, post } from "./api.js";
import { byId, day, empty, failure, h, moment, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";

const STATES = { LISTED: ["待立案", "maybe"], OPEN: ["办理中", "maybe"], DONE: ["已完成", "yes"], RELEASED: ["不再承担", ""] };
const SIZE = 50;
const authorities = await get("/public/authorities").catch(() => []);
const matterName = (id) => authorities.map((one) => one.matterNames[id]).find((name) => name) ?? id;
const localityName = (code) => authorities.flatMap((one) => one.localities).find((one) => one.code === code)?.name ?? code;
const period = (text) => (text.length === 4 ? `${text}年` : `${text.slice(0, 4)}年${Number(text.slice(5))}月`);

function state(duty) {
  const [label, tone] = STATES[duty.state] ?? [duty.state, ""];
  return [h("span", { class: `tag ${tone}` }, label), duty.late ? [" ", h("span", { class: "tag no" }, "逾期")] : []].flat();
}

async function list(page) {
  const query = new URLSearchParams({ page: String(page), size: String(SIZE) });
  for (const name of ["year", "matter"]) {
    if (byId(name).value) {
      query.set(name, byId(name).value);
    }
  }
  const found = await get(`/duties?${query}`);
  show("duties", found.items.length === 0 ? empty("没有定期任务。") : table("定期任务", ["园区", "事项", "期间", "应报送", "状态", "报送时间", "办件"], found.items.map((one) => [
    `${one.parkName}（${localityName(one.localityCode)}）`, matterName(one.matter), { value: period(one.period), class: "figure" },
    { value: `${day(one.dueOn)}前`, class: "figure" }, state(one), { value: moment(one.submittedAt), class: "figure" },
    one.caseNumber ? { value: h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber), class: "figure" } : ""])));
  const last = (page + 1) * SIZE >= found.total;
  show("more", page > 0 && h("button", { type: "button", class: "plain", onclick: () => list(page - 1) }, "上一页"),
    !last && h("button", { type: "button", class: "plain", onclick: () => list(page + 1) }, "下一页"));
  return found;
}

async function filters() {
  const { years, matters } = await get("/duties/choices");
  show("year", h("option", { value: "" }, "全部"), [...years].reverse().map((one) => h("option", { value: one }, `${one}年`)));
  show("matter", h("option", { value: "" }, "全部"), matters.map((one) => h("option", { value: one }, matterName(one))));
  byId("filter").addEventListener("change", () => list(0));
}

async function startable() {
  const parks = await get("/parks/startable");
  byId("start-section").hidden = parks.length === 0;
  show("start-park", h("option", { value: "" }, "请选择"), parks.flatMap((park) => park.matters.map((matter) =>
    h("option", { value: `${park.parkId} ${matter.id}` }, `${park.parkName}：${matter.name}`))));
  onSubmit(byId("start-form"), () => {
    const [parkId, matter] = byId("start-park").value.split(" ");
    return post(`/parks/${part(parkId || "-")}/cases`, { matter, reason: byId("start-reason").value });
  }, ({ caseNumber }) => location.assign(`/cases/${part(caseNumber)}`));
}

try {
  await filters();
  await list(0);
  await startable();
} catch (problem) {
  show("duties", failure(problem));
}
