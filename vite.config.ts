import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { unitTests } from "./src/site/config/test.ts";

export default defineConfig({
	plugins: [svelte({ configFile: false })],
	test: unitTests,
});
