/**
 * Copies a field's text. Where the browser refuses (no permission, no secure context), the
 * text is selected, so that the keys for copying work; false then.
 */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		field.focus();
		field.select();
		return false;
	}
}
