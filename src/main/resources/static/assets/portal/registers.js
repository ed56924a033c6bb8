import { get, part } from "./api.js";
import { empty, fill, h, table } from "./dom.js";

fill("registers", async () => {
  const all = await get("/registers");
  return all.length === 0 ? empty("本部门没有登记簿；需要时由管理员写入规则包的 authority.yaml。")
    : table("登记簿", ["登记簿", "内容", "依据", "现有", "登记"], all.map((one) => [
      h("a", { href: `/registers/${part(one.id)}` }, one.name), one.description, one.article,
      { value: `${one.held} 项`, class: "figure" }, one.writable ? "可以登记" : "只供查阅",
    ]));
});
