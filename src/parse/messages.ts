import { articleMessages } from "./messages/article.ts";
import { capMessages } from "./messages/caps.ts";
import { fileMessages } from "./messages/files.ts";
import { frontMatterMessages } from "./messages/front-matter.ts";
import { imageMessages } from "./messages/images.ts";
import { notationMessages } from "./messages/notation.ts";
import { proseMessages } from "./messages/prose.ts";
import { questionMessages } from "./messages/questions.ts";
import { walkthroughMessages } from "./messages/walkthrough.ts";
import { yamlMessages } from "./messages/yaml.ts";

export type { Message } from "./messages/message.ts";

/**
 * Every word an author may be shown lives in the folder `messages/`. A message says what is
 * wrong and why; its hint says what would be right.
 */
export const messages = {
	...articleMessages,
	...capMessages,
	...fileMessages,
	...frontMatterMessages,
	...imageMessages,
	...notationMessages,
	...proseMessages,
	...questionMessages,
	...walkthroughMessages,
	...yamlMessages,
};
