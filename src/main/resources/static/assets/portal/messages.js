import { get, part, post, put } from "./api.js";
import { byId, empty, failure, h, show, table, time } from "./dom.js";
import { onSubmit } from "./forms.js";

const SIZE = 20;

function message(one) {
  const settled = Boolean(one.settledAt);
  const read = settled || Boolean(one.readAt);
  const tag = settled ? h("span", { class: "tag yes" }, "已办结") : read ? null : h("span", { class: "tag maybe" }, "未读");
  return h("li", { class: read ? null : "unread" },
    settled ? one.subject : h("a", { href: one.link, onclick: () => mark(one) }, one.subject), " ", tag,
    h("p", {}, one.body), h("p", { class: "hint" }, time(one.createdAt), settled ? ["；任务已于 ", time(one.settledAt), " 办结"] : null, " ",
      read ? null : h("button", { class: "plain", type: "button", onclick: async () => { await mark(one); await load(); } }, "标为已读")));
}

/** The request outlives the page that the link leads away from. */
const mark = (one) => (one.readAt ? null : post(`/messages/${part(one.id)}/read`, {}));

let shown = SIZE;

async function load() {
  const [all, { unread }] = await Promise.all([get(`/messages?size=${shown}`), get("/messages/unread")]);
  byId("read-all").hidden = unread === 0;
  const count = document.querySelector(".bell .count");
  if (count) {
    count.textContent = String(unread);
    count.hidden = unread === 0;
  }
  show("messages", all.items.length === 0 ? empty("没有消息。") : h("ul", { class: "list" }, all.items.map(message)),
    all.total > shown && shown < 200 ? h("p", {}, h("button", { class: "light", type: "button", onclick: () => { shown = Math.min(200, shown + SIZE); load(); } }, "更早的消息")) : null);
}

byId("read-all").addEventListener("click", async () => {
  await post("/messages/read", {});
  await load();
});

const box = (kind, channel, label, checked) => h("input", { type: "checkbox", name: `${channel}:${kind}`, "aria-label": label, checked });

function showPreferences(known) {
  byId("mail").value = known.mail ?? "";
  byId("mail-hint").hidden = known.mailConfigured;
  show("kinds", table("接收哪些消息", ["消息", "站内", "邮件"], known.kinds.map((one) => [
    one.label, box(one.kind, "in-app", `${one.label}：站内`, one.inApp), box(one.kind, "mail", `${one.label}：邮件`, one.mail)])));
}

try {
  await load();
  const known = await get("/messages/preferences");
  showPreferences(known);
  const form = byId("preferences-form");
  onSubmit(form, () => put("/messages/preferences", {
    mail: form.mail.value,
    kinds: known.kinds.map(({ kind }) => ({ kind, inApp: form[`in-app:${kind}`].checked, mail: form[`mail:${kind}`].checked })),
  }), (saved) => {
    showPreferences(saved);
    byId("saved").hidden = false;
  });
} catch (problem) {
  show("messages", failure(problem));
}
