import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Pattern,
  PatternHistoryEntry,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import { errorAnswer } from '../editor/testing/errorAnswer';
import { aPattern } from '../testing/fakePatterns';
import { aFactor, aMention } from '../testing/fakePostmortems';
import {
  anEntity,
  renderScreen,
  type ScreenOptions,
} from '../testing/renderScreen';
import { PatternPage } from './PatternPage';

const open = (
  pattern: Pattern,
  api: ScreenOptions['api'] = {},
  asked = pattern.id,
) =>
  renderScreen(
    <Routes>
      <Route
        path="/postmortems/recurring-factors/patterns/:id"
        element={<PatternPage />}
      />
    </Routes>,
    {
      api: { getPattern: async () => pattern, ...api },
      entities: [anEntity({ kind: 'User', name: 'alice', title: 'Alice' })],
      path: `/postmortems/recurring-factors/patterns/${asked}`,
    },
  );

const story = {
  ...aFactor({ id: 'f-1', statement: 'No connection was left' }),
  postmortem: aMention(),
};
const entry = (
  act: PatternHistoryEntry['act'],
  fields: Partial<PatternHistoryEntry> = {},
): PatternHistoryEntry => ({
  ...{ id: `${act} ${JSON.stringify(fields)}`, act, before: {}, after: {} },
  ...{ actor: 'user:default/alice', at: '2025-02-11T08:00:00.000Z' },
  other: null,
  ...fields,
});

describe('the page of a pattern', () => {
  it('says what it is, where it was found, and what was done to it', async () => {
    const other = { id: 'x', name: 'Too few', category: 'network' };
    const { container } = await open(
      aPattern({ suggestedPostmortems: 1, aliases: [], openActions: 1 }),
      {
        listFactors: async () => ({
          items: [story, { ...story, id: 'f-2', patternSource: 'suggested' }],
          nextCursor: null,
        }),
        getPatternHistory: async () => ({
          items: [
            entry('changed', {
              before: { name: 'Pool full', category: 'network' },
              after: { name: 'Pool exhausted', category: 'process' },
            }),
            entry('taken_in', { other }),
            entry('made', { after: { name: 'Pool full' } }),
          ],
          nextCursor: null,
        }),
      },
    );
    expect(
      await screen.findByText(
        'Capacity Planning. Found in 2 published post-mortems. Suggested for 1 more, which nobody has confirmed.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: '1 open action addresses it.' }),
    ).toHaveAttribute(
      'href',
      '/postmortems/action-items?pattern=pool&published=true',
    );
    const row = await screen.findByRole('row', { name: /9 Feb 2025/ });
    expect(row).toHaveTextContent('No connection was left (suggested)');
    expect(within(row).getAllByRole('listitem')).toHaveLength(2);
    expect(
      within(row).getByRole('link', { name: 'Checkout answers with errors' }),
    ).toHaveAttribute('href', '/postmortem/PM-2025-02-09');
    const history = (await screen.findByText(/made it/)).closest('ol')!;
    expect([...history.children].map(li => li.lastChild!.textContent)).toEqual([
      'Alice renamed it: “Pool full” is now “Pool exhausted”; changed its category: Network is now Process',
      'Alice merged “Too few” into it',
      'Alice made it: “Pool full”',
    ]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('offers nothing to those who may only read it', async () => {
    await open(
      aPattern({
        mayCurate: false,
        aliases: [{ id: 'a', statement: 'pool full' }],
        merged: [{ id: 'x', name: 'X', category: 'network', version: 1 }],
      }),
    );
    expect(await screen.findByText('pool full')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is renamed, and named as before by an undo', async () => {
    let pattern = aPattern();
    const patchPattern = jest.fn(
      async (_: string, version: number, patch: object) => {
        pattern = { ...pattern, ...patch, version: version + 1 };
        return pattern;
      },
    );
    await open(pattern, { getPattern: async () => pattern, patchPattern });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Rename…' }),
    );
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Pool empty{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Pool empty' }),
    ).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByRole('heading', { name: 'Connection pool exhausted' }),
    ).toBeVisible();
    expect(patchPattern.mock.calls.map(([, version]) => version)).toEqual([
      1, 2,
    ]);
  });

  it.each(['Rename…', 'Split…'])(
    'closes what “%s” opened with Escape, and goes on from there',
    async name => {
      await open(aPattern());
      const button = await screen.findByRole('button', { name });
      button.focus();
      await userEvent.keyboard('{Enter}');
      const field = await screen.findByRole('textbox', { name: 'Name' });
      field.focus();
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await waitFor(() => expect(button).toHaveFocus());
    },
  );

  it('says why it was not renamed, and keeps what was typed', async () => {
    await open(aPattern(), {
      patchPattern: async () => {
        throw await errorAnswer(403, 'NotAllowedError');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Rename…' }),
    );
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.type(name, ' again{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only administrators and whoever made a pattern may change it.',
    );
    expect(name).toHaveValue('Connection pool exhausted again');
  });

  it('is known by further words, and takes them back', async () => {
    let pattern = aPattern();
    const removePatternAlias = jest.fn(async () => {
      pattern = { ...pattern, aliases: [], version: 3 };
      return pattern;
    });
    await open(pattern, {
      getPattern: async () => pattern,
      addPatternAlias: async (_, __, { statement }) => {
        pattern = { ...pattern, aliases: [{ id: 'a', statement }], version: 2 };
        return pattern;
      },
      removePatternAlias,
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Another wording' }),
      'pool ran dry{Enter}',
    );
    expect(
      await screen.findByRole('button', { name: 'Remove “pool ran dry”' }),
    ).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(screen.queryByText('pool ran dry')).not.toBeInTheDocument(),
    );
    expect(removePatternAlias).toHaveBeenCalledWith('pool', 2, 'a');
  });

  it('goes on at the field after a further wording was removed', async () => {
    const [a, b] = ['dry', 'empty'].map(statement => ({
      ...{ id: statement, statement },
    }));
    let pattern = aPattern({ aliases: [a, b] });
    const removePatternAlias = jest.fn(async () => {
      pattern = { ...pattern, aliases: [b], version: 2 };
      return pattern;
    });
    removePatternAlias.mockRejectedValueOnce(
      await errorAnswer(403, 'NotAllowedError'),
    );
    await open(pattern, {
      getPattern: async () => pattern,
      removePatternAlias,
    });
    const remove = await screen.findByRole('button', { name: 'Remove “dry”' });
    remove.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('alert');
    expect(remove).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('dry')).toBeNull());
    expect(
      screen.getByRole('textbox', { name: 'Another wording' }),
    ).toHaveFocus();
  });

  it('lets go again of what was merged into it', async () => {
    const merged = {
      id: 'x',
      name: 'Too few',
      category: 'network',
      version: 4,
    };
    let pattern = aPattern({ merged: [merged] });
    const mergePattern = jest.fn(async () => {
      pattern = { ...pattern, merged: [{ ...merged, version: 6 }] };
      return pattern;
    });
    await open(pattern, {
      getPattern: async () => pattern,
      unmergePattern: async () => {
        pattern = { ...pattern, merged: [] };
        return aPattern({ ...merged, version: 5 });
      },
      mergePattern,
    });
    const out = { name: 'Take “Too few” out again' };
    await userEvent.click(await screen.findByRole('button', out));
    await waitFor(() =>
      expect(screen.queryByRole('button', out)).not.toBeInTheDocument(),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', out)).toBeVisible();
    expect(mergePattern).toHaveBeenCalledWith('x', 5, { into: 'pool' });
  });

  it('is split by the factors that tell another story', async () => {
    const splitPattern = jest.fn(async () => aPattern({ id: 'new' }));
    await open(aPattern(), {
      listFactors: async () => ({ items: [story], nextCursor: null }),
      splitPattern,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Split…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      await dialog.findByRole('checkbox', { name: /^No connection was left/ }),
    );
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Leak');
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make a pattern of 1 factor' }),
    );
    await waitFor(() =>
      expect(splitPattern).toHaveBeenCalledWith('pool', 1, {
        ...{ name: 'Leak', category: 'capacity-planning' },
        factorIds: ['f-1'],
      }),
    );
  });

  it('says of one that was merged what it belongs to now', async () => {
    const merged = {
      id: 'x',
      name: 'Too few',
      category: 'network',
      version: 4,
    };
    await open(aPattern({ merged: [merged] }), {}, 'x');
    expect(
      await screen.findByText('“Too few” was merged into this one.'),
    ).toBeVisible();
  });

  it('says that there is none, as of one that may not be read', async () => {
    await open(aPattern(), {
      getPattern: async () => {
        throw await errorAnswer(404, 'NotFoundError');
      },
    });
    expect(await screen.findByText(/^There is no such pattern/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'All patterns' })).toBeVisible();
  });
});
