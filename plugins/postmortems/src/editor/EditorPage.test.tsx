import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Link, Route, Routes, useLocation } from 'react-router-dom';
import {
  aFactor,
  anActionItem,
  anEvent,
  aPostmortem,
} from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { EditorPage } from './EditorPage';
import { MemoryServer } from './testing/MemoryServer';

const CHECKOUT = anEntity({ name: 'checkout', title: 'Checkout' });
const BOB = anEntity({ kind: 'User', name: 'bob', title: 'Bob Baker' });

function Address() {
  const { pathname, search, hash } = useLocation();
  return <span data-testid="address">{pathname + search + hash}</span>;
}

async function open(
  server: MemoryServer,
  path = `/postmortem/${server.document?.ref}/edit`,
  onSignIn = () => {},
) {
  const page = server.connect();
  const shown = await renderScreen(
    <>
      <Address />
      <Link to="/postmortem/new#incident">Bare address</Link>
      <Routes>
        <Route
          path="/postmortem/new"
          element={<EditorPage onSignIn={onSignIn} />}
        />
        <Route
          path="/postmortem/:ref/edit"
          element={<EditorPage onSignIn={onSignIn} />}
        />
        <Route path="/elsewhere" element={<p>Elsewhere</p>} />
      </Routes>
    </>,
    { api: page.api, entities: [CHECKOUT, BOB], path },
  );
  return { ...shown, close: page.close };
}

const address = () => screen.getByTestId('address').textContent;
const saved = () =>
  screen.findByText(/^Saved \d\d:\d\d:\d\d$/, undefined, { timeout: 4_000 });
/** What is said aloud. */
const spoken = () =>
  screen.getAllByRole('status').map(status => status.textContent);
const field = (name: string) => screen.findByRole('textbox', { name });

beforeEach(() => localStorage.clear());

describe('EditorPage', () => {
  describe('of a new post-mortem', () => {
    it('has a title and the service filled in, and makes nothing before somebody types', async () => {
      const server = new MemoryServer();
      const { unmount } = await open(
        server,
        '/postmortem/new?entityRef=component:default/checkout',
      );
      expect((await field('Title')).getAttribute('value')).toMatch(
        /^Incident on Checkout, \d+ \w+ \d{4}$/,
      );
      expect(await screen.findByText('Checkout')).toBeInTheDocument();
      expect(
        screen.getByText('Nothing is kept until you type'),
      ).toBeInTheDocument();
      unmount();
      expect(server.log).toEqual([]);
    });

    it('is made by the first change, and gets its address without a keystroke or the focus lost', async () => {
      const server = new MemoryServer();
      await open(
        server,
        '/postmortem/new?entityRef=component:default/checkout',
      );
      const title = await field('Title');
      await userEvent.clear(title);
      await userEvent.type(title, 'Checkout answers');
      await waitFor(() => expect(server.document).toBeDefined(), {
        timeout: 4_000,
      });
      await userEvent.type(title, ' with errors');
      await waitFor(() =>
        expect(address()).toBe(`/postmortem/${server.document!.ref}/edit`),
      );
      expect(title).toHaveFocus();
      expect(title).toHaveValue('Checkout answers with errors');
      await saved();
      expect(server.document).toMatchObject({
        title: 'Checkout answers with errors',
        affectedEntities: ['component:default/checkout'],
      });
      expect(server.log.filter(line => line.startsWith('create'))).toHaveLength(
        1,
      );
    });
  });

  it('stays about the same service from part to part, and keeps what was typed', async () => {
    const server = new MemoryServer();
    server.weather = 'offline';
    await open(server, '/postmortem/new?entityRef=component:default/checkout');
    await userEvent.type(await field('Title'), ': errors');
    const title = (await field('Title')).getAttribute('value');
    await userEvent.click(screen.getByRole('link', { name: /Timeline/ }));
    expect(address()).toBe(
      '/postmortem/new?entityRef=component:default/checkout#timeline',
    );
    await userEvent.keyboard('{Alt>}{PageDown}{/Alt}');
    expect(address()).toBe(
      '/postmortem/new?entityRef=component:default/checkout#factors',
    );
    await userEvent.click(screen.getByRole('link', { name: /Incident/ }));
    expect(await field('Title')).toHaveValue(title);
    expect(await screen.findByText('Checkout')).toBeInTheDocument();

    server.weather = 'fine';
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await saved();
    expect(server.log.filter(line => line.startsWith('create'))).toHaveLength(
      1,
    );
    expect(server.document).toMatchObject({
      title,
      affectedEntities: ['component:default/checkout'],
    });
  });

  it('keeps a draft as it is when the address stops saying what it is about', async () => {
    const server = new MemoryServer();
    server.weather = 'offline';
    await open(server, '/postmortem/new?entityRef=component:default/checkout');
    const title = await field('Title');
    await userEvent.type(title, ': errors');
    await userEvent.click(screen.getByRole('link', { name: 'Bare address' }));
    expect(address()).toBe('/postmortem/new#incident');
    expect(await field('Title')).toBe(title);
  });

  it('says that a new one needs a title, and where that is', async () => {
    const server = new MemoryServer();
    await open(server, '/postmortem/new');
    await userEvent.clear(await field('Title'));
    await userEvent.click(screen.getByRole('link', { name: /Summary/ }));
    await userEvent.type(await field('Summary'), 'It was slow.');
    expect(
      screen.getByText(
        'Nothing is saved before it has a title. Your text is kept on this device.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Show' }));
    await userEvent.type(await field('Title'), 'Slow checkout');
    await waitFor(
      () =>
        expect(server.document).toMatchObject({
          title: 'Slow checkout',
          sections: [{ body: 'It was slow.' }],
        }),
      { timeout: 4_000 },
    );
  });

  it('says aloud when saving fails and when it works again, and nothing in between', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server);
    const title = await field('Title');
    await userEvent.type(title, '!');
    await saved();
    expect(spoken()).toEqual(['']);

    server.weather = 'offline';
    await userEvent.type(title, '!');
    const trouble = 'Saving does not work at the moment; it is tried again.';
    await waitFor(() => expect(spoken()).toEqual([trouble]), {
      timeout: 4_000,
    });
    server.weather = 'fine';
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(spoken()).toEqual(['Saving works again.']));
  });

  it('shows when it was saved on the clock of the person, with the time in UTC at hand', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server);
    await userEvent.type(await field('Title'), '!');
    const line = await saved();
    expect(line.title).toMatch(/^\d+ \w{3} \d{4}, \d\d:\d\d:\d\d UTC$/);
    const [clock] = line.textContent!.match(/[\d:]+/)!;
    const said = new Date(`${line.title.replace(/ UTC$/, '')}Z`);
    expect(said.toLocaleTimeString('en-GB')).toBe(clock);
  });

  it('saves a section by itself and says so', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server);
    await userEvent.click(await screen.findByRole('link', { name: /Summary/ }));
    await userEvent.type(await field('Summary'), 'The pool ran dry.');
    await saved();
    expect(server.document!.sections).toMatchObject([
      { key: 'summary', body: 'The pool ran dry.' },
    ]);
  });

  it('opens the part that the address names', async () => {
    const server = new MemoryServer(aPostmortem({ timeline: [anEvent()] }));
    await open(server, `/postmortem/${server.document!.ref}/edit#timeline`);
    const grid = await screen.findByRole('grid', { name: 'Timeline' });
    expect(within(grid).getAllByLabelText('Event')[0]).toHaveValue(
      'Error rate rises above 5 %',
    );
    expect(screen.getByRole('link', { name: /Timeline/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('types through the timeline with Tab and Enter', async () => {
    const server = new MemoryServer(
      aPostmortem({ startedAt: '2025-02-09T10:05:00.000Z' }),
    );
    await open(server, `/postmortem/${server.document!.ref}/edit#timeline`);
    await userEvent.click(await field('Time'));
    await userEvent.keyboard(
      '10:05{Tab}First errors{Tab}nginx{Enter}10:06:45{Tab}Alert fires{Enter}',
    );
    await saved();
    expect(server.document!.timeline).toMatchObject([
      {
        occurredAt: '2025-02-09T10:05:00.000Z',
        description: 'First errors',
        source: 'nginx',
      },
      { occurredAt: '2025-02-09T10:06:45.000Z', description: 'Alert fires' },
    ]);
    expect(screen.getAllByLabelText('Time')[2]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getAllByLabelText('Time')[1]).toHaveFocus();
    expect(screen.getByText('9 Feb 2025 10:06:45 UTC')).toBeInTheDocument();
  });

  it('makes rows of a pasted table, and takes them back', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server, `/postmortem/${server.document!.ref}/edit#timeline`);
    await userEvent.click(await field('Time'));
    await userEvent.paste(
      '| Time | Event | Source |\n|---|---|---|\n| 10:05 | First errors | nginx |\n| 10:06 | Alert fires | Prometheus |',
    );
    await waitFor(() => expect(server.document!.timeline).toHaveLength(2), {
      timeout: 4_000,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.document!.timeline).toHaveLength(0));
  });

  it('deletes an event and brings it back', async () => {
    const server = new MemoryServer(
      aPostmortem({ timeline: [anEvent({ description: 'Alert' })] }),
    );
    await open(server, `/postmortem/${server.document!.ref}/edit#timeline`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete Alert' }),
    );
    await waitFor(() => expect(server.document!.timeline).toHaveLength(0));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(server.document!.timeline).toMatchObject([
        { description: 'Alert' },
      ]),
    );
    expect(screen.getAllByLabelText('Event')[0]).toHaveValue('Alert');
  });

  it('moves causes with the keyboard', async () => {
    const server = new MemoryServer(
      aPostmortem({
        factors: [
          aFactor({ statement: 'Pool exhausted', position: 1 }),
          aFactor({ statement: 'No alert', position: 2 }),
        ],
      }),
    );
    await open(server, `/postmortem/${server.document!.ref}/edit#factors`);
    const second = (await screen.findAllByLabelText('Cause'))[1];
    await userEvent.click(second);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    await saved();
    const [first] = server.document!.factors;
    expect(server.document!.factors[1].parentId).toBe(first.id);
  });

  it('finds owners in the catalog, and keeps those it does not know', async () => {
    const server = new MemoryServer(
      aPostmortem({
        actionItems: [
          anActionItem({ owner: null }),
          anActionItem({ owner: null }),
        ],
      }),
    );
    await open(server, `/postmortem/${server.document!.ref}/edit#actions`);
    const [first, second] = await screen.findAllByLabelText('Owner');
    await userEvent.type(first, 'Bob');
    await userEvent.click(
      await screen.findByRole('option', { name: /Bob Baker/ }),
    );
    await userEvent.type(second, '@mallory{Tab}');
    await saved();
    expect(server.document!.actionItems.map(({ owner }) => owner)).toEqual([
      'user:default/bob',
      'user:default/mallory',
    ]);
    await waitFor(() =>
      expect(second).toHaveValue('mallory (not in the catalog)'),
    );
  });

  it('says that it is offline, keeps the text, and goes on when the network is back', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(
      server,
      `/postmortem/${server.document!.ref}/edit#section-impact`,
    );
    const text = await field('Impact');
    server.weather = 'offline';
    await userEvent.type(text, 'Forty thousand requests');
    await screen.findByText(
      'Offline: your text is kept on this device; retrying.',
      undefined,
      { timeout: 4_000 },
    );
    await userEvent.type(text, ' failed.');
    server.weather = 'fine';
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await saved();
    expect(server.document!.sections).toMatchObject([
      { body: 'Forty thousand requests failed.' },
    ]);
  });

  it('has after a reload what had not been saved', async () => {
    const server = new MemoryServer(aPostmortem());
    const path = `/postmortem/${server.document!.ref}/edit#section-impact`;
    const before = await open(server, path);
    const text = await field('Impact');
    server.weather = 'offline';
    await userEvent.type(text, 'Typed in the train');
    // What a reload leaves: the page is gone in the middle of everything.
    before.close();
    before.unmount();

    server.weather = 'fine';
    await open(server, path);
    expect(await field('Impact')).toHaveValue('Typed in the train');
    await saved();
    expect(server.document!.sections).toMatchObject([
      { body: 'Typed in the train' },
    ]);
  });

  it('offers to sign in again when the sign-in has expired', async () => {
    const server = new MemoryServer(aPostmortem());
    const onSignIn = jest.fn();
    await open(server, undefined, onSignIn);
    const title = await field('Title');
    server.weather = 'signedOut';
    await userEvent.type(title, '!');
    const button = await screen.findByRole('button', { name: 'Sign in again' });
    await userEvent.click(button);
    expect(onSignIn).toHaveBeenCalled();
  });

  it('shows both texts of a conflict, and saves what the person chooses', async () => {
    const server = new MemoryServer(aPostmortem());
    server.changeSection('summary', 'It was slow.', 'Summary');
    await open(
      server,
      `/postmortem/${server.document!.ref}/edit#section-summary`,
    );
    const text = await field('Summary');
    await userEvent.type(text, ' Then it failed.');
    server.changeSection('summary', 'It was down.');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare and choose' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Your change');
    expect(dialog).toHaveTextContent('down');
    expect(text).toHaveValue('It was slow. Then it failed.');

    await userEvent.click(within(dialog).getByLabelText('Both, put together'));
    const merged = within(dialog).getByLabelText('The text that shall stand');
    await userEvent.clear(merged);
    await userEvent.type(merged, 'It was slow, then down.');
    expect(await axe(dialog)).toHaveNoViolations();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save this' }),
    );
    await saved();
    expect(server.document!.sections).toMatchObject([
      { body: 'It was slow, then down.' },
    ]);
  });

  it('warns before the page goes only when its text could not be kept', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server);
    const title = await field('Title');
    const asks = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    server.weather = 'offline';
    await userEvent.type(title, '!');
    expect(asks()).toBe(false);

    const full = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    await userEvent.type(title, '!');
    expect(asks()).toBe(true);
    expect(
      await screen.findByText(/no room to keep your text on this device/),
    ).toBeInTheDocument();

    server.weather = 'forbidden';
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    const refused = await screen.findAllByText(
      'Not saved: You may not change this post-mortem. There is no room to keep your text on this device: leave this page open.',
    );
    expect(refused).toHaveLength(2);
    full.mockRestore();
  });

  it('saves at once and goes from part to part by keyboard', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server);
    await userEvent.type(await field('Title'), '!');
    await userEvent.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(server.document!.title).toBe('Checkout answers with errors!'),
    );
    await userEvent.keyboard('{Alt>}{PageDown}{/Alt}');
    expect(
      await screen.findByRole('heading', { level: 3, name: 'Summary' }),
    ).toHaveFocus();
  });

  it('takes a refusal for what it is, and lets the person give up', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(server);
    const title = await field('Title');
    server.weather = 'forbidden';
    await userEvent.type(title, '!');
    const giveUp = await screen.findByRole('button', {
      name: 'Give up my change',
    });
    // Beside the field and in the bar.
    expect(
      screen.getAllByText(
        'Not saved: You may not change this post-mortem. Your text is kept on this device.',
      ),
    ).toHaveLength(2);
    await userEvent.click(giveUp);
    expect(title).toHaveValue('Checkout answers with errors');
  });

  it('takes no paste that no section could hold, and leaves the text as it was', async () => {
    const server = new MemoryServer(aPostmortem());
    await open(
      server,
      `/postmortem/${server.document!.ref}/edit#section-summary`,
    );
    const text = await field('Summary');
    await userEvent.type(text, 'Before');
    const pasted = fireEvent.paste(text, {
      clipboardData: { getData: () => 'x'.repeat(5_000_000) },
    });
    expect(pasted).toBe(false);
    expect(
      await screen.findByText(/5,000,006 characters; a section holds 200,000/),
    ).toBeInTheDocument();
    expect(text).toHaveValue('Before');
  });

  it('goes on saving when the person goes elsewhere in the portal', async () => {
    const server = new MemoryServer(aPostmortem({ ref: 'PM-2025-02-10' }));
    const { unmount } = await open(server);
    await userEvent.type(await field('Title'), '!');
    unmount();
    await waitFor(
      () =>
        expect(server.document!.title).toBe('Checkout answers with errors!'),
      { timeout: 4_000 },
    );
    // Of this post-mortem: what other tests left open goes on saving, too.
    await waitFor(
      () =>
        expect(
          Object.keys(localStorage).filter(
            key =>
              key.includes('journal') && key.includes(server.document!.ref),
          ),
        ).toEqual([]),
      { timeout: 12_000 },
    );
  });

  it.each([
    'incident',
    'section-summary',
    'evidence',
    'timeline',
    'factors',
    'actions',
    'review',
  ])('has no barrier for anybody in %s', async part => {
    const server = new MemoryServer(
      aPostmortem({
        status: 'draft',
        timeline: [anEvent()],
        factors: [aFactor()],
        actionItems: [anActionItem()],
        links: [
          { url: 'https://chat.example.org/1', kind: 'channel', title: '' },
        ],
        impactFigures: [
          {
            label: 'failed requests',
            value: 40_000,
            unit: '',
            estimated: true,
          },
        ],
      }),
    );
    const { container } = await open(
      server,
      `/postmortem/${server.document!.ref}/edit#${part}`,
    );
    await screen.findByRole('heading', { level: 3 });
    const root = container.querySelector('[data-postmortems]')!;
    expect(await axe(root)).toHaveNoViolations();
  });

  it('says when it could not be opened, and tries again', async () => {
    // One of its own: what other tests left open goes on saving.
    const server = new MemoryServer(aPostmortem({ ref: 'PM-2025-02-11' }));
    server.weather = 'offline';
    await open(server);
    const again = await screen.findByRole('button', { name: 'Try again' });
    server.weather = 'fine';
    await userEvent.click(again);
    expect(await field('Title')).toHaveValue('Checkout answers with errors');
  });
});
