import type * as z from 'zod/mini';
import type { academicCalendar, schoolChanges } from '../../../events/catalogue/schools.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

export type Calendar = z.output<typeof academicCalendar>;
export type SchoolDetails = Required<z.output<typeof schoolChanges>>;
export type SchoolField = keyof SchoolDetails;
export const schoolFields = ['name', 'phase', 'yearGroups'] as const satisfies readonly SchoolField[];

export type SchoolState =
  | ({ readonly status: 'unregistered' } & Counted)
  | ({
      readonly status: 'registered';
      readonly details: { readonly [K in SchoolField]: Exclude<SchoolDetails[K], undefined> };
      /** Number of the event that each detail stands by. */
      readonly statedBy: { readonly [K in SchoolField]: number };
      /** One a school year, oldest year first. */
      readonly calendars: readonly Calendar[];
    } & Counted);

export const initialState: SchoolState = { status: 'unregistered', events: 0 };
