import { get } from "./api.js";
import { byId, day, empty, failure, h, show, table } from "./dom.js";
import { exportLink } from "./lists.js";

const COLOURS = ["#1f4e8c", "#7a9cc6", "#1e6b34", "#a97400", "#a4262c", "#4d5b6a"];
const drawn = [];

/** The library is large and only needed here. */
function library() {
  return new Promise((resolve, reject) => {
    const script = h("script", { src: "/vendor/echarts/echarts.common.min.js", onload: () => resolve(window.echarts), onerror: reject });
    document.head.append(script);
  });
}

/** What is in the chart stands in the table beside it: a screen reader needn't look at it. */
function chart(tile) {
  const place = h("div", { class: "chart", "aria-hidden": "true" });
  drawn.push({ place, ...tile.chart });
  return place;
}

function option({ kind, categories, series }) {
  const base = { color: COLOURS, animation: false, textStyle: { fontFamily: "inherit" }, tooltip: { trigger: kind === "PIE" ? "item" : "axis" } };
  if (kind === "PIE") {
    return { ...base, legend: { bottom: 0 }, series: [{ type: "pie", radius: "62%", center: ["50%", "44%"], data: categories.map((name, at) => ({ name, value: series[0].values[at] })) }] };
  }
  return {
    ...base, legend: series.length > 1 ? { bottom: 0, itemGap: 24 } : undefined, grid: { left: 8, right: 16, top: 16, bottom: series.length > 1 ? 36 : 8, containLabel: true },
    xAxis: { type: "category", data: categories, axisLabel: { interval: 0, hideOverlap: true } }, yAxis: { type: "value", minInterval: 1 },
    series: series.map((one) => ({ name: one.name, type: "bar", data: one.values, barMaxWidth: 44, stack: kind === "STACKED" ? "all" : undefined })),
  };
}

const tile = (one) => h("section", { class: "tile" }, h("h3", {}, one.title, one.article ? h("span", { class: "unit" }, `（${one.article}）`) : ""),
  h("div", { class: one.chart ? "with-chart" : null }, one.chart ? chart(one) : null, one.lines.length === 0 ? empty("还没有数据。")
    : table(one.title, one.headings, one.lines.map((line) => line.map((cell) => ({ value: cell, class: /^[\d.,—-]+$/.test(cell) ? "figure" : null }))))));

const board = (one) => h("section", {}, h("h2", {}, one.authorityName), h("p", { class: "hint" }, `截至${day(one.day)}`), one.tiles.map(tile));

try {
  const boards = await get("/dashboard");
  show("boards", h("p", {}, exportLink("dashboard")), boards.map(board));
  if (drawn.length > 0) {
    const echarts = await library();
    const charts = drawn.map((one) => {
      const made = echarts.init(one.place, null, { renderer: "svg" });
      made.setOption(option(one));
      return made;
    });
    window.addEventListener("resize", () => charts.forEach((one) => one.resize()));
  }
} catch (problem) {
  show(byId("boards"), failure(problem instanceof Event ? new Error("图表没有读取到，请刷新页面") : problem));
}
