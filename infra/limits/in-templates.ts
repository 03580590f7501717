import type { Template } from '../cost/template.ts';

const countOf = (templates: readonly Template[], type: string): number =>
  templates.flatMap(({ Resources }) => Object.values(Resources)).filter(({ Type }) => Type === type).length;

export const resourcesOfTheLargestStack = (templates: readonly Template[]): number =>
  Math.max(...templates.map(({ Resources }) => Object.keys(Resources).length));

export const routesOfTheApi = (templates: readonly Template[]): number =>
  countOf(templates, 'AWS::ApiGatewayV2::Route');

/** Those of the clock count, too, which are on the account's own bus. */
export const rulesOfTheBus = (templates: readonly Template[]): number =>
  countOf(templates, 'AWS::Events::Rule');
