import { CONTINUED, LineFormat } from 'backstage-plugin-postmortems-node';
import { CONTEXT } from '../../../__testUtils__/readFormat';
import { Envelope, envelopeParser } from './envelope';

const NOON = Date.UTC(2025, 1, 9, 12);

/** Reads `<id> message` and counts how often it is asked. */
function formatOf(id: string) {
  const asked = { times: 0 };
  const format: LineFormat = {
    id,
    title: id,
    kind: 'lines',
    parser: () => line => {
      asked.times += 1;
      if (line === '+') return CONTINUED;
      return line.startsWith(`<${id}> `)
        ? {
            kind: 'log',
            time: 1,
            zoned: false,
            message: line.slice(id.length + 3),
          }
        : undefined;
    },
  };
  return { format, asked };
}

const inside = (inner: string, more: Partial<Envelope> = {}) => ({
  time: NOON,
  origin: 'pod/cart',
  inner,
  ...more,
});

function parserOf(envelopes: (Envelope | null | undefined)[]) {
  const left = [...envelopes];
  const [one, two] = [formatOf('one'), formatOf('two')];
  const parse = envelopeParser(
    () => left.shift(),
    [one.format, two.format],
    CONTEXT,
  );
  return { told: envelopes.map(() => parse('a line')), one, two };
}

describe('envelopeParser', () => {
  it('reads what is inside, by the time of the envelope', () => {
    const { told } = parserOf([inside('<two> it broke')]);
    expect(told).toEqual([
      {
        kind: 'log',
        time: NOON,
        zoned: true,
        origin: 'pod/cart',
        message: 'it broke',
      },
    ]);
  });

  it('goes by the time inside where the envelope has none', () => {
    const { told } = parserOf([
      inside('<one> it broke', { time: undefined }),
      inside('what is this', { time: undefined }),
    ]);
    expect(told).toMatchObject([{ time: 1, zoned: false }, undefined]);
  });

  it('tells what nobody reads as it stands there, but not all of it', () => {
    const { told } = parserOf([
      inside('what is this'),
      inside('x'.repeat(9_000)),
    ]);
    expect(told).toMatchObject([
      { kind: 'log', time: NOON, message: 'what is this' },
      { message: 'x'.repeat(2_000) },
    ]);
  });

  it('takes traces, and what a format says goes on, for more of the line before', () => {
    const { told } = parserOf([
      inside('  File "a.py"'),
      inside(''),
      inside('ValueError: x'),
      inside('+'),
    ]);
    expect(told).toEqual([CONTINUED, CONTINUED, CONTINUED, CONTINUED]);
  });

  it('says of a line that is in no envelope what the envelope says', () => {
    expect(parserOf([null, undefined]).told).toEqual([null, undefined]);
  });

  it('asks first who could read the last line', () => {
    const { one, two } = parserOf([
      inside('<two> a'),
      inside('<two> b'),
      inside('<two> c'),
    ]);
    expect([one.asked.times, two.asked.times]).toEqual([1, 3]);
  });
});
