import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import type { NameOf } from '../../api/names.ts';
import type { Approval } from '../../api/policies.ts';

/** By whom a version was approved, and when; null: by nobody. */
export const approvalWords = (approval: Approval, nameOf: NameOf): string | null =>
  approval === null || approval === undefined
    ? null
    : `${dayInWords(approval.on.value)}, by ${nameOf(approval.by)}`;
