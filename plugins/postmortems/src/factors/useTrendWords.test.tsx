import { screen } from '@testing-library/react';
import type { RecurringTrend } from 'backstage-plugin-postmortems-common';
import { renderScreen } from '../testing/renderScreen';
import { useTrendWords } from './useTrendWords';

function Words({ trend }: { trend: RecurringTrend }) {
  return <p>{useTrendWords()(trend)}</p>;
}

const half = (rate: number, low: number, high: number) => ({
  ...{ postmortems: 9, of: 20, rate },
  interval: { low, high },
});

describe('the rates of a trend in words', () => {
  it('are apart where an arrow says that they are', async () => {
    renderScreen(
      <Words
        trend={{
          earlier: half(1.2, 0.46, 2.38),
          recent: half(3.8, 2.41, 5.71),
          direction: 'rising',
        }}
      />,
    );
    expect(
      await screen.findByText(
        'In 30 days: 1.2 in the earlier half of the time (0.46 to 2.38), 3.8 in the recent half (2.41 to 5.71). That is 9 of 20 post-mortems, and 9 of 20.',
      ),
    ).toBeVisible();
  });

  it('are apart where they fall', async () => {
    renderScreen(
      <Words
        trend={{
          earlier: half(38.24, 24.4, 57),
          recent: half(12.21, 4.6, 24.1),
          direction: 'falling',
        }}
      />,
    );
    expect(
      await screen.findByText(
        'In 30 days: 38.2 in the earlier half of the time (24.4 to 57), 12.2 in the recent half (4.6 to 24.1). That is 9 of 20 post-mortems, and 9 of 20.',
      ),
    ).toBeVisible();
  });
});
