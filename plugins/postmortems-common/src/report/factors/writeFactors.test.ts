import { parseReport } from '../parseReport';
import type { ParsedFactor, ParsedReport } from '../ParsedReport';
import { settings } from '../__testUtils__/arbitraryReport';
import { writeFactors } from './writeFactors';

const factor = (
  layer: ParsedFactor['layer'],
  statement: string,
  rest: Partial<ParsedFactor> = {},
): ParsedFactor => ({
  layer,
  statement,
  category: null,
  categorySource: 'person',
  certainty: 'confirmed',
  parent: null,
  ...rest,
});

const report = (...factors: ParsedFactor[]): ParsedReport => ({
  ...parseReport('# x', settings).document,
  factors,
});

const written = (...factors: ParsedFactor[]) =>
  writeFactors(report(...factors), settings);

describe('factors in a report', () => {
  it('stand by layer, without numbers where nothing names them', () => {
    expect(
      written(
        factor('immediate', 'Pool exhausted'),
        factor('contributing', 'No alert', { category: 'monitoring-gap' }),
        factor('systemic', 'Nobody owns pool sizes'),
      ),
    ).toBe(
      [
        '## Contributing Factors',
        '### Immediate Cause',
        '- Pool exhausted',
        '### Contributing Factors',
        '1. **Monitoring Gap**: No alert',
        '### Systemic Issues',
        '- Nobody owns pool sizes',
      ].join('\n\n'),
    );
  });

  it('stand below the factor of the same layer that they explain', () => {
    expect(
      written(
        factor('contributing', 'a'),
        factor('contributing', 'b', { parent: 0 }),
        factor('contributing', 'c', { parent: 1, certainty: 'hypothesis' }),
        factor('contributing', 'd'),
      ),
    ).toContain('1. a\n   1. b\n      1. c *(hypothesis)*\n2. d');
  });

  it('name the factor of another layer that they explain', () => {
    expect(
      written(
        factor('immediate', 'a'),
        factor('systemic', 'b', { parent: 0, categorySource: 'suggested' }),
      ),
    ).toContain('- F2 · b *(category suggested; explains F1)*');
  });

  it('are numbered in the order of the document when a reader meets them in another', () => {
    const text = written(
      factor('systemic', 'first'),
      factor('immediate', 'second'),
    );
    expect(text).toContain('- F2 · second');
    expect(text).toContain('- F1 · first');
  });

  it('start at the left again when a chain of whys gets long', () => {
    const chain = Array.from({ length: 8 }, (_, i) =>
      factor('contributing', `why ${i}`, { parent: i ? i - 1 : null }),
    );
    const lines = written(...chain)!.split('\n');
    expect(lines.filter(line => line.startsWith('1. '))).toHaveLength(1);
    expect(lines).toContain('2. F7 · why 6 *(explains F6)*');
    expect(lines).toContain('   1. F8 · why 7');
  });
});
