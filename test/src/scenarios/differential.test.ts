import { withPortal } from '../support/portal';
import { Likeness } from '../support/likeness';
import { chanceOf } from '../support/random';
import { PlainRequest, RandomRequests } from '../support/randomRequests';
import { Replica } from '../support/Replica';
import { inRun, scenarioAcross } from '../support/scenario';

const REQUESTS = inRun({ usual: 400, proof: 20_000 });

describe('the same requests on SQLite and on PostgreSQL', () => {
  const likeness = new Likeness();
  beforeAll(() => likeness.begin());
  afterAll(() => likeness.end());

  scenarioAcross(
    'T6 differential',
    { floor: '20,000 requests, identical status, name and body' },
    () =>
      withPortal('SQLite', ([one]) =>
        withPortal('PostgreSQL', async ([other]) => {
          const requests = new RandomRequests(chanceOf(6));
          const statuses = new Map<number, number>();
          for (let step = 0; step < REQUESTS; step++) {
            const request = requests.next();
            const [expected, seen] = [
              await answer(one, step, request),
              await answer(other, step, request),
            ];
            // Named first, as a long difference shows little of what is the same.
            const asked = `${step}: ${JSON.stringify(request)}`;
            expect({ [asked]: seen }).toEqual({ [asked]: expected });
            expect(seen.status).toBeLessThan(500);
            const { status, body } = seen;
            requests.learn(request, status, body);
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
          }
          const count = [...statuses]
            .sort(([a], [b]) => a - b)
            .map(([status, n]) => `${n} × ${status}`)
            .join(', ');
          return `${REQUESTS} requests, 0 differences (${count})`;
        }),
      ),
  );

  async function answer(replica: Replica, step: number, request: PlainRequest) {
    likeness.take(step);
    const { name, method, path, headers, json } = request;
    const { status, body, ...rest } = await replica.request(
      name,
      method,
      path,
      json === undefined ? { headers } : { headers, json },
    );
    return { status, etag: rest.headers.get('etag'), body };
  }
});
