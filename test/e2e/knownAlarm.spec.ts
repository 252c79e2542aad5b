import { CHECK_IDS } from 'backstage-plugin-postmortems-common';
import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { daysAgo } from './support/clock';
import { expectSaved } from './support/editor';
import { expect, test } from './support/test';

/** Who starts a post-mortem learns that something was known there, and what was seen before. */

test('a post-mortem on a service with a known open action raises the alarm, and leads there', async ({
  browserOf,
}) => {
  test.setTimeout(240_000);
  const word = `w${Date.now()}`;
  const service = `component:default/${word}`;
  const api = await apiAs('alice');
  const earlier = await api.create({
    title: `Payments were refused ${word}`,
    affectedEntities: [service],
    startedAt: daysAgo(20),
  });
  await api.putSection(earlier.ref, 'summary', 1, {
    body: 'The cert of the gateway was past its end date, so TLS handshakes were refused. Callers told us.',
  });
  const factor = await api.createFactor(earlier.ref, {
    statement: 'Renewing depends on a person who remembers it',
    layer: 'systemic',
    category: 'process',
  });
  await api.createActionItem(earlier.ref, {
    title: `Renew by machine ${word}`,
    factorIds: [factor.id],
  });
  await api.createActionItem(earlier.ref, {
    title: `Write the day down ${word}`,
    factorIds: [factor.id],
    status: 'done',
  });
  const { seq } = await api.get(earlier.ref);
  await api.transition(earlier.ref, seq, {
    to: 'published',
    waivers: CHECK_IDS.map(check => ({
      ...{ check, reason: 'The test is not about this' },
    })),
  });

  const page = await browserOf(
    'alice',
    `/postmortem/new?entityRef=${encodeURIComponent(service)}`,
  );
  await test.step('it is there as soon as the post-mortem is', async () => {
    await expect(
      page.getByRole('button', { name: 'What went before' }),
    ).toBeDisabled();
    await page
      .getByRole('textbox', { name: /^Title/ })
      .fill(`Nobody could pay ${word}`);
    await expectSaved(page);
    await page.getByRole('button', { name: '1 known and not fixed' }).click();
  });

  const dialog = page.getByRole('dialog', { name: 'What went before' });
  await test.step('it says how the action stood', async () => {
    await expect(dialog.getByText('AI-001 was open')).toBeVisible();
    await expect(dialog.getByText(/open on/)).toBeVisible();
    await expectAccessible(page, '[role=dialog]');
  });

  await test.step('what tells the same is there beside it', async () => {
    const { pathname } = new URL(page.url());
    const ref = pathname.split('/')[2];
    await api.putSection(ref, 'summary', 1, {
      body: 'The certificate of the ingress had expired. Customers complained before any alert.',
    });
    await page.reload();
    await page.getByRole('button', { name: '1 known and not fixed' }).click();
    await expect(
      dialog.getByRole('link', { name: `Payments were refused ${word}` }),
    ).toBeVisible();
    await expect(
      dialog
        .getByRole('listitem')
        .filter({
          has: page.getByRole('link', { name: earlier.title, exact: true }),
        })
        .getByText(/^Both speak of:.*certificate/),
    ).toBeVisible();
    await expectAccessible(page, '[role=dialog]');
  });

  await test.step('what had been done against the same stands apart', async () => {
    const ref = new URL(page.url()).pathname.split('/')[2];
    await api.createFactor(ref, {
      statement: 'The renewal waits for somebody to think of it',
      layer: 'systemic',
      category: 'process',
    });
    await page.reload();
    await page.getByRole('button', { name: '1 known and not fixed' }).click();
    const part = (name: string) => dialog.getByRole('region', { name });
    await expect(part('Known and not fixed')).toContainText('AI-001 was open');
    await expect(
      part('Done before, and it happened again').getByRole('listitem'),
    ).toContainText('AI-002 was done');
    await expectAccessible(page, '[role=dialog]');
  });

  await test.step('its link leads to the action', async () => {
    await dialog
      .getByRole('link', { name: `AI-001 Renew by machine ${word}` })
      .click();
    await expect(page).toHaveURL(
      new RegExp(`/postmortem/${earlier.ref}#AI-001$`),
    );
    await expect(
      page
        .getByRole('heading', { name: `Payments were refused ${word}` })
        .first(),
    ).toBeVisible();
  });
});
