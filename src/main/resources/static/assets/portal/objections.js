import { get, part } from "./api.js";
import { byId, facts, h, moment, show } from "./dom.js";
import { onSubmit } from "./forms.js";

const STATUS = {
  "under-investigation": ["正在核实", "maybe"],
  upheld: ["经核实，异议成立", "yes"],
  "not-upheld": ["经核实，异议不成立", "no"],
  dismissed: ["匿名且没有具体线索，不予核查", ""],
  moot: ["办件已撤回，公示终止，不再核实", ""],
};

const form = byId("lookup");
onSubmit(form, () => {
  show("result");
  return get(`/public/objections/${part(form.receipt.value.trim() || "-")}`);
}, (objection) => {
  const [label, kind] = STATUS[objection.status] ?? [objection.status, ""];
  show("result", h("section", { class: "panel" },
    h("h2", {}, "处理情况"),
    facts([
      ["状态", h("span", { class: `tag ${kind}` }, label)],
      ["办件编号", objection.caseNumber],
      ["提出时间", moment(objection.raisedAt)],
      ["核实意见", objection.finding],
      ["答复时间", moment(objection.answeredAt)],
      ["书面答复", objection.replied ? h("a", { href: `/api/v1/public/objections/${part(objection.receipt)}/reply`, target: "_blank", rel: "noopener" }, "异议答复书") : null],
      ["公示", h("a", { href: `/notices/${part(objection.noticeId)}` }, "查看公示")],
    ])));
});

const given = new URLSearchParams(location.search).get("receipt");
if (given) {
  form.receipt.value = given;
  form.requestSubmit();
}
