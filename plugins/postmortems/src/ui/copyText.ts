/**
 * Puts text on the reader's clipboard.
 * @throws Error when the browser does not let the page do it
 */
export async function copyText(text: string): Promise<void> {
  // Browsers offer a clipboard only to pages that came over a safe connection.
  if (!navigator.clipboard) throw new Error('the connection is not secure');
  await navigator.clipboard.writeText(text);
}
