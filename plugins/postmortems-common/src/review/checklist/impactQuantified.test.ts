import { impactQuantified } from './impactQuantified';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const uncounted = 'The impact is told without a number.';
const counted = 'The impact is told with numbers.';

const cases: CheckCases = {
  'an empty draft': {
    told: { sections: { impact: '' } },
    is: 'not_yet',
    saying: 'The impact is not told yet.',
    at: ['Impact'],
  },
  'nothing in what is published': {
    told: { status: 'published' },
    is: 'warn',
    saying: 'The impact is not told yet.',
    at: ['Impact figures impactFigures'],
  },
  'a figure': {
    told: {
      impactFigures: [
        { label: 'failed requests', value: 40000, unit: '', estimated: false },
      ],
    },
    is: 'pass',
    saying: 'Figures of the impact: 1.',
  },
  'a number in the text': {
    told: { sections: { impact: 'Some 40,000 requests failed.' } },
    is: 'pass',
    saying: counted,
  },
  'a number in words': {
    told: { sections: { impact: 'No customer noticed.' } },
    is: 'pass',
    saying: counted,
  },
  adjectives: {
    told: { sections: { impact: 'Many customers saw very slow pages.' } },
    is: 'warn',
    saying: uncounted,
    at: ['Impact'],
  },
  'days, times, versions and keys, which count nothing': {
    told: {
      sections: {
        impact:
          'On 2025-02-09 at 10:05 users of v2.3.0 saw errors, see `e503` and OPS-4711.',
      },
    },
    is: 'warn',
    saying: uncounted,
    at: ['Impact'],
  },
};

describe('the check impact-quantified', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(impactQuantified, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(impactQuantified, cases)).toEqual([]);
  });
});
