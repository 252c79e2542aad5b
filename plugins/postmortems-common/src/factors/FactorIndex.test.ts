import fc from 'fast-check';
import { FactorIndex } from './FactorIndex';
import { featuresOf } from './features';
import { likeness } from './likeness';

const STATEMENTS = [
  'No alert on the length of the order queue',
  'Nobody was paged when the queue of the mailer grew',
  'The certificate of the gateway expired on a Sunday',
  'Nothing warned that the TLS certificate was about to expire',
  'The connection pool of orders-db was exhausted',
  'Staging has a tenth of the data of production',
  'A config change went out to all regions at once',
  'The runbook for a failover was out of date',
];

interface Put {
  id: string;
  statement: string;
}

function indexOf(puts: readonly Put[]): FactorIndex {
  const index = new FactorIndex();
  for (const { id, statement } of puts) {
    index.put(id, statement, featuresOf(statement));
  }
  return index;
}

const puts = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }).map(String),
    statement: fc.constantFrom(...STATEMENTS),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('the index of factors', () => {
  it('finds the same weakness in other words', () => {
    const index = indexOf(
      STATEMENTS.map((statement, n) => ({ id: String(n), statement })),
    );
    const [first] = index.like(
      featuresOf('No one was alerted as the backlog of the invoice queue grew'),
      3,
    );
    expect(['0', '1']).toContain(first.id);
  });

  it('scores as two statements compared by themselves, best first, ties by key and id', () => {
    fc.assert(
      fc.property(puts, fc.constantFrom(...STATEMENTS), (all, asked) => {
        const features = featuresOf(asked);
        const expected = all
          .map(({ id, statement }) => ({
            id,
            statement,
            score: likeness(features, featuresOf(statement)).score,
          }))
          .filter(({ score }) => score > 0)
          .sort(
            (a, b) =>
              b.score - a.score ||
              (a.statement === b.statement
                ? Number(a.id > b.id) - 0.5
                : Number(a.statement > b.statement) - 0.5),
          )
          .map(({ id, score }) => ({ id, score }));
        const index = indexOf(all);
        expect(index.like(features, 30)).toEqual(expected);
        expect(index.like(features, 3, 2)).toEqual(expected.slice(2, 5));
      }),
    );
  });

  it('answers the same in whatever order statements came, went and came again', () => {
    fc.assert(
      fc.property(
        puts,
        fc.array(fc.integer({ min: 0, max: 99 }).map(String)),
        fc.constantFrom(...STATEMENTS),
        (all, gone, asked) => {
          const index = indexOf([...all].reverse());
          for (const id of gone) index.remove(id);
          for (const put of all.filter(({ id }) => gone.includes(id))) {
            index.put(put.id, put.statement, featuresOf(put.statement));
          }
          expect(index.size).toBe(all.length);
          expect(index.like(featuresOf(asked), 30)).toEqual(
            indexOf(all).like(featuresOf(asked), 30),
          );
        },
      ),
    );
  });

  it('keeps nothing of what is removed', () => {
    const index = indexOf([{ id: '1', statement: 'zanzibar' }]);
    expect(index.like(featuresOf('Zanzibar'), 3)).toHaveLength(1);
    index.remove('1');
    index.remove('1');
    expect(index.size).toBe(0);
    expect(index.like(featuresOf('Zanzibar'), 3)).toEqual([]);
  });
});
