import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EvidenceSourceInfo,
  FetchedEvidence,
  Header,
} from 'backstage-plugin-postmortems-common';
import {
  collectWindow,
  ServiceNames,
} from 'backstage-plugin-postmortems-common/collect';
import { Readable } from 'node:stream';
import { RowRequest } from '../../rows/RowEditor';
import { Settings } from '../../settings';
import type { EvidenceService } from '../EvidenceService';
import { fetchJson } from './fetchJson';
import { Question, questionsOf } from './questionsOf';

/** Nobody needs the metrics of more services at once. */
const MOST_SERVICES = 5;

/** Evidence of systems that the portal reaches itself. */
export class SourceService {
  readonly #settings: Settings;
  readonly #evidence: EvidenceService;
  readonly #catalog: CatalogService;
  readonly #now: () => Date;

  constructor(options: {
    settings: Settings;
    evidence: EvidenceService;
    catalog: CatalogService;
    now: () => Date;
  }) {
    this.#settings = options.settings;
    this.#evidence = options.evidence;
    this.#catalog = options.catalog;
    this.#now = options.now;
  }

  /** The sources that are configured, without their addresses. */
  get sources(): EvidenceSourceInfo[] {
    return this.#settings.sources.map(({ name, type }) => ({ name, type }));
  }

  /**
   * Fetches what a source has of the time of the incident, and brings it in. All of it is fetched before
   * any of it is kept, and all of that is one change.
   * @throws InputError for a source that is not configured, or an incident without a beginning
   * @throws ServiceUnavailableError when the source does not answer as it should
   */
  async fetch(
    request: RowRequest,
    credentials: BackstageCredentials,
    name: string,
  ): Promise<FetchedEvidence> {
    const header = await this.#evidence.mayAdd(request.access, request.ref);
    const source = this.#settings.sources.find(known => known.name === name);
    if (!source) throw new InputError('There is no such source');
    const { startedAt, resolvedAt } = header;
    const window = collectWindow(startedAt, resolvedAt, this.#now());
    if (!window) {
      throw new InputError('Say first when the incident started');
    }
    const services = await this.#servicesOf(header, credentials);
    const { collect } = this.#settings.data;
    const questions = questionsOf(source, services, window, collect);
    const answers: { question: Question; body: Buffer }[] = [];
    for (const question of questions) {
      const { path, query } = question;
      answers.push({
        question,
        body: await fetchJson(source, path, query),
      });
    }
    const empty = answers.filter(({ body }) => isEmpty(body));
    return this.#evidence.addAll(
      request,
      answers
        .filter(answer => !empty.includes(answer))
        .map(({ question: { title, query }, body }) => ({
          input: Readable.from([body]),
          sent: { format: 'auto', title, command: query.query ?? '' },
        })),
      added => ({
        added: added.map(({ seq, isNew, ...evidence }) => evidence),
        empty: empty.map(({ question }) => question.title),
      }),
    );
  }

  /** What the affected services are called, as far as the person asking may know. */
  async #servicesOf(
    { affectedEntities }: Header,
    credentials: BackstageCredentials,
  ): Promise<ServiceNames[]> {
    const entityRefs = affectedEntities.slice(0, MOST_SERVICES);
    if (entityRefs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['metadata.name', 'metadata.annotations'] },
      { credentials },
    );
    return entityRefs.map((ref, i) => {
      const { name, annotations = {} } = items[i]?.metadata ?? {
        name: parseEntityRef(ref).name,
      };
      return { name, annotations };
    });
  }
}

/** Neither alerts nor series. */
function isEmpty(body: Buffer): boolean {
  const answer = JSON.parse(body.toString());
  const list = Array.isArray(answer) ? answer : answer?.data?.result;
  return Array.isArray(list) && list.length === 0;
}
