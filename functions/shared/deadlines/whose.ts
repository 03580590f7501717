import { type Whose, whoseOf } from '../../../domain/kernel/due-lists.ts';
import { type Recipient, toClassStaff, toPerson } from '../../../domain/kernel/notice.ts';
import { lineManagerOn, yearOn } from '../../../domain/kernel/person.ts';
import { personView } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import type { LogReader } from '../../../events/log/types.ts';

/** Of whom it depends whose a due date is: their own record says in what class, or in whose line they are. */
export const namedIn = (recipients: readonly Recipient[]): readonly string[] => [
  ...new Set(
    recipients.flatMap((one) => {
      if ('staffOfPupil' in one) return [one.staffOfPupil];
      return 'lineManagerOf' in one ? [one.lineManagerOf] : [];
    }),
  ),
];

export interface WhoseDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly school: string;
  /** `YYYY-MM-DD`, London. */
  readonly today: string;
}

/**
 * Whose a due date is, as the records of those whom its relations name say today; it is made again when one
 * of them changes.
 */
export const whoseToday = async (
  { log, school, today }: WhoseDeps,
  recipients: readonly Recipient[],
): Promise<Whose> => {
  if (namedIn(recipients).length === 0) return whoseOf(recipients);
  const found = await Promise.all(
    recipients.map(async (one): Promise<readonly Recipient[]> => {
      const [named] = namedIn([one]);
      if (named === undefined) return [one];
      const { state } = await log.load({ school, stream: 'people', id: named }, peopleStream);
      const view = personView(state);
      if ('staffOfPupil' in one) {
        const ofClass = yearOn(view, today)?.class ?? null;
        return ofClass === null ? [] : [toClassStaff(ofClass)];
      }
      const manager = lineManagerOn(view, today);
      return manager === null ? [] : [toPerson(manager)];
    }),
  );
  return whoseOf(found.flat());
};
