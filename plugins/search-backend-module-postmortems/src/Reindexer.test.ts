import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { Reindexer } from './Reindexer';

function reindexer(triggerTask: jest.Mock) {
  const logger = mockServices.logger.mock();
  return {
    logger,
    reindexer: new Reindexer({
      scheduler: { triggerTask },
      logger,
      taskId: 'search_index_postmortems',
      pauseMs: 0,
    }),
  };
}

describe('Reindexer', () => {
  it('triggers the task', async () => {
    const triggerTask = jest.fn();
    await reindexer(triggerTask).reindexer.run();
    expect(triggerTask.mock.calls).toEqual([['search_index_postmortems']]);
  });

  it('waits for a run that began before it was asked', async () => {
    const triggerTask = jest
      .fn()
      .mockRejectedValueOnce(new ConflictError('running'))
      .mockRejectedValueOnce(new ConflictError('running'));
    await reindexer(triggerTask).reindexer.run();
    expect(triggerTask).toHaveBeenCalledTimes(3);
  });

  it('answers many who ask meanwhile with one more run', async () => {
    let release = () => {};
    const triggerTask = jest.fn().mockReturnValueOnce(
      new Promise<void>(resolve => {
        release = resolve;
      }),
    );
    const { reindexer: it } = reindexer(triggerTask);
    const first = it.run();
    await Promise.all([it.run(), it.run(), it.run()]);
    release();
    await first;
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('says so when the index cannot be made, and works the next time', async () => {
    const triggerTask = jest
      .fn()
      .mockRejectedValueOnce(new NotFoundError('no such task'));
    const { reindexer: it, logger } = reindexer(triggerTask);
    await it.run();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await it.run();
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });
});
