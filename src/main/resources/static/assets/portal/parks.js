import { get, part, post } from "./api.js";
import { byId, empty, fill, h, options, table } from "./dom.js";
import { done, onSubmit, recognisingMattersOn } from "./forms.js";
import { PARK_TYPES, parkTable } from "./lists.js";

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

function loadRecords() {
  return fill("records", async () => {
    const parks = await get("/parks");
    const localities = (await authorities).flatMap((one) => one.localities);
    return parks.length === 0 ? empty("还没有。") : table("园区档案", ["园区", "所在地", "状态"], parks.map((park) => [
      h("a", { href: `/parks/${part(park.id)}` }, park.name), localities.find((one) => one.code === park.localityCode)?.name ?? park.localityCode,
      h("span", { class: `tag ${STATES[park.state][1]}` }, STATES[park.state][0]),
    ]));
  });
}

/** 既有园区: what an officer copies from the document that recognised a park before the platform came. */
async function earlierParks(form) {
  const [me, all] = await Promise.all([get("/me"), authorities]);
  const own = all.find((one) => one.id === me.authority);
  let matters = [];

  function showTypes() {
    const types = matters.find((one) => one.id === form.matter.value)?.parkTypes ?? [];
    byId("earlier-types").hidden = types.length === 0;
    options(form.parkType, types.map((one) => [one, PARK_TYPES[one] ?? one]));
  }
  function showMatters() {
    matters = recognisingMattersOn(own, form.recognisedOn.value);
    options(form.matter, matters.map((one) => [one.id, one.name]));
    showTypes();
  }
  function showCounties() {
    const counties = own?.localities.find((one) => one.code === form.localityCode.value)?.counties ?? [];
    byId("earlier-counties").hidden = counties.length === 0;
    options(form.countyCode, [["", "请选择"], ...counties.map((one) => [one.code, one.name])]);
  }
  function begin() {
    options(form.localityCode, [["", "请选择"], ...(own?.localities ?? []).map((one) => [one.code, one.name])]);
    showMatters();
    showCounties();
  }

  form.recognisedOn.addEventListener("change", showMatters);
  form.matter.addEventListener("change", showTypes);
  form.localityCode.addEventListener("change", showCounties);
  onSubmit(form, () => post("/parks", {
    park: {
      name: form.elements.name.value, localityCode: form.localityCode.value, countyCode: form.countyCode.value || null,
      address: form.address.value, operator: form.operator.value, contact: form.contact.value,
    },
    matter: form.matter.value, parkType: form.parkType.value || null, recognisedOn: form.recognisedOn.value,
    document: form.elements.document.value, note: form.note.value,
  }), async () => {
    form.reset();
    begin();
    await Promise.all([loadRecords(), load(0)]);
    done(form, "已登记，园区已列入名录。");
  });
  begin();
}

if (byId("records")) {
  loadRecords();
}
if (byId("earlier")) {
  earlierParks(byId("earlier"));
}
