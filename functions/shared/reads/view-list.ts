import { accessRegisterView } from '../../../domain/read-models/access-register/view.ts';
import { devicesOnLoanView } from '../../../domain/read-models/devices-on-loan/view.ts';
import { incidentLogView } from '../../../domain/read-models/incident-log/view.ts';
import type { View } from '../../../domain/kernel/projection.ts';
import { outstandingAgreementsView } from '../../../domain/read-models/outstanding-agreements/view.ts';
import { roleHoldersView } from '../../../domain/read-models/role-holders/view.ts';

/** Every list of the API. */
export const views: readonly View[] = [outstandingAgreementsView, devicesOnLoanView, incidentLogView, accessRegisterView, roleHoldersView];
