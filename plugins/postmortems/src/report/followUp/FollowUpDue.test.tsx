import { screen } from '@testing-library/react';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aPostmortem, aSection } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { FollowUpDue } from './FollowUpDue';

const show = (overrides: Partial<Postmortem>) =>
  renderScreen(
    <div>
      <h1>Report</h1>
      <FollowUpDue postmortem={aPostmortem(overrides)} />
    </div>,
  );
const isThere = async () => {
  await screen.findByText('Report');
  return screen.queryByText('Four-week follow-up due') !== null;
};
const notes = (body: string) => [
  aSection({ key: 'follow_up', title: 'Follow-up', body }),
];
const PAST = { followUpAt: '2025-03-09' };

describe('a follow-up', () => {
  it('is asked for from its day on, and leads to where it is written', async () => {
    const { container } = show(PAST);
    expect(await screen.findByText('Four-week follow-up due')).toBeVisible();
    expect(screen.getByText(/since 9 Mar 2025/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Write the follow-up' }),
    ).toHaveAttribute(
      'href',
      '/postmortem/PM-2025-02-09/edit?followUp=1#section-follow_up',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each<[string, Partial<Postmortem>, boolean]>([
    ['its notes are there', { ...PAST, sections: notes('Both held.') }, false],
    ['its notes are empty', { ...PAST, sections: notes(' ') }, true],
    ['its day comes yet', { followUpAt: '2199-01-01' }, false],
    ['no day is set', { followUpAt: null }, false],
    [
      'one only reads it',
      { ...PAST, may: { ...aPostmortem().may, edit: false } },
      false,
    ],
  ])('while %s: %#', async (_, overrides, expected) => {
    show(overrides);
    expect(await isThere()).toBe(expected);
  });
});
