import {
  apartFromIdeas,
  isUnfinished,
  isWaitingForProof,
  type ActionItem,
  type ActionOutcome,
} from 'backstage-plugin-postmortems-common';

/** The words of the draft: it is part of the document, which others read in the language it is written in. */
const WORDS = {
  heads: ['Action', 'Owner', 'How it stands', 'Did it hold?'],
  open: 'open',
  in_progress: 'in progress',
  unproven: 'done, waiting for proof',
  done: 'done',
  verified: 'verified',
  wont_do: "won't do",
  recurred: 'recurred in',
  nothing: '–',
  notYet: 'too early to tell',
} as const;

/**
 * A table of what was promised, how it stands, and whether it held, as Markdown to write on in; empty where nothing was
 * promised. It names a later post-mortem only where everybody may read of it, as everybody reads the draft who reads the
 * document.
 */
export function draftFollowUp(
  items: readonly ActionItem[],
  outcomes: ReadonlyMap<string, ActionOutcome>,
): string {
  const { actions } = apartFromIdeas(items);
  if (actions.length === 0) return '';
  const rows = actions.map(item => [
    escaped(`${item.key} ${item.title}`),
    item.owner ? escaped(item.owner.split('/')[1]) : WORDS.nothing,
    standing(item),
    holding(item, outcomes.get(item.id)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(WORDS.heads),
    line(WORDS.heads.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

function standing(item: ActionItem): string {
  const { status, proof, reason, dueOn } = item;
  if (isWaitingForProof(item)) return WORDS.unproven;
  if (isUnfinished(item)) {
    return dueOn ? `${WORDS[status]}, due ${dueOn}` : WORDS[status];
  }
  const said = status === 'wont_do' ? reason : proof;
  return said ? `${WORDS[status]}: ${escaped(said)}` : WORDS[status];
}

function holding(item: ActionItem, outcome?: ActionOutcome): string {
  if (item.status !== 'done' && item.status !== 'verified') {
    return WORDS.nothing;
  }
  const open = (outcome?.recurrences ?? []).filter(
    ({ visibility }) => visibility === 'open',
  );
  if (open.length > 0) {
    return `${WORDS.recurred} ${open.map(({ ref }) => ref).join(', ')}`;
  }
  const { held } = outcome ?? {};
  return held ? `no recurrence in ${held.days} days` : WORDS.notYet;
}

/** As plain text in the cell of a table; an address stays one. */
function escaped(text: string): string {
  return /^https?:\/\/\S+$/.test(text)
    ? text.replace(/\|/g, '%7C')
    : text.replace(/[\\|*_`[\]<>~]/g, '\\$&');
}
