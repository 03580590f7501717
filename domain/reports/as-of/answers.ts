import type { PolicyVersion } from '../../streams/policies/stream.ts';

/** Somebody's agreement: what was signed last, and whether it stood. */
export interface AgreementAnswer {
  /** Id of the record. */
  readonly agreement: string;
  readonly person: string;
  readonly audience: string;
  readonly status: 'signed' | 'withdrawn';
  readonly templateVersion: number;
  readonly method: string;
  readonly signedOn: string;
  readonly recorder: string;
}

/** An account, the wifi or a right that was in force. */
export interface AccessAnswer {
  readonly record: string;
  readonly person: string;
  /** `account`, `wifi`, or `<kind>:<name>` of a right. */
  readonly what: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly givenAt: string | null;
  readonly agreement: string | null;
}

export interface LoanAnswer {
  readonly device: string;
  readonly form: string;
  readonly borrower: string;
  readonly pupil: string;
  readonly purpose: string;
  readonly lentOn: string;
  readonly returnDue: string | null;
  /** Null of a loan from before the system that had none. */
  readonly agreement: string | null;
  readonly templateVersion: number | null;
}

export interface AllocationAnswer {
  readonly device: string;
  readonly form: string;
  readonly person: string;
  readonly allocatedOn: string;
}

/** A role that was held on the day. */
export interface RoleAnswer {
  readonly role: string;
  readonly person: string;
  /** First day. */
  readonly from: string;
  /** Last day, null while none was known. */
  readonly until: string | null;
}

/** A version of the policy, and whether it had been approved. */
export interface PolicyAnswer
  extends Pick<PolicyVersion, 'version' | 'effectiveFrom' | 'approval' | 'review'> {
  readonly isApproved: boolean;
}

/** The answers to what a trust is asked about a moment; ids, and no sealed text. */
export interface Answers {
  readonly agreements: readonly AgreementAnswer[];
  readonly access: readonly AccessAnswer[];
  readonly devices: { readonly lent: readonly LoanAnswer[]; readonly allocated: readonly AllocationAnswer[] };
  readonly roles: readonly RoleAnswer[];
  readonly policy: { readonly inForce: PolicyAnswer | null; readonly versions: readonly PolicyAnswer[] };
}
