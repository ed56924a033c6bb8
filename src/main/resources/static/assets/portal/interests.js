import { get, part, post } from "./api.js";
import { byId, empty, failure, h, moment, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";

const number = decodeURIComponent(location.pathname.split("/").filter(Boolean)[1] || "");
const path = `/cases/${part(number)}/interests`;

try {
  const known = await get(path);
  show("situation",
    known.asked
      ? h("p", {}, `认领或者提交本办件的任务，即声明：${known.declaration}`)
      : h("p", {}, "本主管部门没有启用回避申报。"),
    known.conflict ? h("p", {}, h("span", { class: "tag no" }, "您应当回避"), ` ${known.conflict}`) : null,
    known.interests.length === 0 ? empty("没有人员申报利害关系。") : table("已申报的利害关系", ["姓名", "利害关系", "申报时间"],
      known.interests.map((one) => [one.name, one.reason, { value: moment(one.declaredAt), class: "figure" }])));
  const form = byId("interest-form");
  onSubmit(form, () => post(path, { reason: form.reason.value }), () => location.reload());
  byId("declaration").hidden = !known.asked || Boolean(known.conflict);
} catch (problem) {
  show("situation", failure(problem));
}
