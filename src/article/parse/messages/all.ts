import { answerMessages } from "./answers.ts";
import { articleMessages } from "./article.ts";
import { capMessages } from "./caps.ts";
import { characterMessages } from "./characters.ts";
import { fileMessages } from "./files.ts";
import { frontMatterMessages } from "./front-matter.ts";
import { imageMessages } from "./images.ts";
import { lintMessages } from "./lints.ts";
import { notationMessages } from "./notation.ts";
import { proseMessages } from "./prose.ts";
import { unmeantMessages } from "./unmeant.ts";
import { yamlMessages } from "./yaml.ts";

export type { Message } from "./message.ts";

/**
 * Every word the author of an article may be shown lives in this folder, of a walkthrough in
 * `classroom/lesson/messages/`. A message says what is
 * wrong and why; its hint says what would be right.
 */
export const messages = {
	...answerMessages,
	...articleMessages,
	...capMessages,
	...characterMessages,
	...fileMessages,
	...frontMatterMessages,
	...imageMessages,
	...lintMessages,
	...notationMessages,
	...proseMessages,
	...unmeantMessages,
	...yamlMessages,
};
