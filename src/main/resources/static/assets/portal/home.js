import { get, post } from "./api.js";
import { byId, fill, moment } from "./dom.js";
import { done, onSubmit } from "./forms.js";
import { noticeList, parkList } from "./lists.js";

fill("notices", async () => noticeList((await get("/public/notices?open=true")).slice(0, 5), "目前没有正在公示的事项。"));
fill("parks", async () => {
  const [page, authorities] = await Promise.all([get("/public/parks?size=5"), get("/public/authorities")]);
  return parkList(page.items, authorities);
});

const clock = byId("clock");
if (clock) {
  onSubmit(clock, () => post("/demo/clock", { advance: `P${clock.days.value || 0}D` }), (answer) => {
    byId("demo-time").textContent = moment(answer.now);
    done(clock, `时钟已前进，办理了 ${answer.jobsExecuted} 项到期的事项。${answer.jobsFailed > 0 ? `另有 ${answer.jobsFailed} 项失败，请到流程监控查看。` : ""}`);
    fill("notices", async () => noticeList((await get("/public/notices?open=true")).slice(0, 5), "目前没有正在公示的事项。"));
  });
}
