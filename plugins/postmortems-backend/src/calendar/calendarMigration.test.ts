import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000003_calendar.js',
));

const ID = '5d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a';

describeWithPortal('a database from before there were calendars', bench => {
  it('keeps all that it held, and gets them', async () => {
    const { portal, knex } = bench;
    await portal.as('alice').create({ title: 'Slow search' });
    await portal.as('alice').putCalendarFeed(ID, { about: null });
    const { calendar_feeds: feeds, ...before } = await readTables(knex);
    expect(feeds).toHaveLength(1);

    await down(knex);
    expect(await knex.schema.hasTable('calendar_feeds')).toBe(false);
    expect(await knex.schema.hasTable('calendar_entries')).toBe(false);
    await up(knex);

    expect(await readTables(knex)).toEqual({ ...before, calendar_feeds: [] });
    await portal.as('alice').putCalendarFeed(ID, { about: null });
    expect(await knex('calendar_feeds')).toHaveLength(1);
  });
});
