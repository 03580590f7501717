/** What can be asked of the record as a whole, beside commands, records and lists: the actions of the pseudo stream `audit`. */
export const auditActions = [
  'feed',
  'journal',
  'checkpoints',
  'proofs',
  'as-of',
  'dossier',
  'seal-checkpoint',
  'countersign',
  'rebuild',
  'sweep',
  'operations',
  'health',
] as const;
