import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import { aFolder } from '../../imports/testing/dropped';
import { renderScreen } from '../../testing/renderScreen';
import { EditorPage } from '../EditorPage';
import { openEditor } from '../fields/__testUtils__/openEditor';
import { errorAnswer, MemoryServer } from '../testing/MemoryServer';
import {
  aLog,
  aServer,
  drop,
  pasteText,
  press,
  shownPart,
} from './testing/evidencePart';

beforeEach(() => localStorage.clear());

const lineOf = async (name: string | RegExp) =>
  (await screen.findByText(name)).closest('li')!;

describe('bringing evidence in', () => {
  it('says what can be dropped, and which commands print it, while there is nothing', async () => {
    const server = aServer({
      startedAt: '2025-02-09T10:05:00.000Z',
      resolvedAt: '2025-02-09T10:40:00.000Z',
      affectedEntities: ['component:default/checkout'],
    });
    await openEditor(server, 'evidence');
    expect(
      await screen.findByText(/Nothing has been brought in yet/),
    ).toBeVisible();
    // A quarter of an hour before it started.
    expect(await screen.findByText(/^kubectl logs/)).toHaveTextContent(
      '--since-time=2025-02-09T09:50:00Z',
    );
    expect(
      screen.getByRole('button', { name: 'Copy the command: Active alerts' }),
    ).toBeVisible();
    expect(screen.queryByText('Proposed timeline')).not.toBeInTheDocument();
  });

  it('asks for the beginning before it can say which commands help', async () => {
    await openEditor(aServer(), 'evidence');
    expect(
      await screen.findByText(/Say under Incident when it started/),
    ).toBeVisible();
  });

  it('fetches from a system that the portal reaches, and says what came of it', async () => {
    const server = aServer();
    server.evidence.sources = [{ name: 'metrics', type: 'prometheus' }];
    await openEditor(server, 'evidence');
    await press('Fetch from metrics');
    expect(
      await screen.findByText('metrics: one artefact brought in'),
    ).toBeVisible();
    expect(screen.getByLabelText('Name of metrics: alerts')).toBeVisible();
    server.evidence.fetches = async () => {
      throw await errorAnswer(503, 'metrics did not answer in time');
    };
    await press('Fetch from metrics');
    expect(
      await screen.findByText('metrics: metrics did not answer in time.'),
    ).toBeVisible();
  });

  it('reads what is dropped, one after another, with folders and under its name', async () => {
    const server = aServer();
    server.evidence.finds = () => ({ formatTitle: 'JSON log' });
    await openEditor(server, 'evidence');
    drop(aLog('access.log'), aFolder('pods', [aLog('checkout.log')]));
    const line = await lineOf('pods/checkout.log');
    await waitFor(() => expect(line).toHaveTextContent('read as JSON log'));
    expect(server.evidence.sent).toEqual([
      { title: 'access.log', text: 'lines of access.log' },
      { title: 'pods/checkout.log', text: 'lines of checkout.log' },
    ]);
    expect(screen.getByLabelText('Name of access.log')).toHaveValue(
      'access.log',
    );
    expect(screen.getByRole('link', { name: /Evidence/ })).toHaveTextContent(
      'Evidence2',
    );
  });

  it('takes what is pasted outside of a field, and leaves what is pasted into one', async () => {
    const server = aServer();
    server.evidence.has({ title: 'old.log' });
    await openEditor(server, 'evidence');
    pasteText('10:05:23 ERROR pool exhausted');
    expect(await lineOf('Pasted text')).toBeVisible();
    await waitFor(() =>
      expect(server.evidence.sent).toEqual([
        { text: '10:05:23 ERROR pool exhausted' },
      ]),
    );
    await userEvent.click(await screen.findByLabelText('Name of old.log'));
    await userEvent.paste('!');
    expect(server.evidence.sent).toHaveLength(1);
  });

  it('takes pasted text with the command that it came from', async () => {
    const server = aServer();
    await openEditor(server, 'evidence');
    await press('Paste text');
    const dialog = await screen.findByRole('dialog', { name: 'Paste text' });
    await userEvent.click(within(dialog).getByLabelText('Text'));
    await userEvent.paste('{"alerts":[]}');
    await userEvent.type(
      within(dialog).getByLabelText('The command it came from'),
      'amtool alert query',
    );
    await press('Bring it in');
    await waitFor(() =>
      expect(server.evidence.sent).toEqual([
        { text: '{"alerts":[]}', command: 'amtool alert query' },
      ]),
    );
  });

  it('says that the same is here already', async () => {
    const server = aServer();
    await openEditor(server, 'evidence');
    drop(aLog('access.log', 'same'));
    await lineOf('access.log');
    await screen.findByLabelText('Name of access.log');
    drop(aLog('copy.log', 'same'));
    const line = await lineOf('copy.log');
    await waitFor(() => expect(line).toHaveTextContent('already here'));
    expect(screen.queryByLabelText('Name of copy.log')).toBeNull();
  });

  it('keeps what is refused with the reason, and tries it in a format that a person chooses', async () => {
    const server = aServer();
    const refusal = await errorAnswer(400, 'No format reads it.');
    server.evidence.finds = ({ format }) => {
      if (format !== 'access-log') throw refusal;
      return { formatTitle: 'Access log (nginx, Apache)' };
    };
    await openEditor(server, 'evidence');
    drop(aLog('odd.log'));
    const line = await lineOf('odd.log');
    await waitFor(() =>
      expect(line).toHaveTextContent('refused: No format reads it'),
    );
    const formats = await within(line).findByRole('combobox', {
      name: 'Format',
    });
    await within(line).findByRole('option', { name: /^Access log/ });
    await userEvent.selectOptions(formats, 'access-log');
    await userEvent.click(
      within(line).getByRole('button', { name: 'Try again' }),
    );
    await waitFor(() =>
      expect(line).toHaveTextContent('read as Access log (nginx, Apache)'),
    );
  });

  it('tries again what was lost when the connection is back, and adds it once', async () => {
    const server = aServer();
    await openEditor(server, 'evidence');
    await screen.findByText(/Nothing has been brought in yet/);
    server.weather = 'offline';
    drop(aLog('access.log'));
    const line = await lineOf('access.log');
    await waitFor(() =>
      expect(line).toHaveTextContent('the connection was lost'),
    );
    server.weather = 'fine';
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() => expect(line).toHaveTextContent('read as'));
    expect(server.evidence.sent).toHaveLength(1);
  });

  it('stops when told to', async () => {
    const server = aServer();
    await openEditor(server, 'evidence');
    await screen.findByText(/Nothing has been brought in yet/);
    const release = server.hold();
    drop(aLog('access.log'));
    const line = await lineOf('access.log');
    await press('Stop access.log');
    expect(line).toHaveTextContent('stopped');
    release();
    expect(
      within(line).getByRole('button', { name: 'Try again' }),
    ).toBeVisible();
  });

  it('makes a new post-mortem of the first thing that is dropped on it', async () => {
    const server = new MemoryServer();
    await renderScreen(
      <Routes>
        <Route path="/postmortem/new" element={<EditorPage />} />
        <Route path="/postmortem/:ref/edit" element={<EditorPage />} />
      </Routes>,
      { api: server.connect().api, path: '/postmortem/new#evidence' },
    );
    await screen.findByText(/Nothing has been brought in yet/);
    expect(server.log).toEqual(['evidenceSources']);
    drop(aLog('access.log'));
    expect(await screen.findByLabelText('Name of access.log')).toBeVisible();
    expect(server.document).toBeDefined();
    expect(server.evidence.sent).toHaveLength(1);
  });

  it('says that it could not be read, and tries again', async () => {
    const server = aServer();
    server.evidence.has({ title: 'access.log' });
    const { listEvidence } = server.api;
    let isLost = true;
    server.api.listEvidence = async (...args) => {
      if (isLost) throw new TypeError('Failed to fetch');
      return listEvidence!(...args);
    };
    await openEditor(server, 'evidence');
    expect(
      await screen.findByText('The evidence could not be read.'),
    ).toBeVisible();
    isLost = false;
    await press('Try again');
    expect(await screen.findByLabelText('Name of access.log')).toBeVisible();
  });

  it('has no barrier for anybody', async () => {
    const server = aServer({ startedAt: '2025-02-09T10:05:23.000Z' });
    await openEditor(server, 'evidence');
    await screen.findByText(/Nothing has been brought in yet/);
    drop(aLog('access.log'));
    await screen.findByLabelText('Name of access.log');
    expect(await axe(shownPart())).toHaveNoViolations();
  });
});
