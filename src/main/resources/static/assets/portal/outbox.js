import { get, part, post, remove } from "./api.js";
import { empty, fill, h, moment, table } from "./dom.js";

const CHANNELS = { mail: "邮件", webhook: "推送" };

const act = (label, work) => h("button", { class: "plain", type: "button", onclick: async () => { await work(); await load(); } }, label);

const load = () => fill("failed", async () => {
  const { items } = await get("/outbox/failed?size=100");
  return items.length === 0 ? empty("没有未送达的事项。") : table("未送达事项", ["渠道", "事由", "办件", "次数", "最后的原因", "写下", "办理"], items.map((one) => [
    CHANNELS[one.channel] ?? one.channel, one.kind, one.caseNumber ?? "", { value: String(one.attempts), class: "figure" }, one.lastError ?? "",
    { value: moment(one.createdAt), class: "figure" },
    h("span", {}, act("重新发送", () => post(`/outbox/failed/${part(one.id)}/retry`, {})), " ", act("放弃", () => remove(`/outbox/failed/${part(one.id)}`))),
  ]));
});

await load();
