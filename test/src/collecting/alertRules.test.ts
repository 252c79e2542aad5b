import { DEFAULT_CATEGORIES } from 'backstage-plugin-postmortems-common';
import { factorAction } from 'backstage-plugin-postmortems-common/review';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { monitoring } from './monitoring';

const { action } = DEFAULT_CATEGORIES.find(
  ({ key }) => key === 'monitoring-gap',
)!;

(monitoring ? describe : describe.skip)(
  'the alert that a monitoring gap begins with',
  () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'postmortems-rules-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it.each([
      'No alert on the length of the queue',
      'Nobody was told that "checkout" was down: the mail said {{ $value }}',
      "It's 100 % \\ full # and more",
    ])('is a rule that promtool takes: %s', async statement => {
      const { outline } = factorAction({ id: '1', statement }, action!, 'cart');
      const file = path.join(folder, 'rules.yaml');
      await writeFile(file, outline!);
      const { stdout } = await promisify(execFile)(
        'promtool',
        ['check', 'rules', file],
        { env: { PATH: monitoring!.path } },
      );
      expect(stdout).toMatch(/1 rules? found/);
    });
  },
);
