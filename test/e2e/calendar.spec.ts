import ICAL from 'ical.js';
import { apiAs } from './support/api';
import { daysAgo } from './support/clock';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** What a calendar has at an address, signed in as nobody. */
async function subscribedTo(url: string) {
  const answer = await fetch(url);
  if (!answer.ok) return answer.status;
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar
    .getAllSubcomponents('vevent')
    .map(event => new ICAL.Event(event));
}

test('what is owed stands in the calendar of whoever owes it, until they let go of it', async ({
  browserOf,
}) => {
  const alice = await apiAs('alice');
  const action = `Alert before the pool is full ${Date.now()}`;
  const dueOn = daysAgo(-12).slice(0, 10);
  const { ref } = await alice.create({ title: 'Pool ran full' });
  const { id, version } = await alice.createActionItem(ref, {
    ...{ title: action, owner: 'user:default/charlie', dueOn },
  });
  const charlie = await browserOf('charlie', '/postmortems/action-items');
  const dialog = charlie.getByRole('dialog');
  const eventOf = async (url: string) => {
    const events = await subscribedTo(url);
    if (typeof events === 'number') return events;
    const event = events.find(({ uid }) => uid.startsWith(id));
    return event && [event.summary, `${event.startDate}`];
  };

  await charlie.getByRole('button', { name: 'Calendar…' }).click();
  await dialog.getByRole('button', { name: 'Make an address' }).click();
  const url = await dialog.getByLabel('Address').inputValue();
  expect(await eventOf(url)).toEqual([`Due: AI-001 ${action}`, dueOn]);

  await test.step('it shows when it was read, but its address never again', async () => {
    await turnTo(charlie, '/postmortems/action-items');
    await charlie.getByRole('button', { name: 'Calendar…' }).click();
    await expect(dialog.getByText(/last read/)).toBeVisible();
    await expect(dialog.getByLabel('Address')).toHaveCount(0);
  });

  await test.step('done, it is called off', async () => {
    await alice.patchActionItem(ref, id, version, { status: 'done' });
    expect(await eventOf(url)).toEqual(['Called off', dueOn]);
  });

  await test.step('revoked, the address is none', async () => {
    await dialog.getByRole('button', { name: /^Revoke the calendar/ }).click();
    await expect(dialog.getByText(/^Revoked\./)).toBeVisible();
    expect(await subscribedTo(url)).toBe(404);
  });
});
