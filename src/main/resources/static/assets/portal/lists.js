/** Lists that stand on several pages. */

import { day, empty, h, table } from "./dom.js";

export function noticeList(notices, nothing) {
  if (notices.length === 0) {
    return empty(nothing);
  }
  return h("ul", { class: "list" }, notices.map((notice) => h("li", {},
    h("a", { href: `/notices/${encodeURIComponent(notice.id)}` }, notice.title),
    h("p", {}, `${notice.authorityName} · ${day(notice.publishedAt)}公布，至${day(notice.endsOn)}24时止`,
      notice.provisional ? "（暂定）" : ""))));
}

export const PARK_TYPES = { comprehensive: "综合性", specialised: "专业性、行业性" };

export function parkTable(parks, authorities) {
  if (parks.length === 0) {
    return empty("还没有认定的园区。");
  }
  const names = localityNames(authorities);
  return table("园区名录", ["园区", "所在地", "类型", "地址", "运营管理单位", "认定日期"], parks.map((park) => [
    park.name, names(park.authority, park.localityCode), PARK_TYPES[park.parkType] ?? "", park.address, park.operator,
    { value: day(park.recognisedOn), class: "figure" },
  ]));
}

export function parkList(parks, authorities) {
  if (parks.length === 0) {
    return empty("还没有认定的园区。");
  }
  const names = localityNames(authorities);
  return h("ul", { class: "list" }, parks.map((park) => h("li", {}, park.name,
    h("p", {}, `${names(park.authority, park.localityCode)} · ${day(park.recognisedOn)}认定`))));
}

function localityNames(authorities) {
  return (id, code) => {
    const authority = authorities.find((one) => one.id === id);
    return authority?.localities.find((one) => one.code === code)?.name ?? code;
  };
}

const OUTCOMES = { eligible: ["符合条件", "yes"], exceptional: ["须领导决定是否放宽", "maybe"], ineligible: ["不符合条件", "no"] };

const ADVICE = { eligible: ["参考条件均达到", "yes"], exceptional: ["有参考条件未达到，不影响办理", "maybe"], ineligible: ["有参考条件未达到，不影响办理", "maybe"] };

/** What was found, in words, and its colour; conditions that only advise stop nobody. */
export const outcomeOf = (outcome, advisory) => (advisory ? ADVICE : OUTCOMES)[outcome] ?? [outcome, ""];

/** Takes the list along as a workbook, by the rights of whoever is signed in. */
export function exportLink(list, filters = {}) {
  const query = new URLSearchParams(filters).toString();
  return h("a", { class: "button light", href: `/api/v1/exports/${encodeURIComponent(list)}${query ? `?${query}` : ""}`, download: true }, "导出（xlsx）");
}

/** What was judged, row by row: clause, required, actual, met. */
export function conditionTable(conditions) {
  return table("条件核对结果", ["条件", "条款", "要求", "实际", "结果"], conditions.map((one) => [
    one.text, one.article ?? one.clause, { value: required(one), class: "figure" }, { value: actual(one), class: "figure" }, { value: result(one) },
  ]), (at) => (conditions[at].satisfied ? null : "unmet"));
}

function required({ comparison, bound, unit }) {
  const sign = { ">=": "≥ ", "<=": "≤ " }[comparison] ?? "";
  return sign + (bound === "true" ? "是" : bound) + (unit ? ` ${unit}` : "");
}

const actual = ({ actual: found, unit }) => (found === null || found === undefined ? "未填报" : found + (unit ? ` ${unit}` : ""));

function result(condition) {
  if (condition.met) {
    return h("span", { class: "tag yes" }, "达到");
  }
  if (condition.satisfied) {
    return h("span", { class: "tag yes" }, "由其他条件替代");
  }
  return condition.relaxable
    ? h("span", { class: "tag maybe" }, "未达到，可申请放宽")
    : h("span", { class: "tag no" }, "未达到");
}
