// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import { screen, waitFor } from '@testing-library/react';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Route, Routes } from 'react-router-dom';
import { anEntity, renderScreen } from '../../../testing/renderScreen';
import { EditorPage } from '../../EditorPage';
import { MemoryServer } from '../../testing/MemoryServer';

const payments = anEntity({ kind: 'Group', name: 'payments' });
const LED_BY_BOB = { 'postmortems/lead': 'user:default/bob' };

const ENTITIES = [
  anEntity({ name: 'checkout', title: 'Checkout' }),
  anEntity({ kind: 'User', name: 'bob', title: 'Bob Baker' }),
  {
    ...payments,
    metadata: { ...payments.metadata, annotations: LED_BY_BOB },
  },
];

/**
 * Opens one part of the editor on the server's post-mortem.
 *
 * @param catalog - what knows the entities
 */
export async function openEditor(
  server: MemoryServer,
  part: string,
  catalog: CatalogApi = catalogApiMock({ entities: ENTITIES }),
) {
  renderScreen(
    <Routes>
      <Route path="/postmortem/:ref/edit" element={<EditorPage />} />
    </Routes>,
    {
      api: server.connect().api,
      catalog,
      path: `/postmortem/${server.document!.ref}/edit#${part}`,
    },
  );
  await screen.findByRole('heading', { level: 3 });
}

/** A catalog that knows the same, and answers a search only once it is told to. */
export function aSlowCatalog(): { catalog: CatalogApi; answer: () => void } {
  const catalog = catalogApiMock({ entities: ENTITIES });
  const query = catalog.queryEntities.bind(catalog);
  let answer = () => {};
  const told = new Promise<void>(resolve => {
    answer = resolve;
  });
  catalog.queryEntities = async (...asked) => {
    await told;
    return query(...asked);
  };
  return { catalog, answer };
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
