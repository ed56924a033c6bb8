import { get, part, post } from "./api.js";
import { byId, empty, failure, h, moment, show, table } from "./dom.js";
import { done, onSubmit } from "./forms.js";

const STATUS = {
  WAITING: ["待定", ""], PROPOSED: ["拟列入", "maybe"], LISTED: ["列入", "yes"], NOT_LISTED: ["未列入", "no"], WITHDRAWN: ["已撤回", ""],
};
const form = byId("start-form");
const officer = byId("waiting").dataset.officer === "true";
let process;

const cases = (caption, items) => table(caption, ["办件", "园区", "评审得分", "等待自", "名单"], items.map((one) => [
  { value: h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber), class: "figure" },
  one.parkName, { value: one.score ?? "—", class: "figure" }, { value: moment(one.waitingSince), class: "figure" },
  h("span", { class: `tag ${STATUS[one.status][1]}` }, STATUS[one.status][0]),
]));

async function showAll() {
  const overview = await get("/rounds");
  show("waiting", overview.waiting.length === 0 ? empty("没有等待的办件。") : overview.waiting.map((group) => h("div", { class: "panel" },
    h("h3", {}, group.matterName), cases("等待列入名单的办件", group.cases),
    officer ? h("button", { type: "submit", onclick: () => { process = group.process; } }, `启动批次（${group.cases.length} 个办件）`) : null)));
  show("rounds", overview.rounds.length === 0 ? empty("还没有启动过批次。") : overview.rounds.map((round) => h("div", { class: "panel" },
    h("h3", {}, round.roundNumber, " ", h("span", { class: `tag ${round.settledAt ? "yes" : "maybe"}` }, round.settledAt ? "名单已确定" : "正在拟定")),
    h("p", {}, `${round.matterName}，${moment(round.openedAt)}启动`, round.settledAt ? `，${moment(round.settledAt)}确定名单` : ""),
    round.reason ? h("p", {}, `未列入名单的理由：${round.reason}`) : null,
    cases("批次中的办件", round.cases))));
}

onSubmit(form, () => post("/rounds", { process }), async ({ roundNumber }) => {
  await showAll();
  done(form, `批次 ${roundNumber} 已启动，请到任务办理中拟定名单。`);
});

try {
  await showAll();
} catch (problem) {
  show("waiting", failure(problem));
  show("rounds");
}
