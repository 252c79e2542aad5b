import fc from 'fast-check';
import type { RowRequest } from './request';
import { RowDraft } from './RowDraft';
import { Note, noteRules } from './testing/notes';

type Draft = RowDraft<Note>;
type Request = RowRequest<Note>;

/** What may happen at any time. `row` is what somebody else, or the server, would make of it. */
const ALWAYS = {
  edit: (draft: Draft, { title, text }: Note) => draft.edit({ title, text }),
  remove: (draft: Draft) => draft.remove(),
  putBack: (draft: Draft) => (draft.removed ? draft.putBack() : draft),
  insist: (draft: Draft) => draft.insist(),
};

/** What may happen while no request is under way. */
const BETWEEN = {
  ...ALWAYS,
  resolve: (draft: Draft, { text }: Note) => draft.resolve({ text }),
  discard: (draft: Draft) => (draft.isSent ? draft : draft.discard()),
  settle: (draft: Draft, row: Note) => draft.settle(row),
};

/** What may become of a request; where it is lost, it is as if nothing had happened. */
const ENDS = {
  answered: (draft: Draft, row: Note, asked: Request) =>
    draft.answered(asked, row),
  outdated: (draft: Draft, row: Note, asked: Request) =>
    draft.outdated(asked, row),
  refused: (draft: Draft, _: Note, asked: Request) =>
    draft.refused(asked, { status: 403, message: 'No' }),
  lost: (draft: Draft) => draft,
};

function oneOf<K extends string>(acts: Record<K, unknown>) {
  return fc.constantFrom(...(Object.keys(acts) as K[]));
}

// So few words that both sides often write the same, or what was there before.
const word = fc.constantFrom('', 'Pool', 'Pool ', 'a');
const step = fc.record({
  before: oneOf(BETWEEN),
  during: oneOf(ALWAYS),
  end: oneOf(ENDS),
  title: word,
  text: word,
});

/** The drafts of a row, each from the one before, in any order of things that can happen. */
const lives = fc
  .tuple(
    fc.constantFrom<Note>(
      { version: 1, title: 'Pool', text: '' },
      { version: 0, title: '', text: '' },
    ),
    fc.array(step, { maxLength: 20 }),
  )
  .map(([base, steps]) => {
    let draft = new RowDraft({ base, edits: {} }, noteRules, {});
    const life = [draft];
    const become = (next: Draft) => life.push((draft = next));
    for (const [
      place,
      { before, during, end, title, text },
    ] of steps.entries()) {
      const row = { version: draft.seen.version + 1, title, text };
      become(BETWEEN[before](draft, row));
      const asked = draft.request(`key ${place}`);
      if (!asked) continue;
      become(draft.asked(asked));
      become(ALWAYS[during](draft, row));
      become(ENDS[end](draft, row, asked));
    }
    return life;
  });

describe('RowDraft, whatever happens to it in whatever order', () => {
  it('never says that it will be sent and has nothing to ask, nor asks for what waits for a person', () => {
    fc.assert(
      fc.property(lives, life => {
        for (const draft of life) {
          const { phase } = draft.describe();
          expect(phase === 'dirty').toBe(draft.request('key') !== undefined);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('goes on from its journal as it would have without', () => {
    fc.assert(
      fc.property(lives, life => {
        for (const draft of life) {
          const { phase, conflict } = draft.describe();
          // A conflict is found out anew, from the row as it is then.
          if (phase !== 'dirty' || conflict) continue;
          const entry = JSON.parse(JSON.stringify(draft.entry));
          const later = new RowDraft<Note>(entry, noteRules, {});
          expect(later.describe()).toEqual(draft.describe());
          expect(later.request('key')).toEqual(draft.request('key'));
        }
      }),
      { numRuns: 500 },
    );
  });
});
