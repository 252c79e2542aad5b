import {
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
  Settings,
} from 'backstage-plugin-postmortems-common';
import {
  ImportedPostmortem,
  readPostmortem,
} from 'backstage-plugin-postmortems-common/imports';
import {
  bareWords,
  ByHand,
  corpus,
  corpusIsThere,
  hashOf,
  readByHand,
  readCorpus,
} from './byHand';
import { saidBy, sentencesOf } from './sentences';

const settings: Settings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
};

/** How many of how many. */
type Share = [right: number, of: number];

interface Score {
  file: string;
  title: Share;
  date: Share;
  /** Found of those there are; right of those found. */
  eventRecall: Share;
  eventPrecision: Share;
  times: Share;
  actionRecall: Share;
  actionPrecision: Share;
  owners: Share;
  dueDates: Share;
  factorRecall: Share;
  factorPrecision: Share;
  sentences: Share;
  repeated: number;
}

type Measure = Exclude<keyof Score, 'file' | 'repeated'>;

function score(known: ByHand): { score: Score; lost: string[] } {
  const markdown = readCorpus(known.file);
  const read = readPostmortem(markdown, settings, {
    fileName: known.file,
    zone: 'UTC',
  });
  const { document, lines } = read;
  const events = matched(known.events, lines.timeline, document.timeline);
  const actions = matched(
    known.actionItems,
    lines.actionItems,
    document.actionItems,
  );
  const factors = matched(known.factors, lines.factors, document.factors);
  const timed = events.filter(([{ time }]) => time !== null);
  const owned = actions.filter(([{ owner }]) => owner !== null);
  const due = actions.filter(([{ dueOn }]) => dueOn !== null);
  const said = saidBy(read);
  const sentences = sentencesOf(withoutFrontMatter(markdown));
  const lost = sentences.filter(sentence => !said.includes(sentence));
  return {
    lost,
    score: {
      file: known.file.slice(3, 45),
      title: share([known.title], wanted =>
        wanted ? hashOf(document.header.title) === wanted.hash : true,
      ),
      date: share([known.date], wanted =>
        wanted ? startDay(read) === wanted : true,
      ),
      eventRecall: [events.length, known.events.length],
      eventPrecision: [events.length, document.timeline.length],
      times: share(
        timed,
        ([{ time }, { occurredAt }]) =>
          occurredAt?.slice(0, 16) === time!.slice(0, 16),
      ),
      actionRecall: [actions.length, known.actionItems.length],
      actionPrecision: [actions.length, document.actionItems.length],
      owners: share(
        owned,
        ([{ owner }, item]) =>
          item.owner !== null && hashOf(item.owner.split('/')[1]) === owner,
      ),
      dueDates: share(due, ([{ dueOn }, item]) => item.dueOn === dueOn),
      factorRecall: [factors.length, known.factors.length],
      factorPrecision: [factors.length, document.factors.length],
      sentences: [sentences.length - lost.length, sentences.length],
      repeated: repetitions(read, markdown),
    },
  };
}

/** The day on which it started, as the document's own zone has it. */
function startDay({ document: { header } }: ImportedPostmortem): string | null {
  const { startedAt, milestoneOrigins } = header;
  const written = /\d{4}-\d{2}-\d{2}/.exec(
    milestoneOrigins.started?.text ?? '',
  );
  return written?.[0] ?? startedAt?.slice(0, 10) ?? null;
}

function matched<Known extends { line: number }, Row>(
  known: Known[],
  lines: number[],
  rows: Row[],
): [Known, Row][] {
  const places = new Map(lines.map((line, place) => [line + 1, place]));
  return known.flatMap((row): [Known, Row][] => {
    const place = places.get(row.line);
    return place === undefined ? [] : [[row, rows[place]]];
  });
}

function share<T>(all: T[], isRight: (one: T) => boolean): Share {
  return [all.filter(isRight).length, all.length];
}

/** Rows whose words stand in a section too, though the source has them once. */
function repetitions(
  { document }: ImportedPostmortem,
  markdown: string,
): number {
  const source = bareWords(markdown);
  const isOnce = (row: string) =>
    source.indexOf(row) === source.lastIndexOf(row);
  const sections = bareWords(
    document.sections.map(({ body }) => body).join('\n'),
  );
  const rows = [
    ...document.timeline.map(({ description }) => description),
    ...document.actionItems.map(({ title }) => title),
    ...document.factors.map(({ statement }) => statement),
  ].map(bareWords);
  return rows.filter(
    row => row.length > 30 && sections.includes(row) && isOnce(row),
  ).length;
}

function withoutFrontMatter(markdown: string): string {
  return markdown
    .replace(/^\ufeff/, '')
    .replace(/^(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1\r?\n/, '')
    .replace(/^import [\s\S]*?\nexport default .*\n/, '');
}

function sum(scores: Score[], measure: Measure): Share {
  return scores.reduce<Share>(
    ([right, of], one) => [right + one[measure][0], of + one[measure][1]],
    [0, 0],
  );
}

const ratio = ([right, of]: Share) => (of === 0 ? 1 : right / of);
const shown = ([right, of]: Share) => (of === 0 ? '' : `${right}/${of}`);

const describeCorpus = corpusIsThere ? describe : describe.skip;
if (!corpusIsThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no corpus of post-mortems at ${corpus}`);
}

describeCorpus('post-mortems of other houses', () => {
  const results = corpusIsThere ? readByHand().map(score) : [];
  const scores = results.map(result => result.score);
  const measures = Object.keys(scores[0] ?? {}).filter(
    (name): name is Measure => name !== 'file' && name !== 'repeated',
  );

  it('prints what was found in each', () => {
    const rows = scores.map(one =>
      [
        one.file.padEnd(44),
        ...measures.map(measure => shown(one[measure]).padStart(8)),
        String(one.repeated).padStart(4),
      ].join(' '),
    );
    const total = [
      'all'.padEnd(44),
      ...measures.map(measure =>
        ratio(sum(scores, measure)).toFixed(3).padStart(8),
      ),
    ].join(' ');
    const head = [
      ''.padEnd(44),
      ...measures.map(name => name.slice(-8).padStart(8)),
    ].join(' ');
    process.stdout.write(`\n${[head, ...rows, total].join('\n')}\n`);
    expect(scores.length).toBeGreaterThanOrEqual(40);
  });

  it('keeps every sentence, and tells none twice', () => {
    expect(results.filter(({ lost }) => lost.length > 0)).toEqual([]);
    expect(scores.filter(({ repeated }) => repeated > 0)).toEqual([]);
  });

  it.each<[Measure, number]>([
    ['title', 0.95],
    ['date', 0.9],
    ['eventRecall', 0.95],
    ['eventPrecision', 0.95],
    ['times', 0.95],
    ['actionRecall', 0.9],
    ['actionPrecision', 0.9],
    ['owners', 0.9],
    ['dueDates', 0.9],
    ['factorRecall', 0.85],
    ['factorPrecision', 0.85],
  ])('is right in %s', (measure, floor) => {
    expect(ratio(sum(scores, measure))).toBeGreaterThanOrEqual(floor);
  });
});
