import type * as z from 'zod/mini';
import type { academicCalendar, schoolChanges } from '../../../events/catalogue/schools.ts';
import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

export type Calendar = z.output<typeof academicCalendar>;
export type SchoolDetails = Required<z.output<typeof schoolChanges>>;
export type SchoolField = keyof SchoolDetails;
export const schoolFields = ['name', 'phase', 'yearGroups'] as const satisfies readonly SchoolField[];

/** An organisation that holds a role for the school, from a first to a last day. */
export interface Appointment {
  /** Number of the event that appointed it. */
  readonly number: number;
  readonly supplier: string;
  readonly name: string;
  readonly role: string;
  readonly from: string;
  /** Null while none is known. */
  readonly until: string | null;
  /** Number of the event by which its agreement ended; null: none did. */
  readonly endedBy: number | null;
}

export interface Certification {
  readonly number: number;
  readonly certification: string;
  readonly body: string;
  readonly on: string;
  readonly expiresOn: string | null;
}

/** Days on which nobody comes, or some years only. */
export interface Closure {
  readonly number: number;
  readonly from: string;
  readonly to: string | null;
  readonly extent: 'full' | 'partial';
  /** Who stays at home; null: it was not said, or nobody comes. */
  readonly yearGroups: readonly YearGroup[] | null;
  readonly endedBy: number | null;
}

/** Work for those who stay at home in a closure. */
export interface HomeLearning {
  /** Number of the event that declared the closure. */
  readonly closure: number;
  readonly page: string;
}

/** When school days begin and end, from a day on. */
export interface DayTimes {
  readonly number: number;
  readonly from: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export type SchoolState =
  | ({ readonly status: 'unregistered' } & Counted)
  | ({
      readonly status: 'registered';
      readonly details: { readonly [K in SchoolField]: Exclude<SchoolDetails[K], undefined> };
      /** Number of the event that each detail stands by. */
      readonly statedBy: { readonly [K in SchoolField]: number };
      /** One a school year, oldest year first. */
      readonly calendars: readonly Calendar[];
      readonly suppliers: readonly Appointment[];
      readonly certifications: readonly Certification[];
      readonly closures: readonly Closure[];
      /** One a closure: the newest page. */
      readonly homeLearning: readonly HomeLearning[];
      readonly dayTimes: readonly DayTimes[];
    } & Counted);

export const initialState: SchoolState = { status: 'unregistered', events: 0 };
