import { get, part, post } from "./api.js";
import { byId, empty, failure, h, show, table } from "./dom.js";
import { done, onSubmit } from "./forms.js";

const STATE = {
  PLANNED: ["待启动", ""], OPENING: ["正在启动", "maybe"], COLLECTING: ["评估进行中", "maybe"], RANKED: ["待确认", "maybe"],
  CONFIRMED: ["结果已确认", "yes"], CONCLUDED: ["已办结", "yes"],
};
const MISSING = { OPEN: "评估进行中", NOT_HANDED_IN: "期满未报送自评材料", NOT_SCORED: "期满未完成评分" };
const form = byId("shift-form");
const leader = byId("rounds").dataset.leader === "true";
let shifted;

const points = (score) => ({ value: score ?? "—", class: "figure" });
const parks = (round) => table(`${round.evaluationYear} 年度各园区`, ["办件", "园区", "自评", "初审", "专家评分", "等次"], round.parks.map((one) => [
  { value: h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber), class: "figure" },
  one.parkName, points(one.selfScore), points(one.preliminaryScore), points(one.score), one.gradeName || MISSING[one.state] || "待确认",
]));

function choose(round) {
  shifted = round.roundNumber;
  byId("shift-round").textContent = `${round.evaluationYear} 年度评估批次 ${round.roundNumber}，现定 ${round.opensOn} 启动`;
  form.hidden = false;
  byId("opensOn").focus();
}

async function showAll() {
  const rounds = await get("/evaluations");
  show("rounds", rounds.length === 0 ? empty("还没有计划评估批次。") : rounds.map((round) => h("section", { class: "panel" },
    h("h2", {}, `${round.evaluationYear} 年度 ${round.roundNumber} `, h("span", { class: `tag ${STATE[round.state][1]}` }, STATE[round.state][0])),
    h("p", {}, `${round.opensOn} 启动，${round.closesOn} 截止`, round.quotaPercent ? `；${round.rankedName}不超过参评园区的 ${round.quotaPercent}%` : ""),
    round.shiftReason ? h("p", {}, `启动日期调整的理由：${round.shiftReason}`) : null,
    round.groupComment ? h("p", {}, `确认意见：${round.groupComment}`) : null,
    round.parks.length > 0 ? parks(round) : null,
    leader && round.state === "PLANNED" ? h("button", { type: "button", class: "light", onclick: () => choose(round) }, "调整启动日期") : null)));
}

onSubmit(form, () => post(`/evaluations/${part(shifted)}/shift`, { opensOn: byId("opensOn").value, reason: byId("reason").value }), async () => {
  await showAll();
  done(form, "启动日期已调整。");
});

try {
  await showAll();
} catch (problem) {
  show("rounds", failure(problem));
}
