import { ConfigReader } from '@backstage/config';
import { Settings } from './settings';

describe('settings', () => {
  it('have defaults where nothing is configured', () => {
    const { data } = Settings.fromConfig(new ConfigReader({}));
    expect(data.severities.map(({ key }) => key)).toEqual([
      'P1',
      'P2',
      'P3',
      'P4',
    ]);
    expect(data.templates[0].sections[0].key).toBe('summary');
    expect(data.categories).toHaveLength(14);
    expect(data.reviewRequired).toBe(false);
  });

  it('take severities and order them by rank, what is unknown last', () => {
    const settings = Settings.fromConfig(
      new ConfigReader({
        postmortems: {
          severities: [
            { key: 'SEV1', title: 'Worst', rank: 1 },
            { key: 'SEV2', title: 'Bad', rank: 2 },
          ],
        },
      }),
    );
    expect(settings.severityRank('SEV1')).toBe(1);
    expect(settings.severityRank('P1')).toBe(99);
    expect(settings.severityRank(null)).toBe(99);
  });

  it('add categories to the default ones and rename those of the same key', () => {
    const { data } = Settings.fromConfig(
      new ConfigReader({
        postmortems: {
          categories: [
            {
              key: 'supplier',
              title: 'Supplier',
              help: 'Somebody we buy from.',
            },
            { key: 'data', title: 'Data Quality', help: 'Wrong data.' },
          ],
        },
      }),
    );
    expect(data.categories).toHaveLength(15);
    expect(data.categories.find(({ key }) => key === 'data')?.title).toBe(
      'Data Quality',
    );
  });

  it('refuse a malformed list when the backend starts', () => {
    const config = new ConfigReader({
      postmortems: {
        severities: [{ key: 'no spaces allowed', title: 'x', rank: 1 }],
      },
    });
    expect(() => Settings.fromConfig(config)).toThrow();
  });
});
