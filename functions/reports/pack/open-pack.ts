import type { OpenedRecord } from '../../../domain/reports/person-pack/content.ts';
import type { Fact } from '../../../domain/reports/person-pack/facts.ts';
import { masked } from '../../../domain/reports/person-pack/masked.ts';
import { type HeldRecord, type PackFacts, sorted } from '../../../domain/reports/person-pack/report.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { presented } from '../../shared/reads/personal.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { holdOf } from './hold-of.ts';

type Data = Readonly<Record<string, Json>>;

/** Records that are opened at once. */
const AT_ONCE = 8;

/** Opens what a pack has of each record. @param forSubject nobody else is named, and nothing is for review */
export const openRecords = (
  deps: ReportsDeps,
  grant: Grant,
  { school, facts, forSubject }: { school: string; facts: PackFacts; forSubject: boolean },
): Promise<readonly OpenedRecord[]> =>
  atOnce(AT_ONCE, facts.records, async (record) => {
    const hold = await holdOf(deps, school, record, facts.person);
    const place = { school, stream: record.stream.events.stream, id: record.id };
    const open = (data: Data) => presented(deps.sealer, grant, place, data);
    const opened = async (fact: Fact) => {
      const { given, review, leftOut } = sorted(record, fact, facts.person, hold);
      if (forSubject)
        return { fact, given: await open(unnamed(record, fact, given, facts)), review: {}, leftOut };
      return { fact, given: await open(given), review: await open(review), leftOut };
    };
    return { record, hold, facts: await Promise.all(record.facts.map(opened)) };
  });

/** Without ids of others; sealed texts are the person's own. */
const unnamed = ({ stream }: HeldRecord, { event }: Fact, data: Data, facts: PackFacts): Data => {
  const personal = stream.events.entries[event.type]?.personal ?? {};
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      Object.hasOwn(personal, field) ? value : masked(facts, value),
    ]),
  );
};
