/** A server's message as a part of a sentence of ours: without the full stop that some have. */
export function asClause(message: string): string {
  return message.trim().replace(/[.\s]+$/, '');
}
