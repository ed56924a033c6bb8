import { get, post } from "./api.js";
import { byId, failure, h, options, reveal, show } from "./dom.js";
import { asked, indicatorFields, indicatorInputs, matterLabel, mattersOn, onSubmit, typedIndicators } from "./forms.js";
import { conditionTable, outcomeOf } from "./lists.js";

const form = byId("self-check");
let authorities = [];

const authority = () => authorities.find((one) => one.id === form.authority.value);
const matters = () => mattersOn(authority(), form.submittedOn.value);
const matter = () => matters().find((one) => one.id === form.matter.value);

function showMatters() {
  options(form.matter, matters().map((one) => [one.id, matterLabel(authority(), one)]));
  options(form.localityCode, [["", "不指定"], ...(authority()?.localities ?? []).map((one) => [one.code, one.name])]);
  showIndicators();
}

/** What is computed for a case, once the table asked for it: by the wording of its condition. */
function showComputed(conditions) {
  const declared = new Set((matter()?.indicators ?? []).map((one) => one.key));
  const computed = new Map(conditions.filter((one) => !declared.has(one.indicator) && one.indicator !== "regionCategory")
    .map((one) => [one.indicator, { key: one.indicator, name: one.text, unit: one.unit ?? "", type: one.bound === "true" ? "yesNo" : "number" }]));
  show("computed", computed.size > 0 && h("fieldset", {}, h("legend", {}, "由名录、园区登记得出的数据"),
    h("p", { class: "hint" }, "正式申报时由名录和登记信息算出，自查时可以直接填写，再核对一次。"),
    h("div", { class: "row" }, indicatorInputs([...computed.values()], typedIndicators(form)))));
}

function showIndicators() {
  show("computed");
  show("indicators", indicatorFields(asked(matter()), typedIndicators(form)));
}

try {
  authorities = await get("/public/authorities");
  options(form.authority, authorities.map((one) => [one.id, one.name]));
  showMatters();
} catch (problem) {
  show("indicators", failure(problem));
}
form.authority.addEventListener("change", showMatters);
form.matter.addEventListener("change", showIndicators);
form.submittedOn.addEventListener("change", showMatters);

onSubmit(form, () => {
  show("result");
  return post("/public/eligibility-checks", {
    authority: form.authority.value,
    matter: form.matter.value,
    localityCode: form.localityCode.value || null,
    submittedOn: form.submittedOn.value || null,
    indicators: typedIndicators(form),
  });
}, (answer) => {
  const [label, kind] = outcomeOf(answer.outcome, answer.mode === "advisory");
  show("result",
    h("h2", {}, "核对结果"),
    h("p", {}, h("span", { class: `tag ${kind}` }, label),
      answer.unmet.length > 0 ? ` 未达到的条款：${answer.unmet.join("、")}` : " 全部条件达到。"),
    answer.mode === "advisory" ? h("p", { class: "hint" }, "这些条件供审查参考，不直接决定是否受理。") : null,
    conditionTable(answer.conditions));
  showComputed(answer.conditions);
  reveal(byId("result"));
});
