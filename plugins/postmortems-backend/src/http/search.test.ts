import { describeWithPortal } from '../__testUtils__/describeWithPortal';

describeWithPortal('search', bench => {
  const refs: Record<string, string> = {};

  beforeAll(async () => {
    const alice = bench.portal.as('alice');
    for (const title of [
      'Café ÉTÉ down',
      'cafe closed',
      '100% of requests',
      'snake_case key',
      'back\\slash',
      'percent sign',
      'ΣΊΣΥΦΟΣ rolls',
      'İstanbul gateway',
      'Straße blocked',
      '東京 latency',
    ]) {
      refs[title] = (await alice.create({ title })).ref;
    }
    await alice.putSection(refs['percent sign'], 'summary', 1, {
      body: 'The **zebra** crossed\nfoo & bar | baz !(qux) NEAR(',
    });
    await alice.createEvent(refs['percent sign'], {
      description: 'giraffe',
      source: 'okapi',
      actor: '@quagga',
    });
    await alice.createFactor(refs['percent sign'], {
      statement: 'No fence',
      layer: 'systemic',
    });
    await alice.createActionItem(refs['percent sign'], { title: 'Build it' });
  });

  const found = async (q: string) => {
    const { items } = await bench.portal
      .as('bob')
      .list({ q, orderBy: 'title' });
    return items.map(({ title }) => title);
  };

  it.each([
    ['CAFE', ['cafe closed', 'Café ÉTÉ down']],
    ['café', ['cafe closed', 'Café ÉTÉ down']],
    ['cafe\u0301', ['cafe closed', 'Café ÉTÉ down']],
    ['été', ['Café ÉTÉ down']],
    ['ÉTÉ', ['Café ÉTÉ down']],
    ['istanbul', ['İstanbul gateway']],
    ['東京', ['東京 latency']],
    ['straße', ['Straße blocked']],
  ])(
    'folds case and accents alike on both databases: %s',
    async (q, titles) => {
      expect(await found(q)).toEqual(titles);
    },
  );

  it.each([
    ['%', []],
    ['_', []],
    ['\\', []],
    ['100%', ['100% of requests']],
    ['p%y', []],
    ['snake_case', ['snake_case key']],
    ['snake%case', []],
    ['snakeXcase', []],
    ['back\\slash', ['back\\slash']],
    ['*', []],
    ['perc*', ['percent sign']],
  ])('takes wildcards for what they are: %s', async (q, titles) => {
    expect(await found(q)).toEqual(titles);
  });

  it.each([
    'foo & | !(',
    '"zebra',
    "'zebra",
    'zebra:*',
    'foo <-> bar',
    '^zebra',
    'zebra crossed bar qux',
  ])('reads no language in the words: %s', async q => {
    expect(await found(q)).toEqual(['percent sign']);
  });

  it('finds what stands in sections, events, factors and actions', async () => {
    for (const word of ['zebra', 'giraffe', 'okapi', 'quagga', 'fence', 'ai']) {
      expect([word, await found(word)]).toEqual([word, ['percent sign']]);
    }
    expect(await found(refs['percent sign'])).toContain('percent sign');
  });

  it('wants every word, and looks at sixteen of them', async () => {
    expect(await found('zebra elephant')).toEqual([]);
    expect(await found(`${'zebra '.repeat(30)}`)).toEqual(['percent sign']);
    const words = Array.from({ length: 16 }, () => 'zebra giraffe').join(' ');
    expect(await found(words.slice(0, 200))).toEqual(['percent sign']);
  });

  it('narrows nothing where nothing is asked', async () => {
    expect(await found(' ')).toHaveLength(Object.keys(refs).length);
  });

  it('refuses more than 200 characters', async () => {
    await expect(found('x'.repeat(201))).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('keeps words that are alike in their first forty characters apart from half characters', async () => {
    const stem = 'a'.repeat(39);
    const { ref } = await bench.portal
      .as('alice')
      .create({ title: `${stem}\u{10400} ${stem}\u{1d400}\u{20000} tail` });
    await bench.portal.as('alice').putSection(ref, 'summary', 1, {
      body: `${stem}\u{10400} ${stem}\u{20000} ${stem}\u{1e900}`,
    });
    expect(await found(`${stem} tail`)).toHaveLength(1);
  });
});
