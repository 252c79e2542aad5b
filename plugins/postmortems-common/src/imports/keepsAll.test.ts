import fc from 'fast-check';
import {
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
} from '../model';
import { cpuTime } from '../report/__testUtils__/cpuTime';
import { readPostmortem } from './readPostmortem';

const settings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
};

/** Stands for a word of its own in each place. */
const WORD = '§';

const headings = [
  ...['# §', '## §', '## Timeline', '## Action items', '## Root causes'],
  ...[
    '### Prevention',
    '### §',
    '## What went well',
    '**Impact**',
    '### 10:05 §',
  ],
  ...[
    '## Timeline (all times in CET)',
    '- **Key events**\n  - § 2024-05-06 10:05',
  ],
];
const blocks = [
  ...['§ § §', '§\n§', '- §\n- §', '- 10:05 §\n- 10:06 §\n  - §\n  - §'],
  ...['1. §\n2. §\n\n   §', '- [ ] §\n- [x] § (owner: §)', '```\n§\n```'],
  ...['| Time | Event | § |\n|---|---|---|\n| 10:05 | § | § |\n| § | | § |'],
  ...['| Action | Owner | Due |\n|---|---|---|\n| § | § | § |\n| | § | |'],
  ...['**10:05** §<br>\n**10:07** §', '> §', '![§](https://x.example/a.png)'],
  ...['- **Impact**: §\n- **Resolution**: §\n  - §', 'Status: §', '10:05 § §'],
  ...[
    '[§](https://x.example/§)',
    '- §\n\n  ```\n  §\n  ```',
    '- **§:**\n  - §',
  ],
  ...[
    '| § | § |\n|---|---|\n| § | § |',
    '2024-05-06',
    '- 2024-05-07\n  - 10:05 §',
  ],
  ...['**Impact:** §\n§\n**Resolution**: §', '§\n**Action items:**\n\n- §'],
  ...[
    '| Time | Event | Who | Zone | Link |\n|-|-|-|-|-|\n| 10:05 § | § | § | § | [§](https://x.example/§) |',
  ],
  ...['Date: 2024-05-06', 'Authors: § and §', '***', '<div>§</div>', '    §'],
];

const piece = fc.oneof(fc.constantFrom(...headings), {
  arbitrary: fc.constantFrom(...blocks),
  weight: 3,
});

describe('what is read', () => {
  it('has every word of the source', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        let count = 0;
        const markdown = pieces
          .join('\n\n')
          .replaceAll(WORD, () => `word${String(count++)}x`);
        const { document } = readPostmortem(markdown, settings);
        const said = JSON.stringify(document).toLowerCase();
        const words = Array.from({ length: count }, (_, n) => `word${n}x`);
        expect(words.filter(word => !said.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('does not change from one reading to the next, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), markdown => {
        const first = readPostmortem(markdown, settings);
        expect(readPostmortem(markdown, settings)).toEqual(first);
        expect(first.document.header.title).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a line of 5 MB', 'a'.repeat(5_000_000)],
    ['times', '10:05 '.repeat(200_000)],
    ['months', 'may '.repeat(200_000)],
    ['brackets', '['.repeat(100_000)],
    ['headings', '# H\n'.repeat(10_000)],
    ['headings with times', '## Timeline\n\n### 10:05 x\n\n'.repeat(10_000)],
    ['quotes', `${'>'.repeat(5_000)} x`],
    ['lists in lists', `## Root cause\n\n${'- '.repeat(5_000)}x`],
    ['events', `## Timeline\n\n${'- 10:05 x\n'.repeat(10_000)}`],
    [
      'rows',
      `## Timeline\n\n| Time | Event |\n|-|-|\n${'|1|x|\n'.repeat(10_000)}`,
    ],
    ['paragraphs', `## Timeline\n\n${'10:05 x\n\n'.repeat(10_000)}`],
    ['actions', `## Action items\n\n${'- [ ] x (owner: bo)\n'.repeat(10_000)}`],
    ['labels', '- **Impact**: x\n'.repeat(10_000)],
    ['links', `## Timeline\n\n- 10:05 ${'[a](http://a.b/c) '.repeat(10_000)}`],
    ['references', `[a]: http://x.y\n\n${'[a] '.repeat(10_000)}`],
    [
      'references to one long address',
      `# A\n\n${'[a] x\n\n'.repeat(6_000)}[a]: http://x/${'a'.repeat(1_900)}\n`,
    ],
    [
      'references to an address beyond all measure',
      `# A\n\n${'[a] x\n\n'.repeat(800)}[a]: http://x/${'a'.repeat(80_000)}\n`,
    ],
    ['front matter', `---\n${'a: b\n'.repeat(20_000)}---\n`],
    ['spaces there', `---\ntitle: t\na:${' '.repeat(400_000)}x\u2028y\n---\n`],
    [
      'dots behind a service',
      `---\nservices: a${'.'.repeat(400_000)}b\n---\n# A\n`,
    ],
    ['brackets of authors', `# A\n\nAuthors: x${'<'.repeat(400_000)}\n`],
    ['parentheses of authors', `# A\n\nAuthors: x${'('.repeat(400_000)}\n`],
  ])('does not hang on many %s', (_, markdown) => {
    // A hang is meant, not a slow machine.
    expect(cpuTime(() => readPostmortem(markdown, settings))).toBeLessThan(
      10_000,
    );
  });
});
