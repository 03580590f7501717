import type { AgreementTemplateRecorded } from '../../../events/catalogue/agreement-templates.ts';
import type { AgreementTemplateCommand } from './commands.ts';

/** Texts are published for the audiences that a school names (AGR-13). */
export const commandOf = ({ type, data }: AgreementTemplateRecorded): AgreementTemplateCommand | null => {
  if (type !== 'AgreementTemplatePublished' || data.takenOver !== null) return null;
  const { version, title, policyVersion, terms } = data;
  return { type: 'PublishTemplate', version, title, policyVersion, terms };
};
