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

/** One value of a series as it is cited. */
export function pointText(
  series: Series,
  [time, value]: Series['points'][number],
): string {
  return `${nameOf(series)} = ${value} at ${new Date(time).toISOString()}`;
}
