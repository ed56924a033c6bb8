import { get, part } from "./api.js";
import { byId, empty, fill, h, moment, table } from "./dom.js";

const KINDS = { diagram: "流程图", table: "规则表" };

fill("definitions", async () => {
  const [bundle] = await get("/bundles");
  if (!bundle) {
    return empty("您的账号不属于任何主管部门。");
  }
  return table("流程图和规则表", ["名称", "编号", "种类", "版本", "依据版本", "部署时间"], bundle.definitions.map((one) => [
    one.name ?? one.id, h("code", {}, one.id), KINDS[one.kind], { value: String(one.version), class: "figure" },
    one.versionTag ?? "", { value: moment(one.deployedAt), class: "figure" },
  ]));
});

/** What people call the inputs, properties and keys; others are shown by their names in the files. */
const NAMES = {
  supplementDays: "补正期限（工作日）", teamSize: "考察组人数", expertCount: "专家人数", chairCount: "组长人数", passMark: "通过分数",
  noticeDays: "公示天数", noticeDayKind: "公示期计算方式", workingDays: "办理期限（工作日）", processingDays: "办理期限（工作日）",
  thresholdsMode: "条件核对方式", departments: "会商部门", rectificationMonths: "整改期限（月）", rosterStatuses: "计入的入驻状态",
  inForceFrom: "施行日期", inForceUntil: "失效日期", reminderDays: "提前提醒天数", extensionMonths: "可延长月数", satisfiedByMatter: "满足期限的事项",
  plaque: "是否授牌", objectionUpheld: "异议成立的后果", consented: "不同意见的后果", recordLapse: "期满登记",
};
const KINDS_OF_VALUES = { "working-days": "工作日", "calendar-days": "自然日", blocking: "不符合即退回", advisory: "仅供参考" };

function chosen({ file, name, what, chosen: value }) {
  const unsaid = folder(file) === "公用环节" ? "由调用方给出" : "见说明";
  const shown = KINDS_OF_VALUES[value] ?? (value || unsaid);
  return name && what ? `${NAMES[what] ?? what}：${shown}` : shown;
}

const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);
const folder = (path) => (path.startsWith("processes/shared/") ? "公用环节" : "本单位");

fill("assumptions", async () => {
  const { authority } = byId("definitions").dataset;
  if (!authority) {
    return empty("您的账号不属于任何主管部门。");
  }
  const assumptions = await get(`/bundles/${part(authority)}/assumptions`);
  if (assumptions.length === 0) {
    return empty("没有假定。");
  }
  return table("假定", ["名称", "取值", "说明", "条款", "所在"], assumptions.map((one) => [
    one.name || (NAMES[one.what] ?? one.what), { value: chosen(one) }, one.reason, one.article,
    h("span", {}, `${folder(one.file)} ${fileName(one.file)}`, h("br"), h("code", {}, one.place)),
  ]));
});
