import { get, part, post, remove } from "./api.js";
import { byId, day, empty, failure, fill, h, options, reveal, show, table } from "./dom.js";
import { clear, done, onSubmit } from "./forms.js";

const KEEPERS = ["officers", "procedure-admins"];
const SEPARATORS = /[、,，;；\s]+/;

const me = await get("/me");
const keeps = me.groups.some((group) => KEEPERS.includes(group));
const form = byId("expert");
const localities = await get("/public/authorities")
  .then((all) => all.filter((one) => one.id === me.authority).flatMap((one) => one.localities))
  .catch(() => []);
let experts = [];

const fieldsOf = (text) => text.split(SEPARATORS).filter(Boolean);

function typed() {
  const values = Object.fromEntries(new FormData(form));
  return { ...values, fields: fieldsOf(values.fields), chair: values.chair === "true", suspended: values.suspended === "true" };
}

function edit(expert) {
  clear(form);
  for (const name of ["userId", "name", "employer", "validFrom", "validUntil"]) {
    form[name].value = expert[name];
  }
  form.localityCode.value = expert.localityCode ?? "";
  form.fields.value = expert.fields.join("、");
  form.chair.value = String(expert.chair);
  form.suspended.value = String(expert.suspended);
  byId("one").open = true;
  byId("one-title").textContent = `修改${expert.name}的登记`;
  form.userId.readOnly = true;
  form.name.focus();
}

form.addEventListener("reset", () => {
  clear(form);
  form.userId.readOnly = false;
  byId("one-title").textContent = "登记一名专家";
});

function newAccounts(kept) {
  const made = kept.filter((one) => one.initialPassword).map((one) => `${one.userId}：${one.initialPassword}`);
  return made.length === 0 ? "已保存。" : `已登记。新账号和初始口令只显示这一次，请交给本人：${made.join("，")}`;
}

async function showExperts() {
  experts = await get("/experts");
  options(byId("who"), [["", "请选择"], ...experts.map((one) => [one.userId, `${one.name}（${one.employer}）`])]);
  show(byId("known-fields"), [...new Set(experts.flatMap((one) => one.fields))].sort().map((field) => h("option", { value: field })));
  const able = experts.filter((one) => one.available).length;
  return experts.length === 0 ? empty(keeps ? "专家库还是空的，请先登记专家。" : "您还不在专家库中。") : [
    keeps ? h("p", { class: "hint" }, `共 ${experts.length} 名，今天可以使用 ${able} 名。`) : null,
    table("专家", ["姓名", "单位", "专业领域", "聘期", "可任组长", "状态", ...(keeps ? [""] : [])], experts.map((one) => [
      h("span", { title: one.userId }, one.name), one.employer, one.fields.join("、"), `${day(one.validFrom)}至${day(one.validUntil)}`, one.chair ? "是" : "",
      h("span", { class: `tag ${one.available ? "yes" : "no"}` }, one.state),
      ...(keeps ? [h("button", { type: "button", class: "plain", "aria-label": `修改${one.name}的登记`, onclick: () => edit(one) }, "修改")] : []),
    ])),
  ];
}

async function showConflicts() {
  const all = await get("/experts/conflicts");
  return all.length === 0 ? empty("还没有声明。") : table("回避声明", ["专家", "对谁回避", "理由", "有效期", "状态", ...(keeps ? [""] : [])], all.map((one) => [
    one.name, one.caseNumber ?? one.organisation, one.reason, one.endsOn ? `至${day(one.endsOn)}` : "一直有效",
    h("span", { class: `tag ${one.counts ? "maybe" : ""}` }, one.counts ? "有效" : "已终止"),
    ...(keeps ? [one.counts ? h("button", { type: "button", class: "plain", "aria-label": `终止${one.name}的声明`, onclick: () => end(one) }, "终止") : ""] : []),
  ]));
}

async function end(one) {
  try {
    await remove(`/experts/conflicts/${part(one.id)}`);
    fill("conflicts", showConflicts);
  } catch (problem) {
    show("conflicts", failure(problem));
  }
}

/** 2026/1/31, 2026年1月31日, 2026.1.31 as spreadsheets show them. */
function date(text = "") {
  const [, year, month, date] = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/.exec(text.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : text.trim();
}

/** Each with its line in what was pasted; headings and empty lines are passed over. */
function rows(text) {
  return text.split(/\r?\n/).map((line, at) => ({ line, at: at + 1 })).filter(({ line }) => line.trim() && !line.startsWith("姓名\t")).map(({ line, at }) => {
    const [name, employer, fields = "", from, until, chair = "", locality = ""] = line.split("\t").map((cell) => cell.trim());
    const known = localities.find((one) => one.name === locality);
    return {
      at, expert: { name, employer, fields: fieldsOf(fields), validFrom: date(from), validUntil: date(until), chair, localityCode: known ? known.code : locality },
    };
  });
}

async function postRows() {
  const pasted = rows(byId("rows").value);
  try {
    return await post("/experts", { experts: pasted.map((one) => one.expert) });
  } catch (problem) {
    if (problem.errors) {
      problem.errors = problem.errors.map(({ field, message }) => {
        const [, index] = /^experts\[(\d+)\]/.exec(field) ?? [];
        return { field: index === undefined ? field : "", message: index === undefined ? message : `第 ${pasted[Number(index)].at} 行：${message}` };
      });
    }
    throw problem;
  }
}

onSubmit(form, () => post("/experts", { experts: [typed()] }), async (kept) => {
  form.reset();
  await fill("experts", showExperts);
  done(form, newAccounts(kept));
});
onSubmit(byId("several"), postRows, async (kept) => {
  byId("several").reset();
  await fill("experts", showExperts);
  done(byId("several"), newAccounts(kept));
});
onSubmit(byId("conflict"), () => post("/experts/conflicts", Object.fromEntries(new FormData(byId("conflict")))), async () => {
  byId("conflict").reset();
  await fill("conflicts", showConflicts);
  done(byId("conflict"), "已声明，以后的抽取都会剔除。");
});

options(byId("localityCode"), [["", "不属于任何县（市、区）"], ...localities.map((one) => [one.code, one.name])]);
document.querySelectorAll("[data-keepers]").forEach((element) => {
  element.hidden = !keeps;
});
byId("declare").hidden = !keeps && !me.groups.includes("experts");
try {
  show("experts", await showExperts());
  fill("conflicts", showConflicts);
  const parks = await get("/public/parks?size=200").catch(() => ({ items: [] }));
  show(byId("known-names"), parks.items.map((park) => h("option", { value: park.name })));
} catch (problem) {
  show(byId("refused"), problem.message);
  reveal(byId("refused"));
  document.querySelectorAll("main section").forEach((section) => {
    section.hidden = true;
  });
}
