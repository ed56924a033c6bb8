import { get, lastOfPath, part, post } from "./api.js";
import { byId, day, facts, failure, h, moment, options, reveal, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";

const id = lastOfPath();
const form = byId("objection-form");

try {
  const notice = await get(`/public/notices/${part(id)}`);
  document.title = document.title.replace("公示详情", notice.title);
  show("notice",
    h("h1", {}, notice.title),
    h("p", {}, h("span", { class: notice.open ? "tag yes" : "tag" }, notice.open ? "正在公示" : "公示已结束"),
      notice.items.filter((item) => item.supersededBy).flatMap((item) => [" ", h("span", { class: "tag no" }, "已由新公示代替"), " ",
        h("a", { href: `/notices/${part(item.supersededBy)}` }, `查看${item.parkName}的新公示`)])),
    facts([
      ["公示机关", notice.authorityName],
      ["公布时间", moment(notice.publishedAt)],
      ["公示截止", `${day(notice.endsOn)}24时${notice.provisional ? "（暂定，节假日安排公布后可能调整）" : ""}`],
      ["期限说明", notice.explanation],
      ...(notice.contact ? [
        ["受理异议", [notice.contact.address, `电话 ${notice.contact.telephone}`, notice.contact.mail].join("，")],
        ["监督电话", notice.contact.supervisionTelephone],
      ] : []),
    ]),
    h("h2", {}, "公示的事项"),
    table("公示的事项", ["园区", "申报单位", "地址", "办件编号"],
      notice.items.map((item) => [item.parkName, item.applicant, item.address, { value: item.caseNumber, class: "figure" }])));
  options(form.caseNumber, notice.items.map((item) => [item.caseNumber, `${item.parkName}（${item.caseNumber}）`]));
  byId("objection").hidden = !notice.open;
  if (!notice.unsignedObjections) {
    byId("objection-signing").textContent = "请写明真实姓名（单位名称）和联系方式，";
    form.querySelectorAll(".optional").forEach((one) => one.remove());
  }
} catch (problem) {
  show("notice", h("h1", {}, "公示"), failure(problem));
}

onSubmit(form, () => post(`/public/notices/${part(id)}/objections`, {
  caseNumber: form.caseNumber.value,
  content: form.content.value,
  name: form.objector.value,
  contact: form.contact.value,
  byMail: form.byMail.checked,
}), ({ receipt }) => {
  byId("objection").hidden = true;
  byId("receipt-number").textContent = receipt;
  byId("receipt-link").href = `/objections?receipt=${part(receipt)}`;
  reveal(byId("receipt"));
});
