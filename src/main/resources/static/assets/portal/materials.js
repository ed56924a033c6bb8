/** Materials of an application: what is asked for, what was handed in, and a form to hand in more. */

import { get, part, post, put } from "./api.js";
import { empty, h, moment, show, table } from "./dom.js";
import { onSubmit } from "./forms.js";

const ACCEPT = (formats) => formats.map((format) => `.${format}`).join(",");
const size = (bytes) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** @param changed called with the application after each upload */
export const GRADES = { A: "部门签发，经系统核验", B: "窗口核验原件", C: "申报单位上传，待核验", D: "自行制作并承诺属实" };
const SHOWN = ["application/pdf", "image/png", "image/jpeg"];

export function fileLinks(applicationId, file) {
  const path = `/api/v1/applications/${part(applicationId)}/materials/${file.id}`;
  return [h("a", { href: path }, file.fileName),
    SHOWN.includes(file.contentType) && [" ", h("a", { href: `${path}/preview`, target: "_blank", rel: "noopener" }, "预览")]].flat();
}

/** 草稿, 提交, 补正 or 已替换. */
export function version(file, submitted) {
  const came = file.supplement ? "补正" : submitted ? "提交" : "草稿";
  return file.replaced ? h("span", { class: "tag" }, `${came}，已替换`) : h("span", { class: "tag yes" }, came);
}

/** Every version of every file of a case, the grade of each, and for an officer a form to give it. */
export function showVersions(place, application, grades) {
  const names = Object.fromEntries(application.materials.map((asked) => [asked.code, asked.name]));
  const files = application.files;
  show(place, files.length === 0 ? empty("没有材料。") : table("申报材料", ["材料", "文件", "版本", "可信等级"], files.map((file) => [
    names[file.code] ?? file.code,
    h("span", {}, fileLinks(application.id, file), h("span", { class: "hint" }, ` ${size(file.size)}，${moment(file.uploadedAt)}`)),
    version(file, true),
    h("div", {}, h("strong", {}, file.trustGrade), ` ${GRADES[file.trustGrade]}`,
      file.verifiedAt && h("p", { class: "hint" }, `${file.verifiedBy} ${moment(file.verifiedAt)}${file.verifiedHow ? ` ${file.verifiedHow}` : ""}`),
      grades && !file.replaced && grading(place, application, file)),
  ])));
}

function grading(place, application, file) {
  const id = `grade-${file.id}`;
  const form = h("form", { novalidate: true }, h("div", { class: "summary", hidden: true }),
    h("div", { class: "field" }, h("label", { for: id }, "可信等级"),
      h("select", { id, name: "grade", "data-field": "grade" }, Object.entries(GRADES).map(([key, label]) => h("option", { value: key, selected: key === file.trustGrade }, `${key} ${label}`)))),
    h("div", { class: "field" }, h("label", { for: `${id}-basis` }, "核验方式"),
      h("input", { id: `${id}-basis`, name: "basis", "data-field": "basis", maxlength: "500", placeholder: "如：与原件核对一致" })),
    h("button", { type: "submit", class: "light" }, "核定"));
  onSubmit(form, () => put(`/applications/${part(application.id)}/materials/${file.id}/grade`, { grade: form.grade.value, basis: form.basis.value }),
    async () => showVersions(place, await get(`/applications/${part(application.id)}`), true));
  return h("details", {}, h("summary", {}, "核定等级"), form);
}

/** An officer hands in what is his, such as evidence; the applicant the rest. */
export function showMaterials(place, application, open, changed = () => {}) {
  show(place, application.materials.filter((asked) => asked.byOfficers === application.handingIn).map((asked) => material(place, application, asked, open, changed)));
}

function material(place, application, asked, open, changed) {
  const files = application.files.filter((file) => asked.files.includes(file.id));
  return h("section", { "aria-label": asked.name },
    h("h3", {}, asked.name, " ", h("span", { class: `tag ${files.length > 0 ? "yes" : asked.required ? "no" : ""}` },
      files.length > 0 ? "已上传" : asked.required ? "必交，未上传" : "选交")),
    h("p", { class: "hint" }, `依据 ${asked.article} · 格式 ${asked.formats.join("、")} · 单个文件不超过 20 MB`),
    files.length > 0 && h("ul", {}, files.map((file) => h("li", {},
      fileLinks(application.id, file),
      ` ${size(file.size)}，${moment(file.uploadedAt)}，可信等级 ${file.trustGrade}（${GRADES[file.trustGrade]}）`))),
    open && upload(place, application, asked, changed));
}

function upload(place, application, asked, changed) {
  const id = `material-${asked.code}`;
  const form = h("form", { class: "upload", novalidate: true }, h("div", { class: "summary", hidden: true }),
    h("div", { class: "field" }, h("label", { for: id }, `选择文件：${asked.name}`),
      h("input", { id, name: "file", type: "file", accept: ACCEPT(asked.formats), "data-field": `materials.${asked.code}` })),
    h("button", { type: "submit", class: "light" }, "上传"));
  onSubmit(form, () => {
    const body = new FormData();
    body.append("file", form.file.files[0] ?? new Blob([]), form.file.files[0]?.name ?? "");
    return post(`/applications/${part(application.id)}/materials?code=${part(asked.code)}`, body);
  }, async () => {
    const now = await get(`/applications/${part(application.id)}`);
    showMaterials(place, now, true, changed);
    document.getElementById(id)?.focus();
    changed(now);
  });
  return form;
}
