import { isolateNames } from "../../article/model/isolated.ts";
import type { Model } from "../../article/model/types.ts";
import { packAnswers } from "../ask/answers-data.ts";
import { type Asking, startAsking } from "./asking.ts";

/** Answers from the page's own `data.json`, by the generator that answers pages without scripts. */
export async function openAsking(address: string): Promise<Asking> {
	const response = await fetch(address);
	return startAsking(packAnswers(isolateNames((await response.json()) as Model)));
}
