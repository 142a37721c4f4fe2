import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { standpoint } from "./src/site/dev/plugin.ts";
import { unitTests } from "./src/tasks/config/test.ts";

export default defineConfig({
	plugins: [svelte({ configFile: false }), ...(process.env.VITEST ? [] : [standpoint()])],
	test: unitTests,
});
