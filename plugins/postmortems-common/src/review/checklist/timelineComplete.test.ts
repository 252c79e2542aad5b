import type { DataGap } from '../../model';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { at, idOf } from './__testUtils__/postmortems';
import { timelineComplete } from './timelineComplete';

const moments = {
  startedAt: at('10:00'),
  detectedAt: at('10:05'),
  acknowledgedAt: at('10:10'),
  mitigatedAt: at('10:30'),
  resolvedAt: at('11:00'),
};
const unseen: DataGap = {
  artefactId: idOf(1),
  kind: 'silent',
  from: at('10:15'),
  to: at('10:40'),
  sentence: 'The log is silent from 10:15 to 10:40 UTC.',
};

const cases: CheckCases = {
  'an empty draft': {
    is: 'not_yet',
    saying: 'There is no event yet.',
    at: ['Timeline'],
  },
  'no event in what is reviewed': {
    told: { status: 'in_review' },
    is: 'fail',
    saying: 'There is no event yet.',
    at: ['Timeline'],
  },
  'moments that nobody knows': {
    told: {
      ...moments,
      mitigatedAt: null,
      resolvedAt: null,
      timeline: ['10:00 Errors'],
    },
    is: 'warn',
    saying: 'No time is known for: Mitigated and Resolved.',
    at: ['Mitigated mitigatedAt', 'Resolved resolvedAt'],
  },
  'the same of a near miss, in which nobody had to acknowledge anything': {
    told: { kind: 'near_miss', timeline: ['10:00 A disk fills'] },
    is: 'pass',
    saying: 'All five moments are known, and no long stretch is left untold.',
  },
  'an event without a time': {
    told: {
      ...moments,
      timeline: ['10:00 Errors', '10:30 Rolled back', { description: 'Paged' }],
    },
    is: 'warn',
    saying: 'Events without a time: 1.',
    at: ['Paged occurredAt'],
  },
  'an hour of which half an hour and a minute is not told': {
    told: { ...moments, timeline: ['10:00 Errors', '10:29 Rolled back'] },
    is: 'warn',
    saying: 'Nothing is told for 31 min from 2025-02-09 10:29 UTC.',
    at: ['Rolled back occurredAt'],
  },
  'an hour of which just half an hour is not told': {
    told: { ...moments, timeline: ['10:00 Errors', '10:30 Rolled back'] },
    is: 'pass',
    saying: 'All five moments are known, and no long stretch is left untold.',
  },
  'six hours that begin with two and a quarter of which nothing is told': {
    told: {
      ...moments,
      resolvedAt: at('16:00'),
      timeline: ['12:15 Errors', '14:00 Rolled back', '16:00 All is well'],
    },
    is: 'warn',
    saying: 'Nothing is told for 2 h 15 min from 2025-02-09 10:00 UTC.',
    at: ['Started startedAt'],
  },
  'a silence that the report explains by missing data': {
    told: {
      ...moments,
      sections: { 'missing-data': `- ${unseen.sentence}` },
      timeline: ['10:00 Errors', '10:10 Paged', '10:50 All is well'],
    },
    besides: { gaps: [unseen] },
    is: 'pass',
    saying: 'All five moments are known, and no long stretch is left untold.',
  },
  'the same where the report does not say it': {
    told: {
      ...moments,
      timeline: ['10:00 Errors', '10:10 Paged', '10:50 All is well'],
    },
    besides: { gaps: [unseen] },
    is: 'warn',
    saying: 'Nothing is told for 40 min from 2025-02-09 10:10 UTC.',
    at: ['Paged occurredAt'],
  },
};

describe('the check timeline-complete', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(timelineComplete, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(timelineComplete, cases)).toEqual([]);
  });
});
