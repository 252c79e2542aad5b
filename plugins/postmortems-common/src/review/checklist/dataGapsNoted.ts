import { CheckPlace, MISSING_DATA_SECTION } from '../../model';
import { isWritten } from '../gaps/missingData';
import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { isSaid } from './parts';
import { placeOfSection } from './places';

export const dataGapsNoted = defineCheck({
  id: 'data-gaps-noted',
  check({ postmortem, artefacts, gaps }) {
    const section = postmortem.sections.find(
      ({ key }) => key === MISSING_DATA_SECTION.key,
    );
    const body = section?.body ?? '';
    if (gaps.length === 0) {
      if (isSaid(body)) return pass('told');
      return artefacts.length === 0 ? notYet('no_evidence') : pass('none');
    }
    const unnoted = gaps.filter(gap => !isWritten(body, gap));
    if (unnoted.length === 0) return pass('noted', { count: gaps.length });
    const silent = new Set(unnoted.map(({ artefactId }) => artefactId));
    return warn('unnoted', { count: unnoted.length, all: gaps.length }, [
      placeOfSection(section ?? MISSING_DATA_SECTION),
      ...artefacts
        .filter(({ id }) => silent.has(id))
        .map(
          ({ id, title }): CheckPlace => ({
            ...{ part: 'evidence', id, field: null },
            label: title,
          }),
        ),
    ]);
  },
});
