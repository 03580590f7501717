import type { Template } from 'aws-cdk-lib/assertions';

export interface Resource {
  readonly Type: string;
  readonly Properties: object;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}
export type Resources = Readonly<Record<string, Resource>>;

export const resourcesOf = (template: Template): Resources =>
  (template.toJSON() as { Resources: Resources }).Resources;

export const ofType = (
  resources: Resources,
  type: string,
): readonly (readonly [id: string, resource: Resource])[] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** A version's id ends with a hash of what the function is: another one with each edit. */
export const withoutHash = (id: string): string =>
  id.replace(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}$/, '$1');

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: object;
}

/** Every statement that a role of the template has, in its own policies and in those attached to it. */
export const statementsOf = (resources: Resources): readonly Statement[] => [
  ...ofType(resources, 'AWS::IAM::Policy').flatMap(([, { Properties }]) => documentOf(Properties).Statement),
  ...ofType(resources, 'AWS::IAM::Role').flatMap(([, { Properties }]) =>
    policiesOf(Properties).flatMap((policy) => documentOf(policy).Statement),
  ),
];
const documentOf = (properties: object) =>
  (properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument;
const policiesOf = (properties: object) => (properties as { Policies?: object[] }).Policies ?? [];

export const actionsOf = ({ Action }: Statement): readonly string[] =>
  typeof Action === 'string' ? [Action] : Action;
