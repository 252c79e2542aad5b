import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aFile } from '../testing/files';
import {
  checkboxOf,
  drop,
  openPage,
  press,
  read,
  rowOf,
} from '../testing/importPage';
import { aGate, ImportServer, refusal } from '../testing/imports';

const checkout = 'component:default/checkout';

let server: ImportServer;

beforeEach(() => {
  localStorage.clear();
  server = new ImportServer();
});

describe('the preview', () => {
  const warnings = [
    { line: 3, message: 'This day was guessed', text: 'Sunday' },
    { line: 14, message: 'This time names no zone', text: '10:05' },
  ];

  it('shows warnings first, with their lines, and the report', async () => {
    server.finds = ({ text, query }) => ({
      title: text,
      warnings,
      report: query.preview ? `## Summary of ${text}` : null,
    });
    await openPage(server);
    drop(aFile('a.md', 'A'), aFile('b.md', 'B'));
    await press('2 warnings about A');
    const dialog = await screen.findByRole('dialog', { name: 'A' });
    const list = within(dialog).getByRole('list', { name: 'Warnings' });
    expect(list).toHaveFocus();
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Line 3This day was guessedSunday',
      'Line 14This time names no zone10:05',
    ]);
    expect(
      await within(dialog).findByRole('heading', { name: 'Summary of A' }),
    ).toBeVisible();
    expect(await axe(dialog)).toHaveNoViolations();
  });

  it('goes from one to the next by key, and takes or leaves each', async () => {
    server.finds = ({ text }) => ({ title: text, report: 'It broke.' });
    await openPage(server);
    drop(aFile('a.md', 'A'), aFile('b.md', 'B'));
    await read(2);
    await press('A');
    await screen.findByRole('dialog', { name: 'A' });
    await userEvent.keyboard('{ArrowRight}');
    const dialog = await screen.findByRole('dialog', { name: 'B' });
    expect(within(dialog).getByText('2 of 2')).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('checkbox', {
        name: 'Import this post-mortem',
      }),
    );
    await userEvent.keyboard('{ArrowLeft}');
    await screen.findByRole('dialog', { name: 'A' });
    await press('Close');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await read(1);
    expect(checkboxOf(await rowOf('B'))).not.toBeChecked();
  });

  it('says what happened when it does not come, and tries again', async () => {
    server.finds = ({ query }) => {
      if (query.preview) throw new TypeError('Failed to fetch');
      return { title: 'A' };
    };
    await openPage(server);
    drop(aFile('a.md'));
    await press('A');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The preview could not be loaded.',
    );
    server.finds = () => ({ title: 'A', report: 'It broke.' });
    await press('Try again');
    expect(await within(dialog).findByText('It broke.')).toBeVisible();
  });
});

describe('the services', () => {
  it('are proposed by name, to confirm and to take away', async () => {
    server.finds = ({ text }) => ({
      title: text,
      entities: [checkout],
      proposed: [{ entityRef: 'component:default/orders', title: 'Orders' }],
    });
    await openPage(server);
    drop(aFile('a.md', 'A'));
    await read(1);
    await press('Change services of A');
    const dialog = await screen.findByRole('dialog', { name: 'Services of A' });
    const [mine, proposed] = within(dialog).getAllByRole('checkbox');
    expect(mine).toBeChecked();
    expect(proposed).not.toBeChecked();
    expect(proposed).toHaveAccessibleName(
      'Orders component:default/orders, named in the text',
    );
    await userEvent.click(proposed);
    await userEvent.click(mine);
    expect(mine).not.toBeChecked();
    expect(await axe(dialog)).toHaveNoViolations();
    await press('Done');
    await press('Import 1 post-mortem');
    await screen.findByText('This import made 1 post-mortem.');
    expect(server.imports[0].query.entities).toEqual([
      'component:default/orders',
    ]);
  });
});

describe('the import', () => {
  it('shows how far it is, links to what was made, and undoes all of it', async () => {
    const gate = aGate();
    server.finds = ({ text }) => ({ title: text });
    await openPage(server);
    drop(aFile('a.md', 'A'), aFile('b.md', 'B'));
    const button = await read(2);
    server.before = () => gate.passed;
    await userEvent.click(button);
    expect((await screen.findAllByText('Imported 0 of 2'))[0]).toBeVisible();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);

    gate.open();
    expect(
      await screen.findByText('This import made 2 post-mortems.'),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'A' })).toHaveAttribute(
      'href',
      '/postmortem/PM-1',
    );
    const afterwards = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(afterwards);
    expect(afterwards.defaultPrevented).toBe(false);

    server.onDelete = ref => {
      if (ref === 'PM-2') throw refusal(412);
    };
    await press('Undo this import');
    expect(await screen.findByText(/was changed since/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'PM-2' })).toHaveAttribute(
      'href',
      '/postmortem/PM-2',
    );
    expect(server.deleted).toEqual(['PM-1']);
    expect(await screen.findByText('Deleted again')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'A' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('can be undone after a reload', async () => {
    const { unmount } = await openPage(server);
    drop(aFile('a.md', 'A'));
    await press('Import 1 post-mortem');
    await screen.findByText('This import made 1 post-mortem.');
    unmount();

    await openPage(server);
    expect(
      screen.getByText(/^Your import of .* made 1 post-mortem\.$/),
    ).toBeVisible();
    await press('Undo this import');
    expect(
      await screen.findByText(/1 post-mortem was deleted again/),
    ).toBeVisible();
    expect(server.deleted).toEqual(['PM-1']);
  });

  it('says of one whose answer was lost that it may be there', async () => {
    await openPage(server);
    drop(aFile('a.md', 'A'));
    const button = await read(1);
    server.before = () => {
      throw new TypeError('Failed to fetch');
    };
    await userEvent.click(button);
    const row = await rowOf('A');
    await waitFor(() =>
      expect(row).toHaveTextContent(/it may be there already/),
    );
    server.before = () => {};
    await userEvent.click(
      within(row).getByRole('button', { name: 'Try again' }),
    );
    await screen.findByText('This import made 1 post-mortem.');
    expect(server.made).toBe(1);
  });
});
