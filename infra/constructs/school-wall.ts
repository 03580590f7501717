import {
  ArnPrincipal,
  type IPrincipal,
  PolicyStatement,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { CrossingReason } from '../../events/log/wall/reasons.ts';

/** A role that holds rights to what is recorded, and the tenants in which it has them: `*` for all. */
export interface Holder {
  readonly role: Role;
  /** What partition keys and names of objects begin with. */
  readonly tenant: string;
}

/**
 * The tenant of a session, wherever a policy says so: IAM puts the session's tag in its place, and takes no
 * wildcard from it.
 */
export const ownTenant = '$' + '{aws:PrincipalTag/school}';

/** A text of a policy as cdk-nag quotes it. */
export const quotedByNag = (text: string): string => text.replace(/\$\{([^}]+)\}/g, '<$1>');

export interface SchoolWallProps {
  /** What the function runs as: it may take these roles, and has no rights to what is recorded itself. */
  readonly role: Role;
  /** Why the function may reach all tenants. @default - it may not */
  readonly crossings?: readonly CrossingReason[];
}

/**
 * Stands between a function and what is recorded. For each request it takes a role under the tag `school`,
 * and with that role's credentials reaches that tenant's keys and objects alone, whatever its code does
 * (decision 31). Where it may cross, a second role is taken under the tag `crossing`, which says why.
 */
export class SchoolWall extends Construct {
  readonly holders: readonly Holder[];
  readonly variables: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { role, crossings = [] }: SchoolWallProps) {
    super(scope, id);
    const own = this.taken(role, 'SchoolRole', { school: ['?*'] });
    const all = crossings.length === 0 ? null : this.taken(role, 'CrossingRole', { crossing: crossings });
    this.holders = [{ role: own, tenant: ownTenant }, ...(all === null ? [] : [{ role: all, tenant: '*' }])];
    this.variables = {
      SCHOOL_ROLE_ARN: own.roleArn,
      ...(all !== null && { CROSSING_ROLE_ARN: all.roleArn }),
    };
  }

  /**
   * A role that the function may take under one tag, of the values that are allowed, and that nobody else may
   * take at all.
   */
  private taken(by: Role, id: string, tag: Readonly<Record<string, readonly string[]>>): Role {
    const [[key, values] = ['', []]] = Object.entries(tag);
    const role = new Role(this, id, { assumedBy: tagged(by, key, values) });
    const actions = ['sts:AssumeRole', 'sts:TagSession'];
    by.addToPolicy(new PolicyStatement({ actions, resources: [role.roleArn] }));
    return role;
  }
}

const tagged = (by: Role, key: string, values: readonly string[]): IPrincipal =>
  new SessionTagsPrincipal(
    new ArnPrincipal(by.roleArn).withConditions({
      StringLike: { [`aws:RequestTag/${key}`]: values },
      'ForAllValues:StringEquals': { 'aws:TagKeys': [key] },
    }),
  );
