import { figureText, linksByKind, publishedAfter } from './facts';

describe('publishedAfter', () => {
  const header = {
    status: 'published' as const,
    resolvedAt: '2025-02-09T10:40:00.000Z',
    publishedAt: '2025-02-10T07:40:00.000Z',
  };

  it('counts from the resolution', () => {
    expect(publishedAfter(header)).toBe(21 * 3_600_000);
  });

  it('says nothing of what is not published, not resolved, or published before it was over', () => {
    expect(publishedAfter({ ...header, status: 'draft' })).toBeNull();
    expect(publishedAfter({ ...header, resolvedAt: null })).toBeNull();
    expect(
      publishedAfter({ ...header, publishedAt: '2025-02-09T10:00:00.000Z' }),
    ).toBeNull();
  });
});

describe('linksByKind', () => {
  it('orders the kinds and keeps the order within one', () => {
    const link = (kind: 'runbook' | 'other', title: string) => ({
      kind,
      title,
      url: 'https://example.org',
    });
    expect(
      linksByKind([
        link('other', 'a'),
        link('runbook', 'b'),
        link('other', 'c'),
      ]).map(({ kind, links }) => [kind, links.map(({ title }) => title)]),
    ).toEqual([
      ['runbook', ['b']],
      ['other', ['a', 'c']],
    ]);
  });
});

describe('figureText', () => {
  it('writes numbers as people do', () => {
    const figure = { value: 40_000, unit: '', estimated: false };
    expect(figureText(figure)).toBe('40,000');
    expect(figureText({ value: 5_000, unit: 'USD', estimated: true })).toBe(
      '~$5,000',
    );
    expect(figureText({ ...figure, value: 12.5, unit: '%' })).toBe('12.5 %');
    expect(figureText({ ...figure, value: -5, unit: 'EUR' })).toBe('−€5');
  });
});
