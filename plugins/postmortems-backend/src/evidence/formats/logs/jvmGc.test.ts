import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { jvmGc } from './jvmGc';

const TIME = Date.UTC(2025, 1, 9, 10, 0, 0, 250);
const OLD = '2025-02-09T11:00:00.250+0100: 1.500: ';
const NEW = '[2025-02-09T11:00:00.250+0100][1.500s]';

describe('jvmGc', () => {
  it.each([
    [
      '[GC pause (G1 Evacuation Pause) (young), 0.0125000 secs]',
      'info',
      'GC pause (G1 Evacuation Pause) (young), 12.5 ms',
    ],
    [
      '[GC pause (young) 24M->10M(256M), 1.0000000 secs]',
      'warning',
      'GC pause (young), 1000 ms',
    ],
    [
      '[GC (Allocation Failure) [PSYoungGen: 33K->5K(38K)] 33K->5K(125K), 0.0060000 secs] [Times: user=9.00 sys=0.00, real=9.00 secs] ',
      'info',
      'GC (Allocation Failure), 6 ms',
    ],
    [
      '[GC (Allocation Failure) 2025-02-09T11:00:00.250+0100: 1.500: [ParNew: 9K->1K(9K), 0.0010000 secs] 9K->1K(9K), 0.0020000 secs]',
      'info',
      'GC (Allocation Failure), 2 ms',
    ],
    [
      '[Full GC (System.gc()) [PSYoungGen: 5K->0K(38K)] 5K->4K(125K), 0.0200000 secs]',
      'warning',
      'Full GC (System.gc()), 20 ms',
    ],
    [
      '[GC concurrent-mark-end, 4.5000000 secs]',
      'info',
      'GC concurrent-mark-end',
    ],
    [
      'Total time for which application threads were stopped: 1.2000000 seconds, Stopping threads took: 0.0001000 seconds',
      'warning',
      'Application threads stopped, 1200 ms',
    ],
  ])('reads %j of JDK 8', (event, level, message) => {
    expect(readLines(jvmGc, OLD + event).told).toEqual([
      { kind: 'log', time: TIME, zoned: true, level, message },
    ]);
  });

  it.each([
    [
      '[info][gc] GC(3) Pause Young (Normal) 24M->10M(256M) 12.345ms',
      'info',
      'Pause Young (Normal) 24M->10M(256M) 12.345ms',
    ],
    [
      '[info][gc     ] GC(3) Pause Young (Normal) 24M->10M(256M) 1000.000ms',
      'warning',
      'Pause Young (Normal) 24M->10M(256M) 1000.000ms',
    ],
    [
      '[7][9][info][gc] GC(4) Pause Full (System.gc()) 5M->4M(9M) 20.000ms',
      'warning',
      'Pause Full (System.gc()) 5M->4M(9M) 20.000ms',
    ],
    [
      '[info][gc] GC(5) Concurrent Mark Cycle 4500.000ms',
      'info',
      'Concurrent Mark Cycle 4500.000ms',
    ],
    ['[error][gc,heap] no room', 'error', 'no room'],
    ['[warning][os,thread] no threads', 'warning', 'no threads'],
  ])('reads %j of unified logging', (event, level, message) => {
    expect(readLines(jvmGc, NEW + event).told).toEqual([
      { kind: 'log', time: TIME, zoned: true, level, message },
    ]);
  });

  it('tells nothing of heads and details', () => {
    const lines = [
      'OpenJDK 64-Bit Server VM (25.1-b1) for linux-amd64',
      'Memory: 4k page, physical 1015660k',
      'CommandLine flags: -XX:+PrintGC ',
      `${OLD}[GC pause (young), 0.0125000 secs]`,
      '   [Parallel Time: 7.2 ms, GC Workers: 1]',
      ' [Times: user=0.01 sys=0.00, real=0.01 secs] ',
      'Heap',
      ' garbage-first heap   total 9K',
      `${NEW}[info][gc,heap] GC(3) Eden regions: 3->0(9)`,
      `${NEW}[info][gc] `,
    ];
    const { told, unread } = readLines(jvmGc, lines.join('\n'));
    expect(told).toHaveLength(1);
    expect(unread).toEqual([]);
  });

  it('takes indented lines for details only behind a line of its own', () => {
    expect(jvmGc.parser(CONTEXT)('   at a.B.c')).toBeUndefined();
  });

  it.each([
    '',
    '1.500: [GC pause (young), 0.0125000 secs]',
    '[1.500s][info][gc] GC(3) Pause Young 1.000ms',
    '[2025-02-09T10:00:00Z] [info] x',
    '[2025-02-09T10:00:00,250][WARN ][o.s.Carts] x',
    '2025-02-09T10:00:00Z x',
  ])('does not read %j', line => {
    expect(readLines(jvmGc, line).unread).toEqual([line]);
  });
});
