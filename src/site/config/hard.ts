/**
 * Whether the suites that take minutes are to run, in the place of the usual ones:
 * `npm run test:hard` says so. They are named `*.hard.test.ts` and `*.hard.spec.ts`.
 */
export function wantsHard(environment: Record<string, string | undefined>): boolean {
	return environment.STANDPOINT_HARD === "yes";
}
