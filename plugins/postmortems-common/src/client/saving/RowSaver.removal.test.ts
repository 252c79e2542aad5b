import fc from 'fast-check';
import { MemoryJournal } from './journal';
import { RowSaver } from './RowSaver';
import { FakeWire } from './testing/FakeWire';
import { ManualClock, settled } from './testing/ManualClock';
import { Note, noteRules } from './testing/notes';

const FIRST: Note = { version: 1, title: 'Pool', text: '' };
const BLANK: Note = { version: 0, title: '', text: '' };

function open(
  row = FIRST,
  { wire = new FakeWire(row), journal = new MemoryJournal<Note>() } = {},
) {
  const clock = new ManualClock();
  const onKept = jest.fn();
  const saver = new RowSaver<Note>({
    row,
    rules: noteRules,
    transport: wire,
    journal,
    restored: journal.entry,
    onKept,
    clock,
    random: () => 0,
  });
  return { clock, wire, journal, saver, onKept };
}

const kinds = (wire: FakeWire) => wire.requests.map(({ kind }) => kind);

describe('RowSaver deleting its row', () => {
  it('is unsaved until the row is gone, and in the journal until then', async () => {
    const { saver, wire, journal } = open();
    saver.remove();
    expect(saver.getState()).toMatchObject({ phase: 'saving', removed: true });
    expect(journal.entry).toMatchObject({ removal: { wanted: true } });
    await wire.deliver();
    expect(wire.deleted).toBe(true);
    expect(saver.getState()).toMatchObject({ phase: 'clean', removed: true });
    expect(journal.entry).toBeUndefined();
  });

  it('tries again after twenty seconds without an answer, and at once when asked to', async () => {
    const { saver, clock, wire } = open();
    saver.remove();
    await clock.advance(20_000);
    expect(wire.last.aborted).toBe(true);
    expect(saver.getState().phase).toBe('retrying');
    saver.resume();
    await wire.deliver();
    expect(wire.deleted).toBe(true);
    expect(saver.getState().phase).toBe('clean');
  });

  it('goes on after a reload, also where the request had arrived', async () => {
    const before = open();
    before.saver.remove();
    await before.wire.deliverSilently();
    before.saver.stop();

    const { saver, wire, journal } = open(FIRST, before);
    expect(saver.getState()).toMatchObject({ phase: 'saving', removed: true });
    await wire.deliver();
    expect(saver.getState().phase).toBe('clean');
    expect(journal.entry).toBeUndefined();
  });

  it('deletes a row whose last change was refused, and has that change again after an undo', async () => {
    const { saver, clock, wire, journal } = open();
    saver.edit({ text: 'T' });
    await clock.advance(500);
    await wire.refuse(403);
    saver.remove();
    await wire.deliver();
    expect(journal.entry).toBeUndefined();

    saver.putBack();
    expect(saver.getState()).toMatchObject({
      phase: 'saving',
      removed: false,
      row: { text: 'T' },
    });
    expect(journal.entry).toMatchObject({ edits: { text: 'T' } });
    await wire.deliverAll();
    expect(kinds(wire)).toEqual(['send', 'remove', 'restore', 'send']);
    expect(wire.note).toEqual({ version: 4, title: 'Pool', text: 'T' });
  });

  it('deletes a row in conflict, and shows the conflict again after an undo', async () => {
    const { saver, clock, wire } = open();
    saver.edit({ text: 'mine' });
    wire.change({ text: 'theirs' });
    await clock.advance(500);
    await wire.deliver();
    expect(saver.getState().phase).toBe('conflict');

    saver.remove();
    expect(wire.last.attempt.row.version).toBe(2);
    await wire.deliver();
    expect(wire.deleted).toBe(true);
    saver.putBack();
    await wire.deliver();
    expect(saver.getState()).toMatchObject({
      phase: 'conflict',
      conflict: { mine: { text: 'mine' }, theirs: { text: 'theirs' } },
    });
  });

  it('asks nothing of the server for a row that was never made', () => {
    const { saver, wire, journal } = open(BLANK);
    saver.edit({ title: 'Pool' });
    saver.remove();
    expect(saver.getState()).toMatchObject({
      phase: 'clean',
      removed: true,
      savedAt: undefined,
    });
    expect(journal.entry).toBeUndefined();
    saver.putBack();
    expect(saver.getState()).toMatchObject({
      phase: 'dirty',
      row: { title: 'Pool' },
    });
    expect(journal.entry).toMatchObject({ edits: { title: 'Pool' } });
    expect(wire.requests).toHaveLength(0);
  });

  it.each([['under way'], ['done']])(
    'brings back a row in conflict before its making was heard of, its deletion %s',
    async state => {
      const { saver, clock, wire } = open(BLANK);
      saver.edit({ title: 'Pool' });
      await clock.advance(500);
      await wire.deliverSilently();
      saver.edit({ text: 'mine' });
      await clock.advance(20_000);
      wire.change({ text: 'theirs' });
      saver.adopt(wire.note);

      saver.remove();
      if (state === 'done') await wire.deliver();
      saver.putBack();
      await wire.deliverAll();
      expect(wire.deleted).toBe(false);
      expect(saver.getState()).toMatchObject({
        phase: 'conflict',
        conflict: { mine: { text: 'mine' }, theirs: { text: 'theirs' } },
      });
    },
  );

  it('learns first what became of a request that was under way', async () => {
    const { saver, clock, wire } = open(BLANK);
    saver.edit({ title: 'Pool' });
    await clock.advance(500);
    saver.remove();
    await wire.deliverAll();
    expect(kinds(wire)).toEqual(['send', 'remove']);
    expect(wire.deleted).toBe(true);
  });

  it('takes a row that somebody else has deleted for gone', async () => {
    const { saver, wire, onKept } = open();
    wire.change({});
    wire.deleted = true;
    saver.remove();
    await wire.deliver();
    expect(saver.getState()).toMatchObject({ phase: 'clean', removed: true });
    expect(onKept).not.toHaveBeenCalled();
  });

  it('leaves what somebody else has changed since, and says so', async () => {
    const { saver, wire, onKept, journal } = open();
    wire.change({ text: 'theirs' });
    saver.remove();
    await wire.deliver();
    expect(wire.deleted).toBe(false);
    expect(onKept).toHaveBeenCalledWith(undefined);
    expect(saver.getState()).toMatchObject({
      phase: 'clean',
      removed: false,
      row: { text: 'theirs' },
    });
    expect(journal.entry).toBeUndefined();
  });

  it('has the row again when the server refuses, and passes on why', async () => {
    const { saver, clock, wire, onKept } = open();
    saver.edit({ text: 'T' });
    saver.remove();
    await wire.refuse(403, { message: 'You may not' });
    expect(onKept).toHaveBeenCalledWith({
      status: 403,
      message: 'You may not',
    });
    expect(saver.getState()).toMatchObject({
      phase: 'dirty',
      removed: false,
      row: { text: 'T' },
    });
    await clock.advance(500);
    expect(wire.last.kind).toBe('send');
  });

  it('complains of no refusal when the person wants the row back anyway', async () => {
    const { saver, wire, onKept } = open();
    saver.remove();
    saver.putBack();
    await wire.refuse(403);
    expect(onKept).not.toHaveBeenCalled();
    expect(saver.getState()).toMatchObject({ phase: 'clean', removed: false });
  });

  it('is unsaved until the row is back, whatever a copy of the document says', async () => {
    const { saver, wire } = open();
    saver.remove();
    await wire.deliver();
    saver.putBack();
    await wire.lose();
    saver.adopt(FIRST);
    expect(saver.getState()).toMatchObject({
      phase: 'retrying',
      removed: false,
    });
    saver.resume();
    await wire.deliver();
    expect(saver.getState()).toMatchObject({
      phase: 'clean',
      row: { version: 3 },
    });
  });

  it('is brought back once, where the network repeats the request by itself', async () => {
    const { saver, wire, clock } = open();
    saver.remove();
    await wire.deliver();
    saver.putBack();
    await wire.deliverSilently();
    await clock.advance(21_000);
    expect(kinds(wire)).toEqual(['remove', 'restore', 'restore']);
    await wire.deliverSilently();
    await wire.deliver();
    expect(saver.getState()).toMatchObject({
      phase: 'clean',
      removed: false,
      row: { version: 3 },
    });
  });

  it('says when it could not be brought back, and can be asked again', async () => {
    const { saver, wire } = open();
    saver.remove();
    await wire.deliver();
    saver.putBack();
    await wire.refuse(403, { message: 'No more' });
    expect(saver.getState()).toMatchObject({
      phase: 'rejected',
      removed: false,
      rejection: { message: 'No more' },
    });
    saver.flush();
    await wire.refuse(403);
    saver.discard();
    expect(saver.getState()).toMatchObject({ phase: 'clean', removed: true });
  });

  it('shows the row when somebody else brings it back', async () => {
    const { saver, wire } = open();
    saver.remove();
    await wire.deliver();
    saver.adopt({ version: 3, title: 'Pool', text: 'back' });
    expect(saver.getState()).toMatchObject({
      phase: 'clean',
      removed: false,
      row: { text: 'back' },
    });
  });

  it('ends as the person wanted it last, whatever the network does', async () => {
    type Step =
      | { do: 'type' | 'remove' | 'putBack' | 'online' | 'reload' }
      | { do: 'wait'; ms: number }
      | { do: 'deliver' | 'deliverSilently' | 'lose'; request: number };
    const step = fc.oneof(
      fc.record({
        do: fc.constantFrom('type', 'remove', 'putBack', 'online', 'reload'),
      }),
      fc.record({
        do: fc.constant('wait'),
        ms: fc.constantFrom(50, 600, 2_000, 25_000),
      }),
      fc.record({
        do: fc.constantFrom('deliver', 'deliverSilently', 'lose'),
        request: fc.nat(2),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(FIRST, BLANK),
        fc.array(step, { minLength: 5, maxLength: 50 }),
        async (start, steps) => {
          const wire = new FakeWire(start);
          let page = open(start, { wire });
          let [typed, wanted] = ['Pool', true];
          page.saver.edit({ title: typed });
          for (const next of steps as Step[]) {
            switch (next.do) {
              case 'type':
                // Nobody types into a row that is not shown.
                if (!wanted) break;
                typed = `word ${wire.requests.length} ${typed.length}`;
                page.saver.edit({ title: typed });
                break;
              case 'remove':
                wanted = false;
                page.saver.remove();
                break;
              case 'putBack':
                wanted = true;
                page.saver.putBack();
                break;
              case 'online':
                page.saver.resume();
                break;
              case 'reload': {
                page.saver.stop();
                const { entry } = page.journal;
                // A row that is gone is on no later page, and cannot be wanted back there.
                if (!wanted && !entry) return;
                const row =
                  wire.deleted || entry?.base.version === 0
                    ? entry?.base ?? wire.note
                    : wire.note;
                page = open(row, page);
                break;
              }
              case 'wait':
                await page.clock.advance(next.ms);
                break;
              default: {
                const { requests } = wire;
                const request = requests[requests.length - 1 - next.request];
                if (request) await wire[next.do](request);
              }
            }
            await settled();
          }
          for (let round = 0; round < 10; round++) {
            await page.clock.advance(31_000);
            await wire.deliverAll();
          }
          const { phase, removed, row } = page.saver.getState();
          const { note, deleted } = wire;
          const there = note.version > 0 && !deleted;
          expect({ phase, removed, there }).toEqual({
            phase: 'clean',
            removed: !wanted,
            there: wanted,
          });
          expect(there ? note : row).toMatchObject({
            version: row.version,
            title: row.title,
          });
          expect(row.title).toBe(typed);
          expect(page.journal.entry).toBeUndefined();
          expect(page.onKept).not.toHaveBeenCalled();
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
