import { defineCheck } from './Check';
import { pass, unsaid, warn } from './outcomes';
import { isSaid, sectionAbout } from './parts';
import { placeInIncident, placeOfSection } from './places';

/** What has figures in it and counts nothing: days, times of day, versions, keys, addresses, code. */
const NO_COUNT =
  /`[^`]*`|https?:\/\/\S+|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\bv\d[\d.]*|\b\d+\.\d+\.\d[\d.]*|\b[A-Z]{1,10}-?\d+\b|\b(?:19|20)\d{2}\b/g;

const COUNT =
  /\d|\b(?:no|none|nobody|zero|all|every|each|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?|millions?)\b/i;

export const impactQuantified = defineCheck({
  id: 'impact-quantified',
  check(context) {
    const { postmortem } = context;
    const count = postmortem.impactFigures.length;
    if (count > 0) return pass('figures', { count });
    const section = sectionAbout(postmortem, /\bimpact\b/i);
    const places = [
      section
        ? placeOfSection(section)
        : placeInIncident('impactFigures', 'Impact figures'),
    ];
    if (!section || !isSaid(section.body)) {
      return unsaid(context)('none', {}, places);
    }
    return COUNT.test(section.body.replace(NO_COUNT, ' '))
      ? pass('counted')
      : warn('uncounted', {}, places);
  },
});
