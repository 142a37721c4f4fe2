import { mount } from "svelte";
import Desk from "../Desk.svelte";
import { deskPolicy } from "./trusted.ts";
import { openWorker, type WorkerLike } from "./worker-port.ts";

/* The desk's page. */

const target = document.getElementById("desk");
const address = document.documentElement.dataset.deskworker ?? "";
if (target) {
	const worker = new Worker(deskPolicy().createScriptURL(address), { type: "module" });
	mount(Desk, { target, props: { ask: openWorker(worker as unknown as WorkerLike) } });
}
