import type * as z from 'zod/mini';
import type { schoolCorrections } from '../../../events/catalogue/schools.ts';
import type { Registered } from './decision.ts';

interface Correction {
  readonly corrects: number;
  readonly changes: z.output<typeof schoolCorrections>;
}

/** What was recorded beside the details of the school, as it should have been. */
export const corrected = (
  { suppliers, certifications, closures, dayTimes }: Registered,
  { corrects, changes }: Correction,
): Pick<Registered, 'suppliers' | 'certifications' | 'closures' | 'dayTimes'> => {
  const { supplier, role, from, until, lastDay, certification, on, expiresOn } = changes;
  const { to, extent, yearGroups, startsAt, endsAt } = changes;
  return {
    suppliers: suppliers.map((one) => {
      if (one.endedBy === corrects) return { ...one, until: lastDay ?? one.until };
      if (one.number !== corrects) return one;
      return {
        ...one,
        supplier: supplier ?? one.supplier,
        name: changes.name ?? one.name,
        role: role ?? one.role,
        from: from ?? one.from,
        // The end of the agreement says more than what was thought at its beginning.
        until: until === undefined || one.endedBy !== null ? one.until : until,
      };
    }),
    certifications: certifications.map((one) =>
      one.number === corrects
        ? {
            ...one,
            certification: certification ?? one.certification,
            body: changes.body ?? one.body,
            on: on ?? one.on,
            expiresOn: expiresOn === undefined ? one.expiresOn : expiresOn,
          }
        : one,
    ),
    closures: closures.map((one) => {
      if (one.endedBy === corrects) return { ...one, to: lastDay ?? one.to };
      if (one.number !== corrects) return one;
      return {
        ...one,
        from: from ?? one.from,
        to: to === undefined || one.endedBy !== null ? one.to : to,
        extent: extent ?? one.extent,
        yearGroups: yearGroups ?? one.yearGroups,
      };
    }),
    dayTimes: dayTimes.map((one) =>
      one.number === corrects
        ? {
            ...one,
            from: from ?? one.from,
            startsAt: startsAt ?? one.startsAt,
            endsAt: endsAt ?? one.endsAt,
          }
        : one,
    ),
  };
};
