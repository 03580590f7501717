import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Statements of PartiQL, which no code of ours speaks: each would be another way to what the single actions
 * refuse.
 */
export const partiQl = [
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLSelect',
];

/** What a table refuses to everyone, whatever a role says. @param sid letters and digits: why */
export const refusedByTheTable = (sid: string, actions: readonly string[]): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...actions],
        // The policy stands on the table: naming it here would make the table depend on itself.
        resources: ['*'],
      }),
    ],
  });
