import { expectAccessible } from './support/accessibility';
import { aDraft } from './support/api';
import { expect, test } from './support/test';

/** The owner of another service says that what failed here applies there too. */

test('owners are asked whether it applies to them, and their answer is counted', async ({
  browserOf,
}) => {
  test.setTimeout(240_000);
  const { ref, alice } = await aDraft('The pool ran full');
  const { title } = await alice.get(ref);
  const report = await browserOf('alice', `/postmortem/${ref}#exposure`);
  const section = report.getByRole('region', { name: 'Who else is exposed' });

  await test.step('the report says who may share the weakness, and why', async () => {
    const left = section.getByRole('list', { name: 'Not asked' });
    await expect(
      left.getByRole('listitem').filter({ hasText: 'Web shop' }),
    ).toContainText('depends on API service · Owned by Shop');
    await expect(
      left.getByRole('listitem').filter({ hasText: 'Invoicing' }),
    ).toContainText('consumes an API of Checkout');
    await expectAccessible(report, '#exposure');
  });

  await test.step('whoever writes it asks the owners of one of them', async () => {
    await section.getByRole('checkbox', { name: 'All of them' }).uncheck();
    await section.getByRole('checkbox', { name: 'Ask about Web shop' }).check();
    await section.getByRole('button', { name: 'Ask the owners of 1' }).click();
    await expect(section.getByRole('status').first()).toHaveText(
      /^0 of 1 have answered/,
    );
    // Alice leads the post-mortem, so she may write down what she was told.
    await expect(
      section.getByRole('button', { name: 'Answer for Web shop' }),
    ).toBeVisible();
  });

  await test.step('who owns it answers on the page of the service', async () => {
    const tab = await browserOf(
      'charlie',
      '/catalog/default/component/web-shop/post-mortems',
    );
    const questions = tab.getByRole('region', {
      name: 'Does this apply here?',
    });
    await tab
      .getByLabel('At a glance')
      .getByRole('link', { name: 'Does this apply here?' })
      .click();
    await expect(questions).toBeInViewport();
    const asked = questions.getByRole('listitem').filter({ hasText: title });
    await expect(
      asked.getByRole('link', { name: `${ref} ${title}` }),
    ).toHaveAttribute('href', `/postmortem/${ref}#exposure`);
    // By keyboard: what takes the focus then has to show it.
    const answer = asked.getByRole('button', { name: 'Answer for Web shop' });
    const first = asked.getByRole('radio', { name: 'Applies' });
    await answer.press('Enter');
    await expect(first).toBeFocused();
    await asked.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(answer).toBeFocused();
    await answer.press('Enter');
    await expect(first).toBeFocused();
    await first.press('Space');
    await asked.getByRole('textbox', { name: 'Note' }).fill('Our pool too');
    await expectAccessible(tab, 'form');
    await asked.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(asked).toContainText(/Applies, \d+ \w+ \d{4}/);
    await expect(
      asked.getByRole('button', { name: 'Change the answer of Web shop' }),
    ).toBeFocused();
  });

  await test.step('the post-mortem counts it', async () => {
    await report.reload();
    await expect(
      section.getByText(
        '1 of 1 have answered: 1 applies, 0 does not apply, 0 fixed.',
      ),
    ).toBeVisible();
    await expect(section.getByText('Our pool too')).toBeVisible();
    await expectAccessible(report, '#exposure');
  });
});
