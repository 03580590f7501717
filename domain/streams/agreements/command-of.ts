import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import type { AgreementCommand } from './commands.ts';

/**
 * Signatures, which a school takes of the audiences that it names, and asking for them (AGR-01); not
 * signatures by a link, whose secret is on no record.
 */
export const commandOf = ({ type, data }: AgreementRecorded): AgreementCommand | null => {
  if (type === 'AgreementRequested')
    return data.via === 'coming' ? { type: 'OpenAgreement' } : { type: 'RequestAgreement', via: data.via };
  if (type !== 'AgreementSigned') return null;
  const { templateVersion, signedName, signedOn, method, seenBy, takenOver } = data;
  if (takenOver !== null)
    return { type: 'TakeOverSignature', templateVersion, signedName, signedOn, source: takenOver.source };
  if (method !== 'log-in' && method !== 'paper') return null;
  const seen = seenBy === undefined ? {} : { seenBy };
  return { type: 'SignAgreement', templateVersion, signedName, method, signedOn, ...seen };
};
