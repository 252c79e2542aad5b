const control = process.env.PORTAL_CONTROL;

/** Whether specs may stop their portal: one that somebody else runs is theirs. */
export const ownsPortal = control !== undefined;

async function tell(
  act: 'stop' | 'start',
  env?: Record<string, string>,
  place = process.env.TEST_PARALLEL_INDEX ?? '0',
): Promise<any> {
  const answer = await fetch(`${control}/${place}/${act}`, {
    method: 'POST',
    body: JSON.stringify(env),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/**
 * Ends the portal of this worker as a deployment would, and waits until it has ended.
 * @returns the file that the plugin's database is, which nobody has open then
 */
export const stopPortal = (): Promise<{ database: string }> => tell('stop');

/**
 * Starts it again on its data, at its address, and waits until it is ready.
 * @param env - further variables of it, until it is stopped
 */
export const startPortal = (env?: Record<string, string>): Promise<void> =>
  tell('start', env);

/** A portal beside those of the workers, over a database that it shares with others. */
export interface Replica {
  url: string;
  pid: number;
  database: string;
  /** When its clock started. */
  now: string;
}

/**
 * Starts one more over the same PostgreSQL, and waits until it is ready.
 * @param env - further variables of it
 */
export const startReplica = (env: Record<string, string>): Promise<Replica> =>
  tell('start', env, 'replicas');

/** Ends all of them, and their database. */
export const stopReplicas = (): Promise<void> =>
  tell('stop', undefined, 'replicas');
