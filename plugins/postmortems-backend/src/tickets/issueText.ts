import {
  ActionItem,
  Factor,
  Header,
  shortened,
} from 'backstage-plugin-postmortems-common';
import type { IssueDraft } from 'backstage-plugin-postmortems-node';

/** GitHub's limit, and no tracker's title is much longer. */
const LONGEST_TITLE = 250;

/** What an issue is made of. */
export interface IssueSource {
  header: Pick<Header, 'ref' | 'title' | 'visibility'>;
  action: Pick<ActionItem, 'id' | 'key' | 'title' | 'owner' | 'dueOn'>;
  /** The factors that the action addresses. */
  factors: Pick<Factor, 'statement'>[];
  /** Where the action is shown in the portal. */
  link: string;
  /** What the catalog calls the owner. */
  ownerName?: string;
}

/**
 * What stands in the body of the issue of an action and of no other. It is text that people see: what is
 * hidden in a comment of the Markdown, no search finds for sure.
 */
export function markerOf(action: Pick<ActionItem, 'id'>): string {
  return `post-mortem action ${action.id}`;
}

/** What an issue is called. */
export function issueTitle({
  key,
  title,
}: Pick<ActionItem, 'key' | 'title'>): string {
  return shortened(`${key}: ${title}`, LONGEST_TITLE);
}

/**
 * What an action is called by the title of its issue.
 * @returns the action's own title where the issue is called as we would call it
 */
export function actionTitle(
  issue: string,
  action: Pick<ActionItem, 'key' | 'title'>,
): string {
  if (issue === issueTitle(action)) return action.title;
  const own = issue.startsWith(`${action.key}:`)
    ? issue.slice(action.key.length + 1)
    : issue;
  return own.replace(/\s+/g, ' ').trim();
}

/** What an issue says. Of a restricted post-mortem it names the action and leads there, and says nothing else. */
export function draftOf(source: IssueSource): Omit<IssueDraft, 'assignee'> {
  const { header, action, factors, link, ownerName } = source;
  const marker = markerOf(action);
  const id = `${header.ref} ${action.key}`;
  const end = `<sub>${marker}</sub>`;
  if (header.visibility === 'restricted') {
    return { title: id, body: `<${link}>\n\n${end}\n`, marker };
  }
  const facts = [
    ownerName && `- **Owner:** ${plain(ownerName)}`,
    action.dueOn && `- **Due:** ${action.dueOn}`,
    ...factors.map(({ statement }) => `- **Addresses:** ${plain(statement)}`),
  ].filter(Boolean);
  const body = [
    `An action item of the post-mortem [${plain(
      `${header.ref} ${header.title}`,
    )}](${link}).`,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    'When this is closed, the action is done, and waits there for what shows it.',
    end,
  ].join('\n\n');
  return { title: issueTitle(action), body: `${body}\n`, marker };
}

/**
 * Text as text: no Markdown, no HTML, no mention of anybody, who would be told of it, and no reference to
 * other issues, where it would be noted.
 */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&')
    .replace(/@(?=\w)/g, '@&#8203;')
    .replace(/(\\#|\bGH\\-)(?=\d)/g, '$1&#8203;');
}
