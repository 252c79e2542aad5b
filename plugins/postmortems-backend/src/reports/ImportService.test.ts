import { createHash } from 'node:crypto';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { expectNothingWritten } from '../__testUtils__/tables';
import { TestPortal } from '../__testUtils__/TestPortal';
import { Knex } from 'knex';

jest.setTimeout(60_000);

const component = (name: string, title?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', ...(title && { title }) },
  spec: { type: 'service' },
});

/** In a form that is not ours, about a service that it names and one that it speaks of. */
const incident = (title: string) => `---
services: [print-service]
---

# ${title}

2024-03-01

## What happened

The label-queue filled up until \`orders-db\` refused the label-queue.

## Timeline (CET)

- 10:05 Queue stops
- 10:40 All well

## Why did it happen

- The alarm waits for an hour

## Next steps

- [ ] Watch the queue (@bob)
`;

describeOnEachDatabase('an import', init => {
  let portal: TestPortal;
  let knex: Knex;
  const alice = () => portal.as('alice');

  beforeAll(async () => {
    knex = await init();
    portal = await TestPortal.start({
      knex,
      entities: [
        component('print-service'),
        component('label-queue', 'Labels'),
        component('orders-db'),
        component('warehouse'),
      ],
      config: { imports: { words: { parts: { timeline: ['Zeitleiste'] } } } },
    });
  });
  afterAll(() => portal?.stop());

  it('of another house’s form makes rows of it, and is about the services it names', async () => {
    const result = await alice().import(incident('Labels missing'));
    expect(result).toMatchObject({
      status: 'published',
      title: 'Labels missing',
      startedAt: '2024-03-01T09:05:00.000Z',
      entities: ['component:default/print-service'],
      events: 2,
      factors: 1,
      actionItems: 1,
      asksZone: false,
      parts: [],
      earlier: null,
      report: null,
    });
    const made = await alice().get(result.ref!);
    expect(made.seq).toBe(result.seq);
    expect(made).toMatchObject({
      imported: true,
      affectedEntities: ['component:default/print-service'],
      timeline: [
        { description: 'Queue stops', occurredAt: '2024-03-01T09:05:00.000Z' },
        { description: 'All well', occurredAt: '2024-03-01T09:40:00.000Z' },
      ],
      factors: [{ statement: 'The alarm waits for an hour' }],
      actionItems: [{ owner: 'user:default/bob' }],
    });
  });

  it('proposes the services that the text speaks of, those it speaks of most first', async () => {
    const { proposed } = await alice().import(incident('Proposed'), {
      dryRun: true,
    });
    expect(proposed).toEqual([
      { entityRef: 'component:default/label-queue', title: 'Labels' },
      { entityRef: 'component:default/orders-db', title: 'orders-db' },
    ]);
  });

  it('is about the services it is said to be about, or none', async () => {
    const told = await alice().import(incident('Told'), {
      entities: ['component:default/orders-db'],
    });
    expect(told.entities).toEqual(['component:default/orders-db']);
    const none = await alice().import(incident('None'), { entities: [] });
    expect(none.entities).toEqual([]);
    expect((await alice().get(none.ref!)).affectedEntities).toEqual([]);
  });

  it('is about the service whose folder it lies in', async () => {
    const { entities } = await alice().import('# Nothing moves\n', {
      dryRun: true,
      fileName: 'warehouse/2024/2024-05-06.md',
    });
    expect(entities).toEqual(['component:default/warehouse']);
  });

  it('is about what a report of ours says, whatever folder it lies in', async () => {
    const report =
      '# Post-Mortem: Nothing moves (2024-05-06)\n\n**Date**: 2024-05-06\n**Origin**: component:default/label-queue\n';
    const { entities } = await alice().import(report, {
      dryRun: true,
      fileName: 'warehouse/nothing.md',
    });
    expect(entities).toEqual(['component:default/label-queue']);
  });

  it('asks for the zone of times that name none, and takes one given with it', async () => {
    const text = incident('No zone').replace(' (CET)', '');
    const asked = await alice().import(text, { dryRun: true });
    expect(asked.asksZone).toBe(true);
    expect(asked.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/no zone.*UTC/),
    );
    const told = await alice().import(text, {
      dryRun: true,
      zone: 'America/New_York',
    });
    expect(told).toMatchObject({
      asksZone: false,
      startedAt: '2024-03-01T15:05:00.000Z',
    });
  });

  it('makes nothing where only what is clear is to be made, before the zone is told', async () => {
    const text = incident('Clear').replace(' (CET)', '');
    const asked = await expectNothingWritten(knex, () =>
      alice().import(text, { ifClear: true }),
    );
    expect(asked).toMatchObject({ ref: null, asksZone: true });
    const told = await alice().import(text, { ifClear: true, zone: 'UTC' });
    expect(told.ref).not.toBeNull();
  });

  it('as a dry run answers the same and writes nothing', async () => {
    const text = incident('Dry');
    const dry = await expectNothingWritten(knex, () =>
      alice().import(text, { dryRun: true, preview: true }),
    );
    expect(dry.ref).toBeNull();
    expect(dry.report).toContain('Watch the queue');
    const { ref, seq, ...real } = await alice().import(text, { preview: true });
    expect({ ...real, ref: null, seq: null }).toEqual(dry);
  });

  describe('whose authors are others', () => {
    const byOthers = (title: string) =>
      incident(title).replace(
        '2024-03-01\n',
        '2024-03-01\n\nAuthors: @ada, @tom\n',
      );

    it('can be taken back by whoever brought it, and by nobody else', async () => {
      const { ref, seq } = await alice().import(byOthers('Theirs'));
      const { authors, may } = await alice().get(ref!);
      expect(authors).toEqual(['user:default/ada', 'user:default/tom']);
      expect(may.delete).toBe(true);
      const refused = { statusCode: 403 };
      await expect(portal.as('bob').delete(ref!, seq!)).rejects.toMatchObject(
        refused,
      );
      await alice().delete(ref!, seq!);
    });

    it('is theirs as soon as somebody has changed it', async () => {
      const { ref } = await alice().import(byOthers('Theirs by now'));
      await portal.as('bob').createEvent(ref!, { description: 'Seen' });
      const { seq, may } = await alice().get(ref!);
      expect(may.delete).toBe(false);
      await expect(alice().delete(ref!, seq)).rejects.toMatchObject({
        statusCode: 403,
      });
      await portal.as('tom').delete(ref!, seq);
    });
  });

  describe('of what was imported before', () => {
    it('offers the earlier one and makes nothing, however its lines end', async () => {
      const { ref, title } = await alice().import(incident('Twice'));
      const again = await expectNothingWritten(knex, () =>
        portal
          .as('bob')
          .import(`\ufeff${incident('Twice').replace(/\n/g, '\r\n')}\r\n`),
      );
      expect(again).toMatchObject({
        ref: null,
        seq: null,
        earlier: { ref, title },
      });
    });

    it('makes another where that is asked for', async () => {
      const { ref } = await alice().import(incident('Again'));
      const second = await alice().import(incident('Again'), { again: true });
      expect(second.ref).not.toBeNull();
      expect(second.ref).not.toBe(ref);
      const third = await alice().import(incident('Again'), { dryRun: true });
      expect(third.earlier!.ref).toBe(ref);
    });

    it('answers a request that is sent again as it did at first', async () => {
      const options = { idempotencyKey: 'import-once' };
      const first = await alice().import(incident('Once'), {}, options);
      const second = await alice().import(incident('Once'), {}, options);
      expect(second).toEqual(first);
      expect(second.ref).not.toBeNull();
    });

    it('does not tell of one that the caller may not read', async () => {
      const { ref, seq } = await alice().import(incident('Secret'));
      await alice().setAccess(ref!, seq!, {
        visibility: 'restricted',
        members: [],
        reason: 'names a customer',
      });
      const { earlier } = await portal
        .as('bob')
        .import(incident('Secret'), { dryRun: true });
      expect(earlier).toBeNull();
      const mine = await alice().import(incident('Secret'), { dryRun: true });
      expect(mine.earlier).not.toBeNull();
    });

    it('does not count one that was deleted', async () => {
      const { ref, seq } = await alice().import(incident('Undone'));
      await alice().delete(ref!, seq!);
      const { ref: second } = await alice().import(incident('Undone'));
      expect(second).not.toBeNull();
    });
  });

  describe('of a log of several incidents', () => {
    const log = `# Log

## 2024-03-01: Checkout down

Nobody could pay.

## 2024-04-01: Search down

Nobody found anything.
`;

    it('offers each, and makes the one that is asked for', async () => {
      const { parts } = await alice().import(log, { dryRun: true });
      expect(parts.map(({ title }) => title)).toEqual([
        '2024-03-01: Checkout down',
        '2024-04-01: Search down',
      ]);
      const second = await alice().import(log, { part: 2 });
      expect(second.title).toBe('2024-04-01: Search down');
      expect(second.startedAt).toBe('2024-04-01T00:00:00.000Z');
      const report = await alice().getReport(second.ref!);
      expect(report).toContain('Nobody found anything.');
      expect(report).not.toContain('Nobody could pay.');
      const first = await alice().import(log, { part: 1, dryRun: true });
      expect(first.earlier).toBeNull();
    });

    it('makes nothing where only what is clear is to be made, before one is chosen', async () => {
      const clear = `${log}\nOnly what is clear.\n`;
      const whole = await expectNothingWritten(knex, () =>
        alice().import(clear, { ifClear: true }),
      );
      expect(whole).toMatchObject({ ref: null, earlier: null });
      expect(whole.parts).toHaveLength(2);
      const second = await alice().import(clear, { ifClear: true, part: 2 });
      expect(second.ref).not.toBeNull();
    });

    it('can be taken apart where one of them is refused', async () => {
      const deep = `${log}\n${'> '.repeat(40)}deeper than anybody reads\n`;
      const { parts } = await alice().import(deep, { dryRun: true });
      expect(parts).toHaveLength(2);
      const refused = { statusCode: 400 };
      await expect(alice().import(deep)).rejects.toMatchObject(refused);
      await expect(alice().import(deep, { part: 2 })).rejects.toMatchObject(
        refused,
      );
      const first = await alice().import(deep, { part: 1, again: true });
      expect(first.ref).not.toBeNull();
    });

    it('refuses a part that there is not', async () => {
      await expect(alice().import(log, { part: 3 })).rejects.toMatchObject({
        statusCode: 400,
        body: { error: { message: 'part: the text has no part 3' } },
      });
    });
  });

  it('understands the words of the house', async () => {
    const { events } = await alice().import(
      '# Ausfall\n\n## Zeitleiste\n\n- 2024-03-01 10:05 UTC Erste Fehler\n',
      { dryRun: true },
    );
    expect(events).toBe(1);
  });

  it.each([
    ['zone=Mars/Olympus', 'zone: must be a time zone'],
    ['zone=', 'zone: must be a time zone'],
    ['part=0', 'part: must be a whole number from 1'],
    ['part=1e3', 'part: must be a whole number from 1'],
    ['entities=checkout', 'entities'],
    ['again=maybe', 'again'],
    ['fileName=', 'fileName'],
    [`fileName=${'x'.repeat(1_001)}`, 'fileName'],
    ['dryrun=true', 'dryrun'],
  ])('refuses %s', async (query, message) => {
    const answer = await expectNothingWritten(knex, () =>
      portal.request('alice', 'POST', `/imports?${query}`, {
        headers: { 'content-type': 'text/markdown' },
        body: '# Outage\n',
      }),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(answer.body.error.message).toContain(message);
  });

  it('keeps of the source no more than what tells whether it is the same', async () => {
    const { ref } = await alice().import('# Kept\n');
    const { id } = await alice().get(ref!);
    expect(await knex('import_sources').where('postmortem_id', id)).toEqual([
      {
        postmortem_id: id,
        content_hash: createHash('sha256').update('# Kept').digest('hex'),
      },
    ]);
  });
});
