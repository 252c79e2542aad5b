import {
  imageAddress,
  type Evidence,
} from 'backstage-plugin-postmortems-common';

/** An artefact that is an image. */
export type ImageEvidence = Evidence & {
  image: NonNullable<Evidence['image']>;
};

export function isImage(evidence: Evidence): evidence is ImageEvidence {
  return evidence.image !== null;
}

/** A text as Markdown that shows exactly this text; words with underscores stay as they are. */
function escapeText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<&~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** What shows an image in a text. */
export function imageMarkdown(alt: string, { id, image }: ImageEvidence) {
  return `![${escapeText(alt)}](${imageAddress(id, image)})`;
}

/**
 * What stands in the text while an image is on its way.
 * @param words - `Uploading pool.png…`
 * @param isTaken - whether the same stands somewhere already
 */
export function placeholderOf(
  words: string,
  isTaken: (placeholder: string) => boolean,
): string {
  const name = words.replace(/[\s\\[\]]+/g, ' ').trim();
  let placeholder = `![${name}]()`;
  for (let n = 2; isTaken(placeholder); n += 1) {
    placeholder = `![${name} (${n})]()`;
  }
  return placeholder;
}
