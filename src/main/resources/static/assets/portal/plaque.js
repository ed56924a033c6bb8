import { get, part } from "./api.js";
import { byId, day, empty, facts, failure, fill, h, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";

const STATES = {
  valid: ["有效", "这块标牌现在有效。"],
  suspended: ["暂停", "这块标牌的效力已经暂停，恢复以前不得使用。"],
  withdrawn: ["已取消", "这块标牌已经取消授牌，不再有效，不得使用。"],
  unknown: ["查无此牌", "没有发出过这个编号的标牌，请核对编号；编号无误的，标牌可能是伪造的，请向主管部门反映。"],
};

const noticeLink = (address) => h("a", { href: address, target: "_blank", rel: "noopener" }, "取消授牌公告");

const form = byId("lookup");
const [, page, given] = location.pathname.split("/");

onSubmit(form, () => Promise.resolve(form.number.value.trim()), (number) => {
  if (number) {
    location.assign(`/${page}/${part(number)}`);
  } else {
    form.number.focus();
  }
});

if (given) {
  const number = decodeURIComponent(given);
  form.number.value = number;
  try {
    const plaque = await get(`/public/plaques/${part(number)}`);
    const [label, meaning] = STATES[plaque.state] ?? STATES.unknown;
    show("result", h("section", { class: `verdict ${plaque.state}`, "aria-labelledby": "state" },
      h("h2", { id: "state" }, "查验结果"),
      h("strong", {}, label),
      h("p", {}, meaning),
      facts([
        ["园区", plaque.parkName],
        ["认定机关", plaque.authorityName],
        ["授牌日期", day(plaque.awardedOn)],
        ...(plaque.withdrawnOn ? [["失效日期", day(plaque.withdrawnOn)]] : []),
        ...(plaque.withdrawalNotice ? [["公告", noticeLink(plaque.withdrawalNotice)]] : []),
        ["标牌编号", h("span", { class: "number" }, plaque.plaqueNumber ?? number)],
      ])));
  } catch (problem) {
    show("result", failure(problem));
  }
}

fill("withdrawals", async () => {
  const all = await get("/public/plaque-withdrawals");
  return all.length === 0 ? empty("没有取消授牌的公告。") : table("取消授牌公告列表", ["园区", "认定机关", "失效日期", "公告"], all.map((one) => [
    one.parkName, one.authorityName, { value: day(one.withdrawnOn), class: "figure" }, noticeLink(`/api/v1/public/plaques/${part(one.plaqueNumber)}/withdrawal-notice`),
  ]));
});
