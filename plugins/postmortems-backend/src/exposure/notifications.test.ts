import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TestNotifications } from '../__testUtils__/TestNotifications';
import { TestPortal } from '../__testUtils__/TestPortal';

const CHECKOUT = 'component:default/checkout';
const APP = 'component:default/app';

function entity(ref: string, ...relations: string[]): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toUpperCase() + kind.slice(1),
    metadata: { name, namespace },
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

function titled(title: string, { metadata, ...rest }: Entity): Entity {
  return { ...rest, metadata: { ...metadata, title } };
}

/** Wendy, Will and Alice are Web, which owns the app. */
const ENTITIES = [
  entity(CHECKOUT, 'dependencyOf component:default/app'),
  titled('The app', entity(APP, 'ownedBy group:default/web')),
  entity(
    'group:default/web',
    ...['wendy', 'will', 'alice'].map(name => `hasMember user:default/${name}`),
  ),
];

describeOnEachDatabase('the owners of what is exposed', init => {
  const portals: TestPortal[] = [];
  afterEach(async () => {
    await Promise.all(portals.splice(0).map(portal => portal.stop()));
  });

  const start = async () => {
    const notifications = new TestNotifications();
    const portal = await TestPortal.start({
      ...{ knex: await init(), notifications, entities: ENTITIES },
      groups: { 'user:default/wendy': ['group:default/web'] },
    });
    portals.push(portal);
    const told = async () => {
      await portal.runTask('send-outbox');
      return notifications.sent
        .map(({ userRef, title }) => `${userRef.slice(13)}: ${title}`)
        .sort();
    };
    return { portal, alice: portal.as('alice'), told, notifications };
  };

  it('are asked once each, and not who asks', async () => {
    const { alice, told, notifications } = await start();
    const { ref } = await alice.create({
      title: 'Slow checkout',
      affectedEntities: [CHECKOUT],
    });
    await alice.askExposed(ref, {});
    await alice.askExposed(ref, {});
    const title = `Does this apply to The app? ${ref} Slow checkout`;
    expect(await told()).toEqual([`wendy: ${title}`, `will: ${title}`]);
    expect(notifications.of('wendy')).toEqual([
      expect.objectContaining({
        link: `/postmortem/${ref}#exposure`,
        topic: 'exposure',
      }),
    ]);
    await alice.askExposed(ref, { entityRefs: [APP] });
    expect(await told()).toHaveLength(2);
  });

  it('are not asked what one of them has answered meanwhile', async () => {
    const { portal, alice, told, notifications } = await start();
    const { ref } = await alice.create({
      title: 'Slow checkout',
      affectedEntities: [CHECKOUT],
    });
    notifications.fault = () => Promise.reject(new Error('not now'));
    const { items } = await alice.askExposed(ref, {});
    await told();
    await portal
      .as('wendy')
      .answerExposure(ref, items[0].question!.id, 1, { answer: 'applies' });
    notifications.fault = undefined;
    expect(await told()).toEqual([]);
  });

  it('are asked about a restricted one only if they read it, without its title', async () => {
    const { alice, told } = await start();
    const { ref } = await alice.create({
      title: 'A customer',
      affectedEntities: [CHECKOUT],
      visibility: 'restricted',
      members: ['user:default/will'],
      reason: 'a customer is named',
    });
    await alice.askExposed(ref, {});
    expect(await told()).toEqual([
      `will: Does this apply to what you own? ${ref}`,
    ]);
  });
});
