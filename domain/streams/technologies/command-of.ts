import type { TechnologyRecorded } from '../../../events/catalogue/technologies.ts';
import type { TechnologyCommand } from './commands.ts';

/** What the settings have a say in: new technology, and what is set up (TEC-01, NET-04). */
export const commandOf = ({ type, data }: TechnologyRecorded): TechnologyCommand | null => {
  switch (type) {
    case 'TechnologyProposed':
      return { type: 'ProposeTechnology', kind: data.kind, name: data.name, use: data.use };
    case 'TechnologyRiskAssessed': {
      const { dpia, ...said } = data;
      return { type: 'AssessTechnology', ...said, ...(dpia === null ? {} : { dpia }) };
    }
    case 'TechnologyAllowed':
      return { type: 'AllowTechnology' };
    case 'TechnologyRejected':
      return { type: 'RejectTechnology', reasons: data.reasons };
    case 'SoftwareInstallationApproved':
      return { type: 'ApproveInstallation', requestedBy: data.requestedBy };
    case 'SoftwareInstallationRefused':
      return { type: 'RefuseInstallation', requestedBy: data.requestedBy, reason: data.reason };
    default:
      return null;
  }
};
