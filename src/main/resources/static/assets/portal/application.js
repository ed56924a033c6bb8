import { get, lastOfPath, part, post, put, remove } from "./api.js";
import { byId, empty, facts, failure, h, moment, reveal, show, table } from "./dom.js";
import { asked, done, indicatorFields, onSubmit, typedIndicators } from "./forms.js";
import { showMaterials } from "./materials.js";

const path = `/applications/${part(lastOfPath())}`;
const indicatorsForm = byId("indicators-form");
const rosterForm = byId("roster-form");
const submitForm = byId("submit-form");
// the API names missing indicators and materials, whose fields stand in the sections above
submitForm.dataset.wholePage = "";
const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
let matter = { indicators: [] };
let regime;
let open = true;
const known = Object.fromEntries([...document.querySelectorAll("#catalogue [data-key]")]
  .map((one) => [one.dataset.key, { name: one.textContent, unit: one.dataset.unit }]));

const STATES = { DRAFT: ["草稿", "maybe"], UNDER_RECOMMENDATION: ["已送审，等待推荐和申请", "maybe"], SUBMITTED: ["已提交", "yes"] };
const KINDS = { agency: "经营性", public: "公共", supporting: "其他、配套" };
const STATUSES = { settled: "已入驻", signed: "已签协议", intended: "拟入驻" };

function showHead(application) {
  const draft = application.status === "DRAFT";
  const [state, tone] = STATES[application.status] ?? [application.status, ""];
  byId("title").textContent = application.park.name;
  show("status", h("div", { class: "panel" }, facts([
    ["事项", matter.name ?? application.matter],
    ["状态", h("span", { class: `tag ${tone}` }, state)],
    ["办件", application.caseNumber && h("a", { href: `/cases/${part(application.caseNumber)}` }, application.caseNumber)],
    ["适用规则", regime && [regime.name, application.draftRules && h("span", { class: "tag no" }, "征求意见稿")].filter(Boolean)],
    ["纸质申报收件日期", application.receivedOn && `${application.receivedOn}（补登记理由：${application.receiptReason}）`],
    ["地址", application.park.address],
    ["运营管理单位", application.park.operator],
    ["最后修改", moment(application.updatedAt)],
  ]), draft ? h("p", {}, h("button", { type: "button", class: "plain", onclick: discard }, "删除草稿")) : null));
  submitForm.hidden = !draft;
  submitForm.querySelector("button[type=submit]").textContent = application.recommendedFirst ? "送审" : "提交申报";
}

/** What the locality's bodies said before the submission, and what this account has to say now. */
async function showPreliminary(application, tasks) {
  const task = tasks.find((one) => one.applicationId === application.id && !one.caseNumber);
  const steps = application.preliminarySteps;
  byId("preliminary").hidden = steps.length === 0 && application.status !== "UNDER_RECOMMENDATION";
  show("preliminary-steps", steps.length === 0 ? empty("还没有推荐意见。") : table("推荐和申请", ["环节", "办理人", "意见", "时间"], steps.map((one) => [
    one.elementName, one.who, Object.entries(one.fields).filter(([name]) => /(Opinion|Comment)$/.test(name)).map(([, text]) => text).join("；") || "同意",
    { value: moment(one.at), class: "figure" }])));
  const form = byId("preliminary-form");
  form.hidden = !task;
  if (!task) {
    return;
  }
  byId("preliminary-task").textContent = `请您办理：${task.name}`;
  show("preliminary-questions", (await get(`/tasks/${part(task.taskId)}/questions`)).map(question));
  onSubmit(form, () => post(`/tasks/${part(task.taskId)}/completion`, Object.fromEntries(new FormData(form))), () => location.reload());
}

function question(one) {
  const id = `question-${one.key}`;
  const choices = Object.entries(one.choices);
  return h("div", { class: "field" },
    h("label", { for: id }, one.label),
    choices.length > 0
      ? h("select", { id, name: one.key, "data-field": one.key }, h("option", { value: "" }, "请选择"), choices.map(([value, label]) => h("option", { value }, label)))
      : h("textarea", { id, name: one.key, "data-field": one.key, rows: 4, maxlength: 4000 }),
    one.description && h("p", { class: "hint" }, one.description));
}

async function discard() {
  if (confirm("删除后不能恢复。确定删除这份草稿吗？")) {
    try {
      await remove(path);
      location.assign("/my");
    } catch (problem) {
      show("status", failure(problem));
    }
  }
}

function showIndicators(application) {
  show("indicators", indicatorFields(asked(matter), application.indicators));
}

/** In the order of the catalogue. */
function figures(derived) {
  const list = facts(Object.entries(known).filter(([key]) => derived[key] !== undefined)
    .map(([key, { name, unit }]) => [name, [derived[key], unit].filter(Boolean).join(" ")]));
  list.classList.add("wide");
  return list;
}

function showRoster(application) {
  const rows = application.roster;
  if (rows.length === 0) {
    show("roster", empty("还没有导入名录。"));
    return;
  }
  show("roster",
    h("h3", {}, "由名录得出的指标"),
    figures(application.derived),
    h("details", {}, h("summary", {}, `名录（${rows.length} 家）`),
      table("入园机构名录", ["机构名称", "统一社会信用代码", "类别", "入驻状态", "专业性", "营业收入（万元）"], rows.map((row) => [
        row.name, { value: row.creditCode, class: "figure" }, KINDS[row.kind] ?? row.kind, STATUSES[row.status] ?? row.status,
        row.specialised ? "是" : "否", { value: String(row.revenue ?? ""), class: "figure" }]))));
}

function showMissing(application) {
  const typed = application.indicators;
  const missing = [
    ...matter.indicators.filter((one) => typed[one.key] === undefined)
      .map((one) => h("a", { href: `#indicator-${one.key}` }, `指标“${one.name}”未填写`)),
    ...(application.roster.length === 0 ? [h("a", { href: "#roster-file" }, "入园机构名录未导入")] : []),
    ...application.materials.filter((one) => one.required && one.files.length === 0)
      .map((one) => h("a", { href: `#material-${one.code}` }, `材料“${one.name}”未上传`)),
  ];
  if (application.status !== "DRAFT") {
    show("missing", application.status === "UNDER_RECOMMENDATION" ? h("p", {}, "申报已经送审，不能修改；需要修改的，由推荐或者申请的一方退回。")
      : h("p", {}, open ? "申报已经提交，正在补正：改好以后到" : "申报已经提交，见", h("a", { href: `/cases/${part(application.caseNumber)}` }, `办件 ${application.caseNumber}`),
      open ? "提交补正。" : "。"));
  } else if (missing.length === 0) {
    show("missing", h("p", { class: "panel good" }, application.recommendedFirst
      ? "内容已经齐全，可以送审：先由所在地人力资源社会保障部门推荐，再由所在地人民政府提出申请，届时取得办件编号。"
      : "内容已经齐全，可以提交。提交即取得办件编号，此后适用的规则版本不再变动。"));
  } else {
    show("missing", h("p", {}, `还有 ${missing.length} 项没有填写；与所选园区类型无关的指标可以不填，以提交时的核对为准：`),
      h("ul", {}, missing.map((one) => h("li", {}, one))));
  }
}

/** After submission the content is read only, unless a supplement is open. */
function setOpen(open) {
  indicatorsForm.querySelectorAll("fieldset").forEach((group) => {
    group.disabled = !open;
  });
  indicatorsForm.querySelector("button[type=submit]").hidden = !open;
  rosterForm.hidden = !open;
}

function showAll(application) {
  showHead(application);
  showIndicators(application);
  showRoster(application);
  showMaterials(byId("materials"), application, open, showMissing);
  setOpen(open);
  showMissing(application);
}

onSubmit(indicatorsForm, () => put(`${path}/indicators`, typedIndicators(indicatorsForm)), (application) => {
  showAll(application);
  done(indicatorsForm, "指标已保存。");
});

onSubmit(rosterForm, async () => {
  const body = new FormData();
  const [file] = byId("roster-file").files;
  body.append("file", file ?? new Blob([]), file?.name ?? "");
  return put(`${path}/roster`, body);
}, async (figures) => {
  const application = await get(path);
  showHead(application);
  showRoster(application);
  showMissing(application);
  rosterForm.reset();
  done(rosterForm, `名录已导入，共 ${figures.rows} 家。`);
});

onSubmit(submitForm, async () => ((await get(path)).recommendedFirst ? post(`${path}/hand-in`) : post(`${path}/submission`, undefined, { "Idempotency-Key": key })), ({ caseNumber, status }) => {
  if (status) {
    location.reload();
    return;
  }
  submitForm.hidden = true;
  show("missing");
  show("submitted", h("div", { class: "panel good" }, h("h3", {}, "申报已提交"),
    h("p", {}, "办件编号：", h("strong", { class: "number" }, caseNumber)),
    h("p", {}, h("a", { href: `/cases/${part(caseNumber)}` }, "查看办理进度"))));
  reveal(byId("submitted"));
});

try {
  const [application, authorities] = await Promise.all([get(path), get("/public/authorities")]);
  const authority = authorities.find((one) => one.id === application.authority);
  matter = authority?.matters.find((one) => one.id === application.matter && one.regime === application.regime) ?? matter;
  regime = authority?.regimes.find((one) => one.id === application.regime);
  const tasks = application.status === "DRAFT" ? [] : await get("/tasks");
  open = application.status === "DRAFT" || tasks.some((one) => one.applicationId === application.id && one.handsIn);
  showAll(application);
  await showPreliminary(application, tasks);
} catch (problem) {
  show("status", failure(problem));
}
