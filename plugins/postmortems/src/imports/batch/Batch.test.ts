import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { waitFor } from '@testing-library/react';
import { aGate, found, ImportServer, refusal } from '../testing/imports';
import { Batch } from './Batch';
import { LastImport } from './LastImport';
import { isChecked, servicesOf } from './rows';

let server: ImportServer;
let last: LastImport;
let batch: Batch;

beforeEach(() => {
  localStorage.clear();
  server = new ImportServer();
  const api = server.api as PostmortemsApi;
  last = new LastImport({ api, storage: localStorage, user: 'user:default/a' });
  let keys = 0;
  batch = new Batch({
    api,
    last,
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  });
});

const rows = () => batch.getState().rows;
const states = () => rows().map(({ state }) => state);
const checked = () => rows().map(isChecked);
const idle = () =>
  waitFor(() => expect(batch.getState().activity).toBeUndefined());
const read = async (...paths: string[]) => {
  batch.add(paths.map(path => found(path)));
  await idle();
};
const doImport = async () => {
  batch.import();
  await idle();
};

describe('reading', () => {
  it('asks what is in each file, by its path, and changes nothing', async () => {
    await read('pm/a.md', 'pm/b.md');
    expect(server.calls.map(({ text, query }) => [text, query])).toEqual([
      ['pm/a.md', { dryRun: true, fileName: 'pm/a.md' }],
      ['pm/b.md', { dryRun: true, fileName: 'pm/b.md' }],
    ]);
    expect(states()).toEqual(['read', 'read']);
    expect(server.made).toBe(0);
  });

  it('names a file by the end of a path that is too long', async () => {
    await read(`${'x'.repeat(2_000)}/a.md`);
    const { fileName } = server.calls[0].query;
    expect(fileName).toHaveLength(1_000);
    expect(fileName).toMatch(/x\/a\.md$/);
  });

  it('has four at a time, and shows each as soon as it is there', async () => {
    const gate = aGate();
    server.before = call => (call.text === '0' ? undefined : gate.passed);
    batch.add(Array.from({ length: 12 }, (_, i) => found(`${i}`)));
    await waitFor(() => expect(states()[0]).toBe('read'));
    expect(batch.getState().activity).toMatchObject({ done: 1, total: 12 });
    expect(server.calls).toHaveLength(5);
    gate.open();
    await idle();
    expect(server.busiest).toBe(4);
    expect(states()).toEqual(Array(12).fill('read'));
  });

  it('spoils nothing else where one file fails, and reads it again', async () => {
    server.finds = ({ text }) => {
      if (text === 'bad') throw refusal(400, 'Line 3 is too long');
      return {};
    };
    await read('a', 'bad', 'c');
    expect(states()).toEqual(['read', 'unread', 'read']);
    expect(rows()[1].trouble).toEqual({
      kind: 'failed',
      said: 'Line 3 is too long',
    });
    expect(checked()).toEqual([true, false, true]);
    expect(batch.getState().totals).toMatchObject({ read: 2, unread: 1 });

    server.finds = () => ({});
    batch.retry(rows()[1].id);
    await idle();
    expect(states()).toEqual(['read', 'read', 'read']);
    expect(server.calls).toHaveLength(4);
  });

  it('says of a file that is gone that it is the file', async () => {
    batch.add([
      { path: 'gone.md', read: () => Promise.reject(new Error('NotReadable')) },
    ]);
    await idle();
    expect(rows()[0].trouble).toEqual({ kind: 'file' });
    expect(server.calls).toHaveLength(0);
  });

  it('ends when it is cancelled, and reads the rest later', async () => {
    server.before = ({ signal, text }) =>
      text === '0'
        ? undefined
        : new Promise((_, reject) => {
            signal!.addEventListener('abort', () => reject(signal!.reason));
          });
    batch.add(Array.from({ length: 8 }, (_, i) => found(`${i}`)));
    await waitFor(() => expect(server.calls).toHaveLength(5));
    batch.stop();
    expect(batch.getState().activity).toBeUndefined();
    expect(states()).toEqual(['read', ...Array(7).fill('waiting')]);
    expect(server.calls.slice(1).every(({ signal }) => signal!.aborted)).toBe(
      true,
    );

    server.before = () => {};
    batch.readRest();
    expect(batch.getState().activity).toMatchObject({ done: 0, total: 7 });
    await idle();
    expect(states()).toEqual(Array(8).fill('read'));
    expect(server.calls).toHaveLength(12);
  });

  it('keeps a note of another encoding', async () => {
    const encoding = 'windows-1252';
    batch.add([{ path: 'a', read: async () => ({ text: 'a', encoding }) }]);
    await idle();
    expect(rows()[0].encoding).toBe(encoding);
  });
});

describe('a file of many incidents', () => {
  beforeEach(() => {
    server.finds = ({ text, query }) =>
      text === 'log' && !query.part
        ? {
            events: 30,
            parts: [
              { title: 'One', line: 1 },
              { title: 'Two', line: 40 },
            ],
          }
        : { title: query.part ? `Part ${query.part}` : text, events: 1 };
  });

  it('becomes a row for each', async () => {
    await read('a', 'log', 'z');
    expect(rows().map(row => row.found?.title)).toEqual([
      'a',
      'Part 1',
      'Part 2',
      'z',
    ]);
    expect(rows().map(row => batch.lineOf(row))).toEqual([
      undefined,
      1,
      40,
      undefined,
    ]);
    expect(batch.getState().totals.events).toBe(4);
    await doImport();
    expect(server.imports.map(({ query }) => query.part)).toEqual([
      undefined,
      1,
      2,
      undefined,
    ]);
  });

  it('can be taken as a whole instead, and the other way round', async () => {
    await read('log');
    batch.split(rows()[0].fileId, false);
    expect(rows().map(row => row.found?.events)).toEqual([30]);
    batch.split(rows()[0].fileId, true);
    expect(rows()).toHaveLength(2);
    batch.split(rows()[0].fileId, false);
    await doImport();
    expect(server.imports.map(({ query }) => query.part)).toEqual([undefined]);
  });
});

describe('times without a zone', () => {
  beforeEach(() => {
    server.finds = ({ text, query }) => ({
      asksZone: text.startsWith('ask') && !query.zone,
    });
  });

  it('are not imported before somebody says which zone', async () => {
    await read('a', 'ask-1', 'ask-2');
    expect(batch.getState().totals).toMatchObject({
      zoneFiles: 2,
      needsZone: true,
    });
    await doImport();
    expect(server.made).toBe(0);
  });

  it('are read again once it is said, and only they', async () => {
    await read('a', 'ask-1');
    batch.chooseZone('Europe/Berlin');
    await idle();
    expect(
      server.calls.slice(2).map(({ text, query }) => [text, query.zone]),
    ).toEqual([['ask-1', 'Europe/Berlin']]);
    expect(batch.getState().totals).toMatchObject({
      zoneFiles: 1,
      needsZone: false,
    });
    await doImport();
    expect(server.imports.map(({ query }) => query.zone)).toEqual([
      'Europe/Berlin',
      'Europe/Berlin',
    ]);
  });

  it('do not keep the others waiting', async () => {
    await read('a', 'ask-1');
    batch.check([rows()[1].id], false);
    await doImport();
    expect(states()).toEqual(['imported', 'read']);
  });

  it('are heard by the latest answer, however late an earlier one comes', async () => {
    await read('ask-1');
    const gate = aGate();
    server.before = ({ query }) =>
      query.zone === 'UTC' ? gate.passed : undefined;
    server.finds = ({ query }) => ({ title: query.zone });
    batch.chooseZone('UTC');
    batch.chooseZone('Asia/Tokyo');
    await waitFor(() => expect(states()).toEqual(['read']));
    gate.open();
    await idle();
    expect(rows()[0].found?.title).toBe('Asia/Tokyo');
  });
});

describe('what is here already', () => {
  const earlier = { ref: 'PM-2024-01-01', title: 'The same' };

  it('is left alone unless somebody says otherwise', async () => {
    server.finds = ({ text }) => (text === 'old' ? { earlier } : {});
    await read('old', 'new');
    expect(checked()).toEqual([false, true]);
    batch.check([rows()[0].id], true);
    await doImport();
    expect(server.imports.map(({ query }) => query.again)).toEqual([
      true,
      undefined,
    ]);
    expect(states()).toEqual(['imported', 'imported']);
  });

  it('is said of what somebody else was faster with', async () => {
    await read('a');
    server.finds = () => ({ earlier });
    await doImport();
    expect(states()).toEqual(['read']);
    expect(rows()[0].found?.earlier).toEqual(earlier);
    expect(checked()).toEqual([false]);
    expect(last.getState().items).toEqual([]);

    batch.check([rows()[0].id], true);
    await doImport();
    expect(states()).toEqual(['imported']);
    expect(server.imports.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });
});

describe('importing', () => {
  it('makes what is checked, and remembers it for an undo', async () => {
    await read('a', 'b', 'c');
    batch.check([rows()[1].id], false);
    await doImport();
    expect(states()).toEqual(['imported', 'read', 'imported']);
    expect(rows()[2].made).toEqual({
      ref: 'PM-2',
      seq: 1,
      title: 'c',
      status: 'published',
    });
    expect(last.getState().items.map(({ ref }) => ref)).toEqual([
      'PM-1',
      'PM-2',
    ]);
  });

  it('has four at a time, and stops after the ones under way', async () => {
    await read(...Array.from({ length: 12 }, (_, i) => `${i}`));
    const gate = aGate();
    server.before = () => gate.passed;
    batch.import();
    await waitFor(() => expect(server.imports).toHaveLength(4));
    batch.stop();
    expect(batch.getState().activity).toEqual({
      kind: 'importing',
      done: 0,
      total: 4,
      stopping: true,
    });
    gate.open();
    await idle();
    expect(server.made).toBe(4);
    expect(batch.getState().totals).toMatchObject({ imported: 4, checked: 8 });
    await doImport();
    expect(server.made).toBe(12);
  });

  it('spoils nothing else where one is refused', async () => {
    await read('a', 'bad', 'c');
    server.finds = ({ text }) => {
      if (text === 'bad') throw refusal(400, 'Too many events');
      return {};
    };
    await doImport();
    expect(states()).toEqual(['imported', 'failed', 'imported']);
    expect(rows()[1].trouble).toEqual({
      kind: 'failed',
      said: 'Too many events',
    });
    server.finds = () => ({});
    batch.retry(rows()[1].id);
    await idle();
    expect(states()).toEqual(['imported', 'imported', 'imported']);
    expect(last.getState().items).toHaveLength(3);
  });

  it.each([
    ['no answer', () => new TypeError('Failed to fetch')],
    ['an answer that says nothing', () => refusal(503)],
  ])(
    'makes nothing twice when it is tried again after %s',
    async (_, error) => {
      await read('a');
      server.before = () => {
        throw error();
      };
      await doImport();
      expect(states()).toEqual(['failed']);
      // What may be there is asked for as it was.
      batch.setService(rows()[0].id, 'component:default/other', true);
      expect(servicesOf(rows()[0])).toEqual([]);
      batch.chooseZone('Asia/Tokyo');

      server.before = () => {};
      batch.retry(rows()[0].id);
      await idle();
      const [first, second] = server.imports;
      expect(second).toEqual(first);
      expect(first.key).toBe('key-1');
      expect(server.made).toBe(1);
      expect(states()).toEqual(['imported']);
    },
  );

  it('says what somebody confirmed it to be about, none included', async () => {
    server.finds = () => ({ entities: ['component:default/guessed'] });
    await read('a', 'b', 'c');
    batch.setService(rows()[0].id, 'component:default/checkout', true);
    batch.setService(rows()[1].id, 'component:default/guessed', false);
    await doImport();
    expect(server.imports.map(({ query }) => query.entities)).toEqual([
      ['component:default/guessed', 'component:default/checkout'],
      [],
      undefined,
    ]);
  });
});

it('previews a post-mortem as it would be made', async () => {
  await read('a');
  batch.setService(rows()[0].id, 'component:default/checkout', true);
  await batch.preview(rows()[0].id, new AbortController().signal);
  expect(server.calls.at(-1)?.query).toEqual({
    dryRun: true,
    preview: true,
    fileName: 'a',
    entities: ['component:default/checkout'],
  });
});

it('counts what was found', async () => {
  server.finds = ({ text }) => ({
    warnings: text === 'a' ? [{ line: 1, message: 'Guessed', text: 'x' }] : [],
    earlier: text === 'b' ? { ref: 'PM-2024-01-01', title: 'b' } : null,
  });
  await read('a', 'b', 'c');
  expect(batch.getState().totals).toMatchObject({
    read: 3,
    events: 27,
    actions: 12,
    factors: 9,
    withWarnings: 1,
    earlier: 1,
    unread: 0,
    offered: 3,
    checked: 2,
  });
});
