import { get, part, post } from "./api.js";
import { byId, day, empty, facts, failure, fill, h, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";

const STATES = {
  valid: ["有效", "这块标牌现在有效。"],
  suspended: ["暂停", "这块标牌的效力已经暂停，恢复以前不得使用。"],
  withdrawn: ["已取消", "这块标牌已经取消授牌，不再有效，不得使用。"],
  unknown: ["查无此牌", "没有发出过这个编号的标牌，请核对编号；编号无误的，标牌可能是伪造的，请向主管部门反映。"],
};

const noticeLink = (address) => h("a", { href: address, target: "_blank", rel: "noopener" }, "取消授牌公告");

function certificate(number, signed) {
  if (!signed) {
    return h("section", {}, h("h2", {}, "证书签名"), h("p", {}, "这块标牌在启用证书签名以前授予，证书没有签名；状态以上面的查验结果为准。"));
  }
  const files = `/api/v1/public/plaques/${part(number)}`;
  return h("section", {}, h("h2", {}, "证书签名"),
    signed.testKey ? h("p", { class: "panel attention" }, "测试密钥：这份证书用测试密钥签名，不具有效力。") : null,
    h("p", {}, signed.genuine ? "签名验证通过：证书正文与授牌时一致。" : h("strong", {}, "签名验证不通过：证书正文或者签名被改动，请向主管部门反映。")),
    h("pre", {}, signed.text),
    facts([
      ["签名（SM2）", h("span", { class: "number" }, signed.signature)],
      ["密钥编号", h("span", { class: "number" }, signed.keyId + (signed.testKey ? "（测试密钥）" : ""))],
      ["离线验证", [h("a", { href: `${files}/certificate.txt` }, "证书正文"), "、", h("a", { href: `${files}/certificate.sig` }, "签名"), "、", h("a", { href: signed.publicKey }, "公钥")]],
    ]));
}

async function offerSuspension(number, state) {
  const section = byId("suspension");
  if (!section || !["valid", "suspended"].includes(state) || !(await get(`/plaques/${part(number)}/rights`)).maySuspend) {
    return;
  }
  const asked = byId("suspension-form");
  byId("suspension-button").textContent = state === "valid" ? "暂停标牌" : "恢复标牌";
  onSubmit(asked, () => post(`/plaques/${part(number)}/${state === "valid" ? "suspension" : "restoration"}`, { reason: asked.reason.value }), () => location.reload());
  section.hidden = false;
}

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
        ...(plaque.suspendedOn ? [["暂停日期", day(plaque.suspendedOn)]] : []),
        ["标牌编号", h("span", { class: "number" }, plaque.plaqueNumber ?? number)],
      ])), plaque.state === "unknown" ? null : certificate(number, plaque.certificate));
    await offerSuspension(number, plaque.state);
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
