/* The script of pages that hold an embed. */
export {};
