/**
 * Whether the suites that take minutes are to run: `npm run test:hard` says so. They are named
 * `*.hard.test.ts`, in the place of the usual unit tests, and `*.hard.spec.ts`, beside the
 * usual browser tests, which then ask what `sample` leaves out too.
 */
export function wantsHard(environment: Record<string, string | undefined>): boolean {
	return environment.STANDPOINT_HARD === "yes";
}
