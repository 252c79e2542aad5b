import type { Postmortem } from 'backstage-plugin-postmortems-common';
import {
  aFactor,
  anEvent,
  aPostmortem,
  aSection,
  fakeSettings,
} from '../../testing/fakePostmortems';
import { DocumentJournal } from '../journal/DocumentJournal';
import { MemoryServer } from '../testing/MemoryServer';
import { EditorSession } from './EditorSession';

const open = new Set<string>();
let tabs = 0;
/** What a reload does to the page opened last. */
let closePage = () => {};

/** A page with a session on it, as it is when it is opened: with nothing from before but the journal. */
async function page(
  server: MemoryServer,
  options: Partial<Postmortem> | 'draft' = {},
) {
  const own = `tab-${(tabs += 1)}`;
  open.clear();
  open.add(own);
  const draft = options === 'draft';
  if (!draft && !server.document) {
    server.document = aPostmortem({ status: 'draft', ...options });
  }
  const journal = new DocumentJournal({
    storage: localStorage,
    tabs: { own, open: async () => open },
    user: 'user:default/dan',
    document: draft ? 'new:' : server.document!.ref,
  });
  const { api, close } = server.connect();
  const session = new EditorSession({
    api,
    journal,
    settings: fakeSettings,
    restored: await journal.open(),
    document: draft ? undefined : server.document,
    presets: draft
      ? {
          title: 'Incident on checkout',
          affectedEntities: ['component:default/checkout'],
        }
      : undefined,
  });
  closePage = () => {
    for (const { saver } of session.rows.savers()) saver.stop();
    close();
  };
  return session;
}

async function typed(session: EditorSession): Promise<void> {
  await jest.advanceTimersByTimeAsync(1_000);
  expect(session.getState().save.kind).toBe('saved');
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => jest.useRealTimers());

/** A section that nobody has written in. */
function unwritten(key: string, title: string) {
  return aSection({ key, title, body: '' });
}

describe('EditorSession', () => {
  describe('of a new post-mortem', () => {
    it('makes nothing before somebody types', async () => {
      const server = new MemoryServer();
      const session = await page(server, 'draft');
      expect(session.rows.header.getState().row.title).toBe(
        'Incident on checkout',
      );
      await jest.advanceTimersByTimeAsync(60_000);
      await session.refresh();
      expect(server.log).toEqual([]);
      expect(session.getState()).toMatchObject({
        ref: undefined,
        save: { kind: 'saved' },
      });
    });

    it('makes it with the first change of the header', async () => {
      const server = new MemoryServer();
      const session = await page(server, 'draft');
      session.rows.header.edit({ severity: 'P1' });
      await typed(session);
      expect(server.log).toEqual([
        'create {"title":"Incident on checkout","affectedEntities":["component:default/checkout"],"severity":"P1"}',
      ]);
      expect(session.getState().ref).toBe(server.document!.ref);
      expect(localStorage).toHaveLength(0);
    });

    it('makes it with the first change of anything else, and keeps that too', async () => {
      const server = new MemoryServer();
      const session = await page(server, 'draft');
      session.rows.sections[0].saver.edit({ body: 'The checkout failed.' });
      session.rows.events
        .getState()[0]
        .saver.edit({ description: 'Alert fires' });
      await typed(session);
      expect(server.document).toMatchObject({
        title: 'Incident on checkout',
        sections: [
          { key: 'summary', title: 'Summary', body: 'The checkout failed.' },
        ],
        timeline: [{ description: 'Alert fires' }],
      });
      expect(server.log).toHaveLength(3);
    });

    it('says that it cannot be made without a title, not that it is trying', async () => {
      const server = new MemoryServer();
      const session = await page(server, 'draft');
      session.rows.header.edit({ title: '' });
      session.rows.sections[0].saver.edit({ body: 'The checkout failed.' });
      await jest.advanceTimersByTimeAsync(60_000);
      expect(session.getState().save).toMatchObject({
        kind: 'untitled',
        part: 'incident',
      });
      session.rows.header.edit({ title: 'Checkout fails' });
      await jest.advanceTimersByTimeAsync(1_000);
      session.resume();
      await typed(session);
      expect(server.document).toMatchObject({
        title: 'Checkout fails',
        sections: [{ body: 'The checkout failed.' }],
      });
    });

    it('says so also where the title was all that it began with', async () => {
      const server = new MemoryServer();
      const journal = new DocumentJournal({
        storage: localStorage,
        tabs: { own: 'one', open: async () => open },
        user: 'user:default/dan',
        document: 'new:',
      });
      const session = new EditorSession({
        api: server.connect().api,
        journal,
        settings: fakeSettings,
        restored: new Map(),
        presets: { title: 'Incident, 9 Feb 2025' },
      });
      session.rows.header.edit({ title: '' });
      session.rows.sections[0].saver.edit({ body: 'The checkout failed.' });
      await jest.advanceTimersByTimeAsync(60_000);
      expect(session.getState().save.kind).toBe('untitled');
    });

    it('makes it once, though the answer is lost and the page reloaded', async () => {
      const server = new MemoryServer();
      const before = await page(server, 'draft');
      const release = server.hold();
      before.rows.header.edit({ title: 'Checkout fails' });
      before.rows.events.getState()[0].saver.edit({ description: 'Alert' });
      await jest.advanceTimersByTimeAsync(1_000);

      // The page goes while the request is on its way, which arrives all the same.
      closePage();
      release();
      await jest.advanceTimersByTimeAsync(0);
      expect(server.log).toEqual([expect.stringContaining('create ')]);

      const after = await page(server, 'draft');
      expect(after.rows.header.getState().row.title).toBe('Checkout fails');
      await typed(after);
      expect(
        server.log.filter(line => line.startsWith('create {"title')),
      ).toHaveLength(2);
      expect(server.document).toMatchObject({
        seq: 2,
        timeline: [{ description: 'Alert' }],
      });
      expect(localStorage).toHaveLength(0);
    });
  });

  describe('of one that is there', () => {
    it('has every section of the template, and those only this one has', async () => {
      const server = new MemoryServer();
      const session = await page(server, {
        sections: [
          {
            key: 'data-gaps',
            title: 'Data we did not have',
            body: 'Logs',
            version: 2,
            updatedAt: '',
            updatedBy: '',
          },
        ],
      });
      expect(session.rows.sections.map(({ key }) => key)).toEqual([
        'summary',
        'impact',
        'root-cause',
        'what-went-well',
        'why-were-we-surprised',
        'lessons-learned',
        'prevention',
        'data-gaps',
      ]);
    });

    it('has the sections of another template at once, and those of the server when it answers', async () => {
      const server = new MemoryServer();
      const session = await page(server, {
        sections: [
          unwritten('summary', 'Summary'),
          unwritten('impact', 'Impact'),
        ],
      });
      session.rows.sections[0].saver.edit({ body: 'It broke.' });
      await session.saved();
      const keys = () => session.getState().sections.map(({ key }) => key);

      session.rows.header.edit({ template: 'near-miss' });
      const ofTemplate = [
        'summary',
        'impact',
        'root-cause',
        'what-went-well',
        'why-were-we-surprised',
        'lessons-learned',
      ];
      expect(keys()).toEqual(ofTemplate);
      server.document!.sections = [
        ...server.document!.sections.filter(({ key }) => key === 'summary'),
        unwritten('impact', 'What It Could Have Meant'),
      ];
      await session.saved();
      await jest.advanceTimersByTimeAsync(0);
      expect(keys()).toEqual(ofTemplate);
      expect(
        session.rows.sections
          .slice(0, 2)
          .map(({ saver }) => saver.getState().row),
      ).toMatchObject([
        { title: 'Summary', body: 'It broke.', version: 2 },
        { title: 'What It Could Have Meant', body: '', version: 1 },
      ]);
    });

    it('begins a section anew that went with its template while somebody was writing in it', async () => {
      const server = new MemoryServer();
      const session = await page(server, {
        sections: [unwritten('prevention', 'Prevention')],
      });
      const written = () =>
        session.rows.sections.find(({ key }) => key === 'prevention')!.saver;
      server.weather = 'offline';
      written().edit({ body: 'See below.' });
      server.document!.sections = [];
      server.document!.seq += 1;
      server.weather = 'fine';
      await session.refresh();
      await session.saved();
      expect(server.document!.sections).toMatchObject([
        { key: 'prevention', title: 'Prevention', body: 'See below.' },
      ]);
    });

    it('opens a section that no template has, and keeps it when the page is left before it is made', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      server.weather = 'offline';
      const named = { key: 'missing-data', title: 'Data we did not have' };
      const section = session.rows.section({ ...named, help: '' });
      expect(session.rows.section({ ...named, help: '' })).toBe(section);
      expect(session.getState().sections.at(-1)).toBe(section);
      section.saver.edit({ body: 'No traces' });
      for (const { saver } of session.rows.savers()) saver.stop();

      server.weather = 'fine';
      const again = await page(server, {});
      await again.saved();
      expect(server.document!.sections).toMatchObject([
        { ...named, body: 'No traces' },
      ]);
    });

    it('shows a section that somebody else has begun', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      const before = session.getState();
      server.changeSection('missing-data', 'No traces');
      await session.refresh();
      expect(session.getState().sections).not.toBe(before.sections);
      expect(session.rows.sections.at(-1)!.saver.getState().row).toMatchObject({
        key: 'missing-data',
        body: 'No traces',
      });
    });

    it('shows what somebody else changed, where nothing is unsaved here', async () => {
      const event = anEvent();
      const server = new MemoryServer();
      const session = await page(server, { timeline: [event] });
      session.rows.header.edit({ title: 'Mine' });
      server.changeRow('timeline', event.id, { description: 'Theirs' });
      server.changeSection('summary', 'Their summary');
      await session.refresh();
      expect(
        session.rows.events.getState()[0].saver.getState().row.description,
      ).toBe('Theirs');
      expect(session.rows.sections[0].saver.getState().row.body).toBe(
        'Their summary',
      );
      await typed(session);
      expect(server.document!.title).toBe('Mine');
    });

    it('shows rows that appeared and disappeared elsewhere', async () => {
      const [first, second] = [anEvent(), anEvent({ description: 'Second' })];
      const server = new MemoryServer();
      const session = await page(server, { timeline: [first] });
      server.document = { ...server.document!, seq: 9, timeline: [second] };
      await session.refresh();
      const shown = session.rows.events.contents.getState();
      expect(shown.map(row => row.description)).toEqual(['Second']);
    });

    it('takes the header that an event brought with it', async () => {
      const event = anEvent();
      const server = new MemoryServer();
      const patchEvent = server.api.patchEvent!;
      server.api.patchEvent = async (...args) => ({
        ...(await patchEvent(...args)),
        header: server.changeHeader({ detectedAt: event.occurredAt }),
      });
      const session = await page(server, { timeline: [event] });
      session.rows.events.getState()[0].saver.edit({ milestone: 'detected' });
      await typed(session);
      expect(session.rows.header.getState().row.detectedAt).toBe(
        event.occurredAt,
      );
    });

    it('sums up the worst: a conflict, and where it is', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      session.rows.header.edit({ title: 'Mine' });
      session.rows.sections[1].saver.edit({ body: 'My impact' });
      server.changeSection('impact', 'Their impact');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(session.getState().save).toMatchObject({
        kind: 'conflict',
        rows: 1,
        part: 'section-impact',
        unsaved: true,
        kept: true,
      });
    });

    it('goes on by itself when the sign-in is renewed', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      server.weather = 'signedOut';
      session.rows.header.edit({ title: 'Mine' });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(session.getState().save).toMatchObject({
        kind: 'retrying',
        retry: 'signedOut',
      });
      server.weather = 'fine';
      session.resume();
      await typed(session);
      expect(server.document!.title).toBe('Mine');
    });

    it('has after a reload what could not be sent, also rows that were never made', async () => {
      const event = anEvent();
      const server = new MemoryServer();
      const before = await page(server, { timeline: [event] });
      server.weather = 'offline';
      before.rows.events.getState()[0].saver.edit({ source: 'pager' });
      before.rows.events.getState()[1].saver.edit({ description: 'New' });
      before.rows.factors.getState()[0].saver.edit({ statement: 'Why' });
      await jest.advanceTimersByTimeAsync(5_000);
      closePage();

      server.weather = 'fine';
      const after = await page(server);
      expect(after.rows.events.contents.getState()).toMatchObject([
        { source: 'pager' },
        { description: 'New', version: 0 },
      ]);
      await jest.advanceTimersByTimeAsync(2_000);
      expect(server.document).toMatchObject({
        timeline: [{ source: 'pager' }, { description: 'New' }],
        factors: [{ statement: 'Why', layer: 'immediate' }],
      });
    });

    it('is not saved before the images are in its text: whoever waits for that waits for them too', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      const [section] = session.rows.sections;
      const release = server.hold();
      session.imagesOf(section).insert(
        [
          {
            file: new File(['png'], 'a.png', { type: 'image/png' }),
            alt: '',
          },
        ],
        () => 'Uploading',
      );
      let saved: boolean | undefined;
      void session.saved().then(answer => (saved = answer));
      await jest.advanceTimersByTimeAsync(1_000);
      expect(saved).toBeUndefined();
      expect(session.isUploading).toBe(true);

      release();
      await jest.advanceTimersByTimeAsync(2_000);
      expect(saved).toBe(true);
      const [{ id }] = server.evidence.artefacts;
      expect(server.document!.sections).toMatchObject([
        { key: section.key, body: `![](images/${id}.png)` },
      ]);
    });

    it('gives the whole document with the latest seq, for a transition', async () => {
      const server = new MemoryServer();
      const session = await page(server, { status: 'draft' });
      session.rows.header.edit({ title: 'Done' });
      expect(await session.saved()).toBe(true);
      expect(session.document()).toMatchObject({
        title: 'Done',
        seq: server.document!.seq,
      });
      server.document = { ...server.document!, status: 'published' };
      await session.refresh();
      expect(session.document()).toMatchObject({ status: 'published' });
    });
  });

  describe('deleting a row', () => {
    it('takes it out at once, deletes it, and brings it back', async () => {
      const server = new MemoryServer();
      const session = await page(server, {
        factors: [
          aFactor({ statement: 'First' }),
          aFactor({ statement: 'Second' }),
        ],
      });
      const { factors } = session.rows;
      const shown = () => factors.contents.getState().map(row => row.statement);

      const undo = factors.remove(factors.getState()[0].key);
      expect(shown()).toEqual(['Second']);
      await jest.advanceTimersByTimeAsync(0);
      expect(server.document!.factors).toHaveLength(1);

      await undo();
      expect(shown()).toEqual(['First', 'Second']);
      expect(server.document!.factors).toHaveLength(2);
      factors.getState()[0].saver.edit({ statement: 'First again' });
      await typed(session);
      expect(server.document!.factors.map(row => row.statement)).toContain(
        'First again',
      );
    });

    it('has after an undo what was just typed', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      const { events } = session.rows;
      events.getState()[0].saver.edit({ description: 'Just typed' });
      const undo = events.remove(events.getState()[0].key);
      await jest.advanceTimersByTimeAsync(0);
      expect(server.document!.timeline).toHaveLength(0);
      await undo();
      expect(server.document!.timeline).toMatchObject([
        { description: 'Just typed' },
      ]);
    });

    it('forgets a row that was never made, and remembers it for the undo', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      const { events } = session.rows;
      events.getState()[0].saver.edit({ source: 'pager' });
      const undo = events.remove(events.getState()[0].key);
      await jest.advanceTimersByTimeAsync(0);
      expect(localStorage).toHaveLength(0);
      expect(events.contents.getState()).toHaveLength(0);
      await undo();
      expect(events.contents.getState()).toMatchObject([{ source: 'pager' }]);
    });

    it('puts it back when the server keeps it', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      server.weather = 'forbidden';
      session.rows.events.remove(session.rows.events.getState()[0].key);
      await jest.advanceTimersByTimeAsync(0);
      expect(session.rows.events.contents.getState()).toHaveLength(1);
      expect(session.getState().problem).toEqual({
        kind: 'failed',
        reason: 'You may not change this post-mortem',
      });
    });

    it('is not saved before it is done: whoever waits for that waits for it too', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      server.weather = 'offline';
      session.rows.events.remove(session.rows.events.getState()[0].key);
      await jest.advanceTimersByTimeAsync(1);
      expect(session.getState().save).toMatchObject({
        kind: 'retrying',
        retry: 'offline',
        part: 'timeline',
        unsaved: true,
        kept: true,
      });
      let saved: boolean | undefined;
      void session.saved().then(answer => (saved = answer));
      await jest.advanceTimersByTimeAsync(1);
      expect(saved).toBeUndefined();

      server.weather = 'fine';
      session.resume();
      await jest.advanceTimersByTimeAsync(1);
      expect(saved).toBe(true);
      expect(server.document!.timeline).toHaveLength(0);
    });

    it('goes on after a reload', async () => {
      const server = new MemoryServer();
      const before = await page(server, { timeline: [anEvent()] });
      server.weather = 'offline';
      before.rows.events.remove(before.rows.events.getState()[0].key);
      await jest.advanceTimersByTimeAsync(1_000);
      closePage();

      server.weather = 'fine';
      const after = await page(server);
      expect(after.rows.events.contents.getState()).toHaveLength(0);
      await typed(after);
      expect(server.document!.timeline).toHaveLength(0);
      expect(localStorage).toHaveLength(0);
    });

    it('leaves no ghost of a row whose last edit could not be sent', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      const [row] = session.rows.events.getState();
      row.saver.edit({ description: '' });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(session.getState().save.kind).toBe('incomplete');

      session.rows.events.remove(row.key);
      await typed(session);
      expect(server.document!.timeline).toHaveLength(0);
      expect(localStorage).toHaveLength(0);
    });

    it('deletes a row in conflict', async () => {
      const event = anEvent();
      const server = new MemoryServer();
      const session = await page(server, { timeline: [event] });
      const [row] = session.rows.events.getState();
      row.saver.edit({ description: 'Mine' });
      server.changeRow('timeline', event.id, { description: 'Theirs' });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(session.getState().save.kind).toBe('conflict');

      session.rows.events.remove(row.key);
      await typed(session);
      expect(server.document!.timeline).toHaveLength(0);
    });

    it('leaves a row that somebody else has changed meanwhile, and says so', async () => {
      const event = anEvent();
      const server = new MemoryServer();
      const session = await page(server, { timeline: [event] });
      server.changeRow('timeline', event.id, { description: 'Theirs' });
      session.rows.events.remove(session.rows.events.getState()[0].key);
      await typed(session);
      expect(session.rows.events.contents.getState()).toMatchObject([
        { description: 'Theirs' },
      ]);
      expect(session.getState().problem).toEqual({ kind: 'changedMeanwhile' });
    });

    it('keeps a row on its way back, though a copy of the document is without it', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      const undo = session.rows.events.remove(
        session.rows.events.getState()[0].key,
      );
      await jest.advanceTimersByTimeAsync(0);
      const { restoreEvent } = server.api;
      let restore = () => {};
      server.api.restoreEvent = (...args) =>
        new Promise((resolve, reject) => {
          restore = () => restoreEvent!(...args).then(resolve, reject);
        });
      const undone = undo();
      await session.refresh();
      expect(session.rows.events.contents.getState()).toHaveLength(1);
      restore();
      await undone;
      expect(session.rows.events.contents.getState()).toHaveLength(1);
      expect(session.getState().save.kind).toBe('saved');
    });

    it('complains of no refusal once the row is wanted back', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      server.weather = 'forbidden';
      const release = server.hold();
      const undo = session.rows.events.remove(
        session.rows.events.getState()[0].key,
      );
      const undone = undo();
      release();
      await undone;
      expect(session.rows.events.contents.getState()).toHaveLength(1);
      expect(session.getState().problem).toBeUndefined();
    });

    it('waits for the network', async () => {
      const server = new MemoryServer();
      const session = await page(server, { timeline: [anEvent()] });
      server.weather = 'offline';
      session.rows.events.remove(session.rows.events.getState()[0].key);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(session.rows.events.contents.getState()).toHaveLength(0);
      server.weather = 'fine';
      await jest.advanceTimersByTimeAsync(30_000);
      expect(server.document!.timeline).toHaveLength(0);
    });
  });

  describe('rows that come from elsewhere', () => {
    const at = (time: string) => `2025-02-09T${time}:00.000Z`;
    const shown = (session: EditorSession) =>
      session.rows.events
        .getState()
        .map(({ saver }) => saver.getState().row.description);

    it('stand in the order of time, above the row to type into', async () => {
      const server = new MemoryServer();
      const first = anEvent({ description: 'ten', occurredAt: at('10:00') });
      const session = await page(server, { timeline: [first] });
      const blank = session.rows.events.getState()[1];
      server.document = {
        ...server.document!,
        seq: 9,
        timeline: [
          first,
          anEvent({ description: 'nine', occurredAt: at('09:00') }),
          anEvent({ description: 'eleven', occurredAt: at('11:00') }),
        ],
      };
      await session.refresh();
      expect(shown(session)).toEqual(['nine', 'ten', 'eleven', '']);
      expect(session.rows.events.getState()[3]).toBe(blank);
    });

    it('are shown beside a row of ours that cannot be made yet', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      session.rows.events.getState()[0].saver.edit({ source: 'pager' });
      await server.api.createEvent!('', { description: 'Theirs' });
      await session.refresh();
      expect(session.rows.events.contents.getState()).toMatchObject([
        { source: 'pager' },
        { description: 'Theirs' },
      ]);
    });

    it('are not taken for new while one of them may be ours, though others are', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      const { createEvent } = server.api;
      server.api.createEvent = async (...args) => {
        // It arrives, and its answer is lost.
        await createEvent!(...args);
        throw new TypeError('Failed to fetch');
      };
      session.rows.events.getState()[0].saver.edit({ description: 'Ours' });
      await jest.advanceTimersByTimeAsync(600);
      await createEvent!('', { description: 'Theirs' });
      await session.refresh();
      expect(shown(session)).toEqual(['Ours', 'Theirs', '']);

      server.api.createEvent = createEvent;
      await jest.advanceTimersByTimeAsync(2_000);
      await session.refresh();
      expect(shown(session)).toEqual(['Ours', 'Theirs', '']);
      expect(server.document!.timeline).toHaveLength(2);
    });

    it('are shown once, though somebody changed ours before we heard that it was made', async () => {
      const server = new MemoryServer();
      const session = await page(server);
      const { createEvent } = server.api;
      server.api.createEvent = async (...args) => {
        await createEvent!(...args);
        throw new TypeError('Failed to fetch');
      };
      session.rows.events.getState()[0].saver.edit({ description: 'Ours' });
      await jest.advanceTimersByTimeAsync(600);
      const [{ id }] = server.document!.timeline;
      server.changeRow('timeline', id, { description: 'Ours, changed' });
      await session.refresh();
      server.api.createEvent = createEvent;
      await jest.advanceTimersByTimeAsync(2_000);
      await session.refresh();
      expect(shown(session)).toEqual(['Ours, changed', '']);
    });
  });

  it('has actions made in the order in which they stand, whichever is typed into last', async () => {
    const server = new MemoryServer();
    const { actionItems } = (await page(server)).rows;
    const [first] = actionItems.insertAll(
      ['one', 'two', 'three'].map(title => ({ title })),
    );
    await jest.advanceTimersByTimeAsync(400);
    first.saver.edit({ owner: 'user:default/bob' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.document!.actionItems).toMatchObject([
      { key: 'AI-001', title: 'one', owner: 'user:default/bob' },
      { key: 'AI-002', title: 'two' },
      { key: 'AI-003', title: 'three' },
    ]);
  });

  it('has actions made in the order in which they stand, though the first was lost on its way', async () => {
    const server = new MemoryServer();
    const { actionItems } = (await page(server)).rows;
    const { createActionItem } = server.api;
    let lost = 0;
    server.api.createActionItem = async (...args) => {
      if (lost > 0) return createActionItem!(...args);
      lost += 1;
      throw new TypeError('Failed to fetch');
    };
    actionItems.insertAll(['one', 'two', 'three'].map(title => ({ title })));
    await jest.advanceTimersByTimeAsync(30_000);
    expect(lost).toBe(1);
    expect(server.document!.actionItems.map(({ title }) => title)).toEqual([
      ...['one', 'two', 'three'],
    ]);
  });

  it('has actions made in the order in which they stand, once a server is back that was away', async () => {
    const server = new MemoryServer();
    const { actionItems } = (await page(server)).rows;
    const titles = Array.from({ length: 8 }, (_, i) => `Action ${i}`);
    server.weather = 'offline';
    actionItems.insertAll(titles.map(title => ({ title })));
    await jest.advanceTimersByTimeAsync(20_000);
    expect(server.document!.actionItems).toHaveLength(0);
    server.weather = 'fine';
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.document!.actionItems.map(({ title }) => title)).toEqual(
      titles,
    );
  });

  it('keeps the order of rows while somebody types, and sorts when asked', async () => {
    const server = new MemoryServer();
    const session = await page(server, {
      timeline: [
        anEvent({
          description: 'late',
          occurredAt: '2025-02-09T11:00:00.000Z',
        }),
        anEvent({
          description: 'early',
          occurredAt: '2025-02-09T10:00:00.000Z',
        }),
      ],
    });
    const { events } = session.rows;
    const shown = () => events.contents.getState().map(row => row.description);
    expect(shown()).toEqual(['early', 'late']);
    events.getState()[0].saver.edit({ occurredAt: '2025-02-09T12:00:00.000Z' });
    expect(shown()).toEqual(['early', 'late']);
    events.sort((a, b) => a.occurredAt!.localeCompare(b.occurredAt!));
    expect(shown()).toEqual(['late', 'early']);
  });
});
