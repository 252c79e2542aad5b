// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { anEntity, renderScreen } from '../../../testing/renderScreen';
import { EditorPage } from '../../EditorPage';
import { MemoryServer } from '../../testing/MemoryServer';

const payments = anEntity({ kind: 'Group', name: 'payments' });
const LED_BY_BOB = { 'postmortems/lead': 'user:default/bob' };

/** Opens one part of the editor on the server's post-mortem. */
export async function openEditor(server: MemoryServer, part: string) {
  renderScreen(
    <Routes>
      <Route path="/postmortem/:ref/edit" element={<EditorPage />} />
    </Routes>,
    {
      api: server.connect().api,
      entities: [
        anEntity({ name: 'checkout', title: 'Checkout' }),
        anEntity({ kind: 'User', name: 'bob', title: 'Bob Baker' }),
        {
          ...payments,
          metadata: { ...payments.metadata, annotations: LED_BY_BOB },
        },
      ],
      path: `/postmortem/${server.document!.ref}/edit#${part}`,
    },
  );
  await screen.findByRole('heading', { level: 3 });
}

/** Waits until everything is saved. */
export async function saved(): Promise<void> {
  await waitFor(
    () =>
      expect(
        screen.getByText(/^(?:Saved \d|Everything is saved)/),
      ).toBeVisible(),
    { timeout: 4_000 },
  );
}
