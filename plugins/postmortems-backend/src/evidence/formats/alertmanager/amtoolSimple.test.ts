import fc from 'fast-check';
import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { amtoolSimple } from './amtoolSimple';

const HEAD = 'Alertname   Starts At                Summary            State   ';
const ROW = 'QueueStuck  2025-02-09 10:28:00 UTC  No mail: 5  left  active  ';
const EXTENDED_HEAD =
  'Labels  Annotations  Starts At  Ends At  Generator URL  State  ';
const TIMES = '2025-02-09 10:28:00 UTC  2025-02-09 10:34:00 UTC';

const STARTS_AT = Date.UTC(2025, 1, 9, 10, 28);

describe('amtoolSimple', () => {
  it('reads the rows below a head line', () => {
    expect(readLines(amtoolSimple, `${HEAD}\n${ROW}\n`)).toEqual({
      told: [
        {
          kind: 'alert',
          name: 'QueueStuck',
          labels: { alertname: 'QueueStuck' },
          summary: 'No mail: 5 left',
          startsAt: STARTS_AT,
          zoned: true,
        },
      ],
      unread: [],
    });
  });

  it('reads no row before a head line', () => {
    expect(readLines(amtoolSimple, ROW).unread).toEqual([ROW]);
  });

  it('reads a row without a summary, and one without a name', () => {
    const { told } = readLines(
      amtoolSimple,
      [
        HEAD,
        'Queue Full  2025-02-09 10:28:00 UTC                     suppressed',
        '            2025-02-09 10:28:00 UTC  No mail            active',
      ].join('\n'),
    );
    expect(told).toMatchObject([
      { name: 'Queue Full', summary: undefined },
      { name: 'Unnamed alert', labels: {}, summary: 'No mail' },
    ]);
  });

  it('leaves the second line of a summary to the row before it', () => {
    const { told, unread } = readLines(
      amtoolSimple,
      [
        HEAD,
        'QueueStuck  2025-02-09 10:28:00 UTC  No mail left',
        'since noon  active',
      ].join('\n'),
    );
    expect(told).toMatchObject([{ summary: 'No mail left' }]);
    expect(unread).toEqual(['since noon  active']);
  });

  it('reads labels, and takes the end of an active alert for a timeout', () => {
    const row = `alertname="QueueStuck" team="mail"  summary="No mail left"  ${TIMES}  http://example.org  active  `;
    expect(readLines(amtoolSimple, `${EXTENDED_HEAD}\n${row}`)).toEqual({
      told: [
        {
          kind: 'alert',
          name: 'QueueStuck',
          labels: { alertname: 'QueueStuck', team: 'mail' },
          summary: 'No mail left',
          startsAt: STARTS_AT,
          endsAt: undefined,
          zoned: true,
        },
      ],
      unread: [],
    });
  });

  it('takes the end of an alert that is over for its end', () => {
    const row = `alertname="QueueStuck"    ${TIMES}  http://example.org  resolved`;
    const { told } = readLines(amtoolSimple, `${EXTENDED_HEAD}\n${row}`);
    expect(told).toMatchObject([{ endsAt: Date.UTC(2025, 1, 9, 10, 34) }]);
  });

  it('reads a row of which an annotation goes over several lines', () => {
    const { told, unread } = readLines(
      amtoolSimple,
      [
        EXTENDED_HEAD,
        'alertname="QueueStuck"  description="No mail',
        '',
        `left." runbook="none"  ${TIMES}  http://example.org  active`,
        `alertname="QueueFull"  summary="Full"  ${TIMES}    active`,
      ].join('\n'),
    );
    expect(told).toMatchObject([
      { name: 'QueueStuck', summary: 'No mail left.' },
      { name: 'QueueFull', summary: 'Full' },
    ]);
    expect(unread).toEqual([]);
  });

  it('does not wait for the end of a row for ever', () => {
    const lines = Array.from({ length: 100 }, () => 'something else');
    const { unread } = readLines(
      amtoolSimple,
      [EXTENDED_HEAD, 'alertname="QueueStuck', ...lines].join('\n'),
    );
    // 50 lines are kept, the one that opens the row among them.
    expect(unread).toHaveLength(51);
  });

  it('reads no silences below alerts', () => {
    const silence = `0a1b  alertname=QueueStuck  ${TIMES}  alice  quiet`;
    for (const head of [HEAD, EXTENDED_HEAD]) {
      const text = [head, 'ID  Matchers  Ends At', silence].join('\n');
      expect(readLines(amtoolSimple, text)).toMatchObject({
        told: [],
        unread: ['ID  Matchers  Ends At', silence],
      });
    }
  });

  it('throws at no line, below whatever head', () => {
    const unit = fc.constantFrom('a="', '"', '  ', ' ', 'x', TIMES, '\n');
    const text = fc.oneof(
      fc.string(),
      fc.array(unit).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(HEAD, EXTENDED_HEAD, ''),
        text,
        (head, rows) => {
          expect(() =>
            readLines(amtoolSimple, `${head}\n${rows}`),
          ).not.toThrow();
        },
      ),
    );
  });

  it('takes linear time for a huge line', () => {
    const started = Date.now();
    for (const head of [HEAD, EXTENDED_HEAD]) {
      const parse = amtoolSimple.parser(CONTEXT);
      parse(head);
      parse(' '.repeat(1_000_000));
      parse(`${' '.repeat(1_000_000)}x`);
      parse('  2025-02-09 10:28:00 UTC'.repeat(50_000));
      parse(`Alertname${' '.repeat(1_000_000)}x`);
    }
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
