import { accessRegisterProjection } from '../../../domain/read-models/access-register/projection.ts';
import { devicesOnLoanProjection } from '../../../domain/read-models/devices-on-loan/projection.ts';
import { incidentLogProjection } from '../../../domain/read-models/incident-log/projection.ts';
import type { Projection } from '../../../domain/kernel/projection.ts';
import { outstandingAgreementsProjection } from '../../../domain/read-models/outstanding-agreements/projection.ts';
import { roleHoldersProjection } from '../../../domain/read-models/role-holders/projection.ts';
import { schoolDirectoryProjection } from '../../../domain/read-models/school-directory/projection.ts';

/** Every read model that a projector keeps: what the sweep compares with the log, and what a replay folds. */
export const projections: readonly Projection[] = [
  accessRegisterProjection,
  devicesOnLoanProjection,
  incidentLogProjection,
  outstandingAgreementsProjection,
  roleHoldersProjection,
  schoolDirectoryProjection,
];
