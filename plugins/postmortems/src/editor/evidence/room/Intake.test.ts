import type { RequestOptions } from 'backstage-plugin-postmortems-common';
import { errorAnswer } from '../../testing/MemoryServer';
import { anEvidence } from '../../testing/evidence';
import { Intake, type Artefact } from './Intake';

const text = (title: string): Artefact => ({
  content: title,
  query: { title },
});

/** A server that answers when the test says so. */
function open() {
  const asked: { artefact: Artefact; options: RequestOptions }[] = [];
  const ends: {
    ok: (isNew?: boolean) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const onAdded = jest.fn();
  const intake = new Intake({
    ref: async () => 'PM-2025-02-09',
    isMade: () => true,
    onAdded,
    add: (_, artefact, options) =>
      new Promise((resolve, reject) => {
        asked.push({ artefact, options });
        ends.push({
          ok: (isNew = true) =>
            resolve({ ...anEvidence(), seq: 2, isNew, proposals: [] }),
          fail: reject,
        });
      }),
  });
  const states = () => intake.getState().map(({ state }) => state);
  return { intake, asked, ends, states, onAdded };
}

const settled = () => new Promise(resolve => setTimeout(resolve, 10));

describe('bringing artefacts in', () => {
  it('sends one after another', async () => {
    const { intake, asked, ends, states } = open();
    intake.add([text('a'), text('b')]);
    await settled();
    expect(states()).toEqual(['reading', 'waiting']);
    expect(asked).toHaveLength(1);
    ends[0].ok();
    await settled();
    expect(states()).toEqual(['read', 'reading']);
    ends[1].ok(false);
    await settled();
    expect(states()).toEqual(['read', 'here']);
    expect(intake.isBusy).toBe(false);
  });

  it('asks again under the same key after a lost connection: it may have arrived', async () => {
    const { intake, asked, ends, states, onAdded } = open();
    intake.add([text('a'), text('b')]);
    await settled();
    ends[0].fail(new TypeError('Failed to fetch'));
    await settled();
    expect(states()).toEqual(['lost', 'reading']);
    ends[1].ok();
    await settled();
    intake.resume();
    await settled();
    expect(asked[2].options.idempotencyKey).toBe(
      asked[0].options.idempotencyKey,
    );
    ends[2].ok();
    await settled();
    expect(states()).toEqual(['read', 'read']);
    expect(onAdded).toHaveBeenCalledTimes(2);
  });

  it('keeps the reason of a refusal, and tries in another format under another key', async () => {
    const { intake, asked, ends } = open();
    intake.add([text('a')]);
    await settled();
    ends[0].fail(await errorAnswer(400, 'It is of no kind that is known here'));
    await settled();
    const [line] = intake.getState();
    expect(line).toMatchObject({
      state: 'refused',
      reason: 'It is of no kind that is known here',
    });
    intake.again(line.id, 'access-log');
    await settled();
    expect(asked[1].artefact.query).toEqual({
      title: 'a',
      format: 'access-log',
    });
    expect(asked[1].options.idempotencyKey).not.toBe(
      asked[0].options.idempotencyKey,
    );
  });

  it('stops what is under way, hears no more of it, and goes on with the next', async () => {
    const { intake, asked, ends, states, onAdded } = open();
    intake.add([text('a'), text('b')]);
    await settled();
    intake.stop(intake.getState()[0].id);
    await settled();
    expect(asked[0].options.signal!.aborted).toBe(true);
    expect(states()).toEqual(['stopped', 'reading']);
    ends[0].ok();
    await settled();
    expect(onAdded).not.toHaveBeenCalled();
  });

  it('sends nothing of what was stopped before its turn', async () => {
    const { intake, asked, ends, states } = open();
    intake.add([text('a'), text('b'), text('c')]);
    await settled();
    intake.stop(intake.getState()[1].id);
    ends[0].ok();
    await settled();
    expect(states()).toEqual(['read', 'stopped', 'reading']);
    expect(asked.map(({ artefact }) => artefact.content)).toEqual(['a', 'c']);
  });

  it('stops everything at once', async () => {
    const { intake, asked, states } = open();
    intake.add([text('a'), text('b'), text('c')]);
    await settled();
    intake.stopAll();
    await settled();
    expect(states()).toEqual(['stopped', 'stopped', 'stopped']);
    expect(asked).toHaveLength(1);
  });

  it('makes room for the next ones, but keeps what came to nothing', async () => {
    const { intake, ends, states } = open();
    intake.add([text('a'), text('b')]);
    await settled();
    ends[0].ok();
    await settled();
    ends[1].fail(new TypeError('Failed to fetch'));
    await settled();
    intake.add([text('c')]);
    await settled();
    expect(states()).toEqual(['lost', 'reading']);
  });
});
