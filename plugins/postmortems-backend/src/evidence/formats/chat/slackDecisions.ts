/** What people write when they decide something in an incident, or have done it. */
const DEEDS = [
  'rolled back',
  'rolling back',
  'rolled forward',
  'rolling forward',
  'reverted',
  'reverting',
  'restarted',
  'restarting',
  'rebooted',
  'rebooting',
  'scaled',
  'scaling up',
  'scaling down',
  'scaling out',
  'failed over',
  'failing over',
  'switched over',
  'switching over',
  'drained',
  'draining',
  'disabled',
  'disabling',
  'turned off',
  'turning off',
  'mitigated',
  'resolved',
  'declared',
  'declaring',
  'decided',
  'all clear',
];
const DEED = new RegExp(`\\b(?:${DEEDS.join('|')})\\b`, 'gi');

const LONGEST_PHRASE = 30;
/** `not yet resolved`, `hasn't been mitigated`, `unless we decided`: within the same part of a sentence. */
const DENIAL =
  /(?:\b(?:not|never|cannot|nobody|if|unless|until)\b|n['’]t\b)[^.,;:!?]*$/i;

/** Whether somebody says in this line that something was decided or done; a question does not. */
export function readsLikeDecision(line: string): boolean {
  if (line.endsWith('?')) return false;
  for (const { index } of line.matchAll(DEED)) {
    const before = line.slice(Math.max(0, index - LONGEST_PHRASE), index);
    if (!DENIAL.test(before)) return true;
  }
  return false;
}
