import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { ActionItemCreate } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { TestPortal } from './TestPortal';
import { TestTracker } from './TestTracker';

const CHECKOUT = 'component:default/checkout';

function anEntity(
  kind: string,
  name: string,
  annotations: Record<string, string>,
  displayName?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    ...(displayName && { spec: { profile: { displayName } } }),
  };
}

/** A service with a place for issues, and two people with accounts. */
const ENTITIES = [
  anEntity('Component', 'checkout', { 'tracker.test/place': 'shop' }),
  anEntity('User', 'olga', { 'tracker.test/account': 'olga-t' }, 'Olga Ruiz'),
  anEntity('User', 'ben', { 'tracker.test/account': 'ben-t' }, 'Ben Ito'),
];

/** A portal with a tracker, and a post-mortem with actions. */
export class TicketBench {
  static async start(
    knex: Knex,
    config: JsonObject = {},
  ): Promise<TicketBench> {
    const tracker = new TestTracker();
    const portal = await TestPortal.start({
      ...{ knex, config, entities: ENTITIES },
      features: [tracker.factory],
    });
    return new TicketBench(portal, tracker, knex);
  }

  private constructor(
    readonly portal: TestPortal,
    readonly tracker: TestTracker,
    readonly knex: Knex,
  ) {}

  get alice() {
    return this.portal.as('alice');
  }

  /** A post-mortem with so many actions, or with these. */
  async fill(
    actions: Partial<ActionItemCreate>[],
    fields: object = {},
  ): Promise<{ ref: string; ids: string[] }> {
    const { ref } = await this.alice.create({
      title: 'Slow search',
      affectedEntities: [CHECKOUT],
      ...fields,
    });
    const ids: string[] = [];
    for (const action of actions) {
      const { id } = await this.alice.createActionItem(ref, {
        title: 'Add an alert',
        dueOn: '2025-03-01',
        ...action,
      });
      ids.push(id);
    }
    return { ref, ids };
  }

  /** A post-mortem with one action whose issue was made. */
  async tracked(action: Partial<ActionItemCreate> = {}, fields: object = {}) {
    const { ref, ids } = await this.fill([action], fields);
    await this.alice.createTicket(ref, ids[0], {});
    await this.send();
    return { ref, id: ids[0], issue: this.tracker.issues.at(-1)! };
  }

  async action(ref: string, id: string) {
    const { actionItems } = await this.alice.get(ref);
    return actionItems.find(item => item.id === id)!;
  }

  async ticket(ref: string, id: string) {
    const { tickets } = await this.alice.get(ref);
    return tickets.find(ticket => ticket.actionItemId === id)!;
  }

  /** Carries out what is due. */
  send(): Promise<void> {
    return this.portal.runTask('send-outbox');
  }

  reconcile(): Promise<void> {
    return this.portal.runTask('reconcile-tickets');
  }

  /** Lets everything be over that is waited for. */
  async letTimePass(): Promise<void> {
    const past = '2020-01-01T00:00:00.000Z';
    await this.knex('outbox').update({ due_at: past, claimed_until: past });
    await this.knex('tickets')
      .whereNotNull('tried_at')
      .update({ tried_at: past });
    await this.knex('tickets')
      .whereNotNull('read_at')
      .update({ read_at: past });
    await this.knex('tracker_pauses').update({ until: past });
  }
}
