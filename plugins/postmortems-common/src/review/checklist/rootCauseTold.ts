import { defineCheck } from './Check';
import { pass, unsaid, warn } from './outcomes';
import { isSaid, sectionAbout } from './parts';
import { placeOfSection } from './places';

/** What fits into a line, in characters. */
const LINE = 80;

const NOWHERE = { key: 'root-cause', title: 'Root Cause' };

export const rootCauseTold = defineCheck({
  id: 'root-cause-told',
  check(context) {
    const section = sectionAbout(
      context.postmortem,
      /\b(?:root )?causes?\b|\bwhy (?:it|this) happened\b/i,
    );
    const places = [placeOfSection(section ?? NOWHERE)];
    if (!section || !isSaid(section.body)) {
      return unsaid(context)('none', {}, places);
    }
    const length = section.body.replace(/\s+/g, ' ').trim().length;
    return length <= LINE ? warn('short', {}, places) : pass('told');
  },
});
