import { aFactor, aMention } from '../../testing/fakePostmortems';
import {
  confirmationOf,
  phaseAfter,
  type UnconfirmedFactor,
  waitingOf,
} from './waiting';

const POOL = { id: 'pool', name: 'Pool exhausted', category: 'network' };
const NOTHING = { categories: [], patterns: [] };

const anItem = (
  fields: Partial<UnconfirmedFactor> = {},
): UnconfirmedFactor => ({
  ...aFactor({ id: 'f-1', version: 3, category: 'network' }),
  categorySource: 'suggested',
  postmortem: aMention({ ref: 'PM-1' }),
  pattern: null,
  suggestions: NOTHING,
  ...fields,
});

describe('a factor that waits', () => {
  it('is confirmed as it is, by the version that was seen', () => {
    expect(confirmationOf(waitingOf(anItem()))).toEqual({
      ...{ ref: 'PM-1', id: 'f-1', version: 3 },
    });
  });

  it('says what it is taken for where that is something else', () => {
    const waiting = waitingOf(anItem({ patternId: 'pool', pattern: POOL }));
    expect(
      confirmationOf({
        ...waiting,
        chosen: { category: 'process', pattern: null },
      }),
    ).toMatchObject({ category: 'process', patternId: null });
  });

  it('keeps the pattern that it names, though that is shown as what it was merged into', () => {
    const waiting = waitingOf(anItem({ patternId: 'stale', pattern: POOL }));
    expect(confirmationOf(waiting)).not.toHaveProperty('patternId');
  });

  it('sends over what somebody else made of it only what differs from that', () => {
    const theirs = aFactor({
      category: 'process',
      patternId: null,
      version: 4,
    });
    expect(
      confirmationOf({
        ...waitingOf(anItem({ patternId: 'pool', pattern: POOL })),
        version: 4,
        phase: { kind: 'stale', factor: theirs },
      }),
    ).toEqual({
      ...{ ref: 'PM-1', id: 'f-1', version: 4 },
      ...{ category: 'network', patternId: 'pool' },
    });
  });

  it('tells apart whether somebody else has changed it or has confirmed it', () => {
    const answer = (factor: ReturnType<typeof aFactor>) =>
      phaseAfter({ id: 'f-1', factor, error: 'PreconditionFailedError' }).kind;
    expect(answer(aFactor())).toBe('settled');
    expect(answer(aFactor({ patternSource: 'suggested' }))).toBe('stale');
    expect(
      phaseAfter({ id: 'f-1', factor: null, error: 'NotAllowedError' }),
    ).toEqual({ kind: 'refused', error: 'NotAllowedError' });
    expect(phaseAfter({ id: 'f-1', factor: aFactor(), error: null }).kind).toBe(
      'confirmed',
    );
  });
});
