import { screen, within } from '@testing-library/react';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import {
  aMention,
  anActionItem,
  aPostmortem,
} from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { ActionsPart } from './ActionsPart';

const alert = anActionItem({ status: 'done', proof: 'https://ci.example/7' });
const idea = anActionItem({ key: 'AI-002', title: 'A cache', isIdea: true });

function show(getOutcomes: PostmortemsApi['getOutcomes']) {
  const postmortem = aPostmortem({ actionItems: [alert, idea] });
  return renderScreen(
    <ActionsPart postmortem={postmortem} onReload={() => {}} />,
    {
      api: { getOutcomes },
    },
  );
}

describe('the actions of a report', () => {
  it('stand apart from the ideas, each with what became of it', async () => {
    const { container } = show(async () => ({
      items: [
        {
          actionItemId: alert.id,
          recurrences: [aMention({ ref: 'PM-2025-06-01' })],
          held: null,
          sameIdeas: [],
        },
        {
          actionItemId: idea.id,
          recurrences: [],
          held: null,
          sameIdeas: [
            { key: 'AI-009', postmortem: aMention({ ref: 'PM-2024-12-24' }) },
          ],
        },
      ],
    }));
    expect(
      await screen.findByRole('link', { name: 'PM-2025-06-01' }),
    ).toBeVisible();
    expect(screen.getByText('0 of 1 open')).toBeVisible();
    const actions = within(screen.getByRole('table'));
    expect(actions.queryByText('A cache')).toBeNull();
    const ideas = within(screen.getByText('A cache').closest('ul')!);
    expect(ideas.getByRole('link', { name: 'PM-2024-12-24' })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('are shown all the same where nobody can tell what became of them', async () => {
    show(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(
      await screen.findByText('What became of them could not be loaded.'),
    ).toBeVisible();
    expect(screen.getByText('A cache')).toBeVisible();
    expect(screen.getByRole('link', { name: /ci.example\/7/ })).toBeVisible();
  });
});
