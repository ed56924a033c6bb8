import { actionName } from "./actions.js";
import { get } from "./api.js";
import { empty, fill, moment, table } from "./dom.js";

const form = document.getElementById("filter");
const DAY = 24 * 60 * 60 * 1000;

const dayOf = (time) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(time);
const query = () => new URLSearchParams(new FormData(form)).toString();

const load = () => fill("lines", async () => {
  document.getElementById("export-xlsx").href = `/api/v1/exports/audit?${query()}`;
  document.getElementById("export").href = `/api/v1/audit/export?${query()}`;
  const lines = await get(`/audit?${query()}`);
  return lines.length === 0 ? empty("这段时间没有留痕。") : table("审计留痕", ["时间", "何人", "来源", "事项", "办件", "对象", "内容"], lines.map((line) => [
    { value: moment(line.at), class: "figure" }, line.onBehalfOf ? `${line.actor}（代 ${line.onBehalfOf}）` : line.actor, line.origin, actionName(line.action),
    line.caseNumber ?? "", line.object, line.details === "{}" ? "" : line.details,
  ]));
});

form.elements.to.value = dayOf(Date.now());
form.elements.from.value = dayOf(Date.now() - 30 * DAY);
form.addEventListener("submit", (event) => { event.preventDefault(); load(); });
await load();
