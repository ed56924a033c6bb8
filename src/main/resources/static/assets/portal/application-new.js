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
  options(form.countyCode, counties.map((one) => [one.code, one.name]));
}

try {
  const [me, authorities] = await Promise.all([get("/me"), get("/public/authorities")]);
  authority = authorities.find((one) => one.id === me.authority);
  const mine = new Set(me.groups.filter((group) => group.startsWith("locality-")).map((group) => group.split("-")[1]));
  showMatters();
  options(form.localityCode, (authority?.localities ?? []).filter((one) => paper || mine.has(one.code)).map((one) => [one.code, one.name]));
  showCounties();
} catch (problem) {
  show(form, failure(problem));
}

form.localityCode.addEventListener("change", showCounties);
paper && form.receivedOn.addEventListener("change", showMatters);

onSubmit(form, () => post("/applications", {
  authority: authority?.id,
  matter: form.matter.value,
  park: {
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
