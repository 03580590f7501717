import { accessRegisterView } from '../../../domain/access-register/view.ts';
import { devicesOnLoanView } from '../../../domain/devices-on-loan/view.ts';
import { incidentLogView } from '../../../domain/incident-log/view.ts';
import type { View } from '../../../domain/kernel/projection.ts';
import { outstandingAgreementsView } from '../../../domain/outstanding-agreements/view.ts';
import { roleHoldersView } from '../../../domain/role-holders/view.ts';

/** Every list of the API. */
export const views: readonly View[] = [outstandingAgreementsView, devicesOnLoanView, incidentLogView, accessRegisterView, roleHoldersView];
