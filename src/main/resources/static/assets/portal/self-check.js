import { get, post } from "./api.js";
import { byId, failure, h, options, reveal, show } from "./dom.js";
import { indicatorFields, onSubmit, typedIndicators } from "./forms.js";
import { conditionTable, OUTCOMES } from "./lists.js";

const form = byId("self-check");
let authorities = [];

const authority = () => authorities.find((one) => one.id === form.authority.value);
const matter = () => authority()?.matters.find((one) => one.id === form.matter.value);

function showMatters() {
  options(form.matter, (authority()?.matters ?? []).map((one) => [one.id, one.name]));
  showIndicators();
}

function showIndicators() {
  show("indicators", indicatorFields(matter()?.indicators ?? [], typedIndicators(form)));
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

onSubmit(form, () => {
  show("result");
  return post("/public/eligibility-checks", {
    authority: form.authority.value,
    matter: form.matter.value,
    submittedOn: form.submittedOn.value || null,
    indicators: typedIndicators(form),
  });
}, (answer) => {
  const [label, kind] = OUTCOMES[answer.outcome] ?? [answer.outcome, ""];
  show("result",
    h("h2", {}, "核对结果"),
    h("p", {}, h("span", { class: `tag ${kind}` }, label),
      answer.unmet.length > 0 ? ` 未达到的条款：${answer.unmet.join("、")}` : " 全部条件达到。"),
    answer.mode === "advisory" ? h("p", { class: "hint" }, "这些条件供审查参考，不直接决定是否受理。") : null,
    conditionTable(answer.conditions));
  reveal(byId("result"));
});
