import { accessFolding } from '../../../domain/streams/access/folding.ts';
import { agreementTemplatesFolding } from '../../../domain/streams/agreement-templates/folding.ts';
import { agreementsFolding } from '../../../domain/streams/agreements/folding.ts';
import { devicesFolding } from '../../../domain/streams/devices/folding.ts';
import { incidentsFolding } from '../../../domain/streams/incidents/folding.ts';
import { peopleFolding } from '../../../domain/streams/people/folding.ts';
import { policiesFolding } from '../../../domain/streams/policies/folding.ts';
import { reservationsFolding } from '../../../domain/streams/reservations/folding.ts';
import { schoolsFolding } from '../../../domain/streams/schools/folding.ts';
import type { AnyFolding } from '../lambda/any-stream.ts';

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
