import { allReports, type ReportName } from '../../../domain/reports/index.ts';

const ofTheRecord = [
  'feed',
  'journal',
  'checkpoints',
  'proofs',
  'sign-checkpoint',
  'countersign',
  'rebuild',
  'sweep',
  'operations',
  'health',
  'dead-letters',
  'redrive',
  'import',
  'alert-secret',
] as const;

/** What is asked of the record itself, not of a report made of it. */
export type RecordAction = (typeof ofTheRecord)[number];

/** All that can be asked of the record as a whole: the actions of the pseudo stream `audit`. */
export type AuditAction = RecordAction | ReportName;

export const auditActions: readonly AuditAction[] = [...ofTheRecord, ...allReports.map(({ name }) => name)];
