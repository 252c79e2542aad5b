import { act, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Presence } from 'backstage-plugin-postmortems-common';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { PresenceLine } from './PresenceLine';
import { usePresence } from './usePresence';

const BOB = anEntity({ kind: 'User', name: 'bob', title: 'Bob Baker' });
const inImpact: Presence = {
  seq: 3,
  editing: [{ userRef: 'user:default/bob', place: 'section-impact' }],
};
const nobody: Presence = { seq: 3, editing: [] };

function Shown() {
  const editing = usePresence('PM-2025-02-09', 'reading', () => {});
  return (
    <PresenceLine
      editing={editing}
      titleOf={place => (place === 'section-impact' ? 'Impact' : '')}
    />
  );
}

describe('who else is editing', () => {
  it('is heard by signals of this post-mortem', async () => {
    let signal: (message: any) => void = () => {};
    const channels: string[] = [];
    const signals = {
      subscribe: (channel: string, listener: (message: any) => void) => {
        channels.push(channel);
        signal = listener;
        return { unsubscribe: () => {} };
      },
    };
    const { container } = await renderScreen(<Shown />, {
      // Not answered yet.
      api: { reportPresence: () => new Promise(() => {}) },
      entities: [BOB],
      signals,
    });
    await waitFor(() => expect(channels).toHaveLength(1));
    act(() => signal(inImpact));
    const name = await screen.findByRole('link', { name: 'Bob Baker' });
    expect(name.closest('span[class]')).toHaveTextContent(
      'Bob Baker is in Impact',
    );
    expect(await axe(container)).toHaveNoViolations();
    expect(channels).toEqual(['postmortems:PM-2025-02-09']);
    act(() => signal(nobody));
    expect(screen.queryByText(/is in/)).toBeNull();
  });

  it('is heard in answers where the portal has no signals', async () => {
    await renderScreen(<Shown />, {
      api: { reportPresence: async () => inImpact },
      entities: [BOB],
    });
    await screen.findByRole('link', { name: 'Bob Baker' });
    expect(screen.getByText(/is in Impact/)).toBeVisible();
  });

  it('is named up to three times, and counted beyond', async () => {
    const editing = ['a', 'b', 'c', 'd', 'e'].map(name => ({
      userRef: `user:default/${name}`,
      place: 'elsewhere',
    }));
    await renderScreen(<PresenceLine editing={editing} titleOf={() => ''} />);
    expect(await screen.findByText(/2 more/)).toHaveTextContent(
      'a is writing · b is writing · c is writing · 2 more',
    );
  });
});
