import { aDraft, apiAs, fetchAs, writeSummary } from './support/api';
import { expect, test } from './support/test';

test('what must not be kept is taken out of the history, and then all of it', async ({
  browserOf,
}) => {
  const secret = `sk_live_${Date.now()}`;
  const { ref, alice } = await aDraft('Key of the payments API in a log');
  await writeSummary(alice, ref, `The log had ${secret} in it.`);
  await writeSummary(await apiAs('erin'), ref, 'The log had the key in it.');
  const historyFor = async (person: 'alice' | 'erin') =>
    (await fetchAs(person, `/postmortems/${ref}/revisions/2`)).text();
  expect(await historyFor('alice')).toContain(secret);
  const erin = await browserOf('erin', `/postmortem/${ref}`);

  await test.step('an administrator takes a change out of the history', async () => {
    const changes = erin.getByRole('list', { name: 'Changes, newest first' });
    const written = changes.getByRole('listitem').nth(1);
    await written.getByRole('button', { name: 'Redact…' }).click();
    const dialog = erin.getByRole('dialog');
    await expect(dialog.getByLabel('Change')).toHaveText('2: Text: Summary');
    await dialog.getByLabel('Reason').fill('the key of a customer');
    await dialog.getByRole('button', { name: 'Redact' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(written).toContainText(
      'Redacted by Erin Takahashi: the key of a customer',
    );
    for (const person of ['alice', 'erin'] as const) {
      expect(await historyFor(person)).not.toContain(secret);
    }
  });

  await test.step('and purges what was deleted, by its reference', async () => {
    await erin.getByRole('button', { name: 'More actions' }).click();
    await erin.getByRole('menuitem', { name: 'Delete…' }).click();
    await erin
      .getByRole('dialog')
      .getByRole('button', { name: 'Delete' })
      .click();
    await erin.getByRole('button', { name: 'Purge…' }).click();
    const dialog = erin.getByRole('dialog');
    const purge = dialog.getByRole('button', { name: 'Purge' });
    await dialog.getByLabel('Reason').fill('names a customer');
    await dialog.getByLabel(/^Type/).fill('PM-1999-01-01');
    await expect(purge).toBeDisabled();
    await dialog.getByLabel(/^Type/).fill(ref);
    await purge.click();
    await expect(erin.getByText(`${ref} is purged.`)).toBeVisible();
  });

  await test.step('so that nothing is left to be taken back', async () => {
    for (const person of ['alice', 'erin'] as const) {
      const { status } = await fetchAs(person, `/postmortems/${ref}`);
      expect(status).toBe(404);
      const restored = await fetchAs(person, `/postmortems/${ref}/restore`, {
        method: 'POST',
        headers: { 'if-match': '*' },
      });
      expect(restored.status).toBe(404);
    }
  });
});
