import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactorFields,
  PostmortemCreate,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access, mayRead, Viewer } from '../access';
import { Database } from '../database';
import { FactorIndexKeeper } from '../factors/suggestions/FactorIndexKeeper';
import { SuggestionService } from '../factors/suggestions/SuggestionService';
import { createServices, Services } from '../services';
import { Settings } from '../settings';

const settings = Settings.fromConfig(new ConfigReader({}));

/** One post-mortem with one factor, as a test names it. */
export interface BenchDocument {
  by: string;
  title: string;
  statement: string;
  startedAt?: string;
  visibility?: 'open' | 'restricted';
  members?: string[];
  /** What else its factor has. */
  factor?: Partial<FactorFields>;
}

/** Services over a database, without HTTP: for tests that make many post-mortems with factors. */
export class FactorBench {
  static async start(knex: Knex): Promise<FactorBench> {
    const database = await Database.create({ getClient: async () => knex });
    return new FactorBench(database);
  }

  readonly services: Services;

  private constructor(readonly database: Database) {
    this.services = createServices({
      ...{ database, settings },
      catalog: catalogServiceMock({ entities: [] }),
      now: () => new Date(),
    });
  }

  /** What a person without groups may do. */
  as(name: string, isAdministrator: boolean = false): Access {
    const userRef = `user:default/${name}`;
    const viewer: Viewer = {
      ...{ userRef, principals: [userRef], groupsAbove: [], isAdministrator },
    };
    const access: Access = {
      viewer,
      reads: header => mayRead(viewer, header),
      allows: () => true,
      changeable: () => access,
      pastRestriction: () => access,
    };
    return access;
  }

  /** A published post-mortem with one factor. */
  async publish(document: BenchDocument) {
    const { by, title, statement, startedAt, visibility, members } = document;
    const { factor } = document;
    const { postmortems, rows } = this.services;
    let factorId = '';
    const fields: PostmortemCreate = {
      ...{ title, startedAt: startedAt ?? '2025-02-09T10:00:00.000Z' },
      authors: [`user:default/${by}`],
      ...(visibility === 'restricted' && {
        ...{ visibility, members: members ?? [], reason: 'a test' },
      }),
    };
    const { id, ref } = await postmortems.createTold(
      { access: this.as(by) },
      fields,
      {
        imported: { status: 'published', publishedAt: null },
        before: async () => {},
        fill: async change => {
          const { editor } = rows.factors;
          const made = await editor.make(change, [
            { statement, layer: 'contributing', ...factor },
          ]);
          await editor.insert(change, made);
          factorId = made[0].id;
        },
      },
    );
    return { id, ref, factorId };
  }

  /** An index that was built just now, and a service that asks it. */
  async rebuilt() {
    const options = { database: this.database, settings };
    const keeper = new FactorIndexKeeper({ ...options, now: () => new Date() });
    await keeper.refresh();
    return { keeper, service: new SuggestionService({ ...options, keeper }) };
  }
}
