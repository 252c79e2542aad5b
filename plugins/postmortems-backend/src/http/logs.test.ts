import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem } from '../__testUtils__/fillPostmortem';

const lines: string[] = [];
const write = (message: string, meta?: unknown) =>
  lines.push(
    `${message} ${
      meta instanceof Error ? meta.message : JSON.stringify(meta ?? {})
    }`,
  );
const logger: LoggerService = {
  error: write,
  warn: write,
  info: write,
  debug: write,
  child: () => logger,
};

const HOSTILE = 'PM%0d%0aERROR%20forged%1b[31m%25s%25d';

describeWithPortal(
  'the log',
  bench => {
    beforeEach(() => lines.splice(0));

    it('says nothing of what was read and sent, however it went', async () => {
      const secret = 'Bellerophon';
      const { ref } = await fillPostmortem(bench.portal, {
        word: secret,
        visibility: 'restricted',
      });
      for (const [method, path, json] of [
        ['GET', `/postmortems/${ref}`, undefined],
        ['POST', '/postmortems', { title: secret, [secret]: secret }],
        ['PATCH', `/postmortems/${ref}`, { title: `${secret}\u0000` }],
      ] as const) {
        for (const name of ['alice', 'bob']) {
          await bench.portal.request(name, method, path, {
            headers: { 'if-match': '*' },
            ...(json && { json }),
          });
        }
      }
      expect(lines.filter(line => line.includes(secret))).toEqual([]);
    });

    it('holds one line for each event, whatever address and headers say', async () => {
      const { status } = await bench.portal.request(
        'bob',
        'GET',
        `/postmortems/${HOSTILE}`,
        { headers: { 'user-agent': 'x %s %d \u0080 ERROR forged' } },
      );
      expect(status).toBe(404);
      expect(lines.length).toBeGreaterThan(0);
      // eslint-disable-next-line no-control-regex
      expect(lines.filter(line => /[\u0000-\u001f\u007f]/.test(line))).toEqual(
        [],
      );
    });

    it('quotes nothing of a text that the database refused', async () => {
      await bench.knex.schema.renameTable('searchable_terms', 'terms_away');
      const { status } = await bench.portal.request(
        'alice',
        'POST',
        '/postmortems',
        { json: { title: 'Zanzibar' } },
      );
      await bench.knex.schema.renameTable('terms_away', 'searchable_terms');
      expect(status).toBe(500);
      expect(lines.some(line => line.startsWith('POST failed'))).toBe(true);
      expect(lines.join('\n')).not.toMatch(/zanzibar/i);
    });

    it('tells of a broken database, and the answer does not', async () => {
      await bench.knex.schema.renameTable('sections', 'sections_away');
      const { ref } = (await bench.portal.as('bob').list()).items[0] ?? {
        ref: 'none',
      };
      const { status, body, text } = await bench.portal.request(
        'alice',
        'POST',
        '/postmortems',
        { json: { title: 'Broken' } },
      );
      await bench.knex.schema.renameTable('sections_away', 'sections');
      expect(ref).toBe('none');
      expect([status, body.error]).toEqual([
        500,
        {
          name: 'InternalError',
          message: 'Something went wrong on the server',
        },
      ]);
      expect(text).not.toMatch(/sections|select|insert|sqlite/i);
      expect(lines.some(line => line.startsWith('POST failed'))).toBe(true);
      expect((await bench.portal.as('alice').list()).items).toHaveLength(1);
    });
  },
  {
    features: [
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
    ],
  },
);
