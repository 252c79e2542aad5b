import {
  PostmortemsClient,
  Revision,
} from 'backstage-plugin-postmortems-common';

/** What is wrong with a section that many people appended to at once. */
export interface AppendFaults {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There more than once. */
  duplicated: string[];
  /** There, and never acknowledged. */
  unknown: string[];
  /** What does not add up in versions and history. */
  miscounted: string[];
}

/** The section to which everybody appends. */
export const SECTION = 'summary';

/** Reads back what a crowd has written, and holds it against what was acknowledged. */
export async function checkAppends(
  client: PostmortemsClient,
  ref: string,
  acknowledged: string[],
): Promise<AppendFaults> {
  const { seq, sections } = await client.get(ref);
  const { body, version } = sections.find(({ key }) => key === SECTION)!;
  const found = body.split('\n').filter(Boolean);
  const count = new Map<string, number>();
  for (const token of found) count.set(token, (count.get(token) ?? 0) + 1);
  return {
    lost: acknowledged.filter(token => !count.has(token)),
    duplicated: [...count].filter(([, n]) => n > 1).map(([token]) => token),
    unknown: [...count.keys()].filter(token => !acknowledged.includes(token)),
    miscounted: [
      ...expectEqual('version', version, 1 + acknowledged.length),
      ...expectEqual('seq', seq, 1 + acknowledged.length),
      ...gapsIn(await allRevisions(client, ref), seq),
    ],
  };
}

async function allRevisions(
  client: PostmortemsClient,
  ref: string,
): Promise<Revision[]> {
  const revisions: Revision[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listRevisions(ref, { limit: 100, cursor });
    revisions.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return revisions.reverse();
}

/** Every `seq` from 1 on belongs to exactly one revision. */
function gapsIn(revisions: Revision[], seq: number): string[] {
  const faults: string[] = [];
  let next = 1;
  for (const { n, firstSeq, lastSeq } of revisions) {
    faults.push(...expectEqual(`revision ${n} begins`, firstSeq, next));
    next = lastSeq + 1;
  }
  return [...faults, ...expectEqual('the history ends', next - 1, seq)];
}

function expectEqual(what: string, seen: number, meant: number): string[] {
  return seen === meant ? [] : [`${what}: ${seen} instead of ${meant}`];
}
