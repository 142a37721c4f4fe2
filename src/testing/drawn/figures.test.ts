import fc from "fast-check";
import { parseHTML } from "linkedom";
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import Agreement from "../../figures/agreement/Agreement.svelte";
import Attribution from "../../figures/attribution/Attribution.svelte";
import Matrix from "../../figures/matrix/Matrix.svelte";
import Spectrum from "../../figures/spectrum/Spectrum.svelte";
import { findMoveKey } from "../../reader/client/motion.ts";
import { arbitraryModel } from "../arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../samples/model.ts";

interface Props {
	model: Model;
	quoted?: boolean;
}

const figures: Record<string, Component<Props>> = {
	agreement: Agreement,
	attribution: Attribution,
	matrix: Matrix,
	spectrum: Spectrum,
};

function draw(figure: string, props: Props): string {
	const component = figures[figure];
	if (!component) throw new Error(`No figure is called ${figure}.`);
	return render(component, { props }).body;
}

describe("any figure", () => {
	test.each(Object.keys(figures))(
		"gives no two elements one id or one way to move: %s",
		(figure) => {
			fc.assert(
				fc.property(arbitraryModel({ actors: 8 }), fc.boolean(), (model, quoted) => {
					const markup = draw(figure, { model, quoted });
					const { document } = parseHTML(`<main>${markup}</main>`);
					const list = (selector: string) => [...document.querySelectorAll(selector)];
					const ids = list("[id]").map(({ id }) => id);
					const keys = list("[data-moves]").map(findMoveKey);
					for (const all of [ids, keys]) expect(all).toEqual([...new Set(all)]);
				}),
				{ numRuns: 30 },
			);
		},
	);

	test.each(Object.keys(figures))("marks only statements that there are: %s", (figure) => {
		fc.assert(
			fc.property(arbitraryModel({ actors: 8 }), (model) => {
				const known = new Set(model.statements.map(({ id }) => id));
				const marked = [...draw(figure, { model }).matchAll(/ data-statement="([^"]*)"/g)];
				const ids = marked.flatMap(([, value = ""]) => value.split(" "));
				expect(ids.filter((id) => !known.has(id))).toEqual([]);
			}),
			{ numRuns: 30 },
		);
	});

	test.each(Object.keys(figures))(
		"writes what an author typed as text, never as markup: %s",
		(figure) => {
			const model = assembleSmall([plan(0, "rejects", 0), plan(1, "backs", 0)]);
			const bad = '<img src=x onerror="alert(1)">';
			const hostile = {
				...model,
				actors: model.actors.map((actor) => ({ ...actor, name: `${bad}${actor.id}`, role: bad })),
				proposals: model.proposals.map((proposal) => ({ ...proposal, title: bad })),
			};
			const markup = draw(figure, { model: hostile });
			expect(markup).not.toContain("<img");
		},
	);
});
