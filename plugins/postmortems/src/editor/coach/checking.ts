import type { Finding } from 'backstage-plugin-postmortems-common';
import {
  findBlame,
  findVagueness,
} from 'backstage-plugin-postmortems-common/language';
import type { ReadLanguage } from 'backstage-plugin-postmortems-common/review';
import type { CoachedText } from './texts';

// Loaded once somebody writes: the rules and words of a language are heavier than all that a form needs.

export { eachCheck } from 'backstage-plugin-postmortems-common/review';

/** What was found in one text. */
export interface Found {
  text: string;
  blame: ReadLanguage;
  vagueness: ReadLanguage;
  /** Both in the order of the text. */
  findings: readonly Finding[];
  /** Whether some of it is in another language than English, and was left alone. */
  leftAlone: boolean;
}

/** Looks at the language of a text. */
export function lookAt(
  { kind, text }: Pick<CoachedText, 'kind' | 'text'>,
  names: readonly string[],
): Found {
  const blame = findBlame(text, { names });
  const vagueness: ReadLanguage =
    kind === 'action'
      ? findVagueness(text)
      : { language: blame.language, findings: [] };
  return {
    text,
    blame,
    vagueness,
    findings: [...blame.findings, ...vagueness.findings].sort(
      (a, b) => a.start - b.start,
    ),
    leftAlone: blame.leftAlone.length > 0,
  };
}
