import { consistent } from './consistent';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { at, Told } from './__testUtils__/postmortems';

/** From 10:05:23 to 10:40, as the example of the process. */
const incident: Told = {
  startedAt: at('10:05:23'),
  detectedAt: at('10:06:45'),
  acknowledgedAt: at('10:12'),
  mitigatedAt: at('10:22:10'),
  resolvedAt: at('10:40'),
  timeline: [
    '10:05:23 First 5xx errors appear',
    '10:08:12 On-call engineer paged',
    '10:22:10 Cache deployed',
  ],
};
const agrees = 'Durations, times, dates and figures agree.';
const duration = [
  'Stated duration statedDuration',
  'Started startedAt',
  'Resolved resolvedAt',
];
const well = (body: string): Told => ({
  ...incident,
  sections: { 'what-went-well': body },
});

const cases: CheckCases = {
  'an empty draft': {
    is: 'not_yet',
    saying: 'There are no times to compare with yet.',
  },
  'an incident of which nothing more is said': {
    told: incident,
    is: 'pass',
    saying: agrees,
  },
  'a duration that the times contradict': {
    told: { ...incident, statedDuration: '1h 35min (10:05 - 11:40 UTC)' },
    is: 'fail',
    saying:
      'The stated duration is “1h 35min (10:05 - 11:40 UTC)”; the times say 34 min 37 s (10:05:23 to 10:40 UTC).',
    at: duration,
  },
  'the duration until it was resolved': {
    told: { ...incident, statedDuration: '35 minutes (10:05 - 10:40 UTC)' },
    is: 'pass',
    saying: agrees,
  },
  'the duration until it was mitigated': {
    told: { ...incident, statedDuration: '17 min' },
    is: 'pass',
    saying: agrees,
  },
  'a rough duration': {
    told: { ...incident, statedDuration: 'about half an hour, ~40 minutes' },
    is: 'pass',
    saying: agrees,
  },
  'times of day in another zone, of which nothing is known': {
    told: { ...incident, statedDuration: '35 min (11:05 - 11:40 CET)' },
    is: 'pass',
    saying: agrees,
  },
  'times of day that are others, with the right length': {
    told: { ...incident, statedDuration: '35 min (12:05 - 12:40)' },
    is: 'warn',
    saying:
      'The stated duration is “35 min (12:05 - 12:40)”; the times say 34 min 37 s (10:05:23 to 10:40 UTC).',
    at: duration,
  },
  'a duration that counts a part of the time': {
    told: { ...incident, statedDuration: '9m (during support hours 10-17)' },
    is: 'pass',
    saying: agrees,
  },
  'a duration that is shorter than the incident': {
    told: { ...incident, statedDuration: '9 min' },
    is: 'warn',
    saying:
      'The stated duration is “9 min”; the times say 34 min 37 s (10:05:23 to 10:40 UTC).',
    at: duration,
  },
  'a span that was longer': {
    told: well('Mitigation deployed quickly (10 minutes from page to fix)'),
    is: 'warn',
    saying:
      'What went well says “10 minutes from page to fix”; it is 14 min in the timeline (10:08:12 to 10:22:10 UTC).',
    at: ['What went well'],
  },
  'a span as it was': {
    told: well(
      '14 minutes from page to fix, about 30 min from start to resolution',
    ),
    is: 'pass',
    saying: agrees,
  },
  'a span of moments that nobody knows': {
    told: {
      ...well('10 minutes from page to fix'),
      timeline: ['10:05 Errors'],
    },
    is: 'pass',
    saying: agrees,
  },
  'what happened within the time that is claimed': {
    told: well('Alert fired within 90 seconds of first errors'),
    is: 'pass',
    saying: agrees,
  },
  'what did not': {
    told: well('Alert fired within 60 seconds of first errors'),
    is: 'warn',
    saying:
      'What went well says “Alert fired within 60 seconds of first errors”; it is 1 min 22 s in the timeline (10:05:23 to 10:06:45 UTC).',
    at: ['What went well'],
  },
  'a title of another day': {
    told: { ...incident, title: 'Degradation (2025-03-09)' },
    is: 'warn',
    saying:
      'The title speaks of 2025-03-09; the incident started on 2025-02-09.',
    at: ['Title title', 'Started startedAt'],
  },
  'a title of the day of an incident that ended before it began': {
    told: {
      title: 'Degradation (2025-02-09)',
      startedAt: at('10:05'),
      resolvedAt: at('2025-02-01 10:05'),
    },
    is: 'pass',
    saying: agrees,
  },
  'a review of the year before': {
    told: { ...incident, reviewedAt: '2024-02-10' },
    is: 'warn',
    saying:
      'It was reviewed on 2024-02-10, before the incident started on 2025-02-09.',
    at: ['Reviewed reviewedAt', 'Started startedAt'],
  },
  'an event and a header that differ': {
    told: {
      resolvedAt: at('10:40'),
      timeline: [
        {
          occurredAt: at('10:45'),
          description: 'Resolved',
          milestone: 'resolved',
        },
      ],
    },
    is: 'warn',
    saying:
      'Resolved is at 2025-02-09 10:40 UTC in the header, and at 2025-02-09 10:45 UTC in the timeline.',
    at: ['Resolved resolvedAt', 'Resolved occurredAt'],
  },
  'a figure of which the text has another number': {
    told: {
      ...incident,
      impactFigures: [
        { label: 'failed requests', value: 45000, unit: '', estimated: false },
      ],
      sections: { impact: '- 40,000 failed requests over half an hour' },
    },
    is: 'warn',
    saying:
      'Impact says “40,000 failed requests”; the figure of failed requests is 45000.',
    at: ['Impact', 'failed requests impactFigures'],
  },
};

describe('the check consistent', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(consistent, told, besides)).toEqual({ at: [], ...expected });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(consistent, cases)).toEqual([]);
  });
});
