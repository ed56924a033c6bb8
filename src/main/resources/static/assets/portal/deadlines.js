import { get } from "./api.js";
import { byId, day, facts, h, show } from "./dom.js";
import { onSubmit } from "./forms.js";

const form = byId("deadline");
const result = byId("result");

onSubmit(form, () => {
  show(result);
  return get(`/public/deadlines?${new URLSearchParams(new FormData(form))}`);
}, (deadline) => {
  show(result, h("section", { class: "panel" },
    h("h2", {}, `${day(deadline.endsOn)}24时届满`),
    deadline.provisional ? h("p", {}, h("span", { class: "tag maybe" }, "暂定"), " 所涉年份的放假安排尚未公布，公布后可能调整。") : null,
    facts([["推算过程", deadline.explanation]])));
});
