import type { Block, Inline, Line, Prose } from "../../article/model/prose.ts";
import type { Model } from "../../article/model/types.ts";
import type { Lesson, Question, Show, Step } from "../../classroom/lesson/types.ts";
import { formatVersion } from "../../classroom/lesson/version.ts";
import { assembleModel, planStatement } from "./model.ts";

const nothing: Show = { view: "none", actors: [], proposals: [], statements: [], sentences: [] };

/**
 * Test support: a small article with a question of each kind. Ann rejects Plan A (quoted) and
 * Bob backs it (reworded), Cy would consider it through Dee, Dee spoke about it, Eve declined
 * to comment, Flo is not mentioned.
 */
export function makeLesson(): Lesson {
	return completeLesson(makeModel(), makeQuestions());
}

/** A lesson over any model; each question has a step of its own. */
export function completeLesson(model: Model, questions: readonly Question[]): Lesson {
	const steps = questions.map(
		(question, index): Step => ({
			number: index + 1,
			title: `Step ${index + 1}`,
			minutes: 5,
			short: index % 2 === 0 ? 3 : 0,
			show: { ...nothing, view: index === 0 ? "text" : "article" },
			parts: [
				{ type: "prose", blocks: [writeBlock("Read the text.")] },
				{ type: "question", question: { ...question, step: index + 1 } },
			],
			notes: [],
		}),
	);
	return {
		model,
		prose: writeProse(model),
		walkthrough: {
			title: "Who said what about Plan A",
			objectives: [],
			terms: [],
			inquiry: [],
			intro: [],
			steps,
			version: formatVersion(model, steps),
		},
	};
}

function makeModel(): Model {
	const names = ["Ann", "Bob", "Cy", "Dee", "Eve", "Flo"];
	return assembleModel({
		actors: names.map((name) => ({ name, kind: "person" })),
		proposals: ["Plan A", "Plan B"],
		sentences: 4,
		statements: [
			planStatement(0, "rejects", 0, { sentence: 0, voice: "article" }),
			planStatement(0, "rejects", 0, { manner: "direct" }),
			planStatement(1, "backs", 0, { sentence: 3, continued: true }),
			planStatement(2, "would-consider", 0, { sentence: 4, via: [3], manner: "mixed" }),
			planStatement(3, "says", 0, { sentence: 5 }),
			planStatement(4, "declines-to-comment", 0, { sentence: 5 }),
			planStatement(1, "supports", 1, { sentence: 5 }),
		],
	});
}

/** `q1` stance, `q2` manner, `q3` words, `q4` words nobody said, `q5` open. */
function makeQuestions(): Question[] {
	const asked = { step: 0, answer: [writeBlock("Look at the words.")] };
	const statements = ["a1-p1-2", "a2-p1-1", "a3-p1-1"];
	return [
		{
			...{ ...asked, kind: "stance", id: "q1", text: "Where do they stand on Plan A?" },
			...{ proposal: "p1", actors: ["a1", "a2", "a3", "a4", "a5", "a6"] },
		},
		{ ...asked, kind: "manner", id: "q2", text: "How is it reported?", statements },
		{
			...{ ...asked, kind: "words", id: "q3", text: "Which words show that Bob backs it?" },
			...{ sentences: ["s1", "s2"], statements: ["a2-p1-1"] },
		},
		{
			...{ ...asked, kind: "words", id: "q4", text: "Which words show that Flo rejects it?" },
			...{ sentences: ["s3"], statements: [] },
		},
		{ ...asked, kind: "open", id: "q5", text: "What is left out?", sentences: ["s2", "title"] },
	];
}

function writeProse(model: Model): Prose {
	const lines = model.sentences.map((sentence) => ({
		paragraph: sentence.paragraph,
		line: writeLine(model.text.slice(sentence.start, sentence.stop), sentence.id, sentence.start),
	}));
	const [title, dek] = lines;
	const body = lines.slice(2);
	const paragraphs = [...new Set(body.map(({ paragraph }) => paragraph))];
	return {
		title: title?.line ?? writeLine("", "title", 0),
		dek: dek?.line ?? null,
		body: paragraphs.map((number): Block => {
			const own = body.filter(({ paragraph }) => paragraph === number);
			return { type: "paragraph", lines: own.map(({ line }) => line) };
		}),
		notes: {},
	};
}

/** A paragraph that is not of the article: no sentence, no place in its text. */
function writeBlock(text: string): Block {
	return { type: "paragraph", lines: [writeLine(text, "", -1)] };
}

function writeLine(text: string, sentence: string, start: number): Line {
	const inlines: Inline[] = [{ type: "text", start, text }];
	return { sentence, inlines };
}
