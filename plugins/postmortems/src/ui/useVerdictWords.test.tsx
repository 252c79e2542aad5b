import { screen } from '@testing-library/react';
import type { RecurringFactor } from 'backstage-plugin-postmortems-common';
import { aCell, aRecurringFactor } from '../testing/fakeFactors';
import { renderScreen } from '../testing/renderScreen';
import { shortNumber, useVerdictWords } from './useVerdictWords';

const nameOf = (ref: string) => ref.replace('component:default/', '');

function Words({ factor }: { factor: RecurringFactor }) {
  const { ofFactor, ofCount, ofExpectation } = useVerdictWords();
  return (
    <ul>
      <li>{ofFactor(factor, nameOf)}</li>
      {factor.entities.map(cell => (
        <li key={cell.entityRef}>
          {ofCount(cell.postmortems, cell)}. {ofExpectation(cell)}
        </li>
      ))}
    </ul>
  );
}

async function wordsOf(factor: Partial<RecurringFactor>) {
  renderScreen(<Words factor={aRecurringFactor(factor)} />);
  const items = await screen.findAllByRole('listitem');
  return items.map(item => item.textContent);
}

const over = (name: string, q: number) =>
  aCell({
    ...{ entityRef: `component:default/${name}`, postmortems: 9, q },
    ...{ expected: 2.04, lift: 3.74, interval: { low: 2.01, high: 8.37 } },
    verdict: 'over_represented',
  });

describe('verdicts in words', () => {
  it('name the surest services, and count the others', async () => {
    const entities = [
      over('cart', 0.0412),
      over('api', 0.00002),
      over('web', 0.03),
    ];
    const [factor, cart, api] = await wordsOf({ entities });
    expect(factor).toBe(
      'over-represented at api (q < 0.001), web (q 0.03) and one more',
    );
    expect(cart).toBe(
      'over-represented (q 0.041). Chance alone would put 2 here; this is about 3.7 times as many (2 to 8.4 is plausible).',
    );
    expect(api).toMatch(/^over-represented \(q < 0\.001\)\./);
  });

  it('say how often something was seen that chance may well have put there', async () => {
    const [factor, cell] = await wordsOf({
      entities: [aCell({ postmortems: 4 })],
    });
    expect(factor).toBe('in line with chance at every service');
    expect(cell).toMatch(/^seen 4 times, in line with chance\./);
  });

  it('say where nothing could have told', async () => {
    const [factor, cell] = await wordsOf({
      entities: [aCell({ q: null, verdict: 'too_few' })],
    });
    expect(factor).toBe('too few at any service to say');
    expect(cell).toMatch(/^seen once, too few to say\./);
  });

  it('are about the part that is looked at, where it is a part', async () => {
    const [factor] = await wordsOf({
      postmortems: 3,
      elsewhere: { ...over('cart', 0.01), postmortems: 5, ofPostmortems: 26 },
    });
    expect(factor).toBe('over-represented (q 0.01)');
  });

  it('have numbers of two digits that count', () => {
    expect([0.0123, 1.26, 9.96, 12.6, 0].map(shortNumber)).toEqual([
      ...['0.012', '1.3', '10', '13', '0'],
    ]);
  });
});
