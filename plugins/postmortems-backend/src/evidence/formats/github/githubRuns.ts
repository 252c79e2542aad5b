import type { ActKind } from 'backstage-plugin-postmortems-node';
import {
  actAt,
  loginOf,
  MaybeAct,
  repositoryOf,
  saysRollback,
} from './githubActs';
import { Json, textOf } from '../json';

/** Workflows that write release notes deliver nothing. */
const DELIVERY = /deploy|roll-?out|release(?![\s_-]?(?:draft|note))/i;

const CONCLUSIONS = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['cancelled', 'was cancelled'],
  ['timed_out', 'timed out'],
  ['skipped', 'was skipped'],
]);
const STOPPED_ON_THE_WAY = ['failure', 'cancelled', 'timed_out'];

/** What it is when a run of this workflow does its work. */
function actOf(run: Json): ActKind {
  const { name, path } = run;
  if (saysRollback(name, path)) return 'rollback';
  const delivers = [name, path].some(text => DELIVERY.test(textOf(text) ?? ''));
  if (!delivers) return 'change';
  return saysRollback(run.display_title) ? 'rollback' : 'deploy';
}

function said(run: Json, time: unknown, act: ActKind, how: string): MaybeAct {
  const file = textOf(run.path)?.split('/').pop();
  const name = textOf(run.name) ?? file ?? textOf(run.display_title) ?? '';
  const branch = textOf(run.head_branch);
  const words = [
    'Workflow',
    name,
    typeof run.run_number === 'number' && `#${run.run_number}`,
    branch && `on ${branch}`,
    how,
  ];
  return actAt(time, act, words.filter(Boolean).join(' '), {
    actor: loginOf(run.triggering_actor) ?? loginOf(run.actor),
    url: run.html_url,
    origin: repositoryOf(run),
  });
}

/** A run of a workflow began. */
export function runStarted(run: Json): MaybeAct {
  const time = textOf(run.run_started_at) ?? run.created_at;
  return said(run, time, actOf(run), 'started');
}

/** A run of a workflow came to its end. */
export function runEnded(run: Json): MaybeAct {
  const conclusion = textOf(run.conclusion) ?? 'unknown';
  let act: ActKind = 'message';
  if (conclusion === 'success') act = actOf(run);
  // It may have done a part of its work.
  else if (STOPPED_ON_THE_WAY.includes(conclusion)) act = 'change';
  const how =
    CONCLUSIONS.get(conclusion) ?? `ended: ${conclusion.replaceAll('_', ' ')}`;
  return said(run, run.updated_at, act, how);
}

/** What a run that is looked at afterwards tells: its end, and its beginning where it delivered something. */
export function workflowRun(run: Json): MaybeAct[] {
  if (!textOf(run.conclusion)) return [runStarted(run)];
  const end = runEnded(run);
  if (actOf(run) === 'change' || end?.act === 'message') return [end];
  return [runStarted(run), end];
}
