/** Texts that are accepted, for measuring how long a reader's browser takes over them. */

/** As people write: headings, prose, lists, a table, links and code; about 400 words. */
export const ordinaryText = `## What we saw

The pool ran dry **within a minute**, and nobody saw it: the [dashboard](https://grafana.example/d/pool)
shows the database as a whole. \`pg_stat_activity\` told us more than any of our graphs.

- All 20 connections were in use
- Each of them held for _seconds_ by the same query
  - which reads the whole table
  - and came with v2.3.0

| Time  | Connections | Waiting |
|-------|-------------|---------|
| 10:05 | 20          | 3       |
| 10:15 | 20          | 118     |

\`\`\`
SELECT * FROM orders WHERE customer = $1 ORDER BY placed_at DESC
\`\`\`

`.repeat(4);

const CHARACTERS = 200_000;
const INLINE = 20_000;

const times = (piece: string, count: number) => piece.repeat(count);

/**
 * Near the limits of what is accepted (`checkMarkdown`: quotes, lists, emphasis and brackets 32 deep,
 * 20,000 inline elements; 200,000 characters), each the worst of its kind.
 */
export const worstTexts: [shape: string, text: string][] = [
  ['lines of one paragraph', times('a\n', INLINE / 2)],
  ['short paragraphs', times('a\n\n', INLINE)],
  ['emphases', times('*a* ', INLINE / 4)],
  ['links', times('[a](b) ', INLINE / 4)],
  ['list items', times('- a\n', INLINE)],
  ['quotes 32 deep', times(`${times('> ', 32)}a\n\n`, 2_900)],
  ['lists 32 deep', times(`${times('- ', 32)}a\n\n`, 2_900)],
  ['table cells', `|a|a|\n|-|-|\n${times('|a|a|\n', INLINE / 2 - 2)}`],
  [
    'code in colours',
    `\`\`\`js\n${times('f(a, "b", { c: 1 });\n', CHARACTERS / 20 - 1)}\`\`\``,
  ],
  ['a long line', times('word ', CHARACTERS / 5)],
  [
    'definitions',
    times('[a][b] ', 4_000) + times('\n\n[b]: /c', CHARACTERS / 20),
  ],
  // These count as few inline elements or none.
  ['rules', times('---\n', CHARACTERS / 4)],
  ['empty list items', times('-\n', CHARACTERS / 2)],
  ['bare addresses', times('www.a.bc ', CHARACTERS / 9)],
];
