import { shortened } from 'backstage-plugin-postmortems-common';

/** A JSON object, of which any member may be missing or of another kind. */
export type Json = Record<string, unknown>;

/** @returns the value, if it is an object and no list */
export function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** @returns the value, if it is a list; an empty one otherwise */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @returns the value, if it is text with something in it */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The members of an object that are text: labels, annotations. */
export function labelsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOf(value) ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

const LONGEST_EXCERPT = 300;

/** A value as one short line. */
export function excerpt(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
  return shortened(text, LONGEST_EXCERPT);
}
