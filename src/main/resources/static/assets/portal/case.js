import { get, lastOfPath, part, post } from "./api.js";
import { byId, day, empty, facts, failure, fill, h, lastMoment, moment, show, time } from "./dom.js";
import { panel, supervisesDraws } from "./experts-drawn.js";
import { onSubmit } from "./forms.js";
import { conditionTable, outcomeOf } from "./lists.js";
import { showMaterials, showVersions } from "./materials.js";

const number = lastOfPath();
const path = `/cases/${part(number)}`;
const STAGES = [
  ["receipt", "收件"], ["acceptance", "受理"], ["examination", "审查"], ["public-notice", "公示"], ["decision", "决定"], ["delivery", "送达"], ["closed", "办结"],
];
const TONE = { open: "maybe", approved: "yes", refused: "no", returned: "no" };
const SUPPLEMENT = "userTask_supplementMaterials";
const SUBJECTS = { declared: "按申报数据", verified: "按核实数据" };

/** A refusal goes from where it is found to the decision: stages in between were never reached. */
function progress(overview, timeline) {
  const reached = new Set(timeline.filter((one) => one.kind === "stage").map((one) => one.title));
  const closed = overview.status !== "open";
  const at = closed ? STAGES.length - 1 : STAGES.findIndex(([key]) => key === overview.stage);
  return h("ol", { class: "progress", "aria-label": "办理阶段" }, STAGES.map(([, label], index) => {
    const now = index === at;
    const state = closed && now ? (overview.status === "approved" ? "past" : "stopped") : index < at ? (reached.has(label) ? "past" : "skipped") : now ? "now" : "";
    return h("li", { class: state, "aria-current": now ? "step" : null }, h("span", {}, label));
  }));
}

function deadline(one) {
  return [one.label, [
    day(one.dueOn), one.provisional ? "（暂定）" : "", " ", one.stopped ? h("span", { class: "tag maybe" }, "现在停止计时") : one.overdue ? h("span", { class: "tag no" }, "已超期") : "",
    h("details", {}, h("summary", {}, "推算过程"), h("p", { class: "hint" }, one.explanation)),
  ]];
}

/** Where something is missing, the case doesn't count as closed yet. */
function archive(state) {
  if (!state) {
    return null;
  }
  return state.missing.length === 0 ? `${state.label} ${moment(state.archivedAt)}`
    : [h("span", { class: "tag maybe" }, state.label), h("p", { class: "hint" }, "尚缺："), h("ul", {}, state.missing.map((one) => h("li", {}, one)))];
}

function showOverview(overview, timeline, staff, hands) {
  show("overview",
    progress(overview, timeline),
    h("div", { class: "panel" }, facts([
      ["状态", [h("span", { class: `tag ${TONE[overview.status] ?? ""}` }, overview.statusLabel), overview.closedAt ? ` ${moment(overview.closedAt)}` : ""]],
      ["归档", archive(overview.archive)],
      ["理由", overview.reason],
      ["园区", h("a", { href: `/parks/${part(overview.parkId)}` }, overview.parkName)],
      ["所在地", overview.localityName],
      ["事项", [`${overview.matterName}（${overview.authorityName}）`, overview.draftRules && h("span", { class: "tag no" }, "征求意见稿")].filter(Boolean)],
      ["收件日期", overview.receivedOn],
      [overview.receiptReason ? "登记（纸质申报）" : "提交", moment(overview.submittedAt)],
      ["补登记理由", overview.receiptReason],
      ...(overview.status === "open" ? overview.deadlines.map(deadline) : []),
      ["申报内容", h("a", { href: `/applications/${part(overview.applicationId)}` }, "查看申报内容和材料")],
      ...(staff && overview.status === "open" ? [["回避", h("a", { href: `/cases/${part(number)}/interests` }, "回避情况和申报")]] : []),
      ["理由说明", h("a", { href: `/cases/${part(number)}/explanations` }, "每个条件、每个日期的由来")],
      ...(hands ? [["移交", h("a", { href: `/api/v1${path}/handover`, download: "" }, "导出移交包（ZIP，可离线核验）")]] : []),
      ["适用规则", h("details", {}, h("summary", {}, `提交时固定的 ${overview.pinnedRules.length} 张规则表（${overview.regime}）`),
        h("ul", {}, overview.pinnedRules.map((rule) => h("li", {}, `${rule.decisionKey} 第 ${rule.version} 版，${day(rule.inForceFrom)}起施行`))))],
    ])));
}

const documents = get(`${path}/documents`);
const timeline = get(`${path}/timeline`);

function documentLink(one) {
  return h("a", { href: `/api/v1${path}/documents/${one.id}`, target: "_blank", rel: "noopener" }, one.title);
}

function fileLink(one, format) {
  return h("a", { href: `/api/v1${path}/documents/${one.id}.${format}`, download: "", "aria-label": `${one.title}（${format.toUpperCase()}）` }, format.toUpperCase());
}

fill("documents", async () => {
  const all = await documents;
  return all.length === 0 ? empty("还没有文书。") : h("ul", { class: "list" }, all.map((one) => h("li", {}, documentLink(one),
    h("p", {}, [one.documentNumber, moment(one.createdAt), "下载 "].filter(Boolean).join(" · "), fileLink(one, "pdf"), "、", fileLink(one, "ofd")))));
});

fill("timeline", async () => {
  const entries = await timeline;
  return entries.length === 0 ? empty("还没有记录。") : h("ol", { class: "timeline" }, entries.map((one) => h("li",
    { class: ["started", "stage", "closed", "decision"].includes(one.kind) ? null : "minor" },
    time(one.at), one.kind === "stage" ? h("strong", {}, `进入${one.title}阶段`) : one.title,
    one.who || one.article ? h("p", {}, [one.who, one.article && `依据 ${one.article}`].filter(Boolean).join(" · ")) : null)));
});

fill("evaluations", async () => {
  const all = (await get(`${path}/evaluations`)).filter((one) => one.result.conditions.length > 0);
  byId("evaluations-section").hidden = all.length === 0;
  return [...all].reverse().map((one, at) => {
    const [label, kind] = outcomeOf(one.result.outcome, one.result.advisory);
    return h("details", { open: at === 0 }, h("summary", {}, `${moment(one.evaluatedAt)} ${SUBJECTS[one.subject] ?? one.subject} `, h("span", { class: `tag ${kind}` }, label)),
      conditionTable(one.result.conditions));
  });
});

async function mine(element) {
  return (await get("/tasks")).find((one) => one.caseNumber === number && one.elementId === element);
}

async function newest(...kinds) {
  const [found] = (await documents).filter((one) => kinds.includes(one.kind) || (kinds.length === 0 && one.documentNumber)).slice(-1);
  return found;
}

async function showStatement() {
  const task = await mine("userTask_makeStatement");
  if (!task) {
    return;
  }
  const told = await newest("intended-refusal");
  show("told", h("p", {}, "主管部门拟作出的决定、理由和依据见", told ? documentLink(told) : "告知书", "，有证据材料的列在下面的材料中。可以在期限内陈述申辩，也可以放弃；期满未提出的，视为没有意见。"));
  const form = byId("statement-form");
  onSubmit(form, () => post(`${path}/statement`, { content: form.content.value, waived: false }), () => location.reload());
  onSubmit(byId("waiver-form"), () => post(`${path}/statement`, { waived: true }), () => location.reload());
  byId("statement").hidden = false;
}

async function showReceipt() {
  if (!await mine("userTask_recordDelivery")) {
    return;
  }
  const issued = await newest();
  show("received", h("p", {}, "请阅看", issued ? documentLink(issued) : "决定文书", "后签收。签收之日即为送达日期，有关期限自次日起算。"));
  onSubmit(byId("receipt-form"), () => post(`${path}/receipt`, {}), () => location.reload());
  byId("receipt").hidden = false;
}

/** What an officer hands in with a task of his, such as evidence. */
function upload(application, changed) {
  const place = h("div", {});
  showMaterials(place, application, true, changed);
  return h("div", { class: "panel attention" }, h("h3", {}, "上传"), h("p", { class: "hint" }, "您正在办理的任务可以附上文件，提交任务后不能再传；所在地可以查阅。"), place);
}

async function showSupplement(overview) {
  const task = await mine(SUPPLEMENT);
  if (!task) {
    return;
  }
  const [request] = (await documents).filter((one) => one.kind === "supplement-request").slice(-1);
  show("asked",
    h("p", {}, task.dueAt ? `请于${lastMoment(task.dueAt)}前补正；` : "", "需要补正的全部内容见", request ? documentLink(request) : "补正告知书", "。指标和名录在",
      h("a", { href: `/applications/${part(overview.applicationId)}` }, "申报内容"), "中修改，材料在此上传；全部改好后提交补正。"));
  showMaterials(byId("supplement-materials"), await get(`/applications/${part(overview.applicationId)}`), true);
  const form = byId("supplement-form");
  onSubmit(form, () => post(`/applications/${part(overview.applicationId)}/supplement`, { comment: form.supplementComment.value }), () => location.reload());
  byId("supplement").hidden = false;
}

try {
  const overview = await get(path);
  const me = await get("/me");
  const applies = me.groups.some((group) => group.startsWith("locality-"));
  showOverview(overview, await timeline, !applies, ["officers", "auditors"].some((group) => me.groups.includes(group)));
  fill("materials", async () => {
    const place = h("div", {});
    const grades = overview.status === "open" && me.groups.includes("officers");
    const application = await get(`/applications/${part(overview.applicationId)}`);
    showVersions(place, application, grades);
    return application.handingIn ? [place, upload(application, (now) => showVersions(place, now, grades))] : place;
  });
  if (supervisesDraws(me)) {
    fill("experts", async () => panel(number, await get(`${path}/experts`)));
    byId("panel").hidden = false;
  }
  if (overview.status === "open" && applies) {
    const form = byId("withdrawal-form");
    onSubmit(form, () => post(`${path}/withdrawal`, { reason: form.reason.value }), () => location.reload());
    byId("withdrawal").hidden = !overview.withdrawable;
    await showSupplement(overview);
    await showStatement();
    await showReceipt();
  }
} catch (problem) {
  show("overview", failure(problem));
  document.querySelectorAll("main section").forEach((section) => {
    section.hidden = true;
  });
}
