/** An address as a reader needs it: where it leads, without the ceremony. */
export function addressText(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
