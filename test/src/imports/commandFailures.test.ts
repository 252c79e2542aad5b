import { CommandBench, manyFiles, numberOf } from './CommandBench';
import { likeThePortal, refusal } from './FakePortal';

jest.setTimeout(60_000);

describe('yarn import, when something is wrong', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await CommandBench.start();
  });
  afterEach(() => bench.stop());

  it('tells why one file failed, and imports the others', async () => {
    bench.put({ 'a.md': '# A', 'b.md': '# bad', 'c.md': ' \n', 'd.md': '# D' });
    bench.put({ 'e.md': Buffer.alloc(10 * 1024 * 1024 + 1, 'x') });
    const { code, out } = await bench.run();

    expect(code).toBe(1);
    expect(out).toContain('b.md: failed, 400: title: must not be empty\n');
    expect(out).toContain('c.md: failed, it is empty\n');
    expect(out).toContain('e.md: failed, it is larger than 10 MB\n');
    expect([numberOf(out, 'imported'), numberOf(out, 'failed')]).toEqual([
      '2',
      '3',
    ]);
  });

  it('tries again what fails in passing, as the same request', async () => {
    bench.put({ 'a.md': '# A' });
    const wait = { 'retry-after': '0' };
    const failures = [503, 429, 409].map(status => refusal(status, '', wait));
    bench.portal.answer = asked => failures.shift() ?? likeThePortal(asked);
    const { code, out } = await bench.run();
    expect([code, numberOf(out, 'imported'), numberOf(out, 'failed')]).toEqual([
      0,
      '1',
      '0',
    ]);
    const keys = bench.portal.asked.map(({ key }) => key);
    expect(keys).toEqual(Array(4).fill(expect.stringMatching(/^[-\w]{36}$/)));
    expect(new Set(keys).size).toBe(1);
  });

  it('tries again when the connection breaks', async () => {
    bench.put({ 'a.md': '# A' });
    bench.portal.answer = asked =>
      bench.portal.asked.length === 1 ? undefined : likeThePortal(asked);
    expect((await bench.run()).code).toBe(0);
    const [first, second, ...others] = bench.portal.asked;
    expect([second.key, others]).toEqual([first.key, []]);
  });

  it('gives up after five tries', async () => {
    bench.put({ 'a.md': '# A' });
    bench.portal.answer = () => refusal(503, 'not now', { 'retry-after': '0' });
    const { code, out } = await bench.run();
    expect([code, bench.portal.asked.length]).toEqual([1, 5]);
    expect(out).toContain('a.md: failed, 503: not now\n');
  });

  it('stops where the portal is gone, rather than to try each file', async () => {
    bench.put(manyFiles(40));
    bench.portal.answer = () => refusal(503, '', { 'retry-after': '0' });
    const { code, err } = await bench.run();
    expect([code, err]).toEqual([1, 'The portal is gone (503: ).\n']);
    // Six files given up, and eleven others under way by then, each with five tries.
    expect(bench.portal.asked.length).toBeLessThanOrEqual(17 * 5);
  });

  it.each([
    [401, 'The portal does not take the token (401: no).'],
    [403, 'Whoever the token is of may not import (403: no).'],
    [404, 'There is nothing at '],
    [302, ' leads elsewhere (302: no).'],
  ])('stops everything at once at %s', async (status, message) => {
    bench.put(manyFiles(40));
    bench.portal.answer = () => refusal(status, 'no');
    const { code, out, err } = await bench.run();
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(message)]);
    expect(out).toMatch(/^files +40 {2}\(40 not reached\)$/m);
    expect(bench.portal.asked.length).toBeLessThanOrEqual(12);
  });

  it('stops after the files under way when interrupted', async () => {
    bench.put(manyFiles(40));
    const child = bench.start([bench.folder]);
    const stopping = new Promise<void>(resolve =>
      child.stdout!.on('data', text => {
        if (String(text).includes('Stopping')) resolve();
      }),
    );
    bench.portal.answer = async asked => {
      if (bench.portal.asked.length === 12) child.kill('SIGINT');
      await stopping;
      return likeThePortal(asked);
    };
    const { code, out } = await bench.end(child);
    expect([code, numberOf(out, 'imported')]).toEqual([130, '12']);
    expect(out).toMatch(/^files +40 {2}\(28 not reached\)$/m);
    expect(bench.portal.imports).toHaveLength(12);
  });

  it('lets no text of others steer the terminal', async () => {
    bench.put({ 'a\u001b[2J\n.md': '# A' });
    bench.portal.answer = () => refusal(400, 'x\u001b[31m');
    const { out } = await bench.run();
    expect(out).toContain('a�[2J�.md: failed, 400: x�[31m\n');
  });

  it.each<[string, string[], string, Record<string, string>]>([
    ['no token', [], 'Set POSTMORTEMS_TOKEN', { POSTMORTEMS_TOKEN: '' }],
    ['a second folder', ['x'], 'Say which folder', {}],
    ['an unknown option', ['--token', 'x'], "Unknown option '--token'", {}],
    ['no zone', ['--zone', 'Bielefeld'], 'Bielefeld is not a time zone', {}],
    ['no reference', ['--entity', 'checkout'], 'checkout is not a service', {}],
    ['no address', ['--url', 'localhost:7007'], 'The address must be', {}],
    ['no file', ['--token-file', '/nowhere'], 'The token cannot be read', {}],
  ])('is called wrongly with %s', async (_, args, message, env) => {
    bench.put({ 'a.md': '# A' });
    const { code, err } = await bench.run(args, env);
    expect([code, bench.portal.asked]).toEqual([2, []]);
    expect(err.startsWith(message)).toBe(true);
  });

  it('is called wrongly with a folder without texts, or with none', async () => {
    expect((await bench.run()).code).toBe(2);
    expect((await bench.end(bench.start([`${bench.folder}/x`]))).code).toBe(2);
  });
});
