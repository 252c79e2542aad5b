import { LifecycleService } from '@backstage/backend-plugin-api';
import { TaskScheduler } from '../quietTasks';
import { createOutboxServices } from './createOutboxServices';

type OutboxServices = NonNullable<ReturnType<typeof createOutboxServices>>;

/** After the start, so that whoever takes notifications has started too. */
const initialDelay = { seconds: 15 };

/** Has every replica look for what is due, and one of them for reminders and for what may be forgotten. */
export async function scheduleOutbox(
  { worker, remind, forget }: OutboxServices,
  options: {
    scheduler: TaskScheduler;
    lifecycle: LifecycleService;
    everySeconds: number;
  },
): Promise<void> {
  const { scheduler, lifecycle, everySeconds } = options;
  lifecycle.addShutdownHook(() => worker.stop());
  await scheduler.scheduleTask({
    id: 'send-outbox',
    frequency: { seconds: everySeconds },
    timeout: { minutes: 10 },
    scope: 'local',
    initialDelay,
    fn: () => worker.run(),
  });
  await scheduler.scheduleTask({
    id: 'find-reminders',
    frequency: { minutes: 10 },
    timeout: { minutes: 10 },
    scope: 'global',
    initialDelay,
    fn: remind,
  });
  await scheduler.scheduleTask({
    id: 'forget-outbox',
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    scope: 'global',
    initialDelay,
    fn: forget,
  });
}
