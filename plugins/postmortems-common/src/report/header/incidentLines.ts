import { keySchema, TEXT_LIMITS } from '../../model';
import { findLink, writeLink } from '../text/addresses';
import { accepted, fitLine, isVisible } from '../text/fit';
import {
  escapeInline,
  inlineTokens,
  plainTextOf,
  readPlain,
  splitNote,
} from '../text/plainText';
import { kindWords, runbookHelpWords } from '../text/words';
import type { HeaderLine } from './HeaderLine';

export const severityLine: HeaderLine = {
  label: 'Severity',
  write({ header }, { severities }) {
    if (!header.severity) return null;
    const known = severities.find(({ key }) => key === header.severity);
    return escapeInline(
      known?.title ? `${known.key} (${known.title})` : header.severity,
    );
  },
  read(value, { draft, settings, keep, warn }) {
    const text = readPlain(value);
    const [word] = text.split(' ', 1);
    const known =
      settings.severities.find(({ key }) => key === word) ??
      settings.severities.find(
        ({ key }) => key.toLowerCase() === word.toLowerCase(),
      );
    draft.header.severity = known?.key ?? accepted(keySchema, word) ?? null;
    const words = text.slice(word.length).trim();
    if (known) {
      if (words && words !== `(${known.title})`) {
        warn(`${known.key} is called "${known.title}" here`);
      }
    } else if (words || !draft.header.severity) keep('not a known severity');
    else warn('not a known severity');
  },
};

export const kindLine: HeaderLine = {
  label: 'Kind',
  write: ({ header }) =>
    header.kind === 'incident' ? null : kindWords.of(header.kind),
  read(value, { draft, keep }) {
    const kind = kindWords.read(readPlain(value));
    if (kind) draft.header.kind = kind;
    else keep('neither incident nor near miss');
  },
};

const HELPED = 'helped: ';

export const runbookLine: HeaderLine = {
  label: 'Runbook',
  write({ header: { runbookUsed } }) {
    if (!runbookUsed) return null;
    const { name, url, helped } = runbookUsed;
    const text = url ? writeLink(url, name) : escapeInline(name);
    return helped
      ? `${text} *(${HELPED}${runbookHelpWords.of(helped)})*`
      : text;
  },
  read(value, { draft, keep }) {
    const { tokens, note } = splitNote(inlineTokens(value));
    const link = findLink(tokens);
    const { line: name, cut } = fitLine(plainTextOf(tokens), TEXT_LIMITS.title);
    const helped = runbookHelpWords.read(note?.replace(HELPED, '') ?? '');
    if (isVisible(name)) {
      draft.header.runbookUsed = {
        name,
        url: link?.url ?? null,
        helped: helped ?? null,
      };
    }
    if (!isVisible(name) || cut || (note && !helped))
      keep('not understood as a runbook');
  },
};
