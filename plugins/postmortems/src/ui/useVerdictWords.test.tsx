import { screen } from '@testing-library/react';
import type { RecurringFactor } from 'backstage-plugin-postmortems-common';
import { aCell, aRecurringFactor } from '../testing/fakeFactors';
import { renderScreen } from '../testing/renderScreen';
import { useVerdictWords } from './useVerdictWords';

const nameOf = (ref: string) => ref.replace('component:default/', '');

function Words({ factor }: { factor: RecurringFactor }) {
  const { ofFactor, ofCount, ofExpectation } = useVerdictWords();
  return (
    <ul>
      <li>{ofFactor(factor, nameOf)}</li>
      {factor.entities.map(cell => (
        <li key={cell.entityRef}>
          {ofCount(cell.postmortems, cell)}.{' '}
          {ofExpectation(cell.postmortems, cell)}
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
      'over-represented (q 0.041). By post-mortems with about as many factors, those of this service included, chance alone would put 2 here; this is about 4.4 times as many (2 to 8.4 is plausible).',
    );
    expect(api).toMatch(/^over-represented \(q < 0\.001\)\./);
  });

  it('say how often something was seen that chance may well have put there', async () => {
    const [factor, cell] = await wordsOf({
      entities: [aCell({ postmortems: 4 })],
    });
    expect(factor).toBe('not clearly more than chance at any service');
    expect(cell).toMatch(/^seen 4 times, not clearly more than chance\./);
  });

  it('do not say of what was found less often that chance has it so', async () => {
    const [, cell] = await wordsOf({
      entities: [
        aCell({ expected: 12, interval: { low: 0.001, high: 0.464 }, q: 1 }),
      ],
    });
    expect(cell).toMatch(/^seen once, not clearly more than chance\./);
  });

  // Ten of ten, where 240 of 490 elsewhere have it: 14 · C(250, 10) / C(500, 10), and Byar's interval of 10 over 5.
  const perhaps = (name: string) =>
    aCell({
      ...{
        entityRef: `component:default/${name}`,
        postmortems: 10,
        q: 0.01247,
      },
      ...{ expected: 5, lift: 1.91, interval: { low: 0.957, high: 3.68 } },
    });

  it('say where the test finds more, and the ratio may be 1 all the same', async () => {
    const [factor, cell] = await wordsOf({
      entities: [perhaps('cart'), aCell()],
    });
    expect(factor).toBe(
      'more often than chance has it at cart (q 0.012), though the ratio may be 1',
    );
    expect(cell).toMatch(
      /^seen 10 times, more often than chance has it \(q 0\.012\), though the ratio may be 1\./,
    );
  });

  it('name where something stands out rather than where it may', async () => {
    const [among] = await wordsOf({
      entities: [perhaps('cart'), over('api', 0.02)],
    });
    expect(among).toBe('over-represented at api (q 0.02)');
  });

  it('say where nothing could have told', async () => {
    const [factor, cell] = await wordsOf({
      entities: [aCell({ q: null, verdict: 'too_few' })],
    });
    expect(factor).toBe('too few at any service to say');
    expect(cell).toMatch(/^seen once, too few to say\./);
  });

  it('tell no ratio of what was not tested', async () => {
    const [, cell] = await wordsOf({
      entities: [
        aCell({
          ...{ postmortems: 3, expected: 0.1, lift: 5.83, q: null },
          ...{ interval: { low: 6.03, high: 87.7 }, verdict: 'too_few' },
        }),
      ],
    });
    expect(cell).toBe(
      'seen 3 times, too few to say. Chance alone would put 0.1 here: with fewer than one, no ratio is told.',
    );
  });

  it('show less than one as less than one', async () => {
    const [, cell] = await wordsOf({
      entities: [
        aCell({
          ...{ postmortems: 3, expected: 0.996, lift: 2.34, q: null },
          ...{ interval: { low: 0.606, high: 8.81 }, verdict: 'too_few' },
        }),
      ],
    });
    expect(cell).toContain('Chance alone would put 0.996 here');
  });

  it('are about the part that is looked at, where it is a part', async () => {
    const [factor] = await wordsOf({
      postmortems: 3,
      elsewhere: { ...over('cart', 0.01), postmortems: 5, ofPostmortems: 26 },
    });
    expect(factor).toBe('over-represented (q 0.01)');
  });

  it('tell no interval that reaches down to 1 where it does not', async () => {
    const [, cell] = await wordsOf({
      entities: [
        aCell({
          ...{ postmortems: 14, expected: 10.06, q: 0.0497, lift: 1.373 },
          ...{ interval: { low: 1.02, high: 1.94 } },
          verdict: 'over_represented',
        }),
      ],
    });
    expect(cell).toBe(
      'over-represented (q < 0.05). By post-mortems with about as many factors, those of this service included, chance alone would put 10.1 here; this is about 1.39 times as many (1.02 to 1.94 is plausible).',
    );
  });
});
