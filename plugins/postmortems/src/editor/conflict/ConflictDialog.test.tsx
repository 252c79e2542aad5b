import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  eventRules,
  factorRules,
  MemoryJournal,
  RowSaver,
  type FieldRules,
  type Row,
} from 'backstage-plugin-postmortems-common';
import { aFactor, anEvent } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { FactorsContext } from './FactorsContext';
import { RowNotice } from './RowNotice';

/** Nothing is sent by itself. */
const STILL = { now: () => 0, after: () => () => {} };

/** A row in conflict, of which a test decides what the server has. */
function inConflict<T extends Row>(
  rules: FieldRules<T>,
  { base, mine, theirs }: { base: T; mine: Partial<T>; theirs: Partial<T> },
) {
  const sent: Partial<T>[] = [];
  const saver = new RowSaver<T>({
    row: base,
    rules,
    journal: new MemoryJournal<T>(),
    clock: STILL,
    transport: {
      send: async ({ row, fields }) => {
        sent.push(fields);
        return { ...row, ...fields, version: row.version + 1 };
      },
    },
  });
  saver.edit(mine);
  saver.adopt({ ...base, ...theirs, version: base.version + 1 });
  return { saver, sent };
}

const compare = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Compare and choose' }),
  );
  return screen.findByRole('dialog');
};

describe('ConflictDialog', () => {
  const base = anEvent({ description: 'Alert', source: '' });

  it('saves nothing over a text that came after the one it shows, until that is shown too', async () => {
    const { saver, sent } = inConflict(eventRules, {
      base,
      mine: { description: 'Alert fires' },
      theirs: { description: 'Pager rings' },
    });
    await renderScreen(<RowNotice saver={saver} />);
    const dialog = await compare();
    expect(dialog).toHaveTextContent('Pager rings');
    const save = within(dialog).getByRole('button', { name: 'Save this' });

    act(() =>
      saver.adopt({
        ...base,
        description: 'Pager rings for ten minutes',
        version: 3,
      }),
    );
    const again = await within(dialog).findByRole('button', {
      name: 'Show the change',
    });
    expect(save).toBeDisabled();
    expect(dialog).not.toHaveTextContent('for ten minutes');
    expect(sent).toEqual([]);

    await userEvent.click(again);
    expect(dialog).toHaveTextContent('for ten minutes');
    await userEvent.click(save);
    expect(sent).toEqual([{ description: 'Alert fires' }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('goes with its conflict, and does not come unasked with the next', async () => {
    const { saver } = inConflict(eventRules, {
      base,
      mine: { description: 'Alert fires' },
      theirs: { description: 'Pager rings' },
    });
    await renderScreen(<RowNotice saver={saver} />);
    await compare();
    act(() => saver.adopt({ ...base, version: 3 }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    act(() => saver.adopt({ ...base, description: 'Bell rings', version: 4 }));
    await screen.findByRole('button', { name: 'Compare and choose' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('names the causes that a value refers to', async () => {
    const [pool, alert] = [
      aFactor({ statement: 'Pool too small' }),
      aFactor({ statement: 'No alert' }),
    ];
    const { saver } = inConflict(factorRules, {
      base: aFactor({ category: null }),
      mine: { parentId: pool.id },
      theirs: { parentId: alert.id },
    });
    await renderScreen(
      <FactorsContext.Provider value={() => [pool, alert]}>
        <RowNotice saver={saver} />
      </FactorsContext.Provider>,
    );
    const dialog = await compare();
    expect(dialog).toHaveTextContent('Pool too small');
    expect(dialog).toHaveTextContent('No alert');
    expect(dialog).not.toHaveTextContent(pool.id);
  });
});

describe('RowNotice', () => {
  it('shows when an old text was left, and sends or forgets it as the person says', async () => {
    const base = anEvent({ description: 'Alert' });
    const sent: unknown[] = [];
    const left = () =>
      new RowSaver({
        row: base,
        rules: eventRules,
        journal: new MemoryJournal<typeof base>(),
        transport: {
          send: async ({ row, fields }) => {
            sent.push(fields);
            return { ...row, ...fields, version: 2 };
          },
        },
        restored: {
          base,
          edits: { description: 'Alert fires' },
          leftAt: Date.parse('2025-02-09T10:00:00Z'),
        },
      });
    const { unmount } = await renderScreen(<RowNotice saver={left()} />);
    expect(
      await screen.findByText(/You left this unsaved on 9 Feb 2025/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Throw it away' }),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(sent).toEqual([]);
    unmount();

    await renderScreen(<RowNotice saver={left()} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save it' }),
    );
    expect(sent).toEqual([{ description: 'Alert fires' }]);
  });

  it('does not claim to keep what there was no room for', async () => {
    const base = anEvent({ description: 'Alert' });
    const saver = new RowSaver({
      row: base,
      rules: eventRules,
      journal: { write: () => false, clear: () => {} },
      transport: { send: async ({ row }) => row },
    });
    saver.edit({ description: 'Mine' });
    act(() => saver.adopt({ ...base, description: 'Theirs', version: 2 }));
    await renderScreen(<RowNotice saver={saver} />);
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('no room to keep your text');
    expect(notice).not.toHaveTextContent('both texts are kept');
  });
});
