import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aFolder } from '../testing/dropped';
import { aFile, aZip } from '../testing/files';
import {
  checkboxOf,
  drop,
  openPage,
  press,
  read,
  rowOf,
} from '../testing/importPage';
import { ImportServer, refusal } from '../testing/imports';

const checkout = 'component:default/checkout';

let server: ImportServer;

beforeEach(() => {
  localStorage.clear();
  server = new ImportServer();
});

describe('ImportPage', () => {
  it('says first what it takes, what will happen and what is kept', async () => {
    const { container } = await openPage(server);
    expect(
      screen.getByRole('heading', { name: 'Import post-mortems' }),
    ).toBeVisible();
    expect(screen.getByText(/at most 2,000 files/)).toBeVisible();
    expect(screen.getByText(/Nothing is made until you say/)).toBeVisible();
    expect(screen.getByText(/only the references/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows what was found in a folder, and what was left out', async () => {
    server.finds = ({ text }) =>
      text === '# a'
        ? {
            title: 'Pool ran dry',
            entities: [checkout],
            warnings: [{ line: 3, message: 'A guess', text: 'Sunday' }],
          }
        : {
            title: 'Disk full',
            status: 'draft',
            events: 1_200,
            startedAt: null,
          };
    const { container } = await openPage(server);
    drop(
      aFolder('pm', [
        aFile('a.md', '# a'),
        aFolder('2024', [aFile('b.md', '# b')]),
        aFile('chart.png'),
      ]),
    );
    await read(2);
    expect(
      screen.getByText(
        '2 post-mortems, 1,209 events, 8 actions, 6 factors; 1 with warnings.',
      ),
    ).toBeVisible();

    const pool = await rowOf('Pool ran dry');
    expect(await within(pool).findByText('Checkout')).toBeVisible();
    expect(
      within(pool)
        .getAllByRole('cell')
        .slice(2)
        .map(({ textContent }) => textContent),
    ).toEqual([
      '9 Feb 2025',
      'Published',
      'CheckoutChange services',
      '9',
      '4',
      '3',
      '1',
    ]);
    const disk = await rowOf('Disk full');
    expect(within(disk).getByText('pm/2024/b.md')).toBeVisible();
    expect(within(disk).getByText('Draft')).toBeVisible();
    expect(screen.getByText('1 file was left out')).toBeVisible();
    expect(screen.getByText(/pm\/chart\.png/)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('takes files from its buttons, and zips', async () => {
    await openPage(server);
    await userEvent.upload(
      screen.getByLabelText('Choose files'),
      [
        aFile('old.zip', await aZip({ name: 'in/zip.md', data: 'zipped' })),
        aFile('plain.md', 'plain'),
      ],
      { applyAccept: false },
    );
    expect(await screen.findByText('in/zip.md')).toBeVisible();
    expect(screen.getByText('plain.md')).toBeVisible();

    await userEvent.upload(screen.getByLabelText('Choose a folder'), [
      aFile('more.md', 'more'),
    ]);
    await read(3);
  });

  it('says so when there is nothing to read in it', async () => {
    await openPage(server);
    drop(aFile('chart.png'));
    expect(
      await screen.findByText('There is nothing in this that can be read.'),
    ).toBeVisible();
    expect(server.calls).toHaveLength(0);
  });

  it('chooses all, some or none', async () => {
    await openPage(server);
    drop(aFile('a.md', 'A'), aFile('b.md', 'B'));
    await read(2);
    const all = screen.getByRole('checkbox', { name: 'All post-mortems' });
    expect(all).toBeChecked();
    await userEvent.click(checkboxOf(await rowOf('A')));
    await read(1);
    expect(all).toHaveAttribute('data-indeterminate', 'true');
    await userEvent.click(all);
    await read(2);
    await userEvent.click(all);
    expect(
      await screen.findByRole('button', { name: 'Choose what to import' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('leaves what is here already, and links to it', async () => {
    server.finds = () => ({
      title: 'Pool ran dry',
      earlier: { ref: 'PM-2024-01-01', title: 'Pool was dry' },
    });
    await openPage(server);
    drop(aFile('a.md'));
    const row = await rowOf('Pool ran dry');
    expect(checkboxOf(row)).not.toBeChecked();
    expect(
      within(row).getByRole('link', { name: 'Pool was dry' }),
    ).toHaveAttribute('href', '/postmortem/PM-2024-01-01');
    await userEvent.click(checkboxOf(row));
    await press('Import 1 post-mortem');
    await screen.findByText('This import made 1 post-mortem.');
    expect(server.imports[0].query.again).toBe(true);
  });

  it('keeps the row of a file that fails, with the reason, and tries again', async () => {
    server.finds = ({ text }) => {
      if (text === 'B') throw refusal(400, 'The text is not one.');
      return {};
    };
    await openPage(server);
    drop(aFile('a.md', 'A'), aFile('b.md', 'B'));
    await read(1);
    expect(screen.getByText(/1 could not be read/)).toBeVisible();
    const row = screen.getByText('b.md').closest('tr')!;
    expect(row).toHaveTextContent('Could not be read. The text is not one.');
    server.finds = () => ({});
    await userEvent.click(
      within(row).getByRole('button', { name: 'Try again' }),
    );
    await read(2);
  });

  it('asks for the zone of times that name none before it imports them', async () => {
    server.finds = ({ query }) => ({ asksZone: !query.zone });
    const { container } = await openPage(server);
    drop(aFile('a.md', 'A'));
    expect(
      await screen.findByText('Times in 1 file name no zone.'),
    ).toBeVisible();
    expect(await read(1)).toHaveAttribute('aria-disabled', 'true');
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.type(
      screen.getByRole('combobox', { name: 'Zone of these times' }),
      'berlin',
    );
    const offered = await screen.findAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'Europe/Berlin',
    ]);
    await userEvent.click(offered[0]);
    expect(
      await screen.findByText(/They are taken as Europe\/Berlin/),
    ).toBeVisible();
    await waitFor(async () =>
      expect(await read(1)).not.toHaveAttribute('aria-disabled'),
    );
    await press('Import 1 post-mortem');
    await screen.findByText('This import made 1 post-mortem.');
    expect(server.imports[0].query.zone).toBe('Europe/Berlin');
  });

  it('takes them as UTC when told to', async () => {
    server.finds = ({ query }) => ({ asksZone: !query.zone });
    await openPage(server);
    drop(aFile('a.md', 'A'));
    await press('Take them as UTC');
    expect(await screen.findByText(/They are taken as UTC/)).toBeVisible();
    expect(server.calls.at(-1)?.query.zone).toBe('UTC');
  });

  it('offers the incidents of a log one by one, or the log as a whole', async () => {
    server.finds = ({ query }) =>
      query.part
        ? { title: `Incident ${query.part}` }
        : {
            title: 'The log',
            parts: [
              { title: 'Incident 1', line: 3 },
              { title: 'Incident 2', line: 9 },
            ],
          };
    await openPage(server);
    drop(aFile('log.md'));
    await read(2);
    expect(screen.getByText('log.md tells of 2 incidents.')).toBeVisible();
    expect(screen.getByText('log.md, from line 9')).toBeVisible();
    await press('Take it as a whole');
    await read(1);
    expect(await rowOf('The log')).toBeVisible();
    await press('Take them one by one');
    await read(2);
  });
});
