import {
  ACTION_STATUSES,
  CHECK_IDS,
  CERTAINTIES,
  INCIDENT_KINDS,
  LAYERS,
  MILESTONES,
  POSTMORTEM_ORDERS,
  PRIORITIES,
  STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Chance } from './random';

/** A request as it goes over the wire. */
export interface PlainRequest {
  name: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  json?: unknown;
  /** For what the answer is remembered. */
  about: { ref?: string; kind?: RowKind };
}

const ROW_KINDS = ['timeline', 'factors', 'action-items'] as const;
type RowKind = (typeof ROW_KINDS)[number];

interface KnownRow {
  kind: RowKind;
  ref: string;
  id: string;
  version: number;
  deleted: boolean;
}

/** Words that searching and sorting could treat differently: scripts, marks, wildcards, quotes. */
const WORDS = [
  'checkout',
  'Checkout',
  'straße',
  'STRASSE',
  'naïve',
  'nai\u0308ve',
  'データベース',
  '🌊',
  '100%',
  'a_b',
  "o'clock",
  '"quoted"',
  'back\\slash',
  'ız',
  'İZ',
  'zz-top',
  'ß',
  '--',
];
const PEOPLE = ['alice', 'bob', 'carol', 'admin'];
const ENTITIES = ['checkout', 'search', 'payments', 'mail'].map(
  name => `component:default/${name}`,
);
const CATEGORIES = ['monitoring-gap', 'testing-gap', 'process', 'unheard-of'];
/** What is made at random fails most checks. */
const WAIVERS = CHECK_IDS.map(check => ({ check, reason: 'by chance' }));
const NEVER = '01234567-89ab-4cde-8fab-0123456789ab';

/**
 * Thinks of requests one after the other, sensible ones and others, about what earlier answers told
 * of. The same chances and answers give the same requests.
 */
export class RandomRequests {
  readonly #chance: Chance;
  readonly #refs: string[] = [];
  readonly #deleted = new Set<string>();
  readonly #rows: KnownRow[] = [];
  /** The last version or `seq` seen, by what it belongs to. */
  readonly #versions = new Map<string, number>();
  #cursors: string[] = [];
  #keys: string[] = [];

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  next(): PlainRequest {
    const { happens, below } = this.#chance;
    if (this.#refs.length < 5 || happens(0.01)) return this.#creation();
    const turn = below(100);
    if (turn < 30) return this.#rowChange();
    if (turn < 40) return this.#sectionChange();
    if (turn < 48) return this.#headerChange();
    if (turn < 54) return this.#act();
    if (turn < 75) return this.#documentRead();
    return this.#listRead();
  }

  /** Takes from an answer what later requests can be about. */
  learn(request: PlainRequest, status: number, body: any): void {
    const { about } = request;
    const seen = status < 300 ? body : body?.current;
    if (status === 201 && body?.ref && body?.sections) {
      this.#refs.push(body.ref);
    } else if (status === 201 && about.kind && about.ref) {
      const { id, version } = body;
      const { kind, ref } = about;
      this.#rows.push({ kind, ref, id, version, deleted: false });
    }
    if (body?.nextCursor) {
      this.#cursors = [...this.#cursors.slice(-20), body.nextCursor];
    }
    if (about.ref && seen?.seq) {
      this.#versions.set(about.ref, seen.seq);
      if (seen.ref) this.#versions.set(`header ${about.ref}`, seen.version);
    }
    if (seen?.id && seen.version) {
      const row = this.#rows.find(({ id }) => id === seen.id);
      if (row) {
        row.version = seen.version;
        if (status === 200) row.deleted = request.method === 'DELETE';
      }
    }
    if (status === 200 && request.path === `/postmortems/${about.ref}`) {
      if (request.method === 'DELETE') this.#deleted.add(about.ref!);
      else this.#deleted.delete(about.ref!);
    }
    if (status === 200 && request.path.endsWith(`${about.ref}/restore`)) {
      this.#deleted.delete(about.ref!);
    }
    if (seen?.key && seen.body !== undefined) {
      this.#versions.set(`${about.ref} ${seen.key}`, seen.version);
    }
  }

  #creation(): PlainRequest {
    const { happens, pick } = this.#chance;
    const restricted = happens(0.2);
    return this.#request('POST', '/postmortems', {
      json: {
        ...this.#headerFields(),
        title: this.#text(),
        ...(restricted && {
          visibility: 'restricted',
          members: [this.#user()],
          reason: 'a customer is named',
        }),
        ...(happens(0.05) && { template: pick(['default', 'nowhere']) }),
      },
    });
  }

  #rowChange(): PlainRequest {
    const { happens, pick } = this.#chance;
    if (this.#rows.length === 0 || happens(0.35)) {
      const kind = pick(ROW_KINDS);
      const ref = this.#ref();
      return this.#request('POST', `/postmortems/${ref}/${kind}`, {
        json: this.#rowFields(kind, ref, true),
        about: { ref, kind },
      });
    }
    const { kind, ref, id, version, deleted } = pick(this.#rows);
    const path = `/postmortems/${ref}/${kind}/${happens(0.03) ? NEVER : id}`;
    const guard = this.#guard(version);
    const about = { ref };
    if (happens(0.1)) {
      return this.#request('DELETE', path, { headers: guard, about });
    }
    if (happens(deleted ? 0.8 : 0.02)) {
      return this.#request('POST', `${path}/restore`, {
        headers: guard,
        about,
      });
    }
    return this.#request('PATCH', path, {
      headers: guard,
      json: this.#rowFields(kind, ref, false),
      about,
    });
  }

  #rowFields(kind: RowKind, ref: string, whole: boolean): object {
    const { happens, pick } = this.#chance;
    const some = (fields: Record<string, () => unknown>) =>
      Object.fromEntries(
        Object.entries(fields)
          .filter(() => happens(0.4))
          .map(([field, value]) => [field, value()]),
      );
    const other = (wanted: RowKind) => {
      const known = this.#rows.filter(
        row => row.kind === wanted && (row.ref === ref || happens(0.05)),
      );
      return known.length ? pick(known).id : NEVER;
    };
    switch (kind) {
      case 'timeline':
        return {
          ...(whole && { description: this.#text() }),
          ...some({
            description: () => this.#text(),
            occurredAt: () => this.#instant(),
            milestone: () => pick([null, ...MILESTONES, 'lunch']),
            source: () => pick(WORDS),
          }),
        };
      case 'factors':
        return {
          ...(whole && { statement: this.#text(), layer: pick(LAYERS) }),
          ...some({
            statement: () => this.#text(),
            layer: () => pick(LAYERS),
            category: () => pick([null, ...CATEGORIES]),
            certainty: () => pick(CERTAINTIES),
            parentId: () => (happens(0.3) ? null : other('factors')),
            position: () => this.#chance.below(5),
          }),
        };
      default:
        return {
          ...(whole && { title: this.#text() }),
          ...some({
            title: () => this.#text(),
            owner: () => pick([null, this.#user(), 'group:default/sre', '?']),
            dueOn: () => pick([null, this.#day(), '2025-02-30']),
            priority: () => pick(PRIORITIES),
            status: () => pick(ACTION_STATUSES),
            proof: () => pick([null, ...WORDS]),
            factorIds: () => (happens(0.5) ? [] : [other('factors')]),
          }),
        };
    }
  }

  #sectionChange(): PlainRequest {
    const { happens, pick } = this.#chance;
    const ref = this.#ref();
    const key = pick(['summary', 'impact', 'root-cause', 'extra', 'no key']);
    const known = this.#versions.get(`${ref} ${key}`);
    const first = key === 'extra' ? 0 : 1;
    return this.#request('PUT', `/postmortems/${ref}/sections/${key}`, {
      headers: this.#guard(known ?? first),
      json: {
        body: Array.from({ length: 1 + this.#chance.below(5) }, () =>
          this.#text(),
        ).join('\n\n'),
        ...(key === 'extra' && happens(0.9) && { title: this.#text() }),
      },
      about: { ref },
    });
  }

  #headerChange(): PlainRequest {
    const { happens } = this.#chance;
    const ref = this.#ref();
    return this.#request('PATCH', `/postmortems/${ref}`, {
      headers: this.#guard(this.#versions.get(`header ${ref}`) ?? 1),
      json: {
        ...this.#headerFields(),
        ...(happens(0.5) && { title: this.#text() }),
        ...(happens(0.05) && { nonsense: true }),
      },
      about: { ref },
    });
  }

  #headerFields(): object {
    const { happens, pick } = this.#chance;
    const entities = () => ENTITIES.filter(() => happens(0.3));
    return {
      ...(happens(0.5) && { severity: pick([null, 'P1', 'P2', 'P3', 'P9']) }),
      ...(happens(0.3) && { kind: pick(INCIDENT_KINDS) }),
      ...(happens(0.6) && { startedAt: this.#instant() }),
      ...(happens(0.3) && { resolvedAt: this.#instant() }),
      ...(happens(0.5) && { affectedEntities: entities() }),
      ...(happens(0.2) && { originEntities: entities() }),
      ...(happens(0.2) && { reviewers: [this.#user()] }),
      ...(happens(0.1) && { facilitator: this.#user() }),
    };
  }

  /** What guards on the document as a whole. */
  #act(): PlainRequest {
    const { happens, pick } = this.#chance;
    const ref = this.#ref();
    const path = `/postmortems/${ref}`;
    const headers = this.#guard(this.#versions.get(ref) ?? 1);
    const about = { ref };
    const again = this.#deleted.has(ref) && happens(0.8);
    const acts = ['move', 'move', 'move', 'access', 'delete', 'restore'];
    switch (again ? 'restore' : pick(acts)) {
      case 'move': {
        const to = pick(STATUSES);
        return this.#request('POST', `${path}/transitions`, {
          headers,
          json: {
            to,
            ...(happens(0.3) && { reason: 'why' }),
            ...(to === 'published' && happens(0.8) && { waivers: WAIVERS }),
          },
          about,
        });
      }
      case 'access':
        return this.#request('PUT', `${path}/access`, {
          headers,
          json: {
            visibility: pick(['open', 'open', 'restricted']),
            members: happens(0.5) ? [this.#user()] : [],
            reason: this.#text(),
          },
          about,
        });
      case 'delete':
        return this.#request('DELETE', path, { headers, about });
      default:
        return this.#request('POST', `${path}/restore`, { headers, about });
    }
  }

  #documentRead(): PlainRequest {
    const { pick, below } = this.#chance;
    const ref = this.#ref();
    const below_ = pick([
      '',
      '',
      ...ROW_KINDS.map(kind => `/${kind}`),
      '/report',
      '/revisions',
      `/revisions?limit=${below(4)}`,
      `/revisions/${below(40)}`,
      `/revisions/${below(40)}?against=${below(10)}`,
    ]);
    return this.#request('GET', `/postmortems/${ref}${below_}`, {
      about: below_ ? {} : { ref },
    });
  }

  #listRead(): PlainRequest {
    const { happens, pick, below } = this.#chance;
    const query = new URLSearchParams();
    const maybe = (key: string, probability: number, value: () => unknown) => {
      if (happens(probability)) query.set(key, String(value()));
    };
    const path = pick([
      '/postmortems',
      '/postmortems',
      '/postmortems',
      '/action-items',
      '/action-items',
      '/action-items/summary',
      '/action-items/export.csv',
      '/factors',
      '/factors/recurring',
      '/insights',
      '/insights/export.csv',
      '/factors/categories',
      '/settings',
      '/nowhere',
    ]);
    maybe('entityRef', 0.2, () => pick([...ENTITIES, 'nothing']));
    maybe('limit', 0.4, () => below(7));
    maybe('cursor', 0.2, () => pick([...this.#cursors, 'nonsense']));
    if (path === '/postmortems') {
      maybe('q', 0.3, () => pick(WORDS).slice(0, 1 + below(8)));
      maybe('status', 0.2, () => pick([...STATUSES, 'draft,published']));
      maybe('severity', 0.1, () => pick(['P1', 'P1,P2']));
      maybe('kind', 0.1, () => pick(INCIDENT_KINDS));
      maybe('category', 0.1, () => pick(CATEGORIES));
      maybe('orderBy', 0.5, () => pick(POSTMORTEM_ORDERS));
      maybe('direction', 0.3, () => pick(['asc', 'desc', 'sideways']));
      maybe('from', 0.1, () => this.#day());
      maybe('to', 0.1, () => this.#day());
    } else if (path.startsWith('/action-items')) {
      maybe('owner', 0.2, () => this.#user());
      maybe('mine', 0.1, () => pick(['true', 'false']));
      maybe('status', 0.2, () => pick(ACTION_STATUSES));
      maybe('priority', 0.2, () => pick(PRIORITIES));
      maybe('overdue', 0.2, () => pick(['true', 'false', 'perhaps']));
    } else if (path.startsWith('/factors')) {
      maybe('layer', 0.2, () => pick(LAYERS));
      maybe('category', 0.1, () => pick(CATEGORIES));
      maybe('categorised', 0.1, () => pick(['true', 'false']));
      maybe('source', 0.1, () => pick(['person', 'suggested']));
      maybe('severity', 0.1, () => pick(['P1', 'P1,P2']));
      maybe('system', 0.1, () => pick(ENTITIES));
      maybe('from', 0.1, () => this.#day());
    }
    return this.#request('GET', `${path}?${query}`);
  }

  #request(
    method: string,
    path: string,
    rest: Partial<PlainRequest> = {},
  ): PlainRequest {
    const { happens, pick } = this.#chance;
    const headers: Record<string, string> = { ...rest.headers };
    if (method === 'POST' && happens(0.7)) {
      const again = this.#keys.length > 0 && happens(0.05);
      const key = again ? pick(this.#keys) : `key-${this.#chance.next()}`;
      this.#keys = [...this.#keys.slice(-20), key];
      headers['idempotency-key'] = key;
    }
    return { name: pick(PEOPLE), method, path, about: {}, ...rest, headers };
  }

  /** Mostly the version last seen; sometimes none, any, an old one or no version at all. */
  #guard(version: number): Record<string, string> {
    const { happens, pick, below } = this.#chance;
    if (happens(0.85)) return { 'if-match': `"${version}"` };
    return pick([
      {},
      { 'if-match': '*' },
      { 'if-match': `"${below(version + 1)}"` },
      { 'if-match': `W/"${version}"` },
      { 'if-match': 'x' },
    ] as Record<string, string>[]);
  }

  #ref(): string {
    const { happens, pick } = this.#chance;
    if (happens(0.02)) return pick(['PM-1999-01-01', NEVER, 'nothing']);
    // What was deleted is there to be restored, and seldom for anything else.
    const live = this.#refs.filter(ref => !this.#deleted.has(ref));
    return pick(live.length && happens(0.95) ? live : this.#refs);
  }

  #user(): string {
    return `user:default/${this.#chance.pick(PEOPLE)}`;
  }

  #text(): string {
    const { pick, below } = this.#chance;
    const words = Array.from({ length: 1 + below(4) }, () => pick(WORDS));
    return words.join(' ');
  }

  /** Few enough that several share one. */
  #day(): string {
    return `2025-0${1 + this.#chance.below(6)}-1${this.#chance.below(3)}`;
  }

  #instant(): string | null {
    const { happens, pick } = this.#chance;
    if (happens(0.1)) return null;
    return `${this.#day()}${pick([
      'T10:05:23Z',
      'T23:30:00+01:00',
      'T00:00:00.001Z',
      ' noon',
    ])}`;
  }
}
