import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, longest first: begun last, one of them would keep a worker busy alone. */
const longest = [
  'acceptance/canary.test.ts',
  'acceptance/every-field.test.ts',
  'acceptance/demo-year-campaign.test.ts',
  'acceptance/demo-broken-campaign.test.ts',
  'acceptance/september-campaign.test.ts',
  'acceptance/demo.test.ts',
  'acceptance/one-person.test.ts',
  'acceptance/console.test.ts',
  'acceptance/alone/restore.test.ts',
  'acceptance/alone/erasure.test.ts',
  'acceptance/alone/replay-to.test.ts',
  'acceptance/alone/checks-pictures-and-walls.test.ts',
  'acceptance/alone/passwords-and-wifi.test.ts',
  'acceptance/alone/runbook-tampering.test.ts',
  'acceptance/alone/log-of-logs.test.ts',
  'unit/functions/access/matrix-campaign.test.ts',
  'unit/functions/access/cedar-campaign.test.ts',
  'unit/infra-local/sandbox/whole-terms-campaign.test.ts',
  'unit/functions/commands/nothing-is-echoed.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((file) => moduleId.endsWith(`/test/${file}`));
  return at < 0 ? longest.length : at;
};

/** Vitest's order, with the longest files of each project before its others, also on a machine that ran none yet. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const order = [...new Set(sorted.map(({ project }) => project.name))];
    const place = (file: TestSpecification) => order.indexOf(file.project.name);
    return sorted.toSorted((a, b) => place(a) - place(b) || rank(a) - rank(b));
  }
}
