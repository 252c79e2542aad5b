import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { beginAtNoon } from '../../testing/beginAtNoon';
import { aListedActionItem } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { PostmortemsRoot } from '../../ui';
import { SnoozeButton } from './SnoozeButton';
import { dayAfter } from './SnoozeDialog';

const today = beginAtNoon();

function show(overrides: Partial<ListedActionItem> = {}) {
  const onChange = jest.fn();
  const item = aListedActionItem({ key: 'AI-004', ...overrides });
  renderScreen(
    <PostmortemsRoot>
      <SnoozeButton item={item} onChange={onChange} />
    </PostmortemsRoot>,
  );
  return onChange;
}

describe('SnoozeButton', () => {
  it('asks until when, a week from now, and why', async () => {
    const onChange = show();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Snooze AI-004 in PM-/ }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Snooze AI-004' });
    expect(await axe(dialog)).toHaveNoViolations();
    const save = within(dialog).getByRole('button', { name: 'Snooze' });
    expect(save).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Why/), 'the vendor');
    await userEvent.click(save);
    expect(onChange).toHaveBeenCalledWith({
      status: 'open',
      snoozedUntil: dayAfter(today, 7),
      snoozeReason: 'the vendor',
    });
  });

  it.each([
    ['today', 0],
    ['more than ninety days ahead', 91],
  ])('takes no day that is %s', async (_, days) => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Snooze AI-004/ }),
    );
    await userEvent.type(await screen.findByLabelText(/Why/), 'the vendor');
    fireEvent.change(screen.getByLabelText(/Until/), {
      target: { value: dayAfter(today, days) },
    });
    expect(screen.getByRole('button', { name: 'Snooze' })).toBeDisabled();
  });

  it('wakes what is snoozed', async () => {
    const onChange = show({
      snoozedUntil: dayAfter(today, 3),
      snoozeReason: 'a freeze',
      snoozedBy: 'user:default/bob',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Wake AI-004 in PM-.* now$/ }),
    );
    expect(onChange).toHaveBeenCalledWith({
      status: 'open',
      snoozedUntil: null,
      snoozeReason: null,
    });
  });

  it.each<[string, Partial<ListedActionItem>]>([
    ['may not edit it', { mayEdit: false }],
    ['see it done', { status: 'done' }],
  ])('is not there for those who %s', async (_, overrides) => {
    show(overrides);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
