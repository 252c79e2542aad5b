import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aFactor, aPostmortem } from '../../testing/fakePostmortems';
import { openEditor } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const withCauses = (...statements: string[]) =>
  new MemoryServer(
    aPostmortem({
      factors: statements.map((statement, position) =>
        aFactor({ statement, position }),
      ),
    }),
  );

const factor = (name: RegExp) => screen.findByRole('button', { name });

describe('the causes drawn in the editor', () => {
  it('wait for a second cause', async () => {
    await openEditor(withCauses('Pool exhausted'), 'factors');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  it('follow what is typed, also what is not saved yet', async () => {
    const server = withCauses('Pool exhausted', 'No alert');
    await openEditor(server, 'factors');
    await factor(/^Pool exhausted, Immediate/);
    server.weather = 'offline';
    await userEvent.type(screen.getAllByLabelText('Cause')[1], ' for it');
    await userEvent.type(screen.getAllByLabelText('Cause')[2], 'No budget');
    expect(await factor(/^No alert for it, Immediate/)).toBeVisible();
    expect(await factor(/^No budget, /)).toBeVisible();
    server.weather = 'fine';
  });

  it('take the focus to the row of a cause', async () => {
    await openEditor(withCauses('Pool exhausted', 'No alert'), 'factors');
    await userEvent.click(await factor(/^No alert, Immediate/));
    expect(screen.getAllByLabelText('Cause')[1]).toHaveFocus();
  });

  it('stay as they were chosen, and hidden for who hid them', async () => {
    const server = withCauses('Pool exhausted', 'No alert');
    await openEditor(server, 'factors');
    await userEvent.click(await factor(/^Fishbone$/));
    expect(screen.getByRole('group', { name: /^Fishbone/ })).toBeVisible();
    await userEvent.click(await factor(/^Hide the drawing$/));
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    cleanup();
    await openEditor(server, 'factors');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    await userEvent.click(await factor(/^Draw the causes$/));
    expect(screen.getByRole('group', { name: /^Fishbone/ })).toBeVisible();
  });
});
