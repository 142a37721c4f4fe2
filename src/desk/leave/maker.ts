import type { Problem } from "../../article/parse/problem.ts";
import type { EmbedView } from "../../embed/codes/views.ts";
import type { DeskFiles } from "../files.ts";

/** A file that was made; `path` as it is in a site. */
export interface MadeFile {
	path: string;
	content: string | Uint8Array;
}

/** What is made of an article beside its explainer: an embed, or a package for learning platforms. */
export type MadeKind = EmbedView | "scorm";

/** All that stands in the way, or was found on it; at least one is an error. */
export interface NotMade {
	problems: Problem[];
}

/** At once on the page itself, later from a worker. */
type Soon<T> = T | Promise<T>;

/** What makes finished files of what is at the desk; needs no DOM. Nothing is thrown for mistakes. */
export interface ExplainerMaker {
	/** The whole explainer in one file: the same bytes as the build's `<slug>/offline.html`. */
	makeExplainer(files: DeskFiles): Soon<{ html: string } | NotMade>;
	/** An embed's page, or the SCORM package: no file where the article has no walkthrough. */
	makeFiles(files: DeskFiles, kind: MadeKind): Soon<{ files: MadeFile[] } | NotMade>;
}

/** What the module at `deskMaker` exports. */
export interface MakerModule {
	/** @param parts what is read from the address `deskParts` */
	startMaker(parts: unknown): ExplainerMaker;
}
