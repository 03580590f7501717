import { accessFolding } from '../../domain/access/folding.ts';
import { agreementTemplatesFolding } from '../../domain/agreement-templates/folding.ts';
import { agreementsFolding } from '../../domain/agreements/folding.ts';
import { devicesFolding } from '../../domain/devices/folding.ts';
import { incidentsFolding } from '../../domain/incidents/folding.ts';
import { peopleFolding } from '../../domain/people/folding.ts';
import { policiesFolding } from '../../domain/policies/folding.ts';
import { reservationsFolding } from '../../domain/reservations/folding.ts';
import { schoolsFolding } from '../../domain/schools/folding.ts';
import type { AnyFolding } from './any-stream.ts';

/** Every stream's folding: what reads a state, or recomputes it. */
export const foldings: readonly AnyFolding[] = [
  schoolsFolding,
  policiesFolding,
  peopleFolding,
  reservationsFolding,
  agreementTemplatesFolding,
  agreementsFolding,
  devicesFolding,
  incidentsFolding,
  accessFolding,
];
