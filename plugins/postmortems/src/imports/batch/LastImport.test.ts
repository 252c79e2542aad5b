import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { waitFor } from '@testing-library/react';
import { aGate, ImportServer, refusal } from '../testing/imports';
import { LastImport } from './LastImport';

const DAY = 86_400_000;

let server: ImportServer;
let now: number;

beforeEach(() => {
  localStorage.clear();
  server = new ImportServer();
  now = Date.parse('2026-03-01T00:00:00.000Z');
});

const open = (user = 'user:default/a') =>
  new LastImport({
    api: server.api as PostmortemsApi,
    storage: localStorage,
    user,
    now: () => now,
  });
const madeOf = (...refs: string[]) => {
  const last = open();
  last.begin();
  refs.forEach((ref, i) => last.add({ ref, seq: i + 1 }));
  return last;
};
const undone = async (last: LastImport) => {
  last.undo();
  await waitFor(() => expect(last.getState().undoing).toBeUndefined());
};
const outcomes = (last: LastImport) =>
  last.getState().items.map(({ ref, outcome }) => [ref, outcome]);

describe('an undo', () => {
  it('deletes everything that was made, by what was last seen of it', async () => {
    const deletion = jest.spyOn(server.api, 'delete');
    const last = madeOf('PM-1', 'PM-2');
    await undone(last);
    expect(deletion.mock.calls).toEqual([
      ['PM-1', 1],
      ['PM-2', 2],
    ]);
    expect(outcomes(last)).toEqual([
      ['PM-1', 'undone'],
      ['PM-2', 'undone'],
    ]);
    expect(open().getState().items).toEqual([]);
  });

  it('leaves what somebody has changed since, and names it', async () => {
    server.onDelete = ref => {
      if (ref === 'PM-2') throw refusal(412);
    };
    const last = madeOf('PM-1', 'PM-2', 'PM-3');
    await undone(last);
    expect(outcomes(last)).toEqual([
      ['PM-1', 'undone'],
      ['PM-2', 'changed'],
      ['PM-3', 'undone'],
    ]);
    // Not once more: it is somebody else's by now.
    last.undo();
    expect(last.getState().undoing).toBeUndefined();
  });

  it('takes what is gone already for done', async () => {
    server.onDelete = () => {
      throw refusal(404);
    };
    const last = madeOf('PM-1');
    await undone(last);
    expect(outcomes(last)).toEqual([['PM-1', 'undone']]);
  });

  it('goes on with the others where one fails, and tries that one again', async () => {
    server.onDelete = ref => {
      if (ref === 'PM-1') throw new TypeError('Failed to fetch');
    };
    const last = madeOf('PM-1', 'PM-2');
    await undone(last);
    expect(last.getState().items).toEqual([
      {
        ref: 'PM-1',
        seq: 1,
        outcome: 'failed',
        trouble: { kind: 'offline', said: undefined },
      },
      { ref: 'PM-2', seq: 2, outcome: 'undone' },
    ]);
    expect(outcomes(open())).toEqual([['PM-1', 'made']]);

    server.onDelete = () => {};
    await undone(last);
    expect(server.deleted).toEqual(['PM-2', 'PM-1']);
  });

  it('can be stopped after what is under way, and taken up again', async () => {
    const gate = aGate();
    server.onDelete = () => gate.passed;
    const last = madeOf(...Array.from({ length: 6 }, (_, i) => `PM-${i}`));
    last.undo();
    expect(last.getState().undoing).toEqual({ done: 0, total: 6 });
    last.stop();
    expect(last.getState().undoing).toEqual({ done: 0, total: 4 });
    gate.open();
    await waitFor(() => expect(last.getState().undoing).toBeUndefined());
    expect(server.deleted).toHaveLength(4);
    await undone(last);
    expect(server.deleted).toHaveLength(6);
  });
});

describe('what is kept of an import', () => {
  it('is there after a reload: references and nothing more', () => {
    madeOf('PM-1', 'PM-2');
    expect(open().getState()).toMatchObject({
      at: now,
      restored: true,
      items: [
        { ref: 'PM-1', seq: 1, outcome: 'made' },
        { ref: 'PM-2', seq: 2, outcome: 'made' },
      ],
    });
    expect(Object.entries(localStorage)).toEqual([
      [
        'postmortems.import:user%3Adefault%2Fa',
        `{"at":${now},"made":[["PM-1",1],["PM-2",2]]}`,
      ],
    ]);
  });

  it('is nobody else’s', () => {
    madeOf('PM-1');
    expect(open('user:default/b').getState().items).toEqual([]);
  });

  it('gives way to the next import', () => {
    madeOf('PM-1');
    madeOf('PM-2');
    expect(outcomes(open())).toEqual([['PM-2', 'made']]);
  });

  it('is gone after seven days, and not before', () => {
    madeOf('PM-1');
    now += 7 * DAY - 1;
    expect(outcomes(open())).toEqual([['PM-1', 'made']]);
    now += 1;
    expect(outcomes(open())).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('is nothing where somebody else wrote over it', () => {
    localStorage.setItem('postmortems.import:user%3Adefault%2Fa', '{"at":');
    expect(open().getState().items).toEqual([]);
  });

  it('is undone as long as the page is open where the browser keeps nothing', async () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const last = madeOf('PM-1');
    jest.restoreAllMocks();
    await undone(last);
    expect(server.deleted).toEqual(['PM-1']);
  });
});
