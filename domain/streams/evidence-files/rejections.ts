import { rejection } from '../../kernel/rejections.ts';

export const rejections = {
  takesNone: rejection('RecordTakesNoFile', 'INC-16', 'Files are attached to records that take some'),
  tooMany: rejection('TooManyFiles', 'INC-16', 'A record takes fifty files at most'),
  withdrawnBefore: rejection('EvidenceWithdrawn', 'INC-16', 'A file that was withdrawn stays withdrawn'),
  disposed: rejection('RecordDisposed', 'DPR-04', 'Nothing is attached to a record that was disposed of'),
  notAttached: rejection(
    'EvidenceNotAttached',
    'INC-16',
    'Only a file that was attached, and not withdrawn, is put right; only one that was attached is withdrawn',
  ),
};
