import { actionsTracked } from './actionsTracked';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const ticketUrl = 'https://tickets.example/1';

const cases: CheckCases = {
  'an empty draft': { is: 'not_yet', saying: 'There is no action item yet.' },
  'what is done': {
    told: { actionItems: [{ status: 'done' }] },
    is: 'pass',
    saying: 'No action is owed.',
  },
  'an action with a ticket': {
    told: { actionItems: [{ ticketUrl }] },
    is: 'pass',
    saying: 'Each action that is owed has a ticket.',
  },
  'actions without': {
    told: { actionItems: ['a', 'b', { ticketUrl }, 'c', 'd', 'e'] },
    is: 'warn',
    saying: 'Without a ticket: AI-001, AI-002, AI-004 and 2 more.',
    at: [1, 2, 4, 5, 6].map(n => `AI-00${n} ticketUrl`),
  },
};

describe('the check actions-tracked', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(actionsTracked, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(actionsTracked, cases)).toEqual([]);
  });
});
