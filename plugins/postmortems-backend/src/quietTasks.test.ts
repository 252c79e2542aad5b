import { quietTasks, TaskScheduler } from './quietTasks';

type Task = Parameters<TaskScheduler['scheduleTask']>[0];

/** The task as the portal's scheduler is given it. */
async function scheduled(fn: (signal: AbortSignal) => Promise<void>) {
  const tasks: Task[] = [];
  const scheduler = quietTasks({
    scheduleTask: async task => {
      tasks.push(task);
    },
  });
  await scheduler.scheduleTask({
    ...{ id: 'look', scope: 'global', frequency: { seconds: 10 } },
    ...{ timeout: { minutes: 1 }, fn },
  });
  expect(tasks).toHaveLength(1);
  return tasks[0];
}

describe('a task of the plugin', () => {
  it('is run as it is, and is told when to end', async () => {
    const { signal } = new AbortController();
    let told: AbortSignal | undefined;
    const task = await scheduled(async given => {
      told = given;
    });
    expect(task).toMatchObject({ id: 'look', frequency: { seconds: 10 } });
    await task.fn(signal);
    expect(told).toBe(signal);
  });

  it('ends with what kind of fault it was, without what the database quotes', async () => {
    const { fn } = await scheduled(async () => {
      throw Object.assign(new Error("insert 'Mallory did it': disk full"), {
        code: 'SQLITE_FULL',
      });
    });
    const error: any = await Promise.resolve(
      fn(new AbortController().signal),
    ).catch(found => found);
    expect(error.message).toBe('SQLITE_FULL');
    expect(error.stack).not.toContain('Mallory');
  });
});
