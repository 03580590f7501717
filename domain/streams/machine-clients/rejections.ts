import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  clientIdForm: rejection(
    'ClientIdForm',
    'DPR-01',
    'A service is registered under its client id at the identity provider: at most 80 small letters, digits, dots, hyphens',
  ),
  unknownEventType: rejection(
    'UnknownEventType',
    'DPR-01',
    'A service is let read events of types that there are, each named',
  ),
  termTooLong: rejection(
    'TermTooLong',
    'DPR-01',
    'What a service may read is looked at again after a year at most',
  ),
  notRegistered: rejection('NotRegistered', 'DPR-01', 'Only a service that is registered can be revoked'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-01',
    'Only the purpose of a registration or the reason of its end is corrected',
  ),
};

export type MachineClientRejection = RejectionOf<typeof rejections>;
