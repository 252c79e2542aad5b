import type { SaidCheck } from '../../model';
import type { CheckResult, Values } from './Check';
import { checkOf } from './checks';

/** A result in words; the same in browser and server. */
export function sayCheck(
  result: CheckResult,
): Pick<SaidCheck, 'title' | 'text' | 'why' | 'advice'> {
  const { title, why, advice, reasons } = checkOf(result.id).words;
  return {
    title,
    text: [result, ...result.more]
      .map(({ reason, values }) => fill(reasons[reason], values))
      .join(' '),
    why,
    advice: result.state === 'pass' ? '' : advice,
  };
}

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}
