import { settleWaivers } from './waivers';

const BOB = { by: 'user:default/bob', at: '2025-02-11T08:00:00.000Z' };
const EARLIER = {
  check: 'blameless' as const,
  reason: 'It is a quotation',
  by: 'user:default/alice',
  at: '2025-02-10T08:00:00.000Z',
};

describe('settleWaivers', () => {
  it('asks for a waiver of each check that fails', () => {
    expect(
      settleWaivers(['several-factors', 'blameless'], [], [], BOB),
    ).toEqual({ waivers: [], missing: ['several-factors', 'blameless'] });
  });

  it('holds to an earlier one, also when the same is said again', () => {
    const settled = { waivers: [EARLIER], missing: [] };
    expect(settleWaivers(['blameless'], [EARLIER], [], BOB)).toEqual(settled);
    const { check, reason } = EARLIER;
    expect(
      settleWaivers(['blameless'], [EARLIER], [{ check, reason }], BOB),
    ).toEqual(settled);
  });

  it('takes a new reason from whoever gives it', () => {
    const asked = { check: EARLIER.check, reason: 'It is a joke' };
    expect(settleWaivers(['blameless'], [EARLIER], [asked], BOB)).toEqual({
      waivers: [{ ...asked, ...BOB }],
      missing: [],
    });
  });

  it('drops what no longer fails, and keeps the order of the checks', () => {
    const asked = [
      { check: 'blameless', reason: 'b' },
      { check: 'several-factors', reason: 'a' },
      { check: 'consistent', reason: 'c' },
    ] as const;
    const { waivers } = settleWaivers(
      ['several-factors', 'blameless'],
      [{ ...EARLIER, check: 'actions-complete' }],
      asked,
      BOB,
    );
    expect(waivers.map(({ reason }) => reason)).toEqual(['a', 'b']);
  });
});
