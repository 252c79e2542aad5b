/** What one would write in an hour, to see what the rules are worth: lists of phrases, wherever they stand. */

const BLAME =
  /\b(?:forgot|failed to|should(?:n't)? have|could have|human error|mistake|careless|ignored|fault|blame|negligen\w*|did(?:n't| not)|nobody|without)\b/i;

const VAGUE =
  /\b(?:investigate|improve|better|more|consider|look into|review|ensure|make sure|explore|discuss|monitor|be careful|understand)\b/i;

export type Baseline = (text: string) => boolean;

export const BLAME_BASELINES: Record<string, Baseline> = {
  'list of phrases': text => BLAME.test(text),
};

export const VAGUE_BASELINES: Record<string, Baseline> = {
  'list of phrases': text => VAGUE.test(text),
};

/** A linter of prose that is compared too where it happens to be installed; nothing here depends on it. */
const OPTIONAL = 'write-good';

try {
  // eslint-disable-next-line import/no-dynamic-require, global-require
  const writeGood = require(OPTIONAL) as (text: string) => unknown[];
  BLAME_BASELINES[OPTIONAL] = text => writeGood(text).length > 0;
} catch {
  // Not installed: the list of phrases stands alone.
}
