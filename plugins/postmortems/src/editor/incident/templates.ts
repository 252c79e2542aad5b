import type {
  Header,
  Section,
  Template,
} from 'backstage-plugin-postmortems-common';
import type { ListedRow } from '../session/RowList';

/**
 * What changes with the kind of the incident: the template as well, while nothing has been written in any
 * section, and nobody has chosen one that is for every kind.
 */
export function withKind(
  header: Pick<Header, 'template'>,
  kind: Header['kind'],
  templates: readonly Template[],
  { sections }: { sections: readonly ListedRow<Section>[] },
): Partial<Header> {
  const [usual] = templates;
  const current = templateOf(header, templates);
  const isFree = current === usual || current?.suggestedFor !== undefined;
  const isBlank = sections.every(
    ({ saver }) => saver.getState().row.body.trim() === '',
  );
  if (!isFree || !isBlank || current?.suggestedFor === kind) return { kind };
  const proposed =
    templates.find(({ suggestedFor }) => suggestedFor === kind) ?? usual;
  return proposed === current ? { kind } : { kind, template: proposed.key };
}

/** What changes with the template: the kind as well, where the template is for one. */
export function withTemplate({ key, suggestedFor }: Template): Partial<Header> {
  return { template: key, ...(suggestedFor && { kind: suggestedFor }) };
}

/** The template of a document; the first, where it has none yet or one that is no longer configured. */
export function templateOf(
  { template }: Pick<Header, 'template'>,
  templates: readonly Template[],
): Template | undefined {
  return templates.find(({ key }) => key === template) ?? templates[0];
}
