import { DEFAULT_TEMPLATES } from 'backstage-plugin-postmortems-common';
import { templateOf, withKind, withTemplate } from './templates';

const [usual, nearMiss, triggerToRecovery] = DEFAULT_TEMPLATES;

function sectionsSaying(...bodies: string[]) {
  const sections = bodies.map((body, i) => ({
    key: String(i),
    saver: { getState: () => ({ row: { body } }) },
  }));
  return { sections } as unknown as Parameters<typeof withKind>[3];
}
const NOTHING = sectionsSaying('', ' \n');

describe('the kind of an incident', () => {
  it('brings the template for near misses along, and the usual one back', () => {
    expect(
      withKind(
        { template: 'default' },
        'near_miss',
        DEFAULT_TEMPLATES,
        NOTHING,
      ),
    ).toEqual({ kind: 'near_miss', template: 'near-miss' });
    // One that is still to be made has none yet.
    expect(
      withKind({ template: '' }, 'near_miss', DEFAULT_TEMPLATES, NOTHING),
    ).toEqual({ kind: 'near_miss', template: 'near-miss' });
    expect(
      withKind(
        { template: 'near-miss' },
        'incident',
        DEFAULT_TEMPLATES,
        NOTHING,
      ),
    ).toEqual({ kind: 'incident', template: 'default' });
  });

  it('leaves the template alone once something is written, or another was chosen', () => {
    expect(
      withKind(
        { template: 'default' },
        'near_miss',
        DEFAULT_TEMPLATES,
        sectionsSaying('', 'The pool ran full.'),
      ),
    ).toEqual({ kind: 'near_miss' });
    expect(
      withKind(
        { template: 'google-like' },
        'near_miss',
        DEFAULT_TEMPLATES,
        NOTHING,
      ),
    ).toEqual({ kind: 'near_miss' });
  });

  it('changes nothing else where no template is for near misses', () => {
    expect(
      withKind({ template: 'default' }, 'near_miss', [usual], NOTHING),
    ).toEqual({ kind: 'near_miss' });
  });
});

describe('a template that is chosen', () => {
  it('says which kind of incident it is, where it is for one', () => {
    expect(withTemplate(nearMiss)).toEqual({
      template: 'near-miss',
      kind: 'near_miss',
    });
    expect(withTemplate(triggerToRecovery)).toEqual({
      template: 'google-like',
    });
  });

  it('is the first where it is not configured any more', () => {
    expect(templateOf({ template: 'gone' }, DEFAULT_TEMPLATES)).toBe(usual);
    expect(templateOf({ template: 'gone' }, [])).toBeUndefined();
  });
});
