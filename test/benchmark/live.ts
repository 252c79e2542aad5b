import { utcDay } from 'backstage-plugin-postmortems-common';
// What is measured here is no part of what the package offers.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { assembleRecurring } from '../../plugins/postmortems-backend/src/factors/recurrence';
import { RecurrenceStore } from '../../plugins/postmortems-backend/src/__testUtils__/RecurrenceStore';
import { atOnce } from '../../plugins/postmortems-backend/src/inTurns';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { routeBeside } from './routeBeside';

const FACTORS = 30;
const store = new RecurrenceStore();

/** Recurring factors, counted by the database each time. */
export const liveRoute = routeBeside('recurring', async ({ knex, userRef }) => {
  const viewer = {
    ...{ userRef, principals: [userRef], groupsAbove: [] },
    isAdministrator: false,
  };
  const counts = await knex.transaction(trx =>
    store.count(
      trx,
      { viewer },
      { by: 'category', filters: {}, today: utcDay(new Date()) },
    ),
  );
  return atOnce(assembleRecurring(counts, FACTORS));
});
