import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { HIDDEN_TOPIC } from 'backstage-plugin-postmortems-common';
import { searchModulePostmortems } from './module';

describe('the module', () => {
  it('adds the collator, and has the index made anew when something is hidden', async () => {
    const scheduler = mockServices.scheduler.mock({
      createScheduledTaskRunner: () => ({ run: async () => {} }),
      triggerTask: async () => {},
    });
    const events = { subscribe: jest.fn(), publish: jest.fn() };
    const addCollator = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [
        [searchIndexRegistryExtensionPoint, { addCollator } as any],
      ],
      features: [
        searchModulePostmortems,
        scheduler.factory,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
      ],
    });

    expect(addCollator).toHaveBeenCalledTimes(1);
    expect(addCollator.mock.calls[0][0].factory.type).toBe('postmortems');

    const [{ topics, onEvent }] = events.subscribe.mock.calls[0];
    expect(topics).toEqual([HIDDEN_TOPIC]);
    await onEvent({ topic: HIDDEN_TOPIC, eventPayload: {} });
    expect(scheduler.triggerTask).toHaveBeenCalledWith(
      'search_index_postmortems',
    );
    await backend.stop();
  });
});
