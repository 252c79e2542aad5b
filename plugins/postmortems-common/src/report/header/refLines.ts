import { LIST_LIMIT, postmortemRefSchema } from '../../model';
import type { ParsedHeader } from '../ParsedReport';
import { accepted } from '../text/fit';
import { escapeInline, readPlain } from '../text/plainText';
import {
  mentions,
  readEntity,
  readPrincipal,
  readRefs,
  readUser,
} from '../text/references';
import type { HeaderLine } from './HeaderLine';

type ListField = {
  [K in keyof ParsedHeader]: ParsedHeader[K] extends string[] ? K : never;
}[keyof ParsedHeader];

/** A line with references between commas. */
function listLine(
  label: string,
  field: ListField,
  read: (word: string) => string | undefined,
): HeaderLine {
  return {
    label,
    write: ({ header }) =>
      header[field].length ? escapeInline(mentions(header[field])) : null,
    read(value, { draft, keep }) {
      const { refs, rest } = readRefs(readPlain(value), read);
      draft.header[field] = refs.slice(0, LIST_LIMIT);
      if (rest.length) keep(`not understood: ${rest.join(', ')}`);
      else if (refs.length > LIST_LIMIT) keep(`more than ${LIST_LIMIT}`);
    },
  };
}

export const affectedLine = listLine(
  'Affected',
  'affectedEntities',
  readEntity,
);
export const originLine = listLine('Origin', 'originEntities', readEntity);
export const authorsLine = listLine('Authors', 'authors', readUser);
export const reviewersLine = listLine('Reviewers', 'reviewers', readUser);
export const membersLine = listLine('Members', 'members', readPrincipal);
export const relatedLine = listLine('Related', 'relatedPostmortems', word =>
  accepted(postmortemRefSchema, word),
);

export const facilitatorLine: HeaderLine = {
  label: 'Facilitator',
  write: ({ header }) =>
    header.facilitator && escapeInline(mentions([header.facilitator])),
  read(value, { draft, keep }) {
    const { refs, rest } = readRefs(readPlain(value), readUser);
    draft.header.facilitator = refs[0] ?? null;
    if (rest.length || refs.length > 1) keep('not one user');
  },
};
