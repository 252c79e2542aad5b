import type { Factor } from '../../model';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { whysDeep } from './whysDeep';

/** A chain of so many whys, the first immediate, the others contributing. */
const chain = (length: number): Partial<Factor>[] =>
  Array.from({ length }, (_, i) => ({
    statement: `Why ${i + 1}`,
    layer: i === 0 ? 'immediate' : 'contributing',
    parentId: i === 0 ? null : String(i),
  }));
const deep = 'The chains of whys go five deep, or end on something systemic.';

const cases: CheckCases = {
  'no factors': { is: 'not_yet', saying: 'There is no factor yet.' },
  'a list without anything systemic': {
    told: { factors: ['No alert', 'No test'] },
    is: 'warn',
    saying: 'No factor explains another, and none is systemic.',
    at: ['No alert statement', 'No test statement'],
  },
  'a list with something systemic': {
    told: { factors: ['No alert', { layer: 'systemic' }] },
    is: 'pass',
    saying: deep,
  },
  'five whys': { told: { factors: chain(5) }, is: 'pass', saying: deep },
  'four whys': {
    told: { factors: chain(4) },
    is: 'warn',
    saying:
      'Chains that end before the fifth why, and on nothing systemic: Why 1.',
    at: ['Why 1 statement'],
  },
  'two whys, the second systemic': {
    told: {
      factors: [...chain(1), { layer: 'systemic', parentId: '1' }],
    },
    is: 'pass',
    saying: deep,
  },
  'an immediate factor that stands alone beside a deep chain': {
    told: {
      factors: [...chain(5), { layer: 'immediate', statement: 'Disk full' }],
    },
    is: 'warn',
    saying:
      'Chains that end before the fifth why, and on nothing systemic: Disk full.',
    at: ['Disk full statement'],
  },
};

describe('the check whys-deep', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(whysDeep, told, besides)).toEqual({ at: [], ...expected });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(whysDeep, cases)).toEqual([]);
  });
});
