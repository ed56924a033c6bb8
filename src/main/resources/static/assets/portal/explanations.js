import { get, part } from "./api.js";
import { byId, day, empty, facts, failure, h, moment, show, table } from "./dom.js";
import { outcomeOf } from "./lists.js";

const number = decodeURIComponent(location.pathname.split("/").filter(Boolean)[1] || "");

function conditions(all) {
  return table("条件核对", ["条件", "依据", "要求", "实际和来源", "说明"], all.map((one) => [
    h("span", {}, one.text, h("span", { class: "hint" }, `（${one.strictness}）`)),
    h("span", {}, h("span", { class: "nowrap" }, one.article), one.wording ? h("details", {}, h("summary", {}, "条文"), h("p", { class: "hint" }, one.wording)) : ""),
    { value: one.required, class: "figure" },
    h("span", {}, one.actual ?? "未填报", h("br"), h("span", { class: "hint" }, one.origin)),
    h("span", {}, h("span", { class: `tag ${one.satisfied ? "yes" : one.relaxable ? "maybe" : "no"}` }, one.met ? "达到" : one.satisfied ? "由其他条件替代" : "未达到"),
      " ", one.account),
  ]), (at) => (all[at].satisfied ? null : "unmet"));
}

function evaluation(one, at, all) {
  const [label, kind] = outcomeOf(one.outcome, one.advisory);
  const unmet = one.conditions.filter((condition) => !condition.satisfied).length;
  return h("details", { open: at === all.length - 1 },
    h("summary", {}, `${moment(one.evaluatedAt)} ${SUBJECTS[one.occasion] ?? one.occasion} `, h("span", { class: `tag ${kind}` }, label)),
    h("p", { class: "hint" }, `规则表 ${one.table} 第 ${one.version} 版`, one.inForceFrom ? `，${day(one.inForceFrom)}起施行，提交时固定` : "",
      `；共 ${one.conditions.length} 项，未达到 ${unmet} 项`),
    conditions(one.conditions));
}

const SUBJECTS = { declared: "按申报数据", verified: "按核实数据" };

function days(label, list) {
  return list.length === 0 ? null : h("details", {}, h("summary", {}, `${label}（${list.length} 天）`),
    h("ul", {}, list.map((one) => h("li", {}, `${day(one.date)} ${one.occasion}`, h("span", { class: "hint" }, one.source ? `（${one.source}）` : "")))));
}

function date(one) {
  const { account } = one;
  return h("section", { class: "panel", "aria-label": one.label },
    h("h3", {}, one.label, "：", `${day(one.endsOn)}24时`, " ", one.provisional ? h("span", { class: "tag maybe" }, "暂定") : "", " ",
      one.endedAt ? h("span", { class: "tag" }, `${moment(one.endedAt)} 已完成`) : ""),
    facts([
      ["依据", one.article],
      ["起算", `${day(account.startsOn)}（${one.event}）`],
      ["规则", account.rule],
      ["顺延", account.movedFrom ? `期间的最后一日 ${day(account.movedFrom)} 是休息日，顺延至其后的第一个工作日（民法典第二百零三条）` : ""],
      ["暂定", account.unknownYears.length > 0 ? `${account.unknownYears.join("、")}年的放假安排尚未公布，暂按法定节假日和双休日推算，录入后重新计算` : ""],
      ["现在推算", one.nowEndsOn ? `按现在已知的放假安排是 ${day(one.nowEndsOn)}；已经告知的日期不变` : ""],
      ["不计的日子", days("逐日列出", account.skipped)],
      ["调休上班计入", days("逐日列出", account.makeUps)],
    ]));
}

try {
  const known = await get(`/cases/${part(number)}/explanations`);
  show("basis", h("p", {}, `依据：${known.legalBasis}。条件按提交时固定的规则表核对，以后修改规则不影响本办件。`));
  show("dates", known.dates.map(date));
  show("pauses", known.pauses.length === 0 ? empty("没有停止计时。") : table("停止计时", ["停止", "原因", "恢复", "恢复的原因"], known.pauses.map((one) => [
    { value: moment(one.pausedAt), class: "figure" }, one.pauseReason, { value: one.resumedAt ? moment(one.resumedAt) : "尚未恢复", class: "figure" }, one.resumeReason ?? "",
  ])));
  const judged = known.evaluations.filter((one) => one.conditions.length > 0);
  show("evaluations", judged.length === 0 ? empty("还没有核对。") : judged.map(evaluation));
  if (known.relaxations.length > 0) {
    show("relaxations", table("放宽的决定", ["时间", "决定人", "决定", "理由"], known.relaxations.map((one) => [
      { value: moment(one.at), class: "figure" }, one.by, one.admitted ? "同意放宽" : "不同意", one.reason])));
    byId("relaxed").hidden = false;
  }
} catch (problem) {
  show("basis", failure(problem));
  document.querySelectorAll("main section").forEach((section) => {
    section.hidden = true;
  });
}
