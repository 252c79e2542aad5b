import { actionsSpecific } from './actionsSpecific';
import {
  CheckCases,
  judge,
  NOTHING_FOUND,
  sentencesWithoutCase,
} from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': { is: 'not_yet', saying: 'No action is owed.' },
  'actions that say what will be there': {
    told: {
      actionItems: ['Add connection pool metrics to the Orders dashboard'],
    },
    is: 'pass',
    saying: 'Each action that is owed says what will have been done.',
  },
  'an action that leaves it open': {
    told: {
      actionItems: [
        'Add connection pool metrics to the Orders dashboard',
        'Improve testing',
      ],
    },
    is: 'warn',
    saying: 'Actions that leave open what will have been done: AI-002.',
    at: ['AI-002 title'],
  },
  'the same once it was done': {
    told: { actionItems: [{ title: 'Improve testing', status: 'done' }] },
    is: 'not_yet',
    saying: 'No action is owed.',
  },
  'a vague title that somebody has put aside': {
    told: { actionItems: ['Improve testing'] },
    besides: { language: NOTHING_FOUND },
    is: 'pass',
    saying: 'Each action that is owed says what will have been done.',
  },
  'an action in German': {
    told: {
      actionItems: [
        'Die Überwachung für den Dienst und die Datenbank ist zu verbessern',
      ],
    },
    is: 'not_yet',
    saying:
      'The actions are in another language than English, which is not read.',
  },
};

describe('the check actions-specific', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(actionsSpecific, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(actionsSpecific, cases)).toEqual([]);
  });
});
