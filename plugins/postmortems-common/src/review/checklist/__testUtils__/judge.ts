import type { CheckState } from '../../../model';
import type { Check, CheckContext } from '../Check';
import type { LanguageReader } from '../language';
import { sayCheck } from '../sayCheck';
import { CHECK_WORDS } from '../words';
import { aPostmortem, contextOf, Told } from './postmortems';

/** As if everything that there is to find had been put aside. */
export const NOTHING_FOUND: LanguageReader = {
  blame: () => ({ language: 'en', findings: [] }),
  vagueness: () => ({ language: 'en', findings: [] }),
};

/** What a check makes of a post-mortem. */
export interface Judgement {
  is: CheckState;
  /** All that it says. */
  saying: string;
  /** The places, as `AI-001 owner`: label and field. */
  at: string[];
}

/** What is told, and what the check has to make of it; no places unless said. */
export interface CheckCase extends Omit<Judgement, 'at'> {
  told?: Told;
  besides?: Partial<CheckContext>;
  at?: string[];
}

/** The cases of one check, by what they are of. */
export type CheckCases = Record<string, CheckCase>;

/** Asks a check about a post-mortem of which only this is told. */
export function judge(
  check: Check,
  told?: Told,
  besides?: Partial<CheckContext>,
): Judgement {
  const result = {
    id: check.id,
    ...check.check(contextOf(aPostmortem(told), besides)),
  };
  return {
    is: result.state,
    saying: sayCheck(result).text,
    at: result.places.map(({ label, field }) =>
      field ? `${label} ${field}` : label,
    ),
  };
}

/** The sentences of a check that none of the cases shows. */
export function sentencesWithoutCase(
  check: Check,
  cases: CheckCases,
): string[] {
  const said = Object.values(cases).map(({ saying }) => saying);
  return Object.values(CHECK_WORDS[check.id].reasons).filter(sentence => {
    const pattern = sentence
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{\{\w+\}\}/g, '.+');
    return !said.some(text => new RegExp(pattern).test(text));
  });
}
