import { keySchema, Status } from '../../model';
import type { ParsedHeader } from '../ParsedReport';
import { accepted } from '../text/fit';
import { escapeInline, readPlain } from '../text/plainText';
import { statusWords } from '../text/words';
import type { HeaderLine } from './HeaderLine';

/** A report is finished, and so published, when it tells that it was published or reviewed; else it is a draft. */
export function impliedStatus({
  publishedAt,
  reviewedAt,
}: Pick<ParsedHeader, 'publishedAt' | 'reviewedAt'>): Status {
  return publishedAt || reviewedAt ? 'published' : 'draft';
}

/** Needed only where the dates imply another status. */
export const statusLine: HeaderLine = {
  label: 'Status',
  write: ({ header }) =>
    header.status === impliedStatus(header)
      ? null
      : statusWords.of(header.status),
  read(value, { draft, keep }) {
    draft.status = statusWords.read(readPlain(value)) ?? null;
    if (!draft.status) keep('not a status');
  },
};

const RESTRICTED = 'Restricted';

/** A restricted post-mortem says so, and stays restricted where it is read; so does one that says something unknown. */
export const accessLine: HeaderLine = {
  label: 'Access',
  write: ({ header }) => (header.visibility === 'open' ? null : RESTRICTED),
  read(value, { draft, keep }) {
    const text = readPlain(value).toLowerCase();
    draft.header.visibility = text === 'open' ? 'open' : 'restricted';
    if (text !== 'open' && text !== RESTRICTED.toLowerCase()) {
      keep('not understood, taken as restricted');
    }
  },
};

/** The template, where it is not the first of the settings. */
export const templateLine: HeaderLine = {
  label: 'Template',
  write: ({ header }) => header.template && escapeInline(header.template),
  read(value, { draft, keep }) {
    draft.header.template = accepted(keySchema, readPlain(value)) ?? null;
    if (!draft.header.template) keep('not a template');
  },
};
