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
  return table("假定", ["名称", "取值", "说明", "条款", "所在文件", "位置"], assumptions.map((one) => [
    one.name || one.what, { value: one.chosen ? [one.name && one.what, one.chosen].filter(Boolean).join(" = ") : "由调用方给出", class: "figure" },
    one.reason, one.clause, `${folder(one.file)} ${fileName(one.file)}`, h("code", {}, one.place),
  ]));
});
