import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isWholeCampaign } from '../support/campaign-size.ts';

describe('ten times the usual load', () => {
  // It takes a stack of its own and a minute and a half: whole campaigns alone have the time.
  it.runIf(isWholeCampaign())(
    'INC-01 loses no incident and mails nobody twice, and leaves no backlog',
    { timeout: 900_000 },
    () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['test/bench/chain/run.ts', '--of', 'incidents', '--rate', '1', '--peak', '10', '--seconds', '90'],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ appended: 360, notTaken: 0, notProjected: 0, notMailed: 0, doubled: 0 },
        mails: { count: 1440 },
      });
    },
  );
});
