import type { CheckPlace, FindingSeverity } from '../../model';
import { findBlame } from '../language';
import { CheckContext, defineCheck } from './Check';
import { notYet, pass, Remark, together } from './outcomes';
import {
  listedPlaces,
  placeOfAction,
  placeOfEvent,
  placeOfFactor,
  placeOfSection,
} from './places';

type Reason = 'blame' | 'hindsight';

export const blameless = defineCheck({
  id: 'blameless',
  words: {
    title: 'The language is blameless',
    why: 'Who fears blame tells less, and then the system stays as it is (process, step 5, validation and pitfalls).',
    advice: 'Ask what made it possible or likely, and write that.',
    reasons: {
      none: 'There is no text yet.',
      other_language:
        'The text is in another language than English, which is not read.',
      blame: 'Somebody is blamed in: {{places}}.',
      hindsight: 'Judged by what was known only later: {{places}}.',
      blameless: 'Nobody is blamed.',
    },
  },
  check(context) {
    const texts = textsOf(context);
    if (texts.length === 0) return notYet('none');
    let isRead = false;
    const places: Record<Reason, CheckPlace[]> = { blame: [], hindsight: [] };
    for (const { text, place } of texts) {
      const { language, findings } = findBlame(text, { names: context.names });
      isRead ||= language === 'en';
      const gravest = gravestOf(findings);
      if (gravest) places[gravest].push(place);
    }
    const remarks = (['blame', 'hindsight'] as const).flatMap(
      (reason): Remark<Reason>[] => {
        if (places[reason].length === 0) return [];
        return [
          {
            state: reason === 'blame' ? 'fail' : 'warn',
            reason,
            values: { places: listedPlaces(places[reason]) },
            places: places[reason],
          },
        ];
      },
    );
    return (
      together(remarks) ??
      (isRead ? pass('blameless') : notYet('other_language'))
    );
  },
});

/** Everything people write, and where. */
function textsOf({ postmortem }: CheckContext) {
  const { sections, timeline, factors, actionItems } = postmortem;
  return [
    ...sections
      .filter(({ body }) => body.trim() !== '')
      .map(section => ({ text: section.body, place: placeOfSection(section) })),
    ...timeline.map(event => ({
      text: event.description,
      place: placeOfEvent(event),
    })),
    ...factors.map(factor => ({
      text: factor.statement,
      place: placeOfFactor(factor),
    })),
    ...actionItems.map(item => ({
      text: item.title,
      place: placeOfAction(item),
    })),
  ];
}

function gravestOf(
  findings: readonly { severity: FindingSeverity }[],
): Reason | undefined {
  const has = (wanted: Reason) =>
    findings.some(({ severity }) => severity === wanted);
  if (has('blame')) return 'blame';
  return has('hindsight') ? 'hindsight' : undefined;
}
