import fc from 'fast-check';
import { alertCells } from './amtoolCells';

describe('alertCells', () => {
  it('reads labels and, after two spaces, annotations', () => {
    expect(
      alertCells('alertname="QueueStuck" team="mail"   summary="No mail"  '),
    ).toEqual({
      labels: { alertname: 'QueueStuck', team: 'mail' },
      annotations: { summary: 'No mail' },
    });
  });

  it('reads annotations alone of a row that starts with spaces', () => {
    expect(alertCells('        summary="No mail"')).toEqual({
      labels: {},
      annotations: { summary: 'No mail' },
    });
  });

  it('leaves quotes and line ends in values', () => {
    expect(
      alertCells('a="1"  description="The "mail" queue\nis stuck" summary=""'),
    ).toEqual({
      labels: { a: '1' },
      annotations: { description: 'The "mail" queue\nis stuck', summary: '' },
    });
  });

  it('takes no name for anything but a name', () => {
    expect(alertCells('__proto__="x"')?.labels).toEqual(
      Object.fromEntries([['__proto__', 'x']]),
    );
  });

  it.each(['QueueStuck', 'a="open', 'a=1', 'a="1" and more'])(
    'refuses %j',
    text => {
      expect(alertCells(text)).toBeUndefined();
    },
  );

  it('takes linear time for quotes that end nothing', () => {
    const started = Date.now();
    alertCells(`a="${'"b'.repeat(500_000)}`);
    alertCells(`a="${'" '.repeat(500_000)}`);
    alertCells(`a="1"${' '.repeat(1_000_000)}x`);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('throws at no text', () => {
    const unit = fc.constantFrom('a', '=', '"', ' ', '  ', '\n', 'b="');
    fc.assert(
      fc.property(fc.array(unit), parts => {
        expect(() => alertCells(parts.join(''))).not.toThrow();
      }),
    );
  });
});
