import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { at } from './__testUtils__/postmortems';
import { timesInOrder } from './timesInOrder';

const cases: CheckCases = {
  'an empty draft': { is: 'not_yet', saying: 'No time is known yet.' },
  'moments in order': {
    told: { startedAt: at('10:00'), resolvedAt: at('11:00') },
    is: 'pass',
    saying: 'All times are in order, and each says what it is in UTC.',
  },
  'an incident that was over before it began': {
    told: { startedAt: at('10:00'), resolvedAt: at('09:00') },
    is: 'fail',
    saying: 'Earlier than the moment that has to be before it: Resolved.',
    at: ['Resolved resolvedAt'],
  },
  'a page that was acknowledged before it was sent': {
    told: {
      timeline: [
        {
          occurredAt: at('10:05'),
          description: 'Page acknowledged',
          source: 'PagerDuty',
        },
        {
          occurredAt: at('10:09'),
          description: 'On-call engineer paged',
          source: 'PagerDuty',
        },
      ],
    },
    is: 'warn',
    saying: 'Earlier than what its words say came first: Page acknowledged.',
    at: ['Page acknowledged occurredAt'],
  },
  'an event of another year': {
    told: {
      timeline: [
        '10:00 Errors',
        '10:05 Alert',
        { occurredAt: at('2024-02-09 10:07'), description: 'Rolled back' },
        '10:10 All is well',
      ],
    },
    is: 'warn',
    saying: 'Of another day than everything around it: Rolled back.',
    at: ['Rolled back occurredAt'],
  },
  'a time that was written without its zone': {
    told: {
      startedAt: at('10:00'),
      milestoneOrigins: { started: { text: '10:00', zone: '' } },
    },
    is: 'warn',
    saying: 'Written without a zone, and taken as UTC: Started.',
    at: ['Started startedAt'],
  },
  'a time of the hour that came twice': {
    told: {
      timeline: [
        {
          occurredAt: '2025-10-26T00:30:00.000Z',
          timeOrigin: { text: '2025-10-26 02:30', zone: 'Europe/Berlin' },
          description: 'Errors',
        },
      ],
    },
    is: 'warn',
    saying: 'Of an hour in which clocks were changed: Errors.',
    at: ['Errors occurredAt'],
  },
};

describe('the check times-in-order', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(timesInOrder, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(timesInOrder, cases)).toEqual([]);
  });
});
