import { messages } from "../../../article/parse/messages/all.ts";
import { questionMessages } from "./questions.ts";
import { walkthroughMessages } from "./walkthrough.ts";

/** Every word the author of a walkthrough may be shown: those of articles, and its own. */
export const lessonMessages = { ...messages, ...questionMessages, ...walkthroughMessages };
