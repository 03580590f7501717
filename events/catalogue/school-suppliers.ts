import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber, requiredLine, slug } from './fields.ts';

/** Roles that an organisation can hold for a school: exactly one organisation at a time each (ORG-03). */
export const supplierRole = z.enum(['it-support', 'it-technician', 'filtering-lead', 'dpo']);
/** Of an organisation: no room for anybody's name. */
export const organisation = requiredLine(200);

/** Organisations that work for the school, and what others certify of it. */
export const supplierEvents = {
  SupplierAppointed: event({
    version: 1,
    description:
      'An organisation holds a role for the school from a day on, such as IT support, until a last day where one is known.',
    items: ['ORG-03', 'ORG-02'],
    payload: z.strictObject({
      supplier: slug,
      name: organisation,
      role: supplierRole,
      /** The agreement on its service, as the school calls it; null: none was said. */
      agreement: z.nullable(slug),
      from: date,
      until: z.nullable(date),
    }),
    day: 'from',
    example: {
      supplier: 'petrel-it',
      name: 'Petrel IT Services',
      role: 'it-support',
      agreement: 'sla-2026',
      from: '2026-09-01',
      until: null,
    },
  }),
  SupplierAgreementEnded: event({
    version: 1,
    description: 'What an organisation did for the school is over after a last day.',
    items: ['ORG-03'],
    payload: z.strictObject({
      /** Number of the event that appointed it. */
      appointment: eventNumber,
      lastDay: date,
    }),
    day: 'lastDay',
    example: { appointment: 3, lastDay: '2027-08-31' },
  }),
  CertificationRecorded: event({
    version: 1,
    description: 'The school was certified on a day, for the first time or again, by a body that says so.',
    items: ['ORG-05'],
    payload: z.strictObject({
      certification: slug,
      body: organisation,
      on: date,
      expiresOn: z.nullable(date),
    }),
    day: 'on',
    example: {
      certification: 'safe-online-school',
      body: 'Safe Schools Council',
      on: '2026-06-12',
      expiresOn: '2027-06-11',
    },
  }),
};
