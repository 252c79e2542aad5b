import { mockCredentials } from '@backstage/backend-test-utils';
import type { Neighbour } from '../catalog/CatalogNeighbours';
import { lookAround } from './Surroundings';

const credentials = mockCredentials.user();

/** A catalog of entities by short names (`c:` a component, `a:` an API, `s:` a system), with their relations. */
function catalogOf(entities: Record<string, string[]>) {
  const full = (name: string) =>
    name
      .replace(/^c:/, 'component:default/')
      .replace(/^a:/, 'api:default/')
      .replace(/^s:/, 'system:default/')
      .replace(/^d:/, 'domain:default/')
      .replace(/^g:/, 'group:default/');
  const known = new Map<string, Neighbour[]>(
    Object.entries(entities).map(([name, relations]) => [
      full(name),
      relations.map(relation => {
        const [type, ref] = relation.split(' ');
        return { type, ref: full(ref) };
      }),
    ]),
  );
  const asked: string[][] = [];
  return {
    asked,
    of: async (refs: readonly string[]) => {
      asked.push([...refs]);
      return new Map(
        refs.flatMap(ref => (known.has(ref) ? [[ref, known.get(ref)!]] : [])),
      );
    },
    /** What is found around the checkout: `name: kind hops through`. */
    async around(failed: string[] = ['c:checkout'], others: string[] = []) {
      const found = await lookAround(
        this,
        credentials,
        failed.map(full),
        others.map(full),
      );
      return [...found.ties].map(
        ([ref, { kind, hops, through }]) =>
          `${ref.split('/')[1]}: ${kind} ${hops} ${through.split('/')[1]}`,
      );
    },
  };
}

describe('what shares the weakness of a service', () => {
  it('is what depends on it, and what depends on that', async () => {
    const catalog = catalogOf({
      'c:checkout': ['dependencyOf c:app', 'dependsOn c:db'],
      'c:app': ['dependencyOf c:portal', 'dependsOn c:checkout'],
      'c:portal': ['dependencyOf c:far'],
      'c:far': [],
      'c:db': [],
    });
    expect(await catalog.around()).toEqual([
      'app: depends_on 1 checkout',
      'portal: depends_on 2 app',
    ]);
  });

  it('is what consumes its API, with no hop for the API, and what leans on that', async () => {
    const catalog = catalogOf({
      'c:checkout': ['providesApi a:orders'],
      'a:orders': ['apiConsumedBy c:site'],
      'c:site': ['dependencyOf c:kiosk', 'providesApi a:pages'],
      'a:pages': ['apiConsumedBy c:robot'],
      'c:kiosk': [],
      'c:robot': [],
    });
    expect(await catalog.around()).toEqual([
      'site: consumes_api 1 checkout',
      'kiosk: depends_on 2 site',
      'robot: consumes_api 2 site',
    ]);
    expect(await catalog.around(['a:orders'])).toEqual([
      'site: consumes_api 1 orders',
      'kiosk: depends_on 2 site',
      'robot: consumes_api 2 site',
    ]);
  });

  it('is what leans on the same thing, and what is built in the same system', async () => {
    const catalog = catalogOf({
      'c:checkout': ['dependsOn c:db', 'consumesApi a:rates', 'partOf s:shop'],
      'c:db': ['dependencyOf c:checkout', 'dependencyOf c:ledger'],
      'a:rates': ['apiConsumedBy c:checkout', 'apiConsumedBy c:bills'],
      's:shop': ['hasPart c:checkout', 'hasPart c:cart', 'partOf d:sales'],
      'c:ledger': ['dependencyOf c:far'],
      'c:bills': [],
      'c:cart': [],
      'c:far': [],
    });
    expect(await catalog.around()).toEqual([
      'ledger: shares_dependency 2 db',
      'bills: shares_api 2 rates',
      'cart: shares_system 2 shop',
    ]);
  });

  it('is not what it leans on itself, nor an API, though they are of the same system', async () => {
    const catalog = catalogOf({
      'c:checkout': [
        'dependsOn c:db',
        'providesApi a:orders',
        'consumesApi a:rates',
        'partOf s:shop',
      ],
      's:shop': [
        'hasPart c:checkout',
        'hasPart c:db',
        'hasPart a:orders',
        'hasPart a:rates',
        'hasPart c:cart',
      ],
      'c:db': [],
      'a:orders': [],
      'a:rates': [],
      'c:cart': ['partOf s:shop'],
    });
    expect(await catalog.around()).toEqual(['cart: shares_system 2 shop']);
    // The database is built beside the cart, which does not lean on it.
    expect(await catalog.around(['c:cart'])).toEqual([
      'checkout: shares_system 2 shop',
      'db: shares_system 2 shop',
    ]);
  });

  it('is the parts of a system that failed, but not its neighbours in the domain', async () => {
    const catalog = catalogOf({
      's:shop': ['hasPart c:checkout', 'partOf d:sales'],
      'd:sales': ['hasPart s:shop', 'hasPart s:adverts'],
      's:adverts': [],
      'c:checkout': [],
    });
    expect(await catalog.around(['s:shop'])).toEqual([
      'checkout: part_of 1 shop',
    ]);
  });

  it('is told by the shortest way, and never is what failed', async () => {
    const catalog = catalogOf({
      'c:checkout': ['dependencyOf c:app', 'dependencyOf c:cart'],
      'c:app': ['dependencyOf c:checkout', 'dependencyOf c:cart'],
      'c:cart': ['dependencyOf c:app'],
    });
    expect(await catalog.around()).toEqual([
      'app: depends_on 1 checkout',
      'cart: depends_on 1 checkout',
    ]);
    expect(await catalog.around(['c:checkout', 'c:cart'])).toEqual([
      'app: depends_on 1 cart',
    ]);
  });

  it('is neither named nor gone through where the person asking does not see it', async () => {
    const catalog = catalogOf({
      'c:checkout': ['dependencyOf c:secret', 'dependsOn c:hidden-db'],
      'c:beyond': [],
    });
    expect(await catalog.around()).toEqual([]);
  });

  it('is read in one request a level, each entity once', async () => {
    const catalog = catalogOf({
      'c:checkout': ['dependencyOf c:app', 'dependencyOf c:site'],
      'c:app': ['dependencyOf c:portal'],
      'c:site': ['dependencyOf c:portal'],
      'c:portal': [],
    });
    await catalog.around();
    expect(catalog.asked.map(refs => refs.length)).toEqual([1, 2, 1]);
  });
});

it('says who owns what, and nothing of what is not seen', async () => {
  const catalog = catalogOf({
    'c:app': ['ownedBy g:web', 'partOf s:shop'],
    'c:nobodys': [],
  });
  const { ownersOf } = await lookAround(
    catalog,
    credentials,
    [],
    [
      'component:default/app',
      'component:default/nobodys',
      'component:default/x',
    ],
  );
  expect(ownersOf('component:default/app')).toEqual(['group:default/web']);
  expect(ownersOf('component:default/nobodys')).toEqual([]);
  expect(ownersOf('component:default/x')).toBeUndefined();
});
