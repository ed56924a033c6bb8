/** A task of a locality: what its form shows and asks, with figures and materials where they are handed in with it. */

import { get, lastOfPath, part, post, put } from "./api.js";
import { byId, empty, facts, failure, h, lastMoment, moment, reveal, show } from "./dom.js";
import { done, indicatorFields, onSubmit, typedIndicators } from "./forms.js";
import { page } from "./markdown.js";
import { showMaterials } from "./materials.js";

const taskId = lastOfPath();
const answerForm = byId("answer-form");
const figuresForm = byId("figures-form");
// the API names missing figures, whose fields stand in the section above
answerForm.dataset.wholePage = "";
const OWN_PAGE = { userTask_supplementMaterials: true, userTask_makeStatement: true, userTask_recordDelivery: true };

function control(one) {
  const id = `question-${one.key}`;
  const common = { id, name: one.key, "data-field": one.key };
  const choices = Object.entries(one.choices);
  switch (one.type) {
    case "choice":
      return h("select", common, h("option", { value: "" }, "请选择"), choices.map(([value, label]) => h("option", { value }, label)));
    case "choices":
      return h("fieldset", { id, "data-field": one.key }, choices.map(([value, label]) =>
        h("label", { class: "check" }, h("input", { type: "checkbox", name: one.key, value, "data-several": true }), label)));
    case "checkbox":
      return h("input", { ...common, type: "checkbox" });
    case "date":
      return h("input", { ...common, type: "date" });
    case "number":
      return h("input", { ...common, type: "text", inputmode: "decimal", autocomplete: "off" });
    case "textarea":
      return h("textarea", { ...common, rows: 5, maxlength: 4000 });
    default:
      return h("input", { ...common, type: "text", maxlength: 4000 });
  }
}

function question(one) {
  return h("div", { class: "field" }, h("label", { for: `question-${one.key}` }, one.label, one.required ? null : h("span", { class: "unit" }, "（可以不填）")),
    control(one), one.description && h("p", { class: "hint" }, one.description));
}

function typed(questions) {
  const answers = {};
  for (const one of questions) {
    if (one.type === "choices") {
      answers[one.key] = [...answerForm.querySelectorAll(`[name="${one.key}"]:checked`)].map((box) => box.value);
    } else {
      const field = answerForm.elements[one.key];
      answers[one.key] = one.type === "checkbox" ? field.checked : field.value.trim();
    }
  }
  return answers;
}

async function handIn(task) {
  const path = `/applications/${part(task.applicationId)}`;
  const application = await get(path);
  byId("figures-section").hidden = application.asked.length === 0;
  show("figures", indicatorFields(application.asked, application.indicators));
  onSubmit(figuresForm, () => put(`${path}/indicators`, typedIndicators(figuresForm)), () => done(figuresForm, "数据已保存。"));
  byId("materials-section").hidden = application.materials.every((one) => one.byOfficers);
  showMaterials(byId("materials"), application, true, () => {});
  return application;
}

/** Figures that were typed but not saved count too. */
async function complete(task, questions) {
  if (task.handsIn && !byId("figures-section").hidden) {
    await put(`/applications/${part(task.applicationId)}/indicators`, typedIndicators(figuresForm));
  }
  return post(`/tasks/${part(taskId)}/completion`, typed(questions));
}

try {
  const task = (await get("/tasks")).find((one) => one.taskId === taskId);
  if (!task) {
    show("status", empty("这项待办已经办理，或者不由您办理。"), h("p", {}, h("a", { href: "/my" }, "返回我的申报")));
  } else if (OWN_PAGE[task.elementId]) {
    location.replace(task.caseNumber ? `/cases/${part(task.caseNumber)}` : `/applications/${part(task.applicationId)}`);
  } else {
    byId("title").textContent = task.name;
    const [questions, shown] = await Promise.all([get(`/tasks/${part(taskId)}/questions`), get(`/tasks/${part(taskId)}/shown`)]);
    const application = task.handsIn ? await handIn(task) : null;
    show("status", h("div", { class: "panel" }, facts([
      ["办件", task.caseNumber && h("a", { href: `/cases/${part(task.caseNumber)}` }, task.caseNumber)],
      ["园区", application?.park.name],
      ["收到", moment(task.createdAt)],
      ["应办时间", task.dueAt && `${lastMoment(task.dueAt)}前`],
    ]), Object.values(shown).flatMap(page)));
    byId("answer-section").hidden = false;
    show("questions", questions.map(question));
    onSubmit(answerForm, () => complete(task, questions), () => {
      answerForm.hidden = true;
      byId("figures-section").hidden = true;
      byId("materials-section").hidden = true;
      show("answered", h("div", { class: "panel good" }, h("h3", {}, "已提交"),
        task.caseNumber && h("p", {}, h("a", { href: `/cases/${part(task.caseNumber)}` }, "查看办件")), h("p", {}, h("a", { href: "/my" }, "返回我的申报"))));
      reveal(byId("answered"));
    });
  }
} catch (problem) {
  show("status", failure(problem));
}
