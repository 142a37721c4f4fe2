import { expect, it } from "vitest";
import { filterNames, type NameChoice } from "./name-choices.ts";

const choice = (id: string, name: string, ...also: string[]): NameChoice => ({
	...{ id, name, about: "", also: [id, ...also] },
});
const choices = [
	choice("berg", "Tom Berg", "the minister"),
	choice("schaeuble", "Wolfgang Schäuble"),
	choice("tomsen", "Anna Tomsen"),
	choice("union", "Fishers’ union"),
];
const find = (typed: string, ...without: string[]) =>
	filterNames(choices, typed, new Set(without))
		.map(({ id }) => id)
		.join(" ");

it.each([
	["", "berg schaeuble tomsen union"],
	["tom", "berg tomsen"],
	["SCHAU", "schaeuble"],
	["schae", "schaeuble"],
	["minis", "berg"],
	["ishers", "union"],
	["nobody", ""],
])("of what is typed, “%s” finds %s", (typed, ids) => {
	expect(find(typed)).toBe(ids);
});

it("what is chosen already is not offered again, and a long list is cut", () => {
	expect(find("tom", "berg")).toBe("tomsen");
	const many = Array.from({ length: 50 }, (_, at) => choice(`a${at}`, `Actor ${at}`));
	expect(filterNames(many, "actor", new Set()).length).toBe(8);
});
