import { accessRegisterProjection } from '../../domain/access-register/projection.ts';
import { devicesOnLoanProjection } from '../../domain/devices-on-loan/projection.ts';
import { incidentLogProjection } from '../../domain/incident-log/projection.ts';
import type { Projection } from '../../domain/kernel/projection.ts';
import { outstandingAgreementsProjection } from '../../domain/outstanding-agreements/projection.ts';
import { roleHoldersProjection } from '../../domain/role-holders/projection.ts';
import { schoolDirectoryProjection } from '../../domain/school-directory/projection.ts';

/** Every read model that a projector keeps: what the sweep compares with the log, and what a replay folds. */
export const projections: readonly Projection[] = [
  accessRegisterProjection,
  devicesOnLoanProjection,
  incidentLogProjection,
  outstandingAgreementsProjection,
  roleHoldersProjection,
  schoolDirectoryProjection,
];
