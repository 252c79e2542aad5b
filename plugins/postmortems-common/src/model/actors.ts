import { z } from 'zod';
import { line, TEXT_LIMITS } from './text';

/** Who or what acted, as a timeline says it: free text that may name several, people and software alike. */

/** What an actor is called where people appear by role. */
export const actorRoleSchema = z.strictObject({
  /** As the timeline says it: `@alice`, `Bob Baker`. */
  actor: line(TEXT_LIMITS.title),
  /** `On-call engineer`. */
  role: line(TEXT_LIMITS.title),
});
export type ActorRole = z.infer<typeof actorRoleSchema>;

/** One of those whom a text names. */
export interface NamedActor {
  name: string;
  /** What stands between it and the one before: `, ` or ` and `; nothing before the first. */
  joint: string;
}

const JOINT = /(\s*[,;]\s*|\s+(?:and|&|\+|\/)\s+)/i;

/** Those whom a text names: `alice, bob` and `Alice and Bob` are two. */
export function actorsIn(text: string): NamedActor[] {
  const pieces = text.trim().split(JOINT);
  return pieces.flatMap((name, i) =>
    i % 2 === 0 && name ? { name, joint: pieces[i - 1] ?? '' } : [],
  );
}

/** The same for all ways of writing one name: `@Alice`, `alice` and `user:default/alice`. */
export function actorKey(actor: string): string {
  return actor
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-US')
    .replace(/^@/, '')
    .replace(/^user:(?:default\/)?/, '');
}

/** False where one actor stands in several entries. */
export function isUniqueByActor(roles: readonly ActorRole[]): boolean {
  return (
    new Set(roles.map(({ actor }) => actorKey(actor))).size === roles.length
  );
}

const SOFTWARE =
  /(?<![\p{L}\p{N}])(?:bot|system|automation|integration|autoscaler|cron|cronjob|kubelet|kubernetes|alertmanager|prometheus|grafana|pagerduty|opsgenie|jenkins|argocd|dependabot|renovate)(?![\p{L}\p{N}])/iu;
/** `v2.3`, `1.4.0`. */
const VERSION = /(?<![\p{L}\p{N}])v?\d+\.\d+/iu;
/** What is said behind a name says what kind of thing it is: `Payments (service)`. */
const THING = /\((?:service|integration|bot|app)\)$/i;

/** True for what plainly is no person: `System`, `deploy-bot`, `gateway v2.3.0`. */
export function isSoftware(actor: string): boolean {
  // Where somebody has an account says nothing of who they are.
  const own = actor
    .replace(/(?<=.)@\S+\.\S+$/, '')
    .replace(/\s*\([^()]*\)$/, '');
  return THING.test(actor) || SOFTWARE.test(own) || VERSION.test(own);
}
