import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openEditor } from '../fields/__testUtils__/openEditor';
import { aLog, aServer, drop, press } from './testing/evidencePart';

beforeEach(() => localStorage.clear());

const rowOf = async (title: string) =>
  (await screen.findByLabelText(`Name of ${title}`)).closest('tr')!;
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('what came in', () => {
  it('says when it is from, what was read in it and what was taken out of it', async () => {
    const server = aServer();
    server.evidence.has({
      title: 'access.log',
      redactions: { 'bearer token': 2, 'e-mail address': 1 },
      trimmed: 12,
      unread: {
        count: 3,
        first: [{ line: 1_024, path: null, text: '-- MARK --' }],
      },
    });
    await openEditor(server, 'evidence');
    expect(cellsOf(await rowOf('access.log'))).toEqual([
      '',
      '9 Feb 202510:00:00–10:45:00',
      '1,200',
      '300',
      'Show text',
    ]);
    expect(
      screen.getByText('12 entries from later than the incident left out'),
    ).toBeVisible();
    await userEvent.click(screen.getByText('3 secrets taken out'));
    expect(screen.getByText('bearer token: 2')).toBeVisible();
    await userEvent.click(screen.getByText('3 lines not read'));
    expect(screen.getByText('-- MARK --')).toBeVisible();
    expect(screen.getByText('line 1,024')).toBeVisible();
    expect(screen.getByText('and 2 more')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'What 1 artefact covers, 9 Feb 2025, 10:00:00 to 10:45:00 UTC',
      }),
    ).toBeVisible();
  });

  it('sets a clock right, shows its times so, and takes that back', async () => {
    const server = aServer();
    server.evidence.has({ title: 'access.log' });
    await openEditor(server, 'evidence');
    const row = await rowOf('access.log');
    const clock = screen.getByLabelText('Clock ahead by');
    await userEvent.clear(clock);
    await userEvent.type(clock, 'a bit');
    await userEvent.tab();
    expect(await screen.findByText(/^Not understood/)).toBeVisible();
    expect(clock).toBeInvalid();
    await userEvent.clear(clock);
    await userEvent.type(clock, '1 min 30{Enter}{Backspace}{Backspace}');
    await userEvent.type(clock, '30s{Enter}');
    await waitFor(() => expect(clock).toHaveValue('+1 min 30 s'));
    expect(server.evidence.artefacts[0].offsetMs).toBe(90_000);
    expect(row).toHaveTextContent('09:58:30–10:43:30');
    await press('Undo');
    await waitFor(() => expect(clock).toHaveValue('0 s'));
    expect(server.evidence.artefacts[0].offsetMs).toBe(0);
  });

  it('is renamed, also when something that nobody typed was changed meanwhile', async () => {
    const server = aServer();
    const { id } = server.evidence.has({ title: 'access.log' });
    await openEditor(server, 'evidence');
    const name = await screen.findByLabelText('Name of access.log');
    server.evidence.change(id, { dismissed: ['errors_start|7'] });
    await userEvent.type(name, '.1{Enter}');
    await waitFor(() =>
      expect(server.evidence.artefacts[0].title).toBe('access.log.1'),
    );
  });

  it('shows what somebody else has called it meanwhile, and keeps what was typed', async () => {
    const server = aServer();
    const { id } = server.evidence.has({ source: 'nginx' });
    await openEditor(server, 'evidence');
    const source = await screen.findByLabelText('Called in the timeline');
    server.evidence.change(id, { source: 'proxy' });
    await userEvent.type(source, ' log{Enter}');
    expect(
      await screen.findByText(/Somebody else has changed “access.log”/),
    ).toBeVisible();
    expect(source).toHaveValue('nginx log');
    expect(server.evidence.artefacts[0].source).toBe('proxy');
    await userEvent.type(source, '{Enter}');
    await waitFor(() =>
      expect(server.evidence.artefacts[0].source).toBe('nginx log'),
    );
  });

  it('takes back with Escape what was typed', async () => {
    const server = aServer();
    server.evidence.has();
    await openEditor(server, 'evidence');
    const name = await screen.findByLabelText('Name of access.log');
    await userEvent.type(name, ' of old{Escape}');
    await userEvent.tab();
    expect(name).toHaveValue('access.log');
    expect(server.log).not.toContainEqual(
      expect.stringContaining('patchEvidence'),
    );
  });

  it('is taken away and brought back, the focus going to the next one', async () => {
    const server = aServer();
    server.evidence.has({ title: 'a.log' });
    server.evidence.has({ title: 'b.log' });
    await openEditor(server, 'evidence');
    await rowOf('a.log');
    await press('Delete a.log');
    expect(screen.queryByLabelText('Name of a.log')).toBeNull();
    expect(screen.getByLabelText('Name of b.log')).toHaveFocus();
    await waitFor(() => expect(server.evidence.artefacts).toHaveLength(1));
    await press('Undo');
    expect(await rowOf('a.log')).toBeVisible();
    expect(server.evidence.artefacts).toHaveLength(2);
  });

  it('stays when it could not be taken away', async () => {
    const server = aServer();
    server.evidence.has();
    await openEditor(server, 'evidence');
    await rowOf('access.log');
    server.weather = 'forbidden';
    await press('Delete access.log');
    expect(
      await screen.findByText(/You may not change this post-mortem/),
    ).toBeVisible();
    expect(await rowOf('access.log')).toBeVisible();
    expect(screen.queryByText('Deleted “access.log”')).toBeNull();
  });

  it('shows its text, as much as a browser draws', async () => {
    const server = aServer();
    const lines = Array.from({ length: 5_002 }, (_, i) => `line ${i + 1}\n`);
    server.evidence.has({ leftOut: 12 }, lines.join(''));
    await openEditor(server, 'evidence');
    await press('Show the text of access.log');
    const dialog = await screen.findByRole('dialog');
    const text = await within(dialog).findByRole('region');
    expect(text).toHaveTextContent(/line 1 .* line 5000$/);
    expect(dialog).toHaveTextContent('2 more lines are not shown.');
    expect(dialog).toHaveTextContent('12 characters between');
  });

  it('reads times without a zone again in the one that a person says', async () => {
    const server = aServer();
    server.evidence.finds = ({ zone }) => ({
      withoutZone: 41,
      zone: zone ?? 'UTC',
    });
    await openEditor(server, 'evidence');
    drop(aLog('app.log'));
    await rowOf('app.log');
    const source = screen.getByLabelText('Called in the timeline');
    await userEvent.clear(source);
    await userEvent.type(source, 'checkout{Enter}');
    await waitFor(() =>
      expect(server.evidence.artefacts[0].source).toBe('checkout'),
    );
    expect(
      screen.getByText('41 times name no zone; they were read in UTC.'),
    ).toBeVisible();
    const zone = screen.getByRole('combobox', { name: 'Read them in' });
    await userEvent.clear(zone);
    await userEvent.type(zone, 'berlin');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Europe/Berlin' }),
    );
    expect(
      await screen.findByText(
        '41 times name no zone; they were read in Europe/Berlin.',
      ),
    ).toBeVisible();
    await waitFor(() =>
      expect(server.evidence.artefacts).toMatchObject([
        { title: 'app.log', zone: 'Europe/Berlin', source: 'checkout' },
      ]),
    );
    await press('Undo');
    await waitFor(() =>
      expect(server.evidence.artefacts).toMatchObject([{ zone: 'UTC' }]),
    );
  });

  it('asks for the file again where its bytes are not at hand, and takes no other for it', async () => {
    const server = aServer();
    server.evidence.has({
      title: 'app.log',
      hash: 'lines of app.log',
      size: 16,
      withoutZone: 2,
    });
    server.evidence.finds = () => ({ withoutZone: 2 });
    await openEditor(server, 'evidence');
    await rowOf('app.log');
    const zone = screen.getByRole('combobox', { name: 'Read them in' });
    await userEvent.clear(zone);
    await userEvent.type(zone, 'berlin');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Europe/Berlin' }),
    );
    const file = screen.getByLabelText('The same file again');
    await userEvent.upload(file, aLog('app.log', 'another'));
    expect(await screen.findByText(/This is not the file/)).toBeVisible();
    expect(server.evidence.sent).toEqual([]);

    await userEvent.clear(zone);
    await userEvent.type(zone, 'berlin');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Europe/Berlin' }),
    );
    await userEvent.upload(file, aLog('app.log'));
    expect(await screen.findByText(/read in Europe\/Berlin\.$/)).toBeVisible();
    await waitFor(() => expect(server.evidence.artefacts).toHaveLength(1));
  });

  it('can be looked at, but not changed, by those who may only read', async () => {
    const server = aServer({
      may: {
        edit: false,
        transition: false,
        changePeople: false,
        changeAccess: false,
        delete: false,
      },
    });
    server.evidence.has({}, 'the text');
    await openEditor(server, 'evidence');
    const row = await rowOf('access.log');
    expect(within(row).getByRole('textbox')).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull();
    expect(screen.queryByText('Choose files')).toBeNull();
    await press('Show the text of access.log');
    expect(await screen.findByText('the text')).toBeVisible();
  });

  it('offers to correct a clock that differs, and tells what the artefacts do not', async () => {
    const server = aServer();
    const edge = server.evidence.has({ title: 'edge.log' });
    const cart = server.evidence.has({ title: 'cart.log' });
    server.evidence.clocks = [
      {
        artefactId: edge.id,
        otherId: cart.id,
        offsetMs: -180_000,
        uncertaintyMs: 2_000,
        basis: 'errors',
        matches: 111,
        shownBy: [],
      },
    ];
    server.evidence.gaps = [
      {
        artefactId: cart.id,
        kind: 'silent',
        from: '2025-02-09T10:18:00.000Z',
        to: '2025-02-09T10:20:30.000Z',
        sentence: 'cart.log: silent 10:18:00–10:20:30.',
      },
    ];
    await openEditor(server, 'evidence');
    expect(
      await screen.findByText(
        /“cart.log” is 3 min ahead of “edge.log” \(± 2 s\): both saw the same errors/,
      ),
    ).toBeVisible();
    expect(
      screen.getByText('cart.log: silent 10:18:00–10:20:30.'),
    ).toBeVisible();
    await press('Correct cart.log');
    // It is three minutes ahead, so as much is taken from its times.
    await waitFor(() =>
      expect(
        server.evidence.artefacts.find(({ id }) => id === cart.id)?.offsetMs,
      ).toBe(180_000),
    );
  });
});
