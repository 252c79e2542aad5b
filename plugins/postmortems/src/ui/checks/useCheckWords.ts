import type { CheckId, SaidCheck } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../../translation';

/** Says the checks in the reader's language. */
export interface CheckSpeaker {
  /** What a check is called, why it is made, and what to do where it does not pass. */
  wordsOf(id: CheckId): Pick<SaidCheck, 'title' | 'why' | 'advice'>;
  /** What it found. */
  textOf(check: Pick<SaidCheck, 'id' | 'said'>): string;
}

/** The words of the checks in the reader's language. */
export function useCheckWords(): CheckSpeaker {
  const { t } = useMessages();
  return useMemo(() => {
    // Which sentence it is, and what stands in it, only the check knows.
    const say = t as (key: string, values: object) => string;
    return {
      wordsOf: id => ({
        title: t(`ui.checks.words.${id}.title`),
        why: t(`ui.checks.words.${id}.why`),
        advice: t(`ui.checks.words.${id}.advice`),
      }),
      textOf: ({ id, said }) =>
        said
          .map(({ reason, values }) =>
            say(`ui.checks.words.${id}.reasons.${reason}`, values),
          )
          .join(' '),
    };
  }, [t]);
}
