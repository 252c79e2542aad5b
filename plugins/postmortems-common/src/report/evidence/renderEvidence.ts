import {
  Evidence,
  EvidenceCitation,
  imageAddress,
  PostmortemContents,
  TimelineEventFields,
} from '../../model';
import { byRole } from '../actors/byRole';
import { toParsedReport } from '../ParsedReport';
import { escapeHeading, escapeInline } from '../text/plainText';
import { Column, NOTHING, textCell, writeTable } from '../text/table';
import { formatDayAndTime } from '../text/times';

interface Cited {
  event: TimelineEventFields;
  citation: EvidenceCitation;
  artefact: Evidence | undefined;
}

function spanCell({ span, offsetMs }: Evidence, end: 'from' | 'to'): string {
  if (!span) return NOTHING;
  const time = new Date(Date.parse(span[end]) - offsetMs);
  // What a log says may lie at the end of time, and a little beyond by its clock.
  return Number.isNaN(time.getTime())
    ? NOTHING
    : formatDayAndTime(time.toISOString());
}

const ARTEFACT_COLUMNS: Column<Evidence>[] = [
  { title: 'Artefact', cell: ({ title }) => textCell(title) },
  { title: 'Format', cell: ({ formatTitle }) => textCell(formatTitle) },
  { title: 'Source', cell: ({ source }) => textCell(source || null) },
  { title: 'From', cell: evidence => spanCell(evidence, 'from') },
  { title: 'To', cell: evidence => spanCell(evidence, 'to') },
  { title: 'Lines', cell: ({ lines }) => String(lines) },
  { title: 'Errors', cell: ({ errors }) => String(errors) },
  {
    title: 'Secrets Taken Out',
    cell: ({ redactions }) =>
      String(Object.values(redactions).reduce((sum, n) => sum + n, 0)),
  },
  {
    title: 'Shows',
    cell: ({ alt }) => textCell(alt || null),
    shownFor: ({ image }) => image !== null,
  },
];

const CITED_COLUMNS: Column<Cited>[] = [
  {
    title: 'Time',
    cell: ({ event }) =>
      event.occurredAt ? formatDayAndTime(event.occurredAt) : NOTHING,
  },
  { title: 'Event', cell: ({ event }) => textCell(event.description) },
  {
    title: 'Artefact',
    cell: ({ artefact }) => textCell(artefact?.title ?? null),
  },
  {
    title: 'Line',
    cell: ({ citation: { line, path } }) =>
      line === null ? textCell(path) : String(line),
  },
  {
    title: 'Text',
    cell: ({ citation }) => textCell(citation.text.replace(/\s+/g, ' ').trim()),
  },
];

/**
 * What a post-mortem rests on, as Markdown that goes with its report: its artefacts, the images among
 * them, and the lines that its timeline cites. Where those who acted appear by role in the report, they
 * do in the timeline and in its lines here.
 */
export function renderEvidence(
  postmortem: PostmortemContents,
  evidence: Evidence[],
): string {
  const { ref, title } = postmortem;
  const cited = timelineOf(postmortem).flatMap(event =>
    event.citations.map(
      (citation): Cited => ({
        event,
        citation,
        artefact: evidence.find(({ id }) => id === citation.evidenceId),
      }),
    ),
  );
  const parts = [
    `# ${escapeHeading(`Evidence: ${title} (${ref})`)}`,
    'All times are UTC, by corrected clocks.',
    ...writePart('Artefacts', [
      evidence.length ? writeTable(ARTEFACT_COLUMNS, evidence) : null,
    ]),
    ...writePart('Images', evidence.map(writeImage)),
    ...writePart('Cited Lines', [
      cited.length ? writeTable(CITED_COLUMNS, cited) : null,
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The timeline as the report has it, with what it cites. */
function timelineOf(postmortem: PostmortemContents): TimelineEventFields[] {
  const { timeline, actorsShown } = postmortem;
  if (actorsShown !== 'role') return timeline;
  return byRole({ ...toParsedReport(postmortem, undefined), timeline })
    .timeline;
}

/** A part under its heading; nothing where there is nothing in it. */
function writePart(heading: string, written: (string | null)[]): string[] {
  const there = written.filter(part => part !== null);
  return there.length ? [`## ${heading}`, ...there] : [];
}

function writeImage({ id, title, alt, image }: Evidence): string | null {
  if (!image) return null;
  const drawn = `![${escapeInline(alt)}](${imageAddress(id, image)})`;
  return `### ${escapeHeading(title)}\n\n${drawn}`;
}
