import { lifecycleOf } from './lifecycle';

describe('lifecycleOf', () => {
  it.each([
    'listening on 0.0.0.0:8080 pid=17',
    'Server listening at http://127.0.0.1:3000',
    'Starting Prometheus Server',
    'Starting node_exporter',
    'Started CartApplication in 4.071 seconds (process running for 4.7)',
    'Started cart in 3s',
    'Server is ready to receive web requests.',
    'ready to accept connections',
    'Started server process [1]',
    'Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)',
  ])('%p is a start', message => {
    expect(lifecycleOf(message)).toBe('started');
  });

  it.each([
    'Received SIGTERM, exiting gracefully...',
    'signal 15 (SIGTERM) received, exiting',
    'received fast shutdown request',
    'Shutting down',
    'shutting down; draining connections',
    'worker process 31 exited with code 0',
    'Out of memory: Killed process 4242 (java)',
    'oom-kill:constraint=CONSTRAINT_MEMCG',
    'process 17 was killed',
  ])('%p is a stop', message => {
    expect(lifecycleOf(message)).toBe('stopped');
  });

  it.each([
    ['Rolled back to version 1.41', 'rollback'],
    ['rolling back release checkout-42', 'rollback'],
    ['Rollback of checkout started', 'rollback'],
    ['Deployed version 1.42', 'deploy'],
    ['deploying to production', 'deploy'],
    ['Deployment of checkout finished', 'deploy'],
  ])('%p is a %s', (message, act) => {
    expect(lifecycleOf(message)).toBe(act);
  });

  it.each([
    'Starting reconcile loop',
    'started transaction',
    'Started GET "/cart" for 10.0.0.1',
    'Starting call to the service',
    'started request 17 to application',
    'starting new HTTPS connection (1): api.example',
    'session started',
    'restarted the timer',
    'rolling back transaction',
    'Transaction rolled back',
    'could not commit, rolled back',
    'ROLLBACK TO SAVEPOINT a',
    'terminating connection due to administrator command',
    'closing idle connection, shutting down stream 3',
    'registered shutdown hook',
    'graceful shutdown timeout is 30s',
    'event loop exiting',
    'listening to customers',
    'the oomph of it',
    'unkilled',
    'existing order',
    'nonstop shop',
    'deploy key read',
    'request ended',
    '',
  ])('%p is nothing of the life of a process', message => {
    expect(lifecycleOf(message)).toBeUndefined();
  });

  it.each(['starting ', 'started x', 'deployed ', 'exited a ', 'roll', 'oom'])(
    'takes no squared time for a long row of %p',
    repeated => {
      const message = repeated.repeat(100_000);
      const start = performance.now();
      lifecycleOf(message);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
