import { errorAnswer } from '../testing/errorAnswer';
import { anEvidence, anImage } from '../testing/evidence';
import type { ImageEvidence } from './markdown';
import { replaceRange } from './replaceRange';
import { TextImages, type WrittenText } from './TextImages';

/** A text without a form, and a server that answers when it is told to. */
function aText(body = '') {
  let text = body;
  const write: WrittenText = {
    read: () => text,
    replace: (from, to, by) => {
      text = replaceRange({ text, start: 0, end: 0 }, from, to, by).text;
    },
    insert: more => {
      text += more;
    },
  };
  const asked: { name: string; key?: string }[] = [];
  let settle: {
    resolve(evidence: ImageEvidence): void;
    reject(error: Error): void;
  }[] = [];
  const images = new TextImages({
    text: write,
    add: ({ file }, { idempotencyKey }) => {
      asked.push({ name: file.name, key: idempotencyKey });
      return new Promise((resolve, reject) => settle.push({ resolve, reject }));
    },
  });
  const untilOver = (act: () => void) =>
    new Promise<void>(resolve => {
      const stop = images.subscribe(() => {
        stop();
        resolve();
      });
      act();
    });
  return {
    images,
    asked,
    get text() {
      return text;
    },
    type: (change: (before: string) => string) => {
      text = change(text);
    },
    /** Waits until the next one is asked for, answers, and until that has arrived. */
    answer: async (evidence: ImageEvidence | Error) => {
      while (settle.length === 0) await Promise.resolve();
      const [next, ...later] = settle;
      settle = later;
      await untilOver(() =>
        evidence instanceof Error
          ? next.reject(evidence)
          : next.resolve(evidence),
      );
    },
  };
}

const image = (id: string) => anEvidence({ ...anImage(), id }) as ImageEvidence;
const A = 'aaaaaaaa-1111-4222-8333-444455556666';
const B = 'bbbbbbbb-1111-4222-8333-444455556666';
const png = (alt = '', name = 'image.png') => ({
  file: new File(['png'], name, { type: 'image/png' }),
  alt,
});
const words = ({ file }: { file: File }) => `Uploading ${file.name}…`;

describe('images on their way into a text', () => {
  it('each take their own place, whatever is written meanwhile', async () => {
    const text = aText('Before. ');
    text.images.insert([png('first'), png('second')], words);
    expect(text.text).toBe(
      'Before. ![Uploading image.png…]()\n\n![Uploading image.png… (2)]()',
    );
    expect(text.images.isBusy).toBe(true);
    const over = text.images.whenOver();
    text.type(before => `More ${before} after.`);
    await text.answer(image(A));
    await text.answer(image(B));
    await over;
    expect(text.text).toBe(
      `More Before. ![first](images/${A}.png)\n\n![second](images/${B}.png) after.`,
    );
    expect(text.images.getState()).toEqual([]);
    expect(text.images.isBusy).toBe(false);
  });

  it('leave nothing in the text when they are refused, and are another intention then', async () => {
    const text = aText('Text.');
    text.images.insert([png('pool')], words);
    await text.answer(await errorAnswer(400, 'Not an image.'));
    expect(text.text).toBe('Text.');
    const [failed] = text.images.getState();
    expect(failed).toMatchObject({ state: 'failed', reason: 'Not an image.' });
    text.images.again(failed.id);
    await text.answer(image(A));
    expect(text.text).toBe(`Text.![pool](images/${A}.png)`);
    expect(text.asked[0].key).not.toBe(text.asked[1].key);
  });

  it('are the same intention when the answer was lost, so that nothing is there twice', async () => {
    const text = aText('Text.');
    text.images.insert([png()], words);
    await text.answer(new TypeError('Failed to fetch'));
    expect(text.text).toBe('Text.');
    const [lost] = text.images.getState();
    expect(lost).toMatchObject({ state: 'failed', retry: 'offline' });
    text.images.again(lost.id);
    await text.answer(image(A));
    expect(text.asked[0].key).toBe(text.asked[1].key);
    expect(text.text).toBe(`Text.![](images/${A}.png)`);
  });

  it('say so when their place was taken out of the text', async () => {
    const text = aText();
    text.images.insert([png()], words);
    text.type(() => 'Something else.');
    await text.answer(image(A));
    expect(text.text).toBe('Something else.');
    expect(text.images.getState()).toMatchObject([{ state: 'displaced' }]);
    text.images.dismiss(text.images.getState()[0].id);
    expect(text.images.getState()).toEqual([]);
  });

  it('are put right when an undo brings back what stood for them', async () => {
    const text = aText();
    text.images.insert([png('pool'), png('', 'lost.png')], words);
    const before = text.text;
    await text.answer(image(A));
    await text.answer(new TypeError('Failed to fetch'));
    text.type(() => before);
    text.images.settle();
    expect(text.text).toBe(`![pool](images/${A}.png)\n\n`);
  });

  it('change the text by its form while that is shown, and not within a character', async () => {
    const text = aText('kept');
    let shown = 'shown ';
    let compose = () => {};
    const hide = text.images.show({
      read: () => shown,
      replace: (from, to, by) => {
        shown = replaceRange(
          { text: shown, start: 0, end: 0 },
          from,
          to,
          by,
        ).text;
      },
      insert: more => {
        shown += more;
      },
      whenQuiet: () =>
        new Promise(resolve => {
          compose = resolve;
        }),
    });
    text.images.insert([png('pool')], words);
    const answered = text.answer(image(A));
    // As long as it takes until the answer waits for the character.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(shown).toBe('shown ![Uploading image.png…]()');
    compose();
    await answered;
    expect(shown).toBe(`shown ![pool](images/${A}.png)`);
    expect(text.text).toBe('kept');
    hide();
    text.images.insert([png()], words);
    expect(text.text).toBe('kept![Uploading image.png… (2)]()');
  });
});
