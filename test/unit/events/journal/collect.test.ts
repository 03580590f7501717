import { expect, it } from 'vitest';
import { collect } from '../../../../events/log/journal/collect.ts';
import { UnjournalableCommit } from '../../../../events/log/journal/errors.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { historyOf } from '../../../support/journal-campaign/history.ts';

const school = 'larkfield-infant';
const [written] = historyOf(school, [{ stream: 0, facts: [], events: 1 }]);
const deps = {
  client: fakeDynamo().client,
  tableName: 'journal',
  readCommit: async () => null,
  wait: async () => undefined,
  random: () => 0,
};

it.each([
  ['devices/of', 'd-1'],
  ['devices', ''],
  ['devices', 'd-1'],
])(
  'GOV-04 a commit that relies on what the log can’t hold, “%s” “%s”, is none to be journaled',
  async (stream, id) => {
    const { commit, ...read } = written!.read;
    const facts = [{ school, stream, id, commit: 1 }];
    const asked = collect(deps, school, [{ ...read, commit: { ...commit, facts } }]);
    await expect(asked).rejects.toThrow(UnjournalableCommit);
  },
);
