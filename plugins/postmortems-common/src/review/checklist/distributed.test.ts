import { distributed } from './distributed';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { at } from './__testUtils__/postmortems';

const resolvedAt = at('2025-02-09 10:40');
const on = (text: string) => ({ now: new Date(at(text)) });
const place = ['Publication publishedAt'];

const cases: CheckCases = {
  'an incident that goes on': {
    is: 'not_yet',
    saying: 'When the incident was resolved is not known yet.',
  },
  'a draft three hours after the resolution': {
    told: { resolvedAt },
    besides: on('2025-02-09 13:40'),
    is: 'not_yet',
    saying: 'There are 1 d 21 h left of the 48 hours.',
    at: place,
  },
  'a draft a minute too late': {
    told: { resolvedAt },
    besides: on('2025-02-11 10:41'),
    is: 'warn',
    saying: 'It is 2 d since the resolution, and it is not published.',
    at: place,
  },
  'a draft after eight days': {
    told: { resolvedAt },
    besides: on('2025-02-17 10:40'),
    is: 'warn',
    saying:
      'It is 8 d since the resolution, and it is not published: what is remembered grows stale.',
    at: place,
  },
  'a draft from elsewhere': {
    told: { resolvedAt, imported: true },
    besides: on('2025-02-17 10:40'),
    is: 'not_yet',
    saying: 'It comes from elsewhere; no clock runs.',
  },
  'one that was published on the last minute': {
    told: {
      status: 'published',
      resolvedAt,
      publishedAt: at('2025-02-11 10:40'),
    },
    is: 'pass',
    saying: 'It was published 2 d after the resolution.',
  },
  'one that was published on the third day': {
    told: {
      status: 'published',
      resolvedAt,
      publishedAt: at('2025-02-12 11:40'),
    },
    is: 'warn',
    saying: 'It was published 3 d 1 h after the resolution.',
    at: place,
  },
  'one that was published nobody knows when': {
    told: { status: 'published', resolvedAt },
    is: 'pass',
    saying: 'It is published; when is not known.',
  },
};

describe('the check distributed', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(distributed, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(distributed, cases)).toEqual([]);
  });
});
