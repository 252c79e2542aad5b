import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DataGap } from 'backstage-plugin-postmortems-common';
import { openEditor, saved } from '../../fields/__testUtils__/openEditor';
import type { MemoryServer } from '../../testing/MemoryServer';
import { aServer, press, shownPart } from '../testing/evidencePart';

beforeEach(() => localStorage.clear());

const SILENT = 'cart: silent from 10:18:00 to 10:20:30 UTC (2 min 30 s).';
const EARLY = 'cart: ends at 10:30:00 UTC, 10 min before the incident did.';

/** A log that was silent for a while and ends early, looked for three weeks later. */
function withGaps(): MemoryServer {
  const server = aServer();
  const cart = server.evidence.has({
    title: 'cart.log',
    source: 'cart',
    createdAt: '2025-03-02T08:00:00.000Z',
  });
  const gap = (fields: Partial<DataGap>): DataGap => ({
    artefactId: cart.id,
    kind: 'silent',
    from: '2025-02-09T10:18:00.000Z',
    to: '2025-02-09T10:20:30.000Z',
    sentence: SILENT,
    ...fields,
  });
  server.evidence.gaps = [
    gap({}),
    gap({
      kind: 'ends_early',
      from: '2025-02-09T10:30:00.000Z',
      to: '2025-02-09T10:40:00.000Z',
      sentence: EARLY,
    }),
  ];
  return server;
}

const missingData = (server: MemoryServer) =>
  server.document!.sections.find(({ key }) => key === 'missing-data');

const outline = () => screen.getByLabelText('Parts of the post-mortem');

describe('data that was missing', () => {
  it('goes into a section of its own, which then stands in the outline', async () => {
    const server = withGaps();
    await openEditor(server, 'evidence');
    await press(`Write into the report: ${SILENT}`);
    const link = await screen.findByRole('link', { name: 'In the report' });
    expect(link).toHaveFocus();
    await saved();
    expect(missingData(server)).toMatchObject({
      title: 'Data We Did Not Have',
      body: `- ${SILENT}`,
    });
    fireEvent.click(
      within(outline()).getByRole('link', { name: /^Data We Did Not Have/ }),
    );
    expect(await screen.findByDisplayValue(`- ${SILENT}`)).toBeVisible();
  });

  it('is written all at once, without what is there already, and taken out again', async () => {
    const server = withGaps();
    server.changeSection(
      'missing-data',
      `Traces are not kept.\n\n- ${EARLY}`,
      'Data We Did Not Have',
    );
    server.evidence.gaps.push({
      ...server.evidence.gaps[0],
      to: server.evidence.gaps[1].to,
      sentence: 'cart: no points.',
    });
    await openEditor(server, 'evidence');
    expect(await screen.findAllByText('In the report')).toHaveLength(1);
    await press('Write all into the report');
    expect(await screen.findAllByText('In the report')).toHaveLength(3);
    await saved();
    expect(missingData(server)?.body).toBe(
      `Traces are not kept.\n\n- ${EARLY}\n- ${SILENT}\n- cart: no points.`,
    );
    await press('Undo');
    await waitFor(() =>
      expect(missingData(server)?.body).toBe(
        `Traces are not kept.\n\n- ${EARLY}`,
      ),
    );
  });

  it('offers an action that would have it next time, and says which one it became', async () => {
    const server = withGaps();
    await openEditor(server, 'evidence');
    await press('Add an action: Keep the logs of cart for 30 days');
    const link = await screen.findByRole('link', { name: 'AI-001 added' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/#actions$/));
    expect(server.document!.actionItems).toMatchObject([
      {
        title: 'Keep the logs of cart for 30 days',
        type: 'process',
        priority: 'medium',
      },
    ]);
    await press('Undo');
    await waitFor(() => expect(server.document!.actionItems).toHaveLength(0));
    expect(
      screen.getByRole('button', {
        name: 'Add an action: Alert when cart stops reporting',
      }),
    ).toBeVisible();
  });

  it('can only be read by those who may not change the post-mortem', async () => {
    const server = withGaps();
    server.document!.may = { ...server.document!.may, edit: false };
    await openEditor(server, 'evidence');
    expect(await screen.findByText(SILENT)).toBeVisible();
    expect(
      within(shownPart()).queryByRole('button', { name: /report|action/ }),
    ).not.toBeInTheDocument();
  });
});
