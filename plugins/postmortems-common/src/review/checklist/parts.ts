import {
  ActionItem,
  apartFromIdeas,
  Factor,
  isUnfinished,
  Postmortem,
  Section,
} from '../../model';

/** What stands where nobody has written anything yet. */
const PLACEHOLDER = /^[\s\-*_.…]*(?:tbd|todo|tba|n\/?a)?[\s\-*_.…:]*$/i;

/** Whether a text says something. */
export function isSaid(text: string): boolean {
  return !PLACEHOLDER.test(text.slice(0, 40)) || text.trim().length > 40;
}

/**
 * The section about something, whatever a template or an import calls it; one that says something before
 * one that does not.
 */
export function sectionAbout(
  { sections }: Pick<Postmortem, 'sections'>,
  about: RegExp,
): Section | undefined {
  const found = sections.filter(
    ({ key, title }) =>
      about.test(key.replace(/[-_]/g, ' ')) || about.test(title),
  );
  return found.find(({ body }) => isSaid(body)) ?? found[0];
}

/** The actions that are meant to be done, or were. */
export function actionsMeant({
  actionItems,
}: Pick<Postmortem, 'actionItems'>): ActionItem[] {
  return apartFromIdeas(actionItems).actions.filter(
    ({ status }) => status !== 'wont_do',
  );
}

/** The actions for which work is owed. */
export function actionsOwed({
  actionItems,
}: Pick<Postmortem, 'actionItems'>): ActionItem[] {
  return apartFromIdeas(actionItems).actions.filter(isUnfinished);
}

/** The factors that explain each factor: the answers to its why. Those without a parent stand under null. */
export function factorsBelow(
  factors: readonly Factor[],
): Map<string | null, Factor[]> {
  const ids = new Set(factors.map(({ id }) => id));
  const below = new Map<string | null, Factor[]>();
  for (const factor of factors) {
    const parent =
      factor.parentId !== null && ids.has(factor.parentId)
        ? factor.parentId
        : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(factor);
    else below.set(parent, [factor]);
  }
  return below;
}
