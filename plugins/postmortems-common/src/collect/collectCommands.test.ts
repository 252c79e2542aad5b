import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { collectCommands, collectWindow } from './collectCommands';
import { isWellFormed } from '../model';
import { labelValue, shellWord } from './quoting';

const WINDOW = { from: '2025-02-09T10:00:00Z', to: '2025-02-09T11:30:00Z' };
const SETTINGS = {
  prometheusUrl: 'http://prometheus:9090',
  alertmanagerUrl: 'http://alertmanager:9093',
  queries: [
    {
      title: 'Request rate',
      query: 'sum by (code) (rate(http_requests_total{job="{{service}}"}[5m]))',
    },
  ],
};

const commandsFor = (annotations: Record<string, string> = {}) =>
  Object.fromEntries(
    collectCommands({ name: 'checkout', annotations }, WINDOW, SETTINGS).map(
      ({ id, command }) => [id, command],
    ),
  );

describe('the commands that collect evidence', () => {
  it('ask for the logs of what the catalog says the service is in Kubernetes', () => {
    const { logs } = commandsFor({
      'backstage.io/kubernetes-id': 'checkout-api',
      'backstage.io/kubernetes-namespace': 'shop',
    });
    expect(logs).toBe(
      'kubectl logs --selector backstage.io/kubernetes-id=checkout-api --namespace shop --all-containers --prefix --timestamps --since-time=2025-02-09T10:00:00Z --tail=-1 --max-log-requests=50 > checkout-logs.txt',
    );
  });

  it('take its label selector where it has one', () => {
    const { logs } = commandsFor({
      'backstage.io/kubernetes-label-selector': 'app=checkout,tier!=test',
    });
    expect(logs).toContain("--selector 'app=checkout,tier!=test'");
  });

  it('ask Prometheus for the window, with the name of the service in the query', () => {
    const command = commandsFor()['Request rate'];
    expect(command).toContain(
      `--data-urlencode 'query=sum by (code) (rate(http_requests_total{job="checkout"}[5m]))'`,
    );
    expect(command).toContain('--data-urlencode start=2025-02-09T10:00:00Z');
    expect(command).toContain('--data-urlencode end=2025-02-09T11:30:00Z');
    expect(command).toContain('--data-urlencode step=15s');
    expect(command).toContain('> checkout-request-rate.json');
  });

  it('ask for fewer points over a longer time, so that Prometheus answers', () => {
    const [, , command] = collectCommands(
      { name: 'checkout', annotations: {} },
      // 30 days are 2,592,000 s: 11,000 points lie 235.6 s apart.
      { from: '2025-02-01T00:00:00Z', to: '2025-03-03T00:00:00Z' },
      SETTINGS,
    );
    expect(command.command).toContain('step=236s');
  });

  it('begin a quarter of an hour before the incident and end as much after it', () => {
    expect(
      collectWindow(
        '2025-02-09T10:05:23.000Z',
        '2025-02-09T10:40:00.000Z',
        new Date('2025-02-10T00:00:00Z'),
      ),
    ).toEqual({ from: '2025-02-09T09:50:23Z', to: '2025-02-09T10:55:00Z' });
  });

  it('end now while the incident goes on or is just over, and wait for its beginning', () => {
    const now = new Date('2025-02-09T10:20:00Z');
    for (const resolvedAt of [null, '2025-02-09T10:15:00.000Z']) {
      expect(
        collectWindow('2025-02-09T10:05:00.000Z', resolvedAt, now)?.to,
      ).toBe('2025-02-09T10:20:00Z');
    }
    // By a clock that is behind.
    expect(collectWindow('2025-02-09T10:25:00.000Z', null, now)?.to).toBe(
      '2025-02-09T10:25:00Z',
    );
    expect(collectWindow(null, null, now)).toBeUndefined();
  });

  it('hand any name to the shell as one word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }).filter(isShellText),
        text => {
          const said = execFileSync('/bin/sh', [
            '-c',
            `printf %s ${shellWord(text)}`,
          ]);
          expect(said.toString()).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('end no label of a query early', () => {
    expect(labelValue('"} or vector(1)#')).toBe('\\"} or vector(1)#');
    expect(labelValue('a\\"b\nc')).toBe('a\\\\\\"b\\nc');
  });
});

/** What a command can hold at all: no NUL, whole characters, something. */
function isShellText(text: string): boolean {
  return text !== '' && !text.includes('\0') && isWellFormed(text);
}
