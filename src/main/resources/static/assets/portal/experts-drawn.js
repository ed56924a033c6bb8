/** 专家抽取: what those who supervise a draw see of it on the page of a case. */

import { part } from "./api.js";
import { empty, facts, h, moment, table } from "./dom.js";

const READERS = ["officers", "leaders", "auditors", "procedure-admins"];

/** Experts never see a panel, whatever else they are. */
export const supervisesDraws = (me) => me.groups.some((group) => READERS.includes(group)) && !me.groups.includes("experts");

export function panel(number, { standing, drawn, reasons }) {
  if (drawn) {
    return [
      ...drawn.draws.map((one) => draw(one, drawn, reasons)),
      h("p", {}, h("a", { class: "button", href: `/api/v1/cases/${part(number)}/draw`, download: `draw-${number}.json` }, "下载抽取记录")),
      h("p", { class: "hint" }, "任何人凭这份记录都可以重复抽取、核对结果：", h("code", {}, `java -jar parkcert.jar repeat-draw draw-${number}.json`)),
    ];
  }
  return standing ? beforehand(standing) : empty("还没有抽取专家。");
}

function beforehand(standing) {
  const lacking = standing.lacking.length > 0;
  return [
    h("div", { class: lacking ? "panel attention" : "panel" },
      h("p", {}, h("span", { class: `tag ${lacking ? "no" : "yes"}` }, lacking ? "人数不足" : "人数足够"), ` ${standing.summary}。`),
      lacking ? h("p", {}, "抽取之前可以先在", h("a", { href: "/experts" }, "专家库"), "登记专家、延长聘期或者恢复使用。") : null),
    h("details", { open: lacking }, h("summary", {}, "谁可以抽取，谁不能，为什么"),
      table("专家库情况", ["专家", "单位", "专业", "可任组长", "能否抽取"], [...standing.members]
        .sort((one, other) => other.exclusions.length - one.exclusions.length)
        .map((member) => [member.name, member.employer, member.fields.join("、"), member.chair ? "是" : "",
          member.exclusions.length === 0 ? h("span", { class: "tag yes" }, "可以") : `不能：${member.reasons}`]))),
  ];
}

function draw({ hash, draw: one }, { replacements, names }, reasons) {
  const name = (id) => names[id] ?? id;
  const candidate = (id) => one.pool.find((other) => other.id === id);
  const result = (id) => {
    const left = replacements.find((other) => other.recused === id);
    const came = replacements.find((other) => other.replacedBy === id);
    return [
      one.drawn.includes(id) ? h("span", { class: "tag yes" }, "抽中") : came ? h("span", { class: "tag yes" }, `递补${name(came.recused)}`) : h("span", { class: "tag" }, "候补"),
      left ? [" ", h("span", { class: "tag maybe" }, `已回避，由${name(left.replacedBy)}递补`)] : "",
    ].flat();
  };
  const excluded = one.pool.filter((other) => other.exclusions.length > 0);
  return h("div", {},
    h("div", { class: "panel" }, facts([
      [one.drawNumber === 1 ? "抽取" : "补充抽取", moment(one.drawnAt)],
      ["要求", `${one.needed} 名${one.chairs > 0 ? `，其中可任组长的不少于 ${one.chairs} 名` : ""}${one.requiredFields.length > 0 ? `，涵盖${one.requiredFields.join("、")}` : ""}`],
      ["专家库", `${one.pool.length} 名，可以抽取 ${one.order.length} 名`],
      ["种子", h("span", { class: "number" }, one.seed)],
      ["记录哈希值", h("span", { class: "number" }, hash)],
    ])),
    table("抽取次序", ["次序", "专家", "专业", "可任组长", "结果"], one.order.map((id, at) => [
      String(at + 1), name(id), candidate(id).fields.join("、"), candidate(id).chair ? "是" : "", h("span", {}, result(id))])),
    excluded.length === 0 ? null : h("details", {}, h("summary", {}, `未列入抽取的 ${excluded.length} 名`),
      table("未列入抽取", ["专家", "原因"], excluded.map((other) => [name(other.id), other.exclusions.map((reason) => reasons[reason] ?? reason).join("；")]))));
}
