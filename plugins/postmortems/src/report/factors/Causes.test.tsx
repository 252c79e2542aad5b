import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aFactor, aPostmortem } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { Causes } from './Causes';

beforeEach(() => localStorage.clear());

/** A chain of whys: each explains the one before. */
const chain = (...statements: string[]) =>
  statements.map((statement, i) =>
    aFactor({
      id: statement,
      statement,
      position: i,
      parentId: statements[i - 1] ?? null,
      layer: i < statements.length - 1 ? 'contributing' : 'systemic',
    }),
  );

const show = (factors: ReturnType<typeof chain>) =>
  renderScreen(<Causes postmortem={aPostmortem({ factors })} />);

const item = (name: RegExp) =>
  screen.getAllByRole('listitem').filter(li => name.test(li.textContent!));

describe('Causes', () => {
  it('numbers the whys and counts the chain where it ends', async () => {
    await show([
      ...chain('Pool full', 'Slow query', 'No review'),
      aFactor({ statement: 'Load test', position: 9 }),
    ]);
    expect(
      await screen.findByText(
        '4 factors. The longest chain is 3 whys deep and ends on a systemic factor.',
      ),
    ).toBeVisible();
    expect(item(/^Why 3 No review.*3 whys deep, ends on a sys/)).toHaveLength(
      1,
    );
    expect(item(/^Why 1 Pool full/)).toHaveLength(1);
    // What nobody asked about is no chain.
    expect(item(/^Load test/)).toHaveLength(1);
  });

  it('asks no questions of a factor that stands alone', async () => {
    await show([aFactor({ statement: 'Pool full' })]);
    expect(await screen.findByText('1 factor')).toBeVisible();
    expect(item(/^Pool full/)).toHaveLength(1);
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('draws them on demand, above the whys, and remembers it', async () => {
    const { unmount } = await show(chain('Pool full', 'Slow query'));
    await userEvent.click(await screen.findByRole('button', { name: 'Tree' }));
    expect(screen.getByRole('group', { name: /^Tree of/ })).toBeVisible();
    expect(item(/^Why 2 Slow query/)).toHaveLength(1);
    unmount();
    await show(chain('Pool full', 'Slow query'));
    expect(
      await screen.findByRole('group', { name: /^Tree of/ }),
    ).toBeVisible();
  });

  it('leads from the drawing to the place among the whys', async () => {
    await show(chain('Pool full', 'Slow query'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Fishbone' }),
    );
    await userEvent.click(screen.getByRole('button', { name: /^Slow query,/ }));
    expect(item(/^Why 2 Slow query/)[0]).toHaveFocus();
  });

  it('names the pattern of a factor, and says where nobody has confirmed it', async () => {
    const pool = { id: 'p-1', name: 'Pool exhausted', category: 'network' };
    const { container } = await renderScreen(
      <Causes
        postmortem={aPostmortem({
          factors: [
            aFactor({ statement: 'Pool full', patternId: 'p-1' }),
            aFactor({
              ...{ statement: 'No connection', patternId: 'p-2' },
              patternSource: 'suggested',
            }),
          ],
        })}
      />,
      {
        api: {
          namePatterns: async ids => ({
            items: ids.map(id => ({ id, pattern: pool })),
          }),
        },
      },
    );
    const links = await screen.findAllByRole('link', { name: pool.name });
    expect(links[0]).toHaveAttribute(
      'href',
      '/postmortems/recurring-factors/patterns/p-1',
    );
    expect(item(/^Pool full.*pattern Pool exhausted$/)).toHaveLength(1);
    expect(
      item(/^No connection.*pattern Pool exhausted \(suggested\)/),
    ).toHaveLength(1);
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.click(screen.getByRole('button', { name: 'Tree' }));
    expect(
      await screen.findByRole('button', {
        name: /^No connection,.*Pattern: Pool exhausted \(suggested\)/,
      }),
    ).toBeVisible();
  });
});
