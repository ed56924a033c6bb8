import { get, part } from "./api.js";
import { byId, empty, fill, h, table } from "./dom.js";
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

const STATES = { PREPARING: ["筹建中", "maybe"], RECOGNISED: ["已认定", "yes"], WITHDRAWN: ["已取消认定", "no"] };
if (byId("records")) {
  fill("records", async () => {
    const parks = await get("/parks");
    const localities = (await authorities).flatMap((one) => one.localities);
    return parks.length === 0 ? empty("还没有。") : table("园区档案", ["园区", "所在地", "状态"], parks.map((park) => [
      h("a", { href: `/parks/${part(park.id)}` }, park.name), localities.find((one) => one.code === park.localityCode)?.name ?? park.localityCode,
      h("span", { class: `tag ${STATES[park.state][1]}` }, STATES[park.state][0]),
    ]));
  });
}
