import { tellsProposal } from './citations';

const LINE = {
  evidenceId: '6f0f3d2e-0000-4000-8000-000000000001',
  line: 41,
  path: null,
  text: 'GET /cart 500',
};
const PROPOSAL = {
  description: 'Errors begin: 500 answers',
  occurredAt: '2025-02-09T10:05:20.000Z',
  citations: [LINE, { ...LINE, line: 43 }],
};
const EVENT = { ...PROPOSAL, citations: [LINE] };

describe('an event that cites evidence', () => {
  it.each([
    ['as it was proposed', {}],
    ['a little earlier', { occurredAt: '2025-02-09T10:05:05.000Z' }],
    ['in other words', { description: 'The cart fails' }],
    ['at another time, in its words', { occurredAt: null }],
  ])('is what was proposed: %s', (_, changes) => {
    expect(tellsProposal({ ...EVENT, ...changes }, PROPOSAL)).toBe(true);
  });

  it.each([
    ['it cites nothing', { citations: [] }],
    ['it cites another line', { citations: [{ ...LINE, line: 42 }] }],
    [
      'it cites that line of another artefact',
      {
        citations: [{ ...LINE, evidenceId: LINE.evidenceId.replace('1', '2') }],
      },
    ],
    [
      'it is of another time, in other words',
      { occurredAt: '2025-02-09T10:05:36.000Z', description: 'It is back' },
    ],
  ])('is another one where %s', (_, changes) => {
    expect(tellsProposal({ ...EVENT, ...changes }, PROPOSAL)).toBe(false);
  });
});
