import type { Series } from '../digest/Digest';

/** A series as a person would name it. */
export function nameOf({ labels }: Series): string {
  const { __name__: name, measure, unit, ...rest } = labels;
  const pairs = Object.entries(rest)
    .slice(0, 3)
    .map(([label, value]) => `${label}=${value}`);
  return [
    name ?? measure ?? 'value',
    ...(pairs.length ? [`{${pairs.join(', ')}}`] : []),
  ].join(' ');
}

const LABELS = 3;

/**
 * What heads the curve of a series, as Prometheus writes it: its name, and the labels that tell it from
 * the others of its artefact, those first that tell most.
 * @param untitled - what it is called where it has no name of its own
 */
export function titleOf(
  { labels }: Series,
  others: Series[],
  untitled: string,
): string {
  const { __name__: name, measure, unit, ...own } = labels;
  const values = (label: string) =>
    new Set(others.map(other => other.labels[label])).size;
  const all = Object.keys(own);
  const telling = all
    .filter(label => values(label) > 1)
    .sort((a, b) => values(b) - values(a));
  const pairs = (telling.length ? telling : all)
    .slice(0, LABELS)
    .map(label => `${label}="${own[label]}"`);
  const braces = pairs.length ? `{${pairs.join(', ')}}` : '';
  return name ? `${name}${braces}` : `${measure ?? untitled} ${braces}`.trim();
}

/** One value of a series as it is cited. */
export function pointText(
  series: Series,
  [time, value]: Series['points'][number],
): string {
  return `${nameOf(series)} = ${value} at ${new Date(time).toISOString()}`;
}
