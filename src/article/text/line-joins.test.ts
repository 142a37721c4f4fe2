import { expect, test } from "vitest";
import { needsSpace } from "./line-joins.ts";

test.each([
	["zh", "他说了。", "她走了。"],
	["ja", "「反対だ」", "と述べた。"],
	["ja", "ｶﾅ", "かな"],
	["en", "他说了。", "她走了。"],
	["zh", "他说：“不行。”", "她走了。"],
	["zh", "她走了…", "“不行。”"],
	["zh-Hant", "他說「不行」——", "她走了。"],
	["ii", "ꀀꀁ", "ꀂ"],
	["zh", "𠮷", "𠮷"],
	["en", "one\u200b", "two"],
])("in %s nothing parts %s and %s", (lang, before, after) => {
	expect(needsSpace(before, after, lang)).toBe(false);
});

test.each([
	["en", "One.", "Two."],
	["ko", "그는 말했다.", "그녀는 떠났다."],
	["ko", "한국", "中国"],
	["zh", "总共 5", "个人。"],
	["zh", "他用 Linux", "她走了。"],
	["zh", "他走了.", "她走了。"],
	["en", "“不行。”", "她走了。"],
	["th", "เขาพูด", "เธอไป"],
	["lo", "ລາວເວົ້າ", "ນາງໄປ"],
	["km", "គាត់និយាយ។", "នាងទៅ។"],
	["en", "😀", "😀"],
])("in %s a space parts %s and %s", (lang, before, after) => {
	expect(needsSpace(before, after, lang)).toBe(true);
});
