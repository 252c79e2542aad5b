import { SchedulerService } from '@backstage/backend-plugin-api';
import { loggable } from './errors';

/** All that is asked of the portal's scheduler. */
export type TaskScheduler = Pick<SchedulerService, 'scheduleTask'>;

/**
 * Schedules tasks that say of a fault what kind it is, and no more. The portal logs and keeps what a task ends with,
 * and what a database says may quote a restricted text.
 */
export function quietTasks(scheduler: TaskScheduler): TaskScheduler {
  return {
    scheduleTask: task =>
      scheduler.scheduleTask({
        ...task,
        fn: async (signal: AbortSignal) => {
          try {
            await task.fn(signal);
          } catch (error) {
            throw loggable(error);
          }
        },
      }),
  };
}
