import type { CheckPlace, FindingSeverity } from '../../model';
import { CheckContext, defineCheck } from './Check';
import { blameAt } from './language';
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
  check(context) {
    const texts = textsOf(context);
    if (texts.length === 0) return notYet('none');
    let isRead = false;
    const places: Record<Reason, CheckPlace[]> = { blame: [], hindsight: [] };
    for (const { text, place } of texts) {
      const { language, findings } = blameAt(context, text, place);
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
