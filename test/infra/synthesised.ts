import { Template } from 'aws-cdk-lib/assertions';
import type { IConstruct } from 'constructs';
import { TypescriptFunction } from '../../infra/constructs/typescript-function.ts';
import { daybook } from '../../infra/stacks/daybook.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import type { StatedDeployment } from '../../infra/trusts/shape/stages.ts';
import { newApp } from './bench.ts';
import { ofType, resourcesOf } from './resources.ts';
import { servedBy } from './serving.ts';

const synthesise = (deployment: StatedDeployment) => {
  const app = newApp();
  const stacks = daybook(app, deployment);
  const templates = Object.fromEntries(
    Object.values(stacks).map((stack) => [stack.node.id, Template.fromStack(stack)]),
  );
  return { app, stacks, templates, resources: (stack: string) => resourcesOf(templates[stack]!) };
};

type Synthesised = ReturnType<typeof synthesise>;
const kept = new Map<StatedDeployment, Synthesised>();

/** The whole of Daybook, synthesised once for all files that a worker runs: they only look at it. */
export const synthesised = (deployment: StatedDeployment = trust.deployment): Synthesised => {
  const built = kept.get(deployment) ?? synthesise(deployment);
  kept.set(deployment, built);
  return built;
};

/** All stacks' resources of a type. */
export const allOfType = ({ templates }: Pick<Synthesised, 'templates'>, type: string) =>
  Object.values(templates).flatMap((template) => ofType(resourcesOf(template), type));

/** Ids of functions of all stacks by those of the aliases that lead to them. */
export const servedIn = ({ templates, resources }: Pick<Synthesised, 'templates' | 'resources'>) =>
  new Map(Object.keys(templates).flatMap((stack) => [...servedBy(resources(stack))]));

export const functionsIn = (root: IConstruct): readonly TypescriptFunction[] =>
  root.node.findAll().filter((node) => node instanceof TypescriptFunction);
