import { type App, Aws, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { regionOf } from '../trusts/shape/region-of.ts';
import { stageOf, stagesOf } from '../trusts/shape/stage-of.ts';
import type { StatedDeployment } from '../trusts/shape/stages.ts';
import type { Trust } from '../trusts/shape/trust.ts';
import { type Bootstrapped, PipelineStack } from './pipeline-stack.ts';

export interface PipelineProps {
  readonly trust: Trust;
  /** A stage of the account that it is for; the others of the same account come with it. */
  readonly stage: string;
  /** `<owner>/<name>` at GitHub. */
  readonly repository: string;
}

/**
 * The roles by which jobs of a repository deploy the stages of one account.
 * @throws Error when the repository is no `<owner>/<name>`: a wildcard would let others deploy
 */
export const pipeline = (app: App, { trust, stage, repository }: PipelineProps): PipelineStack => {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error(`${repository} is no repository, expected <owner>/<name>`);
  const { account, trustId, ...here } = stageOf(trust, stage);
  const together = stagesOf(trust).filter((one) => stageOf(trust, one).account === account);
  const stack = new PipelineStack(app, 'Pipeline', {
    description: 'Daybook: roles by which jobs of its repository deploy it',
    stackName: `daybook-${trustId}-pipeline`,
    tags: { 'daybook:trust': trustId },
    env: { region: regionOf(here), ...(account && { account }) },
    repository,
    stages: together.map((one) => ({ stage: one, places: placesOf(stageOf(trust, one)) })),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return stack;
};

/** Where a stage has stacks. */
const placesOf = (stage: StatedDeployment): readonly Bootstrapped[] => {
  const { account = Aws.ACCOUNT_ID } = stage;
  const copies = stage.backups?.copies ?? [];
  return [
    { account, region: regionOf(stage) },
    ...copies.map((copy) => ({ account: copy.account ?? account, region: copy.region })),
  ];
};
