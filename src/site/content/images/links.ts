import { listInlines } from "../../../article/model/prose-map.ts";
import type { ArticleWithLesson } from "../../../classroom/lesson/types.ts";
import { listPicturePaths } from "../../../figures/pictures/files.ts";
import { ownPaths } from "../paths.ts";
import { findImagePath } from "./path.ts";

/** Any host and any folder: what a relative address is resolved in. */
const base = "https://site.invalid/article/";

/** The file in the explainer's own folder that an address leads to; null when it leads elsewhere. */
function findOwnTarget(href: string): string | null {
	if (/^[a-z][a-z0-9+.-]*:|^[/#?]/i.test(href) || href === "") return null;
	try {
		const { href: whole, pathname } = new URL(href, base);
		if (!whole.startsWith(base)) return null;
		const path = decodeURIComponent(pathname.slice("/article/".length));
		return path === "" || path.endsWith("/") ? `${path}index.html` : path;
	} catch {
		return null;
	}
}

/** Relative links of an article to files that its folder will not have once it is published. */
export function listDeadLinks({ prose, walkthrough }: ArticleWithLesson): string[] {
	const { walkthrough: steps, plan, scorm, ...always } = ownPaths;
	const there = new Set<string>([
		...Object.values(always),
		...(walkthrough ? [steps, plan, scorm] : []),
		...listPicturePaths(),
	]);
	const inlines = listInlines(prose);
	for (const inline of inlines) {
		if (inline.type === "image") there.add(findImagePath(inline.src) ?? "");
	}
	const links = inlines.flatMap((inline) => (inline.type === "link" ? [inline.href] : []));
	return [...new Set(links)].filter((href) => {
		const target = findOwnTarget(href);
		return target !== null && !there.has(target);
	});
}
