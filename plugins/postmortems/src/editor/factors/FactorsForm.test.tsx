import { createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aFactor, aPostmortem } from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

const aDocument = () =>
  new MemoryServer(
    aPostmortem({
      factors: [
        aFactor({ statement: 'Pool exhausted', position: 1 }),
        aFactor({ statement: 'No alert', position: 2 }),
      ],
    }),
  );
const statements = () =>
  screen
    .getAllByLabelText<HTMLTextAreaElement>('Cause')
    .map(({ value }) => value);
const statement = (at: number) => screen.getAllByLabelText('Cause')[at];

beforeEach(() => localStorage.clear());

describe('the causes in the editor', () => {
  it('move with Alt+Shift and the arrows', async () => {
    const server = aDocument();
    await openEditor(server, 'factors');
    await userEvent.click(statement(1));
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    expect(statements()).toEqual(['No alert', 'Pool exhausted', '']);
    await userEvent.click(statement(1));
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    await saved();
    const [pool, alert] = server.document!.factors;
    expect(pool.parentId).toBe(alert.id);
  });

  it('leave alone the keys that go by words in a text, or open a list', async () => {
    const server = aDocument();
    await openEditor(server, 'factors');
    await userEvent.click(statement(1));
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowRight}{/Alt}');
    const layer = screen.getAllByLabelText('Layer')[1];
    layer.focus();
    const key = createEvent.keyDown(layer, {
      key: 'ArrowDown',
      altKey: true,
      shiftKey: true,
    });
    fireEvent(layer, key);
    expect(key.defaultPrevented).toBe(false);
    expect(statements()).toEqual(['Pool exhausted', 'No alert', '']);
    expect(screen.getByText('Everything is saved')).toBeVisible();
  });

  it('say why one cannot explain another that is not saved yet', async () => {
    const server = aDocument();
    await openEditor(server, 'factors');
    server.weather = 'offline';
    await userEvent.type(statement(2), 'No budget{Enter}No plan');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(
      screen.getByText(
        '“No budget” has to be saved before it can be moved or explained.',
      ),
    ).toBeVisible();
    await userEvent.keyboard('{ArrowUp}{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    expect(screen.getByText(/^“No budget” has to be saved/)).toBeVisible();
    server.weather = 'fine';
    window.dispatchEvent(new Event('online'));
    await saved();
    expect(screen.queryByText(/has to be saved/)).not.toBeInTheDocument();
  });

  it('offer the action that usually follows from a gap, with an outline', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    const server = new MemoryServer(
      aPostmortem({
        affectedEntities: ['component:default/checkout'],
        factors: [
          aFactor({
            statement: 'No runbook for failing over',
            category: 'runbook-gap',
            position: 1,
          }),
          aFactor({ statement: 'Pool exhausted', position: 2 }),
        ],
      }),
    );
    await openEditor(server, 'factors');
    await user.click(statement(1));
    expect(screen.queryByText(/^Create runbook/)).not.toBeVisible();
    await user.click(statement(0));
    expect(screen.getByText('Create runbook: failing over')).toBeVisible();

    await user.click(screen.getByRole('button', { name: /outline/ }));
    expect(await screen.findByText('Outline copied')).toBeVisible();
    expect(copied).toHaveBeenCalledWith(
      expect.stringContaining('Service: checkout.'),
    );

    await user.click(screen.getByRole('button', { name: 'Add this action' }));
    await saved();
    const [item] = server.document!.actionItems;
    expect(item).toMatchObject({
      title: 'Create runbook: failing over',
      type: 'mitigate',
      factorIds: [server.document!.factors[0].id],
    });
    // It is addressed now.
    expect(screen.queryByText(/^Create runbook/)).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await saved();
    expect(server.document!.actionItems).toEqual([]);
  });

  it('leave the focus on the next one when one is deleted with its button', async () => {
    await openEditor(aDocument(), 'factors');
    await userEvent.click(
      screen.getByRole('button', { name: 'Delete Pool exhausted' }),
    );
    expect(statement(0)).toHaveValue('No alert');
    expect(statement(0)).toHaveFocus();
  });

  it('take no Enter that chooses among what an input method offers', async () => {
    await openEditor(aDocument(), 'factors');
    const enter = (isComposing: boolean) => {
      const key = createEvent.keyDown(statement(0), {
        key: 'Enter',
        isComposing,
      });
      fireEvent(statement(0), key);
      return key.defaultPrevented;
    };
    expect(enter(true)).toBe(false);
    expect(statements()).toHaveLength(3);
    expect(enter(false)).toBe(true);
    expect(statements()).toEqual(['Pool exhausted', 'No alert', '', '']);
  });

  it('show a category that the configuration no longer has', async () => {
    const server = new MemoryServer(
      aPostmortem({ factors: [aFactor({ category: 'moon-phase' })] }),
    );
    await openEditor(server, 'factors');
    expect(screen.getAllByLabelText('Category')[0]).toHaveDisplayValue(
      'moon-phase',
    );
  });
});
