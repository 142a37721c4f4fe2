import { parseFlags, setFlags } from "../../reader/client/flags.ts";

/* In the head of an embed: a host's dark page must not see it light first. */
setFlags(document.documentElement, parseFlags(location.search));
