import { get, part, post } from "./api.js";
import { byId, day, empty, failure, h, options, show, table } from "./dom.js";
import { done, onSubmit } from "./forms.js";

const KINDS = {
  entitlement: "核定基准", adjustment: "调整", bonus: "增加补助", approval: "财务审核", payment: "拨付", spending: "支出",
  cancellation: "取消", "return-order": "责令退还", returned: "退还",
};
const money = (amount) => (amount === null || amount === undefined ? "—" : Number(amount).toFixed(2));
const figure = (value) => ({ value, class: "figure" });
const form = byId("start-form");

const bookings = (account) => table(`${account.programmeName}的每笔台账`,
  ["日期", "事项", "年度", "金额（万元）", "用途、理由", "凭证", "办件"],
  account.bookings.map((one) => [
    figure(day(one.happenedOn)), KINDS[one.kind] ?? one.kind, figure(one.subsidyYear ?? "—"), figure(money(one.amount)), one.note,
    one.voucher ?? "—", figure(h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber)),
  ]));

const SUMS = [["最高", "cap"], ["已核定", "granted"], ["尚可核定", "room"], ["已拨付", "paid"], ["待拨付", "payable"], ["已列支", "spent"], ["待退还", "owedBack"]];

const sums = (park) => table(`${park.parkName}的补助（万元）`, ["补助项目", ...SUMS.map(([label]) => label)],
  park.accounts.map((one) => [one.programmeName, ...SUMS.map(([, name]) => figure(money(one[name])))]));

const account = (one) => (one.bookings.length === 0 ? null
  : h("details", {}, h("summary", {}, `${one.programmeName}：每笔台账（${one.bookings.length} 笔）`), bookings(one)));

function state(park) {
  if (park.accounts.some((one) => Number(one.payable) > 0 || Number(one.owedBack) > 0)) {
    return h("span", { class: "tag maybe" }, "有待拨付或者待退还");
  }
  return park.accounts.some((one) => one.bookings.length > 0) ? h("span", { class: "tag yes" }, "已结清") : h("span", { class: "tag" }, "尚未核定");
}

/** A ledger only grows: an export of all years ends somewhere. */
function offerYears(parks) {
  const years = [...new Set(parks.flatMap((park) => park.accounts).flatMap((one) => one.bookings).map((one) => one.happenedOn.slice(0, 4)))].sort().reverse();
  options(byId("export-year"), [["", "全部"], ...years.map((year) => [year, `${year}年`])], byId("export-year").value);
}

byId("export-year").addEventListener("change", ({ target }) => {
  byId("export").href = `/api/v1/exports/subsidies${target.value ? `?year=${target.value}` : ""}`;
});

async function showAll() {
  const parks = await get("/subsidies");
  offerYears(parks);
  show("accounts", parks.length === 0 ? empty("还没有补助台账。") : parks.map((park) => h("div", { class: "panel" },
    h("h3", {}, h("a", { href: `/parks/${part(park.parkId)}` }, park.parkName), " ", state(park)),
    sums(park), park.accounts.map(account))));
}

async function offer() {
  const parks = await get("/parks/startable");
  const matters = () => show("matter", (parks.find((park) => park.parkId === byId("park").value)?.matters ?? [])
    .map((matter) => h("option", { value: matter.id }, matter.name)));
  show("park", parks.map((park) => h("option", { value: park.parkId }, park.parkName)));
  byId("park").addEventListener("change", matters);
  matters();
}

if (form) {
  onSubmit(form, () => post(`/parks/${part(byId("park").value)}/cases`, { matter: byId("matter").value }), async ({ caseNumber }) => {
    await showAll();
    done(form, `已立案，办件 ${caseNumber}，请到任务办理中办理。`);
  });
}

try {
  await showAll();
  if (form) {
    await offer();
  }
} catch (problem) {
  show("accounts", failure(problem));
}
