// A folder of post-mortems as an organisation may have them: 20 KB each, in four house styles, with
// words as often as words are in a language. The same ones each time.
import * as fs from 'node:fs/promises';
import path from 'node:path';

const BYTES = 20_000;
const VOCABULARY = 6_000;
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi xo zu'.split(' ');

/** Numbers from 0 to 1 that only look random. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const wordAt = rank =>
  [rank % 15, Math.floor(rank / 15) % 15, Math.floor(rank / 225) % 15, rank % 7]
    .slice(0, 2 + (rank > 200) + (rank > 2_000))
    .map(place => SYLLABLES[place])
    .join('');

function proseOf(random) {
  // The second most frequent word comes half as often as the first, and so on.
  const word = () => wordAt(Math.floor(VOCABULARY ** random()));
  return count => Array.from({ length: count }, word).join(' ');
}

const two = number => String(number).padStart(2, '0');
const clock = minutes =>
  `${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const list = (mark, lines) =>
  `${lines.map(line => `${mark} ${line}`).join('\n')}\n`;

/** How houses write what happened when, why, and what they do about it. */
const STYLES = [
  {
    head: (title, day) => `# ${title}\n\n**Date:** ${day}\n**Severity:** P2\n`,
    timeline: rows =>
      `## Timeline (UTC)\n\n| Time | Event | Who |\n|---|---|---|\n${rows
        .map(([at, what]) => `| ${at} | ${what} | @bob |`)
        .join('\n')}\n`,
    causes: lines => `## Contributing factors\n\n${list('-', lines)}`,
    actions: lines => `## Action items\n\n${list('- [ ]', lines)}`,
  },
  {
    head: (title, day) => `---\ntitle: ${title}\ndate: ${day}\n---\n`,
    timeline: rows =>
      `## Chronology\n\nAll times in UTC.\n\n${rows
        .map(([at, what]) => `- ${at} - ${what}`)
        .join('\n')}\n`,
    causes: lines => `## Root causes\n\n${list('1.', lines)}`,
    actions: lines =>
      `## Next steps\n\n| Action | Owner | Due |\n|---|---|---|\n${lines
        .map(line => `| ${line} | @alice | 2026-03-01 |`)
        .join('\n')}\n`,
  },
  {
    head: (title, day) => `# Post-mortem: ${title} (${day})\n`,
    timeline: rows =>
      `## What happened when\n\n${rows
        .map(([at, what]) => `### ${at} UTC\n\n${what}.\n`)
        .join('\n')}`,
    causes: lines => `## Why did it happen\n\n${list('*', lines)}`,
    actions: lines => `## Follow-up\n\n${list('* [x]', lines)}`,
  },
  {
    head: (title, day) => `# ${day} ${title}\n`,
    timeline: rows =>
      `## Events\n\n${rows
        .map(([at, what]) => `**${at} UTC** ${what}\n`)
        .join('\n')}`,
    causes: lines => `## Causes\n\n${list('-', lines)}`,
    actions: lines =>
      `## Corrective actions\n\n### Prevent\n\n${list('-', lines)}`,
  },
];

function postmortem(n) {
  const random = randomOf(n + 1);
  const prose = proseOf(random);
  const many = count => Array.from({ length: count }, () => prose(12));
  const style = STYLES[n % STYLES.length];
  const day = `20${20 + (n % 6)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
  const rows = many(25).map((what, place) => [clock(place * 7), what]);
  const parts = [
    style.head(`${prose(4)} ${n}`, day),
    `## Summary\n\n${prose(80)}.\n`,
    `## Impact\n\n${prose(60)}.\n`,
    style.timeline(rows),
    style.causes(many(6)),
    style.actions(many(10)),
    '## Lessons learned\n',
  ];
  let text = parts.join('\n');
  while (text.length < BYTES) text += `\n${prose(90)}.\n`;
  return text;
}

/** Writes so many files into a folder. */
export async function writePostmortems(folder, count) {
  for (let n = 0; n < count; n++) {
    const file = path.join(folder, `${String(n).padStart(4, '0')}.md`);
    await fs.writeFile(file, postmortem(n));
  }
}
