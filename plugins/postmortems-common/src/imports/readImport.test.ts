import { DEFAULT_STYLE, readImport, ServiceNames, withWords } from '.';
import { incidentsOf } from './incidents/incidentsOf';
import { houseWordsSchema } from './style/withWords';
import { aDocument, settings } from './testing/texts';

const read = (text: string, options = {}) =>
  readImport(text, settings, options)!;

const LOG = `# Incident log

How we keep it: newest first.

## 2024

### 2024-05-02: Parcels not found

The index was a day old.

#### Timeline

- 08:10 UTC Support calls
- 09:40 UTC Index rebuilt

### 2024-03-01: Checkout down

Nobody could pay.

#### Timeline

- 10:05 UTC First errors
`;

describe('a log of several incidents', () => {
  it('tells each of them with the line where it begins', () => {
    expect(read(LOG).parts).toEqual([
      { title: '2024-05-02: Parcels not found', line: 7 },
      { title: '2024-03-01: Checkout down', line: 16 },
    ]);
  });

  it('gives each as a document of its own, and warns of lines of the file', () => {
    const second = read(LOG, { part: 2 });
    expect(second.document.header.title).toBe('2024-03-01: Checkout down');
    expect(second.document.timeline).toMatchObject([
      {
        occurredAt: '2024-03-01T10:05:00.000Z',
        description: 'First errors',
      },
    ]);
    expect(second.text).not.toContain('Parcels');
    expect(second.parts).toEqual([]);
    const first = read(LOG.replace('08:10 UTC', '08:10'), { part: 1 });
    expect(first.asksZone).toBe(true);
    expect(first.warnings).toContainEqual(
      expect.objectContaining({
        line: 13,
        message: expect.stringContaining('no zone'),
      }),
    );
  });

  it('gives each the addresses that stand at the end of the file', () => {
    const { document } = read(
      '# Log\n\n## 2024-01-01: Checkout down\n\nSee [the ticket][t].\n\n  ## 2024-02-01: Search down\n\nx\n\n[t]: https://x.example/1\n',
      { part: 1 },
    );
    expect(document.sections[0].body).toBe(
      'See [the ticket](https://x.example/1).',
    );
  });

  it('is taken apart to its last, however many there are', () => {
    const one = (n: number) =>
      `## 2024-01-01: Outage ${n}\n\n${'### Summary\n\nx\n\n### Timeline\n\nx\n\n'.repeat(
        3,
      )}`;
    const many = Array.from({ length: 400 }, (_, n) => one(n)).join('');
    expect(read(`# Log\n\n${many}`).parts).toHaveLength(400);
  });

  it('has no part beyond its last', () => {
    expect(readImport(LOG, settings, { part: 3 })).toBeUndefined();
    expect(readImport('# Outage\n', settings, { part: 1 })).toBeUndefined();
  });

  it.each([
    [
      'reports below one another',
      '# A\n\n## Summary\n\nx\n\n## Timeline\n\nx\n\n# B\n\n## Impact\n\nx\n\n## Timeline\n\nx\n',
      ['A', 'B'],
    ],
    ['one report', aDocument, []],
    [
      'days of one timeline',
      '# Outage\n\n## Timeline\n\n### 2024-03-01 first alarm\n\nx\n\n### 2024-03-02 all well\n\nx\n',
      [],
    ],
    [
      'moments of one incident',
      '# Outage\n\n## 2024-03-01 10:05 first alarm\n\nx\n\n## 2024-03-02 09:00 all well\n\nx\n',
      [],
    ],
    [
      'two headings of one day',
      '# Outage\n\n## What we saw on 2024-03-01\n\nx\n\n## What we did on 2024-03-01\n\nx\n',
      [],
    ],
    [
      'a heading besides that would belong to none',
      '# Log\n\n## 2024-03-01 Checkout down\n\nx\n\n## 2024-04-01 Search down\n\nx\n\n## Contact\n\nx\n',
      [],
    ],
  ])('is told from other texts: %s', (_, text, titles) => {
    expect(incidentsOf(text, DEFAULT_STYLE).map(({ title }) => title)).toEqual(
      titles,
    );
  });
});

describe('what a text says it is about', () => {
  it.each([
    ['front matter', '---\nservices: [checkout, orders-db]\n---\n# Outage\n'],
    ['a list there', '---\nservices:\n  - checkout\n  - orders-db\n---\n# O\n'],
    ['a label', '# Outage\n\n**Affected services:** checkout, `orders-db`\n'],
    ['a labelled item', '# Outage\n\n- Services: checkout and orders-db\n'],
  ])('is read from %s', (_, text) => {
    expect(read(text).services).toEqual(['checkout', 'orders-db']);
  });

  it('is not read from its sections', () => {
    expect(
      read('# Outage\n\n## Impact\n\n**Services:** all of them\n').services,
    ).toEqual([]);
  });
});

describe('the services of a catalog', () => {
  const CHECKOUT = {
    entityRef: 'component:default/checkout',
    name: 'checkout',
  };
  const API = {
    entityRef: 'component:default/api-service',
    name: 'api-service',
    title: 'Public API',
  };
  const PAYMENTS = {
    entityRef: 'component:default/payments',
    name: 'payments',
  };
  const SYSTEM = { entityRef: 'system:default/payments', name: 'payments' };
  const names = new ServiceNames([CHECKOUT, API, PAYMENTS, SYSTEM]);

  it('are named by reference, name or title, but not where two are called alike', () => {
    expect(names.named('component:default/checkout')).toBe(CHECKOUT);
    expect(names.named('API-Service')).toBe(API);
    expect(names.named('public api')).toBe(API);
    expect(names.named('payments')).toBeUndefined();
    expect(names.named('nothing')).toBeUndefined();
  });

  it('are found in a text, those it speaks of most first', () => {
    expect(
      names.mentionedIn(
        'The public API, that is api-service, and `checkout` broke; then the API-service again.',
      ),
    ).toEqual([API, CHECKOUT]);
  });

  it('count as meant by one everyday word only where it is said often', () => {
    expect(names.mentionedIn('At the checkout, payments failed.')).toEqual([]);
    expect(
      names.mentionedIn('Payments failed. Payments came back. Payments!'),
    ).toEqual([PAYMENTS, SYSTEM]);
  });

  it('are called by ten words at most', () => {
    const long = {
      entityRef: 'component:default/long',
      name: 'long',
      title: 'a '.repeat(500),
    };
    const startedAt = performance.now();
    expect(new ServiceNames([long]).mentionedIn('a '.repeat(25_000))).toEqual(
      [],
    );
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('are found in a long text and a large catalog without going through both', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      entityRef: `component:default/service-${i}`,
      name: `service-${i}`,
    }));
    const text = 'service service service-77 '.repeat(20_000);
    expect(new ServiceNames(many).mentionedIn(text)).toEqual([many[77]]);
  });
});

describe('the words of a house', () => {
  it('are added to those of the common styles', () => {
    const style = withWords(
      houseWordsSchema.parse({
        parts: { timeline: ['Zeitleiste'] },
        fields: { severity: ['Schwere'] },
        services: ['Betroffene Dienste'],
      }),
    );
    const text = `# Ausfall

**Betroffene Dienste:** checkout
**Severity:** P1

## Zeitleiste

- 2024-03-01 10:05 UTC Erste Fehler
`;
    const { document, services } = read(text, { style });
    expect(document.timeline).toHaveLength(1);
    expect(services).toEqual(['checkout']);
    expect(read(text).document.timeline).toHaveLength(0);
  });

  it('win where they mean something else', () => {
    const style = withWords(
      houseWordsSchema.parse({ sections: { background: ['Changes'] } }),
    );
    expect(style.sections.background).toContain('changes');
    expect(style.parts.actionItems).not.toContain('changes');
  });

  it('are for what there is', () => {
    expect(
      houseWordsSchema.safeParse({ parts: { timelines: ['x'] } }).success,
    ).toBe(false);
  });
});

describe('a report of our own', () => {
  it('is read as such, also where a word of it would mean more elsewhere', () => {
    const text = `# Post-Mortem: Checkout down (2024-03-01)

**Date**: 2024-03-01
**Severity**: P1

## Summary

Nobody could pay.
`;
    const { document, warnings } = read(text);
    expect(document.header).toMatchObject({
      title: 'Checkout down',
      severity: 'P1',
    });
    expect(warnings).toMatchObject([
      {
        line: 3,
        message: 'only the day is known: started is set to 00:00 UTC',
      },
    ]);
  });

  it('is not one by its title alone', () => {
    const { document } = read(
      '# Post-Mortem: Checkout down\n\n**Date**: 2024-03-01\n\n## Chronology\n\n- 10:05 UTC first errors\n- 10:40 UTC resolved\n',
    );
    expect(document.timeline).toHaveLength(2);
  });
});
