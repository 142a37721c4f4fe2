import { render } from "svelte/server";
import type { Model } from "../../article/model/types.ts";
import Matrix from "../../figures/matrix/Matrix.svelte";

/**
 * The stance matrix of a page as HTML. Loaded by `geometry.ts` with Svelte's compiler,
 * which the runner of tasks does without.
 */
export function drawMatrixPage(model: Model): string {
	return render(Matrix, { props: { model } }).body;
}
