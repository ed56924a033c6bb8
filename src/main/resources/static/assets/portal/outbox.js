import { get, part, post, remove } from "./api.js";
import { empty, fill, h, moment, table } from "./dom.js";

const CHANNELS = { mail: "邮件", webhook: "推送" };

/** Kinds of messages by their keys. */
const KINDS = {
  "application-received": "收到申报",
  accepted: "受理",
  "supplement-requested": "通知补正",
  "supplement-reminder": "补正期限将满",
  "decision-intended": "告知拟作出的不利决定",
  "decision-issued": "作出决定",
  "plaque-awarded": "制发标牌证书",
  "document-arrived": "收到其他文书",
  "case-closed": "办结、撤回或者终止",
  "task-arrived": "新的任务",
  "expert-invited": "邀请评审",
  "objection-raised": "收到异议",
  "deadline-near": "期限临近",
  "deadline-overdue": "期限超过",
  "delivery-failed": "邮件、推送没有送达",
  "locality-task": "需要所在地办理的事项",
  "report-opened": "应当报送的报告",
  "report-reminder": "报送日期将至",
  "report-late": "报告逾期",
  "report-returned": "报告退回修改",
  "objection-answered": "异议已答复",
};

const act = (label, work) => h("button", { class: "plain", type: "button", onclick: async () => { await work(); await load(); } }, label);

const retry = (one) => post(`/outbox/failed/${part(one.id)}/retry`, {});

/** One after the other: the other side is spared. */
async function retryAll(items, button) {
  button.disabled = true;
  for (const one of items) {
    await retry(one);
  }
  await load();
}

const above = (items, total) => h("p", {},
  h("button", { class: "light", type: "button", onclick: (event) => retryAll(items, event.currentTarget) }, `全部重新发送（${items.length} 件）`),
  total > items.length ? h("span", { class: "hint" }, ` 共 ${total} 件，先列出最近的 ${items.length} 件`) : null);

const load = () => fill("failed", async () => {
  const { items, total } = await get("/outbox/failed?size=100");
  return items.length === 0 ? empty("没有未送达的事项。") : h("div", {}, above(items, total), table("未送达事项", ["渠道", "事由", "办件", "已试次数", "最后的原因", "产生时间", "办理"], items.map((one) => [
    CHANNELS[one.channel] ?? one.channel, KINDS[one.kind] ?? one.kind, one.caseNumber ? h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber) : "", { value: String(one.attempts), class: "figure" }, one.lastError ?? "",
    { value: moment(one.createdAt), class: "figure" },
    h("span", {}, act("重新发送", () => retry(one)), " ", act("放弃", () => remove(`/outbox/failed/${part(one.id)}`))),
  ])));
});

await load();
