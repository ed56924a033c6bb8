import { get, part } from "./api.js";
import { byId, fill, h } from "./dom.js";
import { parkTable } from "./lists.js";

const SIZE = 50;
const authority = byId("authority");
const authorities = get("/public/authorities");

authorities.then((all) => authority.append(...all.map((one) => h("option", { value: one.id }, one.name))), () => {});

function load(page) {
  return fill("parks", async () => {
    const chosen = authority.value ? `&authority=${part(authority.value)}` : "";
    const found = await get(`/public/parks?page=${page}&size=${SIZE}${chosen}`);
    const pages = Math.ceil(found.total / SIZE);
    return [
      parkTable(found.items, await authorities),
      pages > 1 && h("p", {},
        page > 0 && h("button", { type: "button", class: "light", onclick: () => load(page - 1) }, "上一页"),
        ` 第 ${page + 1} 页，共 ${pages} 页 `,
        page + 1 < pages && h("button", { type: "button", class: "light", onclick: () => load(page + 1) }, "下一页")),
    ];
  });
}

authority.addEventListener("change", () => load(0));
document.querySelector("#filter").addEventListener("submit", (event) => event.preventDefault());
load(0);
