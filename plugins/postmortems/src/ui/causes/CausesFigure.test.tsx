import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Factor } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aFactor } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { downloadText } from '../downloadText';
import { CausesFigure, type CausesFigureProps } from './CausesFigure';

jest.mock('../downloadText');

const pool = aFactor({
  id: 'pool',
  statement: 'The pool ran full',
  category: 'capacity-planning',
  position: 0,
});
const query = aFactor({
  id: 'query',
  parentId: 'pool',
  statement: 'A query reads all rows',
  layer: 'contributing',
  category: null,
  certainty: 'hypothesis',
  position: 1,
});
const alert = aFactor({
  id: 'alert',
  parentId: 'pool',
  statement: 'No alert',
  layer: 'systemic',
  categorySource: 'suggested',
  position: 2,
});
const FACTORS = [pool, query, alert];

async function show(given: Partial<CausesFigureProps> = {}) {
  const onSelect = jest.fn();
  const { container } = await renderScreen(
    <CausesFigure
      postmortem={{ ref: 'PM-1', title: 'Checkout <fails>' }}
      factors={FACTORS}
      drawing="tree"
      onSelect={onSelect}
      {...given}
    />,
  );
  await screen.findByRole('figure');
  return { container, onSelect };
}

const factor = ({ statement }: Factor) =>
  screen.getByRole('button', { name: new RegExp(`^${statement}`) });

describe('CausesFigure', () => {
  it('says of each factor what is known of it', async () => {
    await show();
    expect(factor(pool)).toHaveAccessibleName(
      'The pool ran full, Immediate, Capacity Planning',
    );
    expect(factor(query)).toHaveAccessibleName(
      'A query reads all rows, Contributing, hypothesis',
    );
    expect(factor(alert)).toHaveAccessibleName(
      'No alert, Systemic, Monitoring Gap (suggested)',
    );
  });

  it('says what it shows, in a sentence', async () => {
    await show();
    expect(
      screen.getByText(
        'From left to right: what happened, and what made it possible. 3 factors in 1 tree, 2 whys deep. Dashed: 1 hypothesis.',
      ),
    ).toBeVisible();
  });

  it('names the bones of the fishbone by category', async () => {
    await show({ drawing: 'fishbone' });
    for (const name of ['Monitoring Gap', 'Capacity Planning', 'Not said']) {
      expect(screen.getByText(name)).toBeVisible();
    }
    expect(
      screen.getByText(
        'What made it possible, by category. 3 factors, 2 categories. Dashed: 1 hypothesis.',
      ),
    ).toBeVisible();
  });

  it('is one stop for the keyboard, from which arrow keys walk the tree', async () => {
    const { onSelect } = await show();
    await userEvent.tab();
    await userEvent.tab();
    expect(factor(pool)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(factor(query)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(factor(alert)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith(alert);
    await userEvent.keyboard('{ArrowLeft}');
    expect(factor(pool)).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(factor(alert)).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('is come back to where it was left', async () => {
    await show({ factors: [pool, query] });
    act(() => factor(query).focus());
    expect(factor(query)).toHaveAttribute('tabindex', '0');
    expect(factor(pool)).toHaveAttribute('tabindex', '-1');
  });

  it.each(['tree', 'fishbone'] as const)(
    'is a file of its own as a %s',
    async drawing => {
      await show({ drawing });
      await userEvent.click(
        screen.getByRole('button', { name: 'Download as SVG' }),
      );
      expect(downloadText).toHaveBeenLastCalledWith(
        `PM-1-causes-${drawing}.svg`,
        'image/svg+xml',
        expect.stringContaining('PM-1 Checkout &lt;fails&gt;'),
      );
      const text = jest.mocked(downloadText).mock.lastCall![2];
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(file.querySelector('parsererror')).toBeNull();
      expect(file.querySelectorAll('[stroke-dasharray]')).toHaveLength(1);
      expect(file.querySelector('desc')?.textContent).toContain(
        'A query reads all rows, Contributing, hypothesis',
      );
    },
  );

  it('offers no file of what has not been made yet', async () => {
    await show({ postmortem: { title: 'New' } });
    expect(
      screen.queryByRole('button', { name: 'Download as SVG' }),
    ).not.toBeInTheDocument();
  });

  it.each(['tree', 'fishbone'] as const)(
    'is accessible as a %s',
    async drawing => {
      const { container } = await show({ drawing });
      expect(await axe(container)).toHaveNoViolations();
    },
  );
});
