import { MemoryJournal } from './journal';
import { RowSaver } from './RowSaver';
import { FakeWire } from './testing/FakeWire';
import { ManualClock } from './testing/ManualClock';
import { Note, noteRules } from './testing/notes';
import type { JournalEntry } from './types';

const FIRST: Note = { version: 1, title: 'Pool', text: '' };
const BLANK: Note = { version: 0, title: '', text: '' };

function open(row = FIRST, restored?: JournalEntry<Note>) {
  const clock = new ManualClock();
  const wire = new FakeWire(row);
  const journal = new MemoryJournal<Note>();
  const saver = new RowSaver<Note>({
    row,
    rules: noteRules,
    transport: wire,
    journal,
    restored,
    clock,
    random: () => 0,
  });
  return { clock, wire, journal, saver };
}

describe('RowSaver', () => {
  describe('while a person types', () => {
    it('shows at once what was typed', () => {
      const { saver } = open();
      saver.edit({ text: 'The pool ran dry' });
      expect(saver.getState()).toMatchObject({
        phase: 'dirty',
        row: { title: 'Pool', text: 'The pool ran dry', version: 1 },
      });
    });

    it('has it in the journal before anything is sent', () => {
      const { saver, journal, wire } = open();
      saver.edit({ text: 'T' });
      expect(journal.entry).toEqual({ base: FIRST, edits: { text: 'T' } });
      expect(wire.requests).toHaveLength(0);
    });

    it('sends half a second after the last keystroke, only what changed', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(400);
      saver.edit({ text: 'Th' });
      await clock.advance(499);
      expect(wire.requests).toHaveLength(0);
      await clock.advance(1);
      expect(wire.last.attempt).toMatchObject({
        row: { version: 1 },
        fields: { text: 'Th' },
      });
      expect(Object.keys(wire.last.attempt.fields)).toEqual(['text']);
    });

    it('sends within two seconds even when nobody pauses', async () => {
      const { saver, clock, wire } = open();
      for (let typed = 1; typed <= 10; typed++) {
        saver.edit({ text: 'x'.repeat(typed) });
        await clock.advance(200);
      }
      expect(wire.requests).toHaveLength(1);
    });

    it('says when it was saved, and clears the journal', async () => {
      const { saver, clock, wire, journal } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      expect(saver.getState().phase).toBe('saving');
      await clock.advance(100);
      await wire.deliver();
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        savedAt: 600,
        row: { text: 'T', version: 2 },
      });
      expect(journal.entry).toBeUndefined();
    });

    it('keeps what is typed while a request is under way, and sends it next', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      saver.edit({ text: 'Th' });
      await clock.advance(5_000);
      expect(wire.requests).toHaveLength(1);
      await wire.deliver();
      expect(saver.getState()).toMatchObject({
        phase: 'dirty',
        row: { text: 'Th' },
      });
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note).toEqual({ version: 3, title: 'Pool', text: 'Th' });
    });

    it('leaves the space a person has just typed, though the server trims it', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'The ' });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { text: 'The ' },
      });
      expect(wire.note.text).toBe('The');
    });

    it('sends nothing when the text is back to what the server has', async () => {
      const { saver, clock, wire, journal } = open();
      saver.edit({ text: 'x' });
      saver.edit({ text: '' });
      await clock.advance(5_000);
      expect(wire.requests).toHaveLength(0);
      expect(saver.getState().phase).toBe('clean');
      expect(journal.entry).toBeUndefined();
    });

    it('takes a change back that is already under way', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'x' });
      await clock.advance(500);
      saver.edit({ text: '' });
      await wire.deliver();
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note).toEqual({ version: 3, title: 'Pool', text: '' });
      expect(saver.getState().phase).toBe('clean');
    });

    it('sends at once when asked to', () => {
      const { saver, wire } = open();
      saver.edit({ text: 'T' });
      saver.flush();
      expect(wire.requests).toHaveLength(1);
    });

    it('gives the same state until something changes', () => {
      const { saver } = open();
      const seen = jest.fn();
      saver.subscribe(seen);
      const before = saver.getState();
      expect(saver.getState()).toBe(before);
      saver.edit({ text: 'T' });
      expect(seen).toHaveBeenCalledTimes(1);
      expect(saver.getState()).not.toBe(before);
    });
  });

  describe('without an answer', () => {
    it('repeats after one second, then two, then four, at most thirty', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      // With no randomness the waits are half of 1, 2, 4, … 30 seconds.
      for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
        const sent = wire.requests.length;
        await wire.lose();
        expect(saver.getState()).toMatchObject({
          phase: 'retrying',
          retry: 'offline',
        });
        await clock.advance(wait - 1);
        expect(wire.requests).toHaveLength(sent);
        await clock.advance(1);
        expect(wire.requests).toHaveLength(sent + 1);
      }
    });

    it('goes on at once when the network is back', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.lose();
      saver.resume();
      await wire.deliver();
      expect(saver.getState().phase).toBe('clean');
    });

    it('takes its own arrival for success, not for a conflict', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.deliverSilently();
      await wire.lose();
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note).toEqual({ version: 2, title: 'Pool', text: 'T' });
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { version: 2 },
        savedAt: 1_000,
      });
    });

    it('repeats the same request, and sends what was typed meanwhile after it', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.deliverSilently();
      await wire.lose();
      saver.edit({ text: 'Th' });
      await clock.advance(500);
      expect(wire.last.attempt.fields).toEqual({ text: 'T' });
      await wire.deliver();
      expect(wire.last.attempt).toMatchObject({
        fields: { text: 'Th' },
        row: { version: 2 },
      });
      await wire.deliver();
      expect(wire.note.text).toBe('Th');
      expect(saver.getState().phase).toBe('clean');
    });

    it('gives a request up after twenty seconds and does not heed its late answer', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      const slow = wire.last;
      await clock.advance(20_000);
      expect(slow.aborted).toBe(true);
      expect(saver.getState()).toMatchObject({
        phase: 'retrying',
        retry: 'unavailable',
      });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState().phase).toBe('clean');
    });

    it('waits for as long as the server asks', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.refuse(503, { retryAfter: 7 });
      await clock.advance(6_999);
      expect(wire.requests).toHaveLength(1);
      await clock.advance(1);
      expect(wire.requests).toHaveLength(2);
    });

    it('keeps trying while the sign-in has expired, and says so', async () => {
      const { saver, clock, wire, journal } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.refuse(401);
      expect(saver.getState()).toMatchObject({
        phase: 'retrying',
        retry: 'signedOut',
      });
      expect(journal.entry?.edits).toEqual({ text: 'T' });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState().phase).toBe('clean');
    });
  });

  describe('when somebody else changed the row first', () => {
    it('carries on where they changed another field', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'mine' });
      wire.change({ title: 'Theirs' });
      await clock.advance(500);
      await wire.deliver();
      await wire.deliver();
      expect(wire.note).toEqual({ version: 3, title: 'Theirs', text: 'mine' });
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { title: 'Theirs', text: 'mine' },
      });
    });

    it('is content where they typed the same', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'same ' });
      wire.change({ text: 'same' });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState().phase).toBe('clean');
      expect(wire.requests).toHaveLength(1);
    });

    async function conflict() {
      const opened = open({ version: 1, title: 'Pool', text: 'before' });
      opened.saver.edit({ text: 'mine', title: 'Mine' });
      opened.wire.change({ text: 'theirs' });
      await opened.clock.advance(500);
      await opened.wire.deliver();
      return opened;
    }

    it('shows both texts and the one before, and sends nothing', async () => {
      const { saver, clock, wire, journal } = await conflict();
      expect(saver.getState()).toMatchObject({
        phase: 'conflict',
        conflict: {
          fields: ['text'],
          base: { text: 'before' },
          mine: { text: 'mine' },
          theirs: { text: 'theirs', version: 2 },
        },
      });
      saver.edit({ text: 'mine!' });
      await clock.advance(60_000);
      expect(wire.requests).toHaveLength(1);
      expect(journal.entry?.edits.text).toBe('mine!');
    });

    it.each([
      ['mine', {}, 'mine'],
      ['theirs', { text: 'theirs' }, 'theirs'],
      ['a merged text', { text: 'both' }, 'both'],
    ])('saves %s when the person chooses it', async (_, choice, expected) => {
      const { saver, wire } = await conflict();
      expect(saver.resolve(saver.getState().conflict!, choice)).toBe(true);
      await wire.deliver();
      expect(wire.note).toMatchObject({ text: expected, title: 'Mine' });
      expect(saver.getState().phase).toBe('clean');
    });

    it('saves no choice between texts of which one is not there any more', async () => {
      const { saver, wire } = await conflict();
      const shown = saver.getState().conflict!;
      wire.change({ text: 'theirs, and three sentences more' });
      saver.adopt(wire.note);
      expect(saver.resolve(shown, { text: 'both' })).toBe(false);
      expect(wire.requests).toHaveLength(1);
      expect(saver.getState()).toMatchObject({
        phase: 'conflict',
        conflict: { theirs: { text: 'theirs, and three sentences more' } },
      });
    });

    it('meets a conflict again after a reload', async () => {
      const { journal, wire } = await conflict();
      const again = open(wire.note, journal.entry);
      expect(again.saver.getState()).toMatchObject({
        phase: 'conflict',
        conflict: {
          fields: ['text'],
          base: { text: 'before' },
          mine: { text: 'mine', title: 'Mine' },
          theirs: { text: 'theirs' },
        },
      });
    });

    it('shows what they have written since, and forgets a conflict they took back', async () => {
      const { saver, wire } = await conflict();
      saver.adopt({ version: 3, title: 'Pool', text: 'theirs, longer' });
      expect(saver.getState().conflict?.theirs.text).toBe('theirs, longer');
      wire.change({ text: 'x' });
      wire.change({ text: 'before' });
      saver.adopt(wire.note);
      expect(saver.getState().phase).toBe('dirty');
    });

    it('takes their text when the person gives up their own', async () => {
      const { saver, journal } = await conflict();
      saver.discard();
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { text: 'theirs', title: 'Pool' },
      });
      expect(journal.entry).toBeUndefined();
    });
  });

  describe('adopting a row seen elsewhere', () => {
    it('shows it where nothing is unsaved', () => {
      const { saver } = open();
      saver.adopt({ version: 2, title: 'Theirs', text: 'x' });
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { title: 'Theirs', text: 'x' },
      });
    });

    it('shows it also where this person had saved an earlier text', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'mine' });
      await clock.advance(500);
      await wire.deliver();
      saver.adopt({ version: 3, title: 'Pool', text: 'theirs' });
      expect(saver.getState().row.text).toBe('theirs');
    });

    it('takes what changed beside the fields, in the same version', () => {
      const { saver } = open();
      const seen = jest.fn();
      saver.subscribe(seen);
      saver.adopt({ ...FIRST });
      expect(seen).not.toHaveBeenCalled();
      const published = { ...FIRST, status: 'published' };
      saver.edit({ text: 'mine' });
      saver.adopt(published);
      expect(saver.getState()).toMatchObject({
        phase: 'dirty',
        row: { status: 'published', text: 'mine' },
      });
    });

    it('does not go back to an older one', () => {
      const { saver } = open({ ...FIRST, version: 5 });
      saver.adopt({ version: 4, title: 'Old', text: '' });
      expect(saver.getState().row.title).toBe('Pool');
    });

    it('finds a conflict before anything is sent', () => {
      const { saver } = open();
      saver.edit({ text: 'mine' });
      saver.adopt({ version: 2, title: 'Pool', text: 'theirs' });
      expect(saver.getState().phase).toBe('conflict');
    });
  });

  describe('when the server refuses', () => {
    it('keeps the text, says why, and waits for a person', async () => {
      const { saver, clock, wire, journal } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.refuse(403, { message: 'You may not edit this' });
      expect(saver.getState()).toMatchObject({
        phase: 'rejected',
        rejection: { status: 403, message: 'You may not edit this' },
        row: { text: 'T' },
      });
      expect(journal.entry?.edits).toEqual({ text: 'T' });
      await clock.advance(60_000);
      saver.resume();
      expect(wire.requests).toHaveLength(1);
    });

    it('tries again when the person changes it or asks for it', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.refuse(400);
      saver.flush();
      await wire.refuse(400);
      saver.edit({ text: 'Th' });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState().phase).toBe('clean');
    });

    it('goes back to what the server has when the person gives up', async () => {
      const { saver, clock, wire } = open();
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.refuse(409);
      saver.discard();
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { text: '' },
      });
    });
  });

  describe('what cannot be sent as it is', () => {
    it('is held back with its reason, while the rest is saved', async () => {
      const { saver, clock, wire, journal } = open();
      saver.edit({ title: '  ', text: 'T' });
      await clock.advance(500);
      expect(wire.last.attempt.fields).toEqual({ text: 'T' });
      await wire.deliver();
      expect(saver.getState()).toMatchObject({
        phase: 'rejected',
        problems: { title: 'must not be empty' },
        rejection: undefined,
        row: { title: '  ' },
      });
      expect(journal.entry?.edits.title).toBe('  ');
      saver.edit({ title: 'Pool size' });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState().phase).toBe('clean');
    });
  });

  describe('a new row', () => {
    it('waits for what it cannot be made without', async () => {
      const { saver, clock, wire } = open(BLANK);
      saver.edit({ text: 'T' });
      await clock.advance(5_000);
      expect(wire.requests).toHaveLength(0);
      expect(saver.getState()).toMatchObject({
        phase: 'rejected',
        problems: { title: 'must not be empty' },
      });
      saver.edit({ title: 'Pool' });
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note).toEqual({ version: 1, title: 'Pool', text: 'T' });
    });

    it('shows what is said of it in advance, and is made with that once something is typed', async () => {
      const clock = new ManualClock();
      const wire = new FakeWire(BLANK);
      const saver = new RowSaver<Note>({
        row: BLANK,
        presets: { title: 'Pool' },
        rules: noteRules,
        transport: wire,
        journal: new MemoryJournal<Note>(),
        clock,
      });
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { title: 'Pool' },
      });
      saver.edit({ text: 'T' });
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note).toEqual({ version: 1, title: 'Pool', text: 'T' });
      saver.adopt({ version: 2, title: 'Theirs', text: 'T' });
      expect(saver.getState().row.title).toBe('Theirs');
    });

    it('has something unsaved once its preset is emptied, and says what is missing', () => {
      const saver = new RowSaver<Note>({
        row: BLANK,
        presets: { title: 'Pool' },
        rules: noteRules,
        transport: new FakeWire(BLANK),
        journal: new MemoryJournal<Note>(),
        clock: new ManualClock(),
      });
      saver.edit({ title: '' });
      expect(saver.getState()).toMatchObject({
        phase: 'rejected',
        problems: { title: 'must not be empty' },
      });
      saver.edit({ title: 'Pool' });
      expect(saver.getState().phase).toBe('dirty');
    });

    it('tells what it was sent to be made of until it hears back', async () => {
      const { saver, clock, wire } = open(BLANK);
      saver.edit({ title: 'P' });
      expect(saver.getState().making).toBeUndefined();
      await clock.advance(500);
      await wire.lose();
      expect(saver.getState().making).toEqual({ title: 'P' });
      await clock.advance(500);
      await wire.deliver();
      expect(saver.getState().making).toBeUndefined();
    });

    it('is made once, whatever happens to the answers and whatever is typed meanwhile', async () => {
      const { saver, clock, wire } = open(BLANK);
      saver.edit({ title: 'P' });
      await clock.advance(500);
      await wire.deliverSilently();
      await wire.lose();
      saver.edit({ title: 'Po' });
      await clock.advance(500);
      await wire.deliver();
      await clock.advance(500);
      await wire.deliver();
      expect(wire.made).toBe(1);
      expect(wire.note).toEqual({ version: 2, title: 'Po', text: '' });
    });

    it('is made once even when the page is reloaded before the answer', async () => {
      const { saver, clock, wire, journal } = open(BLANK);
      saver.edit({ title: 'P' });
      await clock.advance(500);
      await wire.deliverSilently();
      const key = wire.last.attempt.key;
      saver.stop();

      const again = open(BLANK, journal.entry);
      await again.clock.advance(500);
      expect(again.wire.last.attempt).toMatchObject({
        key,
        fields: { title: 'P' },
        row: { version: 0 },
      });
    });
  });

  describe('after a reload', () => {
    it('sends what was unsaved', async () => {
      const before = open();
      before.saver.edit({ text: 'typed' });
      before.saver.stop();

      const { saver, clock, wire } = open(FIRST, before.journal.entry);
      expect(saver.getState().row.text).toBe('typed');
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note.text).toBe('typed');
    });

    it('takes up what another page left, unless it has something of its own', async () => {
      const left = { base: FIRST, edits: { text: 'left' } };
      const busy = open();
      busy.saver.edit({ text: 'own' });
      busy.saver.restore(left);
      expect(busy.saver.getState().row.text).toBe('own');

      const { saver, clock, wire } = open();
      saver.restore(left);
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note.text).toBe('left');

      const newer = open({ version: 2, title: 'Pool', text: 'theirs' });
      newer.saver.restore(left);
      expect(newer.saver.getState().phase).toBe('conflict');
    });

    it('knows its own request again that had arrived', async () => {
      const before = open();
      before.saver.edit({ text: 'T' });
      await before.clock.advance(500);
      await before.wire.deliverSilently();
      before.saver.edit({ text: 'Th' });
      before.saver.stop();

      const { saver, clock, wire } = open(
        before.wire.note,
        before.journal.entry,
      );
      expect(saver.getState()).toMatchObject({
        phase: 'dirty',
        row: { text: 'Th' },
      });
      await clock.advance(500);
      await wire.deliver();
      expect(wire.note.text).toBe('Th');
    });
  });

  describe('what an earlier page left long ago', () => {
    const left = { base: FIRST, edits: { text: 'left' }, leftAt: 7 };

    it('is shown, and not sent before the person has seen it', async () => {
      const { saver, clock, wire, journal } = open(FIRST, left);
      expect(saver.getState()).toMatchObject({
        phase: 'rejected',
        leftAt: 7,
        row: { text: 'left' },
      });
      saver.flush();
      await clock.advance(60_000);
      expect(wire.requests).toHaveLength(0);
      saver.adopt({ version: 2, title: 'Theirs', text: '' });
      expect(journal.entry).toMatchObject({ leftAt: 7, base: { version: 2 } });

      saver.accept();
      expect(wire.last.attempt.fields).toEqual({ text: 'left' });
      expect(saver.getState().leftAt).toBeUndefined();
    });

    it('is sent when the person goes on with it', async () => {
      const { saver, clock, wire } = open(FIRST, left);
      saver.edit({ text: 'left, and more' });
      await clock.advance(500);
      expect(wire.last.attempt.fields).toEqual({ text: 'left, and more' });
    });

    it('can be given up, also where it had been sent', () => {
      const attempt = { fields: { text: 'left' }, key: 'k' };
      const { saver, journal } = open(FIRST, { ...left, attempt });
      saver.discard();
      expect(saver.getState()).toMatchObject({
        phase: 'clean',
        row: { text: '' },
      });
      expect(journal.entry).toBeUndefined();
    });
  });

  it('says when unsaved text could not be kept on this device', () => {
    const saver = new RowSaver<Note>({
      row: FIRST,
      rules: noteRules,
      transport: new FakeWire(FIRST),
      journal: { write: () => false, clear: () => {} },
      clock: new ManualClock(),
    });
    expect(saver.getState().kept).toBe(true);
    saver.edit({ text: 'T' });
    expect(saver.getState().kept).toBe(false);
    saver.edit({ text: '' });
    expect(saver.getState().kept).toBe(true);
  });
});
