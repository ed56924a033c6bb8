import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { noticeList } from "./lists.js";

const PAGE = 50;

/** One page after the other, for as long as there is a next one. */
async function pages(open, nothing, page = 0) {
  const found = await get(`/public/notices?open=${open}&page=${page}`);
  const rest = h("div", {});
  if (found.length === PAGE) {
    const next = () => fill(rest, () => pages(open, "没有更多了。", page + 1));
    rest.append(h("button", { type: "button", class: "light", onclick: next }, "显示更多"));
  }
  return h("div", {}, noticeList(found, nothing), rest);
}

fill("open-notices", () => pages(true, "目前没有正在公示的事项。"));
fill("closed-notices", () => pages(false, "还没有结束的公示。"));
