import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { forgetOldKeys } from './idempotency';

const NOW = new Date('2025-03-10T12:00:00.000Z');

describeWithPortal('an idempotency key', bench => {
  const keep = (key: string, createdAt: string) =>
    bench.knex('idempotency_keys').insert({
      principal: 'user:default/alice',
      key,
      fingerprint: 'x',
      answer: '{}',
      created_at: createdAt,
    });
  const kept = () =>
    bench.knex('idempotency_keys').orderBy('created_at').pluck('key');

  afterEach(() => bench.knex('idempotency_keys').delete());

  it('is forgotten when it is older than seven days, and no sooner', async () => {
    await keep('last year', '2024-03-10T12:00:00.000Z');
    await keep('older by a millisecond', '2025-03-03T11:59:59.999Z');
    await keep('seven days old', '2025-03-03T12:00:00.000Z');
    await keep('younger by a millisecond', '2025-03-03T12:00:00.001Z');
    await keep('of now', '2025-03-10T12:00:00.000Z');
    await keep('of a replica whose clock is ahead', '2025-03-10T12:00:05.000Z');
    await forgetOldKeys(bench.knex, NOW);
    expect(await kept()).toEqual([
      'seven days old',
      'younger by a millisecond',
      'of now',
      'of a replica whose clock is ahead',
    ]);
    await forgetOldKeys(bench.knex, NOW);
    expect(await kept()).toHaveLength(4);
  });

  it('counts days across the end of a year and of February', async () => {
    await keep('old', '2023-12-28T23:59:59.999Z');
    await keep('young', '2023-12-29T00:00:00.000Z');
    await forgetOldKeys(bench.knex, new Date('2024-01-05T00:00:00.000Z'));
    expect(await kept()).toEqual(['young']);
    await keep('leap', '2024-02-23T08:00:00.000Z');
    await forgetOldKeys(bench.knex, new Date('2024-03-01T08:00:00.000Z'));
    expect(await kept()).toEqual(['leap']);
  });

  it('gives the kept answer again until it is forgotten; then the same request makes another', async () => {
    const send = async () => {
      const { body } = await bench.portal.request(
        'alice',
        'POST',
        '/postmortems',
        { json: { title: 'Once' }, headers: { 'idempotency-key': 'k' } },
      );
      return body.id as string;
    };
    const first = await send();
    const [{ created_at: at }] = await bench.knex('idempotency_keys');
    const days = (count: number) =>
      new Date(Date.parse(at) + count * 24 * 60 * 60 * 1_000);

    await forgetOldKeys(bench.knex, days(7));
    expect(await send()).toBe(first);

    await forgetOldKeys(bench.knex, new Date(days(7).getTime() + 1));
    const second = await send();
    expect(second).not.toBe(first);
    expect(await send()).toBe(second);
  });
});
