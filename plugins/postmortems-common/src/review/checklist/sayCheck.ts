import type { SaidCheck } from '../../model';
import type { CheckResult, Values } from './Check';
import { CHECK_WORDS, CheckWords } from './words';

/** A result in words; the same in browser and server. */
export function sayCheck(
  result: CheckResult,
): Pick<SaidCheck, 'title' | 'text' | 'said' | 'why' | 'advice'> {
  const { title, why, advice, reasons }: CheckWords = CHECK_WORDS[result.id];
  const said = [result, ...result.more].map(({ reason, values }) => ({
    reason,
    values,
  }));
  return {
    title,
    text: said
      .map(({ reason, values }) => fill(reasons[reason], values))
      .join(' '),
    said,
    why,
    advice: result.state === 'pass' ? '' : advice,
  };
}

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}
