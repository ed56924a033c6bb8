import { get, part, post } from "./api.js";
import { byId, empty, failure, fill, h, show, table } from "./dom.js";
import { clear, done, onSubmit } from "./forms.js";

const STATE = {
  PLANNED: ["待启动", ""], OPENING: ["正在启动", "maybe"], COLLECTING: ["评估进行中", "maybe"], RANKED: ["待确认", "maybe"],
  CONFIRMED: ["结果已确认", "yes"], CONCLUDED: ["已办结", "yes"],
};
const MISSING = { OPEN: "评估进行中", NOT_HANDED_IN: "期满未报送自评材料", NOT_SCORED: "期满未完成评分", SENT_BACK: "退回复核", LEFT: "评估期间取消认定" };
const form = byId("shift-form");
const leader = byId("rounds").dataset.leader === "true";
const officer = byId("rounds").dataset.officer === "true";
const OPENABLE = ["OPENING", "COLLECTING"];
const SHIFT = { path: "shift", field: "opensOn", label: "启动日期", title: "调整启动日期", now: (round) => `现定 ${round.opensOn} 启动` };
const EXTENSION = { path: "extension", field: "closesOn", label: "截止日期", title: "延长截止日期", now: (round) => `现定 ${round.closesOn} 截止` };
let chosen;

const ROUNDS = 20;

const points = (score) => ({ value: score ?? "—", class: "figure" });
const grade = (one) => [one.gradeName || MISSING[one.state] || "待确认", one.reexaminations.map((said) => h("div", { class: "hint" }, said))].flat();

async function parks(round) {
  const [items, unopened] = await Promise.all([
    get(`/evaluations/${part(round.roundNumber)}`), get(`/evaluations/${part(round.roundNumber)}/unopened`),
  ]);
  const all = table(`${round.evaluationYear} 年度各园区`, ["办件", "园区", "自评", "初审", "专家评分", "等次"], items.map((one) => [
    { value: h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber), class: "figure" },
    one.parkName, points(one.selfScore), points(one.preliminaryScore), points(one.score), h("div", {}, grade(one)),
  ]));
  return h("div", {}, unopened.length > 0 ? notOpened(round, unopened) : null, all);
}

/** Whoever couldn't be opened has no case; an officer tries again once the reason is gone. */
function notOpened(round, unopened) {
  const said = h("p", { role: "status" });
  const mayOpen = officer && OPENABLE.includes(round.state) && !round.reexamineBy;
  const again = (one) => async (event) => {
    event.target.disabled = true;
    try {
      const opened = await post(`/evaluations/${part(round.roundNumber)}/unopened/${part(one.parkId)}/opening`, {});
      said.replaceChildren(`${one.parkName}已立案，办件 ${opened.caseNumber}。`);
      event.target.remove();
    } catch (problem) {
      event.target.disabled = false;
      said.replaceChildren(failure(problem));
    }
  };
  return h("div", {},
    h("p", {}, "下列园区未能立案；原因消除后由经办人再次立案，处理完或者截止以后才汇总排名。"),
    table("未能立案的园区", ["园区", "原因", "办理"], unopened.map((one) => [
      one.parkName, one.reason, mayOpen ? h("button", { type: "button", class: "light", onclick: again(one) }, "再次立案") : "—",
    ])), said);
}

/** The parks of a round are read when it is opened. */
function ofRound(round, open) {
  const shown = h("div", { "aria-live": "polite" });
  let read = false;
  const readOnce = (event) => {
    if (event.target.open && !read) {
      read = true;
      fill(shown, () => parks(round));
    }
  };
  return h("details", { open, ontoggle: readOnce }, h("summary", {}, "各园区的得分和等次"), shown);
}

function choose(round, change) {
  clear(form);
  chosen = { round: round.roundNumber, change };
  byId("shift-title").textContent = change.title;
  byId("day-label").textContent = change.label;
  byId("newDay").dataset.field = change.field;
  byId("shift-round").textContent = `${round.evaluationYear} 年度评估批次 ${round.roundNumber}，${change.now(round)}`;
  form.hidden = false;
  form.querySelector("section").hidden = false;
  byId("newDay").focus();
}

function changeable(round) {
  const change = round.state === "PLANNED" ? SHIFT : round.state === "COLLECTING" && !round.reexamineBy ? EXTENSION : null;
  return leader && change ? h("p", {}, h("button", { type: "button", class: "light", onclick: () => choose(round, change) }, change.title)) : null;
}

async function pages(page = 0) {
  const rounds = await get(`/evaluations?page=${page}`);
  if (rounds.length === 0) {
    return empty(page === 0 ? "还没有计划评估批次。" : "没有更多了。");
  }
  const rest = h("div", {});
  if (rounds.length === ROUNDS) {
    rest.append(h("button", { type: "button", class: "light", onclick: () => fill(rest, () => pages(page + 1)) }, "显示更多"));
  }
  const newest = page === 0 ? rounds.find((round) => round.state !== "PLANNED") : undefined;
  return h("div", {}, rounds.map((round) => section(round, round === newest)), rest);
}

function section(round, open) {
  return h("section", { class: "panel" },
    h("h2", {}, `${round.evaluationYear} 年度 ${round.roundNumber} `, h("span", { class: `tag ${STATE[round.state][1]}` }, STATE[round.state][0])),
    h("p", {}, `${round.opensOn} 启动，${round.closesOn} 截止`, round.quotaPercent ? `；${round.rankedName}不超过参评园区的 ${round.quotaPercent}%` : ""),
    round.reexamineBy ? h("p", {}, `部分结果曾退回复核，复核截止 ${round.reexamineBy}`) : null,
    round.shiftReason ? h("p", {}, `日期调整的理由：${round.shiftReason}`) : null,
    round.groupComment ? h("p", {}, `确认意见：${round.groupComment}`) : null,
    changeable(round),
    round.state === "PLANNED" ? null : ofRound(round, open));
}

async function showAll() {
  show("rounds", await pages());
}

onSubmit(form, () => post(`/evaluations/${part(chosen.round)}/${chosen.change.path}`,
  { [chosen.change.field]: byId("newDay").value, reason: byId("reason").value }), async () => {
  form.reset();
  form.querySelector("section").hidden = true;
  await showAll();
  done(form, "日期已调整。");
});

try {
  await showAll();
} catch (problem) {
  show("rounds", failure(problem));
}
