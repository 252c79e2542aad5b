import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/** A scheduler for one backend, whose tasks run when a test says so. */
export function tasksOnDemand() {
  const scheduler = mockServices.scheduler();
  return {
    feature: createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => scheduler,
    }),
    /** Runs a task, and whatever of it is under way already, to its end. */
    run: (id: string) => scheduler.triggerTask(id),
  };
}
