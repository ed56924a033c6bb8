import { get, part, post } from "./api.js";
import { byId, failure, options, show } from "./dom.js";
import { matterLabel, mattersOn, onSubmit } from "./forms.js";

const form = byId("new-application");
const paper = byId("paper");
let authority;

/** What came in on paper is governed by the rules of the day on which it came in. */
function showMatters() {
  options(form.matter, mattersOn(authority, paper && form.receivedOn.value).map((one) => [one.id, matterLabel(authority, one)]));
}

/** Which county matters where a locality's counties are of several regions. */
function showCounties() {
  const counties = authority?.localities.find((one) => one.code === form.localityCode.value)?.counties ?? [];
  byId("county").hidden = counties.length === 0;
  options(form.countyCode, [["", "请选择"], ...counties.map((one) => [one.code, one.name])]);
}

/** Parks of former applications: another matter of the same park isn't a new park. */
async function showParks() {
  const parks = paper ? await onRecord() : await appliedFor();
  byId("known").hidden = parks.length === 0;
  options(form.parkId, [["", "登记新的园区"], ...parks]);
}

async function appliedFor() {
  const { items } = await get("/applications?size=200");
  return [...new Map(items.filter((one) => one.status === "SUBMITTED").map((one) => [one.parkId, one.parkName]))];
}

/** Every park of the authority that is or was prepared or recognised, with its place: names may be alike. */
async function onRecord() {
  const place = (code) => authority?.localities.find((one) => one.code === code)?.name ?? code;
  return (await get("/parks")).map((one) => [one.id, `${one.name}（${place(one.localityCode)}）`]);
}

function showPark() {
  const known = form.parkId.value !== "";
  byId("place").hidden = known;
  byId("park").hidden = known;
}

form.localityCode.addEventListener("change", showCounties);
form.parkId.addEventListener("change", showPark);
paper && form.receivedOn.addEventListener("change", showMatters);

onSubmit(form, () => post("/applications", {
  authority: authority?.id,
  matter: form.matter.value,
  parkId: form.parkId.value || null,
  park: form.parkId.value ? null : {
    name: byId("name").value,
    localityCode: form.localityCode.value,
    countyCode: form.countyCode.value || null,
    address: form.address.value,
    operator: form.operator.value,
    contact: form.contact.value,
  },
  indicators: {},
  paper: paper ? { receivedOn: form.receivedOn.value || null, reason: form.receiptReason.value } : null,
}), (draft) => location.assign(`/applications/${part(draft.id)}`));

try {
  const [me, authorities] = await Promise.all([get("/me"), get("/public/authorities")]);
  authority = authorities.find((one) => one.id === me.authority);
  const mine = new Set(me.groups.filter((group) => group.startsWith("locality-")).map((group) => group.split("-")[1]));
  showMatters();
  options(form.localityCode, (authority?.localities ?? []).filter((one) => paper || mine.has(one.code)).map((one) => [one.code, one.name]));
  showCounties();
  await showParks();
} catch (problem) {
  show(form, failure(problem));
}
