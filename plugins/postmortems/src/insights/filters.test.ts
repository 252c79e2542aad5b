import {
  exportQuery,
  insightsQuery,
  listSearch,
  readFilters,
  writeFilters,
} from './filters';

const TODAY = '2025-06-15';
const read = (search: string) =>
  readFilters(new URLSearchParams(search), TODAY);

describe('the filters of the insights', () => {
  it('are the last twelve months of everything, where the address says nothing', () => {
    const filters = read('');
    expect(filters).toEqual({
      from: '2024-07-01',
      to: TODAY,
      ...{ entityRef: null, severity: null, split: null },
    });
    expect(writeFilters(filters, TODAY).toString()).toBe('');
  });

  it('come back from the address that they make', () => {
    const search =
      'from=2025-01-01&to=2025-03-31&entityRef=system%3Adefault%2Fshop&severity=P1&split=2025-02-01';
    expect(writeFilters(read(search), TODAY).toString()).toBe(search);
  });

  it('leave out what the backend would refuse', () => {
    expect(read('from=2025-02-30&entityRef=shop&severity=a b&split=x')).toEqual(
      read(''),
    );
  });

  it('ask for one severity, and compare only where a day is chosen', () => {
    const filters = read('from=2025-01-01&severity=P1&split=2025-02-01');
    const query = { from: '2025-01-01', to: TODAY, severity: ['P1'] };
    expect(exportQuery(filters)).toEqual(query);
    expect(insightsQuery(filters)).toEqual({ ...query, split: '2025-02-01' });
    expect(insightsQuery(read('from=2025-01-01'))).toEqual({
      from: '2025-01-01',
      to: TODAY,
    });
  });

  it('lead to the list of what is counted, of one severity where that is asked for', () => {
    const filters = read('from=2025-01-01&to=2025-03-31&split=2025-02-01');
    expect(listSearch(filters)).toBe(
      'status=published&from=2025-01-01&to=2025-03-31',
    );
    expect(listSearch(filters, 'P2')).toBe(
      'status=published&from=2025-01-01&to=2025-03-31&severity=P2',
    );
  });
});
