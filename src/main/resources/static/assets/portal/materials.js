/** Materials of an application: what is asked for, what was handed in, and a form to hand in more. */

import { get, part, post } from "./api.js";
import { h, moment, show } from "./dom.js";
import { onSubmit } from "./forms.js";

const ACCEPT = (formats) => formats.map((format) => `.${format}`).join(",");
const size = (bytes) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** @param changed called with the application after each upload */
export function showMaterials(place, application, open, changed = () => {}) {
  show(place, application.materials.map((asked) => material(place, application, asked, open, changed)));
}

function material(place, application, asked, open, changed) {
  const files = application.files.filter((file) => asked.files.includes(file.id));
  return h("section", { "aria-label": asked.name },
    h("h3", {}, asked.name, " ", h("span", { class: `tag ${files.length > 0 ? "yes" : asked.required ? "no" : ""}` },
      files.length > 0 ? "已上传" : asked.required ? "必交，未上传" : "选交")),
    h("p", { class: "hint" }, `依据 ${asked.article} · 格式 ${asked.formats.join("、")} · 单个文件不超过 20 MB`),
    files.length > 0 && h("ul", {}, files.map((file) => h("li", {},
      h("a", { href: `/api/v1/applications/${part(application.id)}/materials/${file.id}` }, file.fileName),
      ` ${size(file.size)}，${moment(file.uploadedAt)}`))),
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
