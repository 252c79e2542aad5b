import type { ImportPart, Settings } from '../model';
import { HEADER_LINES } from '../report/header/headerLines';
import { parseReport } from '../report/parseReport';
import type { ReadReport } from '../report/ParsedReport';
import { incidentsOf } from './incidents/incidentsOf';
import { withReferences } from './source/references';
import { ImportOptions, readPostmortem } from './readPostmortem';
import { DEFAULT_STYLE } from './style/defaultStyle';

export interface ReadImport extends ReadReport {
  /** What was read: the whole text, or the part that was asked for. */
  text: string;
  /** True when times name no zone: a person has to say which is meant. */
  asksZone: boolean;
  /** What it says it is about, as written. */
  services: string[];
  /** True of a report in our own form, which tells itself what it leaves open. */
  isOwn: boolean;
  /** The incidents of a text that tells of several; none where one of them was asked for. */
  parts: ImportPart[];
}

/**
 * Reads a post-mortem: a report in our own form, or one of any other house.
 * @param part - of a text that tells of several incidents, which one, from 1
 * @returns undefined when there is no such part
 */
export function readImport(
  markdown: string,
  settings: Settings,
  options: ImportOptions & { part?: number },
): ReadImport | undefined {
  const { part, style = DEFAULT_STYLE } = options;
  const source = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const incidents = incidentsOf(source, style);
  const parts = incidents.map(({ title, lines: [from] }) => ({
    title,
    line: from + 1,
  }));
  if (part === undefined) {
    return { ...read(source, settings, options), text: source, parts };
  }
  const incident = incidents[part - 1];
  if (!incident) return undefined;
  const [from, to] = incident.lines;
  const lines = source.split('\n');
  // The addresses of its links may stand at the end of the file.
  const text = withReferences(lines).slice(from, to).join('\n');
  const { warnings, ...told } = read(asTitle(text), settings, options);
  return {
    ...told,
    warnings: warnings.map(warning => ({
      ...warning,
      line: warning.line + from,
    })),
    text: lines.slice(from, to).join('\n'),
    parts: [],
  };
}

/** The heading of a part is the title of what becomes a document of its own. */
function asTitle(text: string): string {
  return text.replace(/^ {0,3}#+(?=\s)/, '#');
}

const rowsOf = ({ document }: ReadReport) =>
  document.timeline.length +
  document.factors.length +
  document.actionItems.length;

function read(text: string, settings: Settings, options: ImportOptions) {
  const other = () => ({
    ...readPostmortem(text, settings, options),
    isOwn: false,
  });
  if (!looksLikeOurs(text)) return other();
  const own = parseReport(text, settings);
  if (own.warnings.length) {
    // Somebody's else in a like form, or ours and edited since: whoever understands more has it.
    const theirs = other();
    if (rowsOf(theirs) > rowsOf(own)) return theirs;
  }
  return { ...own, asksZone: false, services: [], isOwn: true };
}

/** Begins as our reports do: a title that says what it is, and below it lines with labels that we write. */
function looksLikeOurs(text: string): boolean {
  const [title, first = ''] = text.split('\n').filter(line => line.trim());
  const label = /^\*\*([^*]+)(?:\*\*:|:\*\*)/.exec(first)?.[1];
  return (
    /^# Post-?mortem: /i.test(title ?? '') &&
    HEADER_LINES.some(line => line.label.toLowerCase() === label?.toLowerCase())
  );
}
