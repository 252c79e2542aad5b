import type { DataGap, Evidence } from '../../model';
import { dataGapsNoted } from './dataGapsNoted';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { at, idOf } from './__testUtils__/postmortems';

const artefacts = [{ id: idOf(1), title: 'api.log' } as Evidence];
const gap = (sentence: string): DataGap => ({
  artefactId: idOf(1),
  kind: 'silent',
  from: at('10:15'),
  to: at('10:40'),
  sentence,
});
const gaps = [gap('api.log is silent from 10:15.'), gap('api.log ends early.')];

const cases: CheckCases = {
  'no evidence': {
    is: 'not_yet',
    saying: 'No evidence has been brought in yet.',
  },
  'a report that tells what was missing': {
    told: { sections: { 'missing-data': '- The logs of the database' } },
    is: 'pass',
    saying: 'The report says which data was missing.',
  },
  'evidence without gaps': {
    besides: { artefacts },
    is: 'pass',
    saying: 'The evidence has no gaps.',
  },
  'gaps that are noted': {
    told: {
      sections: {
        'missing-data':
          '- api.log is silent from 10:15.\n- api.log\n  ends early.',
      },
    },
    besides: { artefacts, gaps },
    is: 'pass',
    saying: 'All gaps of the evidence are noted: 2.',
  },
  'a gap that is not': {
    told: { sections: { 'missing-data': '- api.log ends early.' } },
    besides: { artefacts, gaps },
    is: 'warn',
    saying: 'Gaps of the evidence that the report does not tell: 1 of 2.',
    at: ['Missing data', 'api.log'],
  },
};

describe('the check data-gaps-noted', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(dataGapsNoted, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(dataGapsNoted, cases)).toEqual([]);
  });
});
