const control = process.env.PORTAL_CONTROL;

/** Whether specs may stop their portal: one that somebody else runs is theirs. */
export const ownsPortal = control !== undefined;

async function tell(act: 'stop' | 'start'): Promise<void> {
  const place = process.env.TEST_PARALLEL_INDEX ?? '0';
  const answer = await fetch(`${control}/${place}/${act}`, { method: 'POST' });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Ends the portal of this worker as a deployment would, and waits until it has ended. */
export const stopPortal = () => tell('stop');

/** Starts it again on its data, at its address, and waits until it is ready. */
export const startPortal = () => tell('start');
