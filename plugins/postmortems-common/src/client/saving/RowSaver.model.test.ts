import fc from 'fast-check';
import { MemoryJournal } from './journal';
import { RowSaver } from './RowSaver';
import { FakeWire } from './testing/FakeWire';
import { ManualClock, settled } from './testing/ManualClock';
import { Note, noteRules } from './testing/notes';
import type { JournalEntry } from './types';

const FIELDS = ['title', 'text'] as const;
type Field = (typeof FIELDS)[number];

type Step =
  | { do: 'type'; field: Field; spaced: boolean }
  | { do: 'wait'; ms: number }
  | { do: 'deliver' | 'deliverSilently' | 'lose'; request: number }
  | { do: 'foreign'; field: Field }
  | { do: 'poll' | 'online' | 'save' | 'reload' }
  | { do: 'resolve'; mine: boolean };

const field = fc.constantFrom(...FIELDS);
const typing = fc.record({
  do: fc.constant('type' as const),
  field,
  spaced: fc.boolean(),
});
const waiting = fc.record({
  do: fc.constant('wait' as const),
  ms: fc.constantFrom(50, 300, 600, 2_000, 25_000),
});
const network = fc.record({
  do: fc.constantFrom('deliver', 'deliverSilently', 'lose'),
  request: fc.nat(3),
});
const page = fc.record({
  do: fc.constantFrom('poll', 'online', 'save', 'reload'),
});
const foreign = fc.record({ do: fc.constant('foreign' as const), field });
const resolving = fc.record({
  do: fc.constant('resolve' as const),
  mine: fc.boolean(),
});

/** One person, one row, a wire on which anything may happen. */
class Story {
  readonly clock = new ManualClock();
  readonly journal = new MemoryJournal<Note>();
  readonly wire: FakeWire;
  /** What the person typed last into each field, and has not given up since. */
  readonly typed = new Map<Field, string>();
  saver: RowSaver<Note>;
  conflicts = 0;
  #words = 0;

  constructor(row: Note) {
    this.wire = new FakeWire(row);
    this.saver = this.#open(row);
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'type': {
        const word = `${this.#word('mine')}${step.spaced ? ' ' : ''}`;
        this.typed.set(step.field, word);
        this.saver.edit({ [step.field]: word });
        break;
      }
      case 'wait':
        await this.clock.advance(step.ms);
        break;
      case 'foreign':
        if (this.wire.note.version > 0) {
          this.wire.change({ [step.field]: this.#word('theirs') });
        }
        break;
      case 'poll':
        if (this.saver.getState().row.version > 0) {
          this.saver.adopt(this.wire.note);
        }
        break;
      case 'online':
        this.saver.resume();
        break;
      case 'save':
        this.saver.flush();
        break;
      case 'reload':
        this.saver.stop();
        this.saver = this.#open(this.wire.note, this.journal.entry);
        break;
      case 'resolve':
        this.#resolve(step.mine);
        break;
      default: {
        const { requests } = this.wire;
        const request = requests[requests.length - 1 - step.request];
        if (request) await this.wire[step.do](request);
      }
    }
    await settled();
    if (this.saver.getState().phase === 'conflict') this.conflicts += 1;
  }

  /** Lets everything arrive that is still on its way; where there is a conflict, the person insists. */
  async finish(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      await this.clock.advance(31_000);
      await this.take({ do: 'resolve', mine: true });
      if (this.wire.requests.length) await this.wire.deliver();
    }
    this.saver.adopt(this.wire.note);
  }

  /** Where the person's last word in a field is to be found; nowhere would be a loss. */
  whereabouts(of: Field): string[] {
    const word = this.typed.get(of)!;
    const { conflict } = this.saver.getState();
    return [
      ...this.wire.history
        .filter(note => note[of] === word.trim())
        .map(() => 'server'),
      ...(this.journal.entry?.edits[of] === word ? ['journal'] : []),
      ...(conflict?.mine[of] === word ? ['conflict'] : []),
    ];
  }

  #resolve(mine: boolean): void {
    const { conflict } = this.saver.getState();
    if (!conflict) return;
    const choice: Partial<Note> = {};
    for (const contested of mine ? [] : (conflict.fields as Field[])) {
      choice[contested] = conflict.theirs[contested];
      this.typed.delete(contested);
    }
    this.saver.resolve(conflict, choice);
  }

  #open(row: Note, restored?: JournalEntry<Note>): RowSaver<Note> {
    // A row whose creation is in doubt cannot be recognised in a fresh copy of the document.
    const unmade = restored?.base.version === 0;
    return new RowSaver<Note>({
      row: unmade ? restored.base : row,
      rules: noteRules,
      transport: this.wire,
      journal: this.journal,
      restored,
      clock: this.clock,
      random: () => 0.5,
    });
  }

  #word(whose: string): string {
    this.#words += 1;
    return `${whose} ${this.#words}`;
  }
}

const start = fc.constantFrom<Note>(
  { version: 1, title: 'Pool', text: '' },
  { version: 0, title: '', text: '' },
);

describe('RowSaver, whatever happens in whatever order', () => {
  it('has what the person typed on the server, in the journal or in a conflict', async () => {
    const steps = fc.array(
      fc.oneof(typing, waiting, network, page, foreign, resolving),
      { minLength: 5, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(start, steps, async (row, path) => {
        const story = new Story(row);
        for (const step of path as Step[]) {
          await story.take(step);
          for (const typedField of story.typed.keys()) {
            expect(story.whereabouts(typedField)).not.toEqual([]);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('ends with the page and the server at one', async () => {
    const steps = fc.array(
      fc.oneof(typing, waiting, network, page, foreign, resolving),
      { minLength: 5, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(start, steps, async (row, path) => {
        const story = new Story(row);
        await story.take({ do: 'type', field: 'title', spaced: false });
        for (const step of path as Step[]) await story.take(step);
        await story.finish();
        const { phase, row: seen } = story.saver.getState();
        expect(phase).toBe('clean');
        expect({
          title: seen.title.trim(),
          text: seen.text.trim(),
          version: seen.version,
        }).toEqual(story.wire.note);
        expect(story.journal.entry).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('shows one person no conflict with themselves, makes one row, and ends with what they typed last', async () => {
    const steps = fc.array(fc.oneof(typing, waiting, network, page), {
      minLength: 5,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(start, steps, async (row, path) => {
        const story = new Story(row);
        await story.take({ do: 'type', field: 'title', spaced: false });
        for (const step of path as Step[]) await story.take(step);
        await story.finish();
        expect(story.conflicts).toBe(0);
        expect(story.wire.made).toBe(row.version === 0 ? 1 : 0);
        for (const [typedField, word] of story.typed) {
          expect(story.wire.note[typedField]).toBe(word.trim());
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
