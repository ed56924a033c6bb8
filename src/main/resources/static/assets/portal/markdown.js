/** What forms show, as Tasklist's Markdown: headings, tables, lists, paragraphs; whatever is written in them is text. */

import { h, table } from "./dom.js";

const text = (written) => new DOMParser().parseFromString(written, "text/html").documentElement.textContent.replace(/\\([\\`*_{}[\]|~@:.])/g, "$1").trim();

const cells = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map(text);

const KINDS = [
  ["heading", /^#+ /, (lines) => lines.map((line) => h("h3", {}, text(line.replace(/^#+ /, ""))))],
  ["table", /^\|/, (lines) => [table(cells(lines[0]).join("、"), cells(lines[0]), lines.slice(2).map(cells))]],
  ["list", /^- /, (lines) => [h("ul", {}, lines.map((line) => h("li", {}, text(line.slice(2)))))]],
  ["paragraph", /^/, (lines) => lines.map((line) => h("p", {}, text(line)))],
];

export function page(markdown) {
  const parts = [];
  for (const line of markdown.split("\n").map((one) => one.trim()).filter(Boolean)) {
    const kind = KINDS.find(([, begins]) => begins.test(line));
    if (parts.at(-1)?.kind === kind) {
      parts.at(-1).lines.push(line);
    } else {
      parts.push({ kind, lines: [line] });
    }
  }
  return parts.flatMap(({ kind: [, , shown], lines }) => shown(lines));
}
