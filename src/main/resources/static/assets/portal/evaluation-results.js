import { get, part } from "./api.js";
import { byId, empty, fill, h, moment, table } from "./dom.js";

const ROUNDS = 20;

const asked = new URLSearchParams(location.search).get("authority");
const filter = asked ? `&authority=${part(asked)}` : "";

const notice = (one) => one.notice ? h("a", { href: one.notice.href }, one.notice.title) : "";

/** One page after the other, for as long as there is a next one. */
async function results(round, page = 0) {
  const found = await get(`/public/evaluations/${part(round.roundNumber)}?page=${page}`);
  if (found.total === 0) {
    return empty("本年度没有评定等次的园区。");
  }
  const rest = h("div", {});
  if ((found.page + 1) * found.size < found.total) {
    rest.append(more(() => fill(rest, () => results(round, page + 1))));
  }
  return h("div", {}, table(`${round.authorityName} ${round.evaluationYear} 年度评估结果`, ["园区", "等次", "通报"],
    found.items.map((one) => [one.parkName, one.gradeName, notice(one)])), rest);
}

function more(onclick) {
  return h("button", { type: "button", class: "light", onclick }, "显示更多");
}

/** The results of a round are read when it is opened. */
function section(round, open) {
  const shown = h("div", { "aria-live": "polite" });
  let read = false;
  const readOnce = (event) => {
    if (event.target.open && !read) {
      read = true;
      fill(shown, () => results(round));
    }
  };
  return h("details", { class: "panel", open, ontoggle: readOnce },
    h("summary", {}, `${round.authorityName}　${round.evaluationYear} 年度（${moment(round.publishedAt)}公布）`), shown);
}

async function rounds(page = 0) {
  const found = await get(`/public/evaluations?page=${page}${filter}`);
  if (found.length === 0) {
    return empty(page === 0 ? "还没有公布评估结果。" : "没有更多了。");
  }
  const rest = h("div", {});
  if (found.length === ROUNDS) {
    rest.append(more(() => fill(rest, () => rounds(page + 1))));
  }
  return h("div", {}, found.map((round, index) => section(round, page === 0 && index === 0)), rest);
}

fill(byId("results"), () => rounds());
