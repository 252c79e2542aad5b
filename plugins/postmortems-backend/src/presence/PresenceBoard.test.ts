import fc from 'fast-check';
import { PRESENT_MS, PresenceBoard } from './PresenceBoard';

const at = (ms: number) => new Date(Date.UTC(2025, 1, 9, 10) + ms);

function aBoard() {
  const clock = { now: 0 };
  const board = new PresenceBoard(() => at(clock.now));
  const put = (name: string, place: string, page = 'one', document = 'd') =>
    board.put(document, { userRef: `user:default/${name}`, page, place });
  return { clock, board, put };
}

const bob = 'user:default/bob';
const carol = 'user:default/carol';

describe('the board of who is present', () => {
  it('shows who writes where, and not who only reads', () => {
    const { board, put } = aBoard();
    put('carol', 'factors');
    put('bob', 'section-impact');
    put('dan', 'reading');
    expect(board.editing('d')).toEqual([
      { userRef: bob, place: 'section-impact' },
      { userRef: carol, place: 'factors' },
    ]);
    expect(board.present('d')).toEqual([carol, bob, 'user:default/dan']);
    expect(board.present('other')).toEqual([]);
  });

  it('has a page in one place at a time, and each place of a person once', () => {
    const { board, put } = aBoard();
    put('bob', 'factors');
    put('bob', 'timeline');
    put('bob', 'timeline', 'two');
    expect(board.editing('d')).toEqual([{ userRef: bob, place: 'timeline' }]);
    board.remove('d', bob, 'one');
    expect(board.editing('d')).toHaveLength(1);
    board.remove('d', bob, 'two');
    expect(board.present('d')).toEqual([]);
  });

  it('forgets whom it has not heard of for a minute', () => {
    const { clock, board, put } = aBoard();
    put('bob', 'factors');
    clock.now = 30_000;
    put('carol', 'timeline');
    clock.now = 59_999;
    expect(board.present('d')).toEqual([bob, carol]);
    clock.now = 60_000;
    expect(board.present('d')).toEqual([carol]);
    put('carol', 'timeline');
    clock.now = 60_000 + PRESENT_MS;
    expect(board.present('d')).toEqual([]);
  });

  it('takes no more than ten pages of a person and two hundred of all, the latest', () => {
    const { board, put } = aBoard();
    for (let i = 0; i < 11; i++) put('bob', `section-${i}`, `page-${i}`);
    const places = board.editing('d').map(({ place }) => place);
    expect(places).toHaveLength(10);
    expect(places).not.toContain('section-0');
    for (let i = 0; i < 200; i++) put(`user${i}`, 'factors');
    expect(board.present('d')).toHaveLength(200);
    expect(board.present('d')).not.toContain(bob);
  });

  it('holds whom it heard of in the last minute and has not seen leave, whatever came in between', () => {
    const step = fc.record({
      after: fc.nat(40_000),
      name: fc.constantFrom('bob', 'carol'),
      page: fc.constantFrom('one', 'two'),
      leaves: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), steps => {
        const { clock, board, put } = aBoard();
        const last = new Map<string, number | undefined>();
        for (const { after, name, page, leaves } of steps) {
          clock.now += after;
          if (leaves) board.remove('d', `user:default/${name}`, page);
          else put(name, 'factors', page);
          last.set(`${name} ${page}`, leaves ? undefined : clock.now);
          const expected = ['bob', 'carol'].filter(person =>
            ['one', 'two'].some(its => {
              const heard = last.get(`${person} ${its}`);
              return heard !== undefined && clock.now - heard < PRESENT_MS;
            }),
          );
          expect(board.present('d').sort()).toEqual(
            expected.map(person => `user:default/${person}`),
          );
        }
      }),
    );
  });
});
