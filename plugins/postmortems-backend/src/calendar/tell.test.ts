import fc from 'fast-check';
import { CalendarEntry, Told } from './CalendarEntry';
import { tell } from './tell';

const DAY_MS = 86_400_000;
const START = Date.parse('2025-02-09T10:00:00.000Z');

const entry = (n: number, starts: string, stamp: string): CalendarEntry => ({
  uid: `${n}.due@postmortems`,
  ...{ starts, stamp, title: `Due: ${n}`, description: '', ref: 'PM-1' },
});

/** What a feed remembers after it told something. */
function after(before: Told[], { remember, forget }: ReturnType<typeof tell>) {
  const kept = new Map(before.map(told => [told.uid, told]));
  for (const uid of forget) kept.delete(uid);
  for (const told of remember) kept.set(told.uid, told);
  return [...kept.values()];
}

describe('what a calendar is told', () => {
  const at = (days: number) => new Date(START + days * DAY_MS);
  const one = entry(1, '2025-03-01', at(0).toISOString());

  it('is what there is, the first time as it is', () => {
    const { entries, remember, forget } = tell([one], [], at(0));
    expect(entries).toEqual([{ ...one, sequence: 0, isGone: false }]);
    expect(remember).toEqual([
      {
        uid: one.uid,
        starts: '2025-03-01',
        stamp: one.stamp,
        sequence: 0,
        goneAt: null,
      },
    ]);
    expect(forget).toEqual([]);
  });

  it('is the same as long as nothing changes, and nothing is written for it', () => {
    const before = after([], tell([one], [], at(0)));
    const { entries, remember } = tell([one], before, at(1));
    expect(entries).toEqual([{ ...one, sequence: 0, isGone: false }]);
    expect(remember).toEqual([]);
  });

  it('calls off what is gone, for two months, and has it again when it is back', () => {
    let told = after([], tell([one], [], at(0)));
    const gone = tell([], told, at(1));
    expect(gone.entries).toEqual([
      {
        uid: one.uid,
        starts: '2025-03-01',
        stamp: at(1).toISOString(),
        sequence: 1,
        isGone: true,
      },
    ]);
    told = after(told, gone);
    expect(tell([], told, at(61)).entries).toEqual(gone.entries);
    expect(tell([], told, at(62))).toEqual({
      entries: [],
      remember: [],
      forget: [one.uid],
    });
    expect(tell([one], told, at(2)).entries).toEqual([
      { ...one, sequence: 2, isGone: false },
    ]);
  });

  it('lets go of what is over, and does not call it off', () => {
    const uid = '1.follow-up@postmortems';
    const told = after([], tell([{ ...one, uid }], [], at(0)));
    // On 1 March, which is 20 days after the beginning.
    expect(tell([], told, at(108)).entries).toHaveLength(1);
    expect(tell([], told, at(109))).toEqual({
      entries: [],
      remember: [],
      forget: [uid],
    });
  });

  it('calls off what is no longer owed, however long it was', () => {
    const told = after([], tell([one], [], at(0)));
    expect(tell([], told, at(900)).entries).toMatchObject([
      { uid: one.uid, isGone: true, sequence: 1 },
    ]);
  });

  it('says nothing of what is there and too much, and remembers it', () => {
    const two = { ...one, uid: '2.due@postmortems' };
    const told = after([], tell([one, two], [], at(0)));
    expect(tell([one], told, at(1), new Set([two.uid]))).toEqual({
      entries: [{ ...one, sequence: 0, isGone: false }],
      remember: [],
      forget: [],
    });
    // Neither when it was called off before.
    const gone = after(told, tell([one], told, at(1)));
    expect(tell([one], gone, at(2), new Set([two.uid])).entries).toHaveLength(
      1,
    );
  });

  it('never goes back to an earlier version, whatever comes, changes and goes', () => {
    const days = fc.integer({ min: 1, max: 3 });
    const state = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 4 }), days, days),
      { selector: ([n]) => n },
    );
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), states => {
        let told: Told[] = [];
        const last = new Map<string, [sequence: number, said: string]>();
        states.forEach((rows, turn) => {
          const present = rows.map(([n, starts, stamp]) =>
            entry(n, `2025-03-0${starts}`, `2025-02-0${stamp}`),
          );
          const telling = tell(present, told, at(turn));
          told = after(told, telling);
          const uids = telling.entries.map(({ uid }) => uid);
          expect(new Set(uids).size).toBe(uids.length);
          for (const {
            uid,
            sequence,
            starts,
            isGone,
            stamp,
          } of telling.entries) {
            const said = JSON.stringify([starts, isGone, stamp]);
            const [before, saidBefore] = last.get(uid) ?? [-1, ''];
            // Another version exactly when it says something else.
            expect(sequence > before).toBe(said !== saidBefore);
            expect(sequence).toBeGreaterThanOrEqual(before);
            last.set(uid, [sequence, said]);
          }
          // Whatever a calendar has is either there or called off.
          expect(new Set(uids)).toEqual(new Set(last.keys()));
        });
      }),
    );
  });
});
