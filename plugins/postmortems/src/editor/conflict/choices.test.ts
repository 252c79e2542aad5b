import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { anEvent, aSection } from '../../testing/fakePostmortems';
import { choicesAgain, firstChoices, resolution } from './choices';

const base = anEvent({ description: 'one\ntwo\nthree\nfour' });
const mine: TimelineEvent = {
  ...base,
  description: 'ONE\ntwo\nthree\nfour',
  source: 'mine',
  occurredAt: '2025-02-09T10:00:00.000Z',
  timeOrigin: { text: '11:00', zone: 'Europe/Berlin' },
};
const theirs: TimelineEvent = {
  ...base,
  description: 'one\ntwo\nthree\nFOUR',
  source: 'theirs',
  occurredAt: '2025-02-09T10:30:00.000Z',
};
const conflict = {
  fields: ['description', 'source', 'occurredAt'] as (keyof TimelineEvent)[],
  base,
  mine,
  theirs,
};

describe('the choices in a conflict', () => {
  it('begin with a merge where it is plain, else with what the person wrote', () => {
    expect([...firstChoices(conflict)]).toEqual([
      ['description', { choice: 'merged', merged: 'ONE\ntwo\nthree\nFOUR' }],
      ['source', { choice: 'mine', merged: 'theirs mine', stacked: true }],
      ['occurredAt', { choice: 'mine' }],
    ]);
  });

  it('propose both texts, one after the other, where two people began the same empty section', () => {
    const section = aSection({ body: '' });
    const choices = firstChoices({
      fields: ['body'],
      base: section,
      mine: { ...section, body: 'The pool was full.' },
      theirs: { ...section, body: 'Orders failed.\n\nFor half an hour.' },
    });
    expect(choices.get('body')).toEqual({
      choice: 'merged',
      merged: 'Orders failed.\n\nFor half an hour.\n\nThe pool was full.',
      stacked: true,
    });
  });

  it('are kept when the other side changes again, with that change merged in where it is plain how', () => {
    const again = choicesAgain(
      conflict,
      new Map<keyof TimelineEvent, ReturnType<typeof choice>>([
        ['description', choice('merged', 'ONE, and a half\ntwo\nthree\nFOUR')],
        ['source', choice('merged', 'both')],
        ['occurredAt', choice('theirs')],
      ]),
      {
        ...conflict,
        fields: [...conflict.fields, 'actor'],
        mine: { ...mine, actor: 'Dan' },
        theirs: {
          ...theirs,
          description: 'one\ntwo\nthree\nFOUR and five',
          source: 'theirs again',
          actor: 'Eve',
        },
      },
    );
    expect(again.get('description')).toEqual({
      choice: 'merged',
      merged: 'ONE, and a half\ntwo\nthree\nFOUR and five',
    });
    expect(again.get('source')).toEqual({ choice: 'merged', merged: 'both' });
    expect(again.get('occurredAt')).toEqual({ choice: 'theirs' });
    expect(again.get('actor')).toEqual({
      choice: 'mine',
      merged: 'Eve Dan',
      stacked: true,
    });
  });

  it('come to the values that end it; how a time was written goes with it', () => {
    expect(
      resolution(
        conflict,
        new Map<keyof TimelineEvent, ReturnType<typeof choice>>([
          ['description', choice('merged', 'ONE\nFOUR')],
          ['source', choice('mine')],
          ['occurredAt', choice('theirs')],
        ]),
      ),
    ).toEqual({
      description: 'ONE\nFOUR',
      source: 'mine',
      occurredAt: '2025-02-09T10:30:00.000Z',
      timeOrigin: null,
    });
  });
});

function choice(of: 'mine' | 'theirs' | 'merged', merged?: string) {
  return { choice: of, merged };
}
