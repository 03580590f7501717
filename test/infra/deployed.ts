import { ofType, type Resource, type Resources, type Statement, statementsOf } from './resources.ts';
import { functionIn, servedBy } from './serving.ts';
import { synthesised } from './synthesised.ts';

interface FunctionProperties {
  readonly Timeout: number;
  readonly MemorySize: number;
  readonly Role: GetAtt;
  readonly LoggingConfig: { readonly LogGroup: Ref };
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
}
export interface Ref {
  readonly Ref: string;
}
export interface GetAtt {
  readonly 'Fn::GetAtt': readonly [id: string, attribute: string];
}

/** A function with what the templates say of it in other places. */
export interface Deployed {
  readonly id: string;
  readonly resource: Resource;
  readonly properties: FunctionProperties;
  readonly roleId: string;
  readonly log: Resource;
  /**
   * Ids of the roles that it takes for its requests: behind a wall, its rights to what is recorded are
   * theirs.
   */
  readonly taken: readonly string[];
  /** All that its role may do, and the roles that it takes. */
  readonly statements: readonly Statement[];
  /** Keys of the routes that lead to it. */
  readonly routes: readonly string[];
}

/** Every function of all stacks. */
export const deployedFunctions = (built = synthesised()): readonly Deployed[] =>
  Object.keys(built.templates).flatMap((stack) => {
    const resources = built.resources(stack);
    return ofType(resources, 'AWS::Lambda::Function').map(([id, resource]) =>
      deployed(resources, id, resource),
    );
  });

const deployed = (resources: Resources, id: string, resource: Resource): Deployed => {
  const properties = resource.Properties as FunctionProperties;
  const [roleId] = properties.Role['Fn::GetAtt'];
  const log = resources[properties.LoggingConfig.LogGroup.Ref]!;
  return {
    id,
    resource,
    properties,
    roleId,
    log,
    taken: takenBy(resources, roleId),
    statements: [roleId, ...takenBy(resources, roleId)].flatMap((id) => ofRole(resources, id)),
    routes: routesTo(resources, id),
  };
};

const ofRole = (resources: Resources, roleId: string): readonly Statement[] =>
  statementsOf(
    Object.fromEntries(
      Object.entries(resources).filter(
        ([id, { Type, Properties }]) =>
          id === roleId || (Type === 'AWS::IAM::Policy' && isAttached(Properties, roleId)),
      ),
    ),
  );
const takenBy = (resources: Resources, roleId: string): readonly string[] =>
  ofType(resources, 'AWS::IAM::Role').flatMap(([id, { Properties }]) => {
    const { AssumeRolePolicyDocument } = Properties as { AssumeRolePolicyDocument: object };
    return JSON.stringify(AssumeRolePolicyDocument).includes(`"${roleId}"`) ? [id] : [];
  });
const isAttached = (policy: object, roleId: string): boolean =>
  (policy as { Roles: readonly Ref[] }).Roles.some(({ Ref }) => Ref === roleId);

const routesTo = (resources: Resources, id: string): readonly string[] => {
  const served = servedBy(resources);
  const integrations = ofType(resources, 'AWS::ApiGatewayV2::Integration')
    .filter(
      ([, { Properties }]) =>
        functionIn(served, (Properties as { IntegrationUri: unknown }).IntegrationUri) === id,
    )
    .map(([integration]) => integration);
  return ofType(resources, 'AWS::ApiGatewayV2::Route')
    .map(([, { Properties }]) => Properties as { RouteKey: string; Target: object })
    .filter(({ Target }) =>
      integrations.some((integration) => JSON.stringify(Target).includes(`"${integration}"`)),
    )
    .map(({ RouteKey }) => RouteKey);
};
