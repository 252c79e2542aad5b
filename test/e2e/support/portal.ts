/** The portals that there are; specs that run at once have one each. */
export const portals = (
  process.env.PORTAL_URL ?? 'http://localhost:3000'
).split(',');

/** The portal of this worker's specs. */
export const portal =
  portals[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % portals.length];
