import type {
  CommentTarget,
  Postmortem,
} from 'backstage-plugin-postmortems-common';

export const THE_DOCUMENT: CommentTarget = { kind: 'document', key: null };

/** What of a long text is enough to know it by, in code points. */
export const LONGEST_NAME = 80;

/** Tells targets apart. */
export function nameOfTarget({ kind, key }: CommentTarget): string {
  return `${kind}:${key ?? ''}`;
}

/**
 * What people call what a comment is about: the title of a section, what an event or a factor says.
 * @returns undefined where the document does not have it any more
 */
export function labelOf(
  { kind, key }: CommentTarget,
  postmortem: Postmortem,
): string | undefined {
  switch (kind) {
    case 'section':
      return postmortem.sections.find(section => section.key === key)?.title;
    case 'event':
      return postmortem.timeline.find(({ id }) => id === key)?.description;
    case 'factor':
      return postmortem.factors.find(({ id }) => id === key)?.statement;
    case 'action': {
      const item = postmortem.actionItems.find(({ id }) => id === key);
      return item && `${item.key} ${item.title}`;
    }
    default:
      return postmortem.title;
  }
}
