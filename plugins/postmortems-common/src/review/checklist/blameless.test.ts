import { blameless } from './blameless';
import {
  CheckCases,
  judge,
  NOTHING_FOUND,
  sentencesWithoutCase,
} from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': {
    told: { sections: { summary: ' ' } },
    is: 'not_yet',
    saying: 'There is no text yet.',
  },
  'what systems did': {
    told: {
      sections: { summary: 'The pool ran full and requests failed.' },
      timeline: ['10:05 The alert fires', '10:12 @alice acknowledges'],
    },
    is: 'pass',
    saying: 'Nobody is blamed.',
  },
  'blame in a section and in an event': {
    told: {
      sections: { summary: 'The outage was caused by human error.' },
      timeline: ['10:05 The engineer carelessly deleted the table'],
    },
    is: 'fail',
    saying:
      'Somebody is blamed in: Summary and The engineer carelessly deleted the table.',
    at: ['Summary', 'The engineer carelessly deleted the table description'],
  },
  'hindsight in a section': {
    told: {
      sections: { summary: 'The team should have noticed the alert earlier.' },
    },
    is: 'warn',
    saying: 'Judged by what was known only later: Summary.',
    at: ['Summary'],
  },
  'blame that somebody has put aside': {
    told: { sections: { summary: 'The outage was caused by human error.' } },
    besides: { language: NOTHING_FOUND },
    is: 'pass',
    saying: 'Nobody is blamed.',
  },
  'a text in German': {
    told: {
      sections: {
        summary:
          'Die Verbindungen waren erschöpft und der Dienst war nicht zu erreichen.',
      },
    },
    is: 'not_yet',
    saying: 'The text is in another language than English, which is not read.',
  },
};

describe('the check blameless', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(blameless, told, besides)).toEqual({ at: [], ...expected });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(blameless, cases)).toEqual([]);
  });
});
