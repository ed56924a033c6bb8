import { get } from "./api.js";
import { fill } from "./dom.js";
import { noticeList } from "./lists.js";

const notices = get("/public/notices");
fill("open-notices", async () => noticeList((await notices).filter((one) => one.open), "目前没有正在公示的事项。"));
fill("closed-notices", async () => noticeList((await notices).filter((one) => !one.open), "还没有结束的公示。"));
