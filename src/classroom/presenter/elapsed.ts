import { choosePlural } from "../../article/sentences/numbers.ts";

const second = 1000;
const minute = 60 * second;

const pad = (number: number) => String(number).padStart(2, "0");

/** Full seconds as `7:05`, from an hour on as `1:07:05`. */
export function formatElapsed(time: number): string {
	const seconds = Math.max(0, Math.floor(time / second));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const end = pad(seconds % 60);
	return hours > 0 ? `${hours}:${pad(minutes)}:${end}` : `${minutes}:${end}`;
}

/** Time spent in a step beside what was planned for it. */
export function describeStepTime(time: number, planned: number): string {
	const spent = formatElapsed(time);
	const plan = `${planned} ${choosePlural(planned, "minute", "minutes")} planned`;
	// As shown, in full seconds: "0:00 more" would be odd.
	const over = Math.floor(time / second) * second - planned * minute;
	return over > 0
		? `${spent}, ${formatElapsed(over)} more than the ${plan}`
		: `${spent} of ${plan}`;
}
