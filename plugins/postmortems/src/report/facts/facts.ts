import {
  Header,
  ImpactFigure,
  Link,
  LinkKind,
  LINK_KINDS,
} from 'backstage-plugin-postmortems-common';
import { formatNumber } from '../../ui/number';

/** How long after the resolution it was published, in milliseconds; none where that says nothing. */
export function publishedAfter(
  header: Pick<Header, 'publishedAt' | 'resolvedAt' | 'status'>,
): number | null {
  const { publishedAt, resolvedAt, status } = header;
  if (status !== 'published' || !publishedAt || !resolvedAt) return null;
  const after = Date.parse(publishedAt) - Date.parse(resolvedAt);
  return after > 0 ? after : null;
}

/** The links of one kind. */
export interface LinkGroup {
  kind: LinkKind;
  links: Link[];
}

/** Links by kind, in the order of the kinds; within one, as written. */
export function linksByKind(links: Link[]): LinkGroup[] {
  return LINK_KINDS.map(kind => ({
    kind,
    links: links.filter(link => link.kind === kind),
  })).filter(group => group.links.length > 0);
}

const CURRENCIES: Record<string, string> = { USD: '$', EUR: '€', GBP: '£' };

/** A figure's value and unit, as people write them: `40,000`, `~$5,000`, `12.5 %`. */
export function figureText(
  figure: Pick<ImpactFigure, 'value' | 'unit' | 'estimated'>,
): string {
  const number = formatNumber(Math.abs(figure.value));
  const minus = figure.value < 0 ? '−' : '';
  const sign = CURRENCIES[figure.unit.toUpperCase()];
  const unit = figure.unit && !sign ? ` ${figure.unit}` : '';
  const about = figure.estimated ? '~' : '';
  return `${about}${minus}${sign ?? ''}${number}${unit}`;
}
