import { defineCheck } from './Check';
import { pass, unsaid, warn } from './outcomes';
import { isSaid, sectionAbout } from './parts';
import { placeOfSection } from './places';

const WANTED = [
  {
    about: /\bwent well\b|\bworked well\b|\bgood\b/i,
    nowhere: { key: 'what-went-well', title: 'What Went Well' },
  },
  {
    about: /\blessons?\b|\blearn(?:ed|ings?|t)\b/i,
    nowhere: { key: 'lessons-learned', title: 'Lessons Learned' },
  },
];

export const lessonsTold = defineCheck({
  id: 'lessons-told',
  check(context) {
    const missing = WANTED.flatMap(({ about, nowhere }) => {
      const section = sectionAbout(context.postmortem, about);
      return section && isSaid(section.body) ? [] : [section ?? nowhere];
    });
    if (missing.length === 0) return pass('told');
    const places = missing.map(placeOfSection);
    return missing.length === WANTED.length
      ? unsaid(context)('none', {}, places)
      : warn('missing', { section: missing[0].title }, places);
  },
});
