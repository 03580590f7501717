import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Key, type KeyProps } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What a key is for. A role that has this as a tag may use such a key, if its own rights say so, too. */
export type KeyUse = 'seals' | 'signs-checkpoints' | 'signs-dossiers';

export interface GuardedKeyProps
  extends Required<Pick<KeyProps, 'description'>>,
    Pick<KeyProps, 'enableKeyRotation' | 'keySpec' | 'keyUsage'> {
  readonly use: KeyUse;
  /** What takes the tag, such as `kms:Sign`. */
  readonly actions: readonly string[];
}

/**
 * Looking after a key without using it. `CreateGrant` is not among it, by which somebody who may not use the
 * key could let others.
 */
const administration = [
  ...[
    'CancelKeyDeletion',
    'DescribeKey',
    'DisableKey',
    'DisableKeyRotation',
    'EnableKey',
    'EnableKeyRotation',
  ],
  ...['GetKeyPolicy', 'GetKeyRotationStatus', 'GetPublicKey', 'ListGrants', 'ListKeyPolicies'],
  ...['ListKeyRotations', 'ListResourceTags', 'PutKeyPolicy', 'RevokeGrant', 'RotateKeyOnDemand'],
  ...['ScheduleKeyDeletion', 'TagResource', 'UntagResource', 'UpdateKeyDescription'],
].map((action) => `kms:${action}`);

const tagOf = (use: KeyUse): string => `daybook:${use}`;

/**
 * A key that outlives its stack, and whose administrators do not use it: the account's IAM may let people look
 * after it, and only roles that the templates tag for it use it. The tag stands in for the roles' names, which
 * are in stacks that lean on this one.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
export const guardedKey = (scope: Construct, id: string, { use, actions, ...props }: GuardedKeyProps): Key =>
  new Key(scope, id, {
    ...props,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        new PolicyStatement({
          sid: 'Administration',
          principals: [new AccountRootPrincipal()],
          actions: administration,
          resources: ['*'],
        }),
        new PolicyStatement({
          sid: 'Use',
          principals: [new AccountRootPrincipal()],
          actions: [...actions],
          resources: ['*'],
          conditions: { StringEquals: { [`aws:PrincipalTag/${tagOf(use)}`]: 'yes' } },
        }),
      ],
    }),
  });

/** Lets a role use keys of a use, as far as its own rights go. */
export const mayUse = (role: Role, use: KeyUse): void => Tags.of(role).add(tagOf(use), 'yes');
