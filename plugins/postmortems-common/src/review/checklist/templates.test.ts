import {
  DEFAULT_TEMPLATES,
  type CheckId,
  type Section,
  type Template,
} from '../../model';
import { aPostmortem, contextOf } from './__testUtils__/postmortems';
import { checkAll } from './checkAll';

/** What each of the sections that the checks look for may say, by what it is about. */
const WRITTEN: Record<string, string> = {
  summary: 'The pool of database connections ran full while a batch ran.',
  impact: '1,200 orders were late by up to 40 minutes.',
  'root-cause':
    'The batch opened a connection for each file. A limit was set for the service, and none for the batch beside it.',
  'what-went-well': 'The alert came before the first customer wrote.',
  'lessons-learned':
    'Limits are to be set where the pool is, not by its users.',
};

const LOOKED_FOR: [CheckId, string[]][] = [
  ['impact-quantified', ['impact']],
  ['root-cause-told', ['root-cause']],
  ['lessons-told', ['what-went-well', 'lessons-learned']],
];

/** What the checks make of a post-mortem of this template, written but for some of its sections. */
function checked(template: Template, without: string[] = []) {
  const made = aPostmortem({ status: 'in_review', template: template.key });
  const sections = template.sections.map(
    ({ key, title }): Section => ({
      ...{ key, title, version: 2 },
      ...{ updatedAt: made.updatedAt, updatedBy: made.updatedBy },
      body: without.includes(key) ? '' : WRITTEN[key] ?? 'Told elsewhere.',
    }),
  );
  const results = checkAll(contextOf({ ...made, sections }));
  return new Map(results.map(result => [result.id, result]));
}

describe.each(DEFAULT_TEMPLATES.map(template => [template.key, template]))(
  'of the template %s',
  (_, template) => {
    it.each(LOOKED_FOR)('the check %s finds what was written', id => {
      expect(checked(template).get(id)?.state).toBe('pass');
    });

    it.each(LOOKED_FOR)(
      'the check %s leads to the section where it is missing',
      (id, keys) => {
        const { state, places } = checked(template, keys).get(id)!;
        expect(state).not.toBe('pass');
        expect(places.map(({ part, id: key }) => [part, key])).toEqual(
          keys.map(key => ['section', key]),
        );
      },
    );

    it('each section has a key and a title of its own, and says what belongs there', () => {
      const { sections } = template;
      for (const field of ['key', 'title', 'help'] as const) {
        expect(new Set(sections.map(section => section[field])).size).toBe(
          sections.length,
        );
      }
      expect(sections.filter(({ help }) => help.length < 20)).toEqual([]);
    });

    it('asks why the incident was a surprise, without urging anybody to answer', () => {
      expect(
        template.sections.find(({ key }) => key === 'why-were-we-surprised'),
      ).toMatchObject({ optional: true });
    });
  },
);

it('a title stands for one section in all templates, so that a report is read back by its headings', () => {
  const keys = new Map<string, string>();
  for (const { key, title } of DEFAULT_TEMPLATES.flatMap(t => t.sections)) {
    expect(keys.get(title) ?? key).toBe(key);
    keys.set(title, key);
  }
});
