import { get } from "./api.js";
import { byId, day, empty, fill, h, lastMoment, moment, table } from "./dom.js";
import { part } from "./api.js";

/** By stage: what happens next. */
const NEXT = {
  receipt: "等待受理",
  acceptance: "审查材料、核对条件",
  examination: "考察、论证",
  "public-notice": "公示期满后作出决定",
  decision: "等待决定",
  delivery: "制发标牌和证书",
};
const STAGES = {
  receipt: "收件", acceptance: "受理", examination: "审查", "public-notice": "公示", decision: "决定", delivery: "送达", closed: "办结",
};
const OUTCOMES = { approved: "yes", refused: "no", returned: "no" };

/** They are done on the page of the case. */
const OWN_PAGE = new Set(["userTask_supplementMaterials", "userTask_makeStatement", "userTask_recordDelivery"]);

const authorities = get("/public/authorities").catch(() => []);
const cases = get("/cases?size=100");
const tasks = byId("tasks") ? get("/tasks") : Promise.resolve([]);

if (byId("paper-drafts")) {
  fill("paper-drafts", async () => {
    const page = await get("/applications?size=200");
    return page.items.length === 0 ? empty("没有待登记的纸质申报。")
      : table("待登记的纸质申报", ["事项", "所在地", "最后修改", ""], await Promise.all(page.items.map(async (draft) => [
        await matterName(null, draft.matter), await localityName(draft.localityCode), { value: moment(draft.updatedAt), class: "figure" },
        h("a", { href: `/applications/${part(draft.id)}` }, "继续登记"),
      ])));
  });
}

async function matterName(authority, id) {
  const names = (await authorities).filter((one) => !authority || one.id === authority).map((one) => one.matterNames[id]);
  return names.find((name) => name) ?? id;
}

async function localityName(code) {
  return (await authorities).flatMap((one) => one.localities).find((one) => one.code === code)?.name ?? code;
}

if (byId("tasks")) {
  fill("tasks", async () => {
    const [open, listed] = await Promise.all([tasks, cases.then((page) => page.items, () => [])]);
    return open.length === 0 ? empty("没有需要您办理的事项。") : h("ul", { class: "list" }, await Promise.all(open.map(async (task) => {
      const of = listed.find((one) => one.caseNumber === task.caseNumber);
      return h("li", {},
        task.caseNumber ? h("a", { href: OWN_PAGE.has(task.elementId) ? `/cases/${part(task.caseNumber)}` : `/tasks/${part(task.taskId)}` }, `${task.name}（${task.caseNumber}）`)
          : h("a", { href: `/applications/${part(task.applicationId)}` }, task.name),
        ...(of?.overdue ?? []).flatMap((label) => [" ", h("span", { class: "tag no" }, `${label}已超期`)]),
        h("p", {}, of ? `${await matterName(null, of.matter)}；` : "", `${moment(task.createdAt)}收到`, task.dueAt ? `，${lastMoment(task.dueAt)}前办理` : ""));
    })));
  });
  fill("drafts", async () => {
    const drafts = (await get("/applications?drafts=true&size=200")).items;
    if (drafts.length === 0) {
      return empty("没有草稿。");
    }
    return table("草稿列表", ["事项", "所在地", "最后修改", ""], await Promise.all(drafts.map(async (draft) => [
      await matterName(draft.authority, draft.matter), await localityName(draft.localityCode), { value: moment(draft.updatedAt), class: "figure" },
      h("a", { href: `/applications/${part(draft.id)}`, "aria-label": `${draft.status === "DRAFT" ? "继续填写" : "查看"}${moment(draft.updatedAt)}的草稿` }, draft.status === "DRAFT" ? "继续填写" : "已送审"),
    ])));
  });
}

fill("cases", async () => {
  const [page, mine] = await Promise.all([cases, tasks.catch(() => [])]);
  if (page.items.length === 0) {
    return empty("还没有办件。");
  }
  return table("办件列表", ["办件编号", "事项", "所在地", "收件日期", "阶段", "下一步"], await Promise.all(page.items.map(async (one) => {
    const outcome = one.outcomeLabel;
    const task = mine.find((open) => open.caseNumber === one.caseNumber);
    return [
      { value: h("a", { href: `/cases/${part(one.caseNumber)}` }, one.caseNumber), class: "figure" },
      await matterName(null, one.matter), await localityName(one.localityCode), { value: day(one.receivedOn), class: "figure" },
      [outcome ? h("span", { class: `tag ${OUTCOMES[one.outcome] ?? ""}` }, outcome) : h("span", { class: "tag maybe" }, STAGES[one.stage] ?? ""),
        ...one.overdue.flatMap((label) => [" ", h("span", { class: "tag no" }, `${label}已超期`)])],
      task ? h("strong", {}, `请您${task.name}`) : outcome ? (one.archive === "pending" ? "办结待归档" : "已办结") : NEXT[one.stage] ?? "",
    ];
  })));
});
