import { get } from "./api.js";
import { empty, fill, h, moment, table } from "./dom.js";

fill("results", async () => {
  const published = await get("/public/evaluations");
  return published.length === 0 ? empty("还没有公布评估结果。") : published.map((one) => h("section", { class: "panel" },
    h("h2", {}, `${one.authorityName}　${one.evaluationYear} 年度`),
    h("p", {}, `${moment(one.publishedAt)}公布`),
    table(`${one.evaluationYear} 年度评估结果`, ["园区", "等次"], one.parks.map((park) => [park.parkName, park.gradeName]))));
});
