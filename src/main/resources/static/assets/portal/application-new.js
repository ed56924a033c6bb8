import { get, part, post } from "./api.js";
import { byId, failure, options, show } from "./dom.js";
import { onSubmit } from "./forms.js";

const form = byId("new-application");
let authority;

try {
  const [me, authorities] = await Promise.all([get("/me"), get("/public/authorities")]);
  authority = authorities.find((one) => one.id === me.authority);
  const mine = new Set(me.groups.filter((group) => group.startsWith("locality-")).map((group) => group.split("-")[1]));
  options(form.matter, (authority?.matters ?? []).map((one) => [one.id, one.name]));
  options(form.localityCode, (authority?.localities ?? []).filter((one) => mine.has(one.code)).map((one) => [one.code, one.name]));
} catch (problem) {
  show(form, failure(problem));
}

onSubmit(form, () => post("/applications", {
  authority: authority?.id,
  matter: form.matter.value,
  park: {
    name: byId("name").value,
    localityCode: form.localityCode.value,
    address: form.address.value,
    operator: form.operator.value,
    contact: form.contact.value,
  },
  indicators: {},
}), (draft) => location.assign(`/applications/${part(draft.id)}`));
