import fc from 'fast-check';
import { isWritten, withGaps, withoutGaps } from './missingData';

const gap = (sentence: string) => ({ sentence });
const SILENT = gap('cart.log: silent from 10:18:00 to 10:20:00 UTC (2 min).');
const LATE = gap(
  'edge.log: begins at 10:07:00 UTC, 2 min after the incident did.',
);

describe('the section about data that was missing', () => {
  it('begins with a list, and goes on with it', () => {
    const one = withGaps('', [SILENT]);
    expect(one).toBe(`- ${SILENT.sentence}`);
    expect(withGaps(one, [LATE])).toBe(
      `- ${SILENT.sentence}\n- ${LATE.sentence}`,
    );
  });

  it('leaves what somebody wrote, and its bullets', () => {
    expect(withGaps('Nobody kept the traces.\n', [SILENT])).toBe(
      `Nobody kept the traces.\n\n- ${SILENT.sentence}`,
    );
    expect(withGaps('* No traces', [SILENT])).toBe(
      `* No traces\n* ${SILENT.sentence}`,
    );
  });

  it('says nothing twice, however the line is broken', () => {
    const broken =
      '- cart.log: silent from 10:18:00\n  to 10:20:00 UTC (2 min).';
    expect(isWritten(broken, SILENT)).toBe(true);
    expect(isWritten(broken, LATE)).toBe(false);
    expect(withGaps(broken, [SILENT])).toBe(broken);
    expect(withGaps('', [SILENT, SILENT])).toBe(`- ${SILENT.sentence}`);
  });

  it('shows the names of files as they are', () => {
    const odd = gap('*_old_* [a].log: no points.');
    expect(withGaps('', [odd])).toBe(
      '- \\*\\_old\\_\\* \\[a\\].log: no points.',
    );
    expect(isWritten(withGaps('', [odd]), odd)).toBe(true);
  });

  it('takes out only what is still as it was written', () => {
    const both = withGaps('- No traces', [SILENT, LATE]);
    expect(withoutGaps(both, [SILENT])).toBe(`- No traces\n- ${LATE.sentence}`);
    const edited = both.replace('(2 min)', '(all of it)');
    expect(withoutGaps(edited, [SILENT])).toBe(edited);
  });

  it('says whatever was written into it, and is as before without it', () => {
    const body = fc.constantFrom('', 'Some words.', '- An item\n- Another');
    fc.assert(
      fc.property(body, fc.string({ minLength: 1 }), (before, sentence) => {
        fc.pre(sentence.trim() !== '' && !isWritten(before, { sentence }));
        const after = withGaps(before, [{ sentence }]);
        expect(isWritten(after, { sentence })).toBe(true);
        expect(withoutGaps(after, [{ sentence }])).toBe(before);
      }),
    );
  });
});
