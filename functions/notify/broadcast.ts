import type { Notice } from '../../domain/kernel/notice.ts';
import { notificationId } from '../../domain/streams/notifications/cause.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import type { Role } from '../../events/catalogue/words.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { digest } from '../shared/lambda/digest.ts';
import { roleHoldersAt } from '../shared/read-model/role-holders.ts';
import type { Happening } from './happening.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { pageMessage } from './page-message.ts';
import type { Addressee } from './people-of.ts';
import { pagesOfRecord, recordPages } from './record-pages.ts';

/** People of one page: so many are recorded, and mailed, by one invocation. */
const PEOPLE_A_PAGE = 100;

const rolesIn = ({ recipients }: Notice): readonly Role[] =>
  recipients.flatMap((one) => ('role' in one && one.among === undefined ? [one.role] : []));

/** Roles that hundreds hold: all parents of a school, its pupils, its staff. */
const wide: readonly Role[] = ['parent', 'pupil', 'staff'];

export const mayBeWide = (notice: Notice): boolean => rolesIn(notice).some((role) => wide.includes(role));

/**
 * Sends a notice that goes to more people than one commit holds in pages of people, each by a message of its
 * own: it is on record where each page begins, so that however often it comes, everybody is in one page, and
 * each page puts its people on record once.
 * @returns the notice where it goes to few enough to be recorded at once, else null; null also of a school
 * that left
 */
export const broadcast = async (
  deps: NotifyDeps,
  happening: Happening,
  notice: Notice,
): Promise<Notice | null> => {
  const { school, cause, body } = happening;
  const key = { school, stream: 'notifications', id: notificationId(cause, digest) };
  const known = pagesOfRecord((await deps.log.load(key, notificationsStream)).state, notice.notice);
  const people = await peopleFor(deps, school, notice);
  if (known === 'at-once' || (known === null && people.length <= PEOPLE_A_PAGE))
    return narrowedTo(people, notice);
  const pages = known ?? (await recordPages(deps, happening, { key, notice, pages: firstOfEach(people) }));
  // Whom it concerns is decided where the record goes on.
  if (pages === 'left') return null;
  if (pages === 'by-another') return broadcast(deps, happening, notice);
  const inPage = Map.groupBy(people, (person) => pageOf(pages, person));
  for (const [page, own] of inPage)
    await deps.requeue(pageMessage({ body, notice: notice.notice, page, people: own }));
  return null;
};

/** All who hold one of the roles, or of parents those whose children it is about; sorted. */
const peopleFor = async (
  deps: NotifyDeps,
  school: string,
  { recipients }: Notice,
): Promise<readonly string[]> => {
  const today = londonDate(deps.clock());
  const holders = roleHoldersAt(deps.readModel, school);
  const holdersIn = async (role: Role) => [...(await holders.of([role], today)).values()].flat();
  const found = await Promise.all(
    recipients.map(async (one) => {
      if (!('role' in one) || one.among !== undefined) return [];
      const all = await holdersIn(one.role);
      if (one.ofYears === undefined) return all;
      const pupils = await deps.peopleOf(school, await holdersIn('pupil'));
      const parents = parentsOfYears(one.ofYears, pupils, today);
      return all.filter((id) => parents.has(id));
    }),
  );
  return [...new Set(found.flat())].toSorted();
};

const parentsOfYears = (
  years: readonly string[],
  pupils: readonly Addressee[],
  today: string,
): ReadonlySet<string> => {
  const families = pupils.flatMap((one) => one.family?.(today) ?? []);
  const ofYears = families.filter(({ yearGroup }) => yearGroup !== null && years.includes(yearGroup));
  return new Set(ofYears.flatMap(({ parents }) => parents));
};

/**
 * What goes to the parents of some years goes to those who were found, and to no other holder of the role.
 */
const narrowedTo = (people: readonly string[], notice: Notice): Notice => ({
  ...notice,
  recipients: notice.recipients.map((one) =>
    'role' in one && one.ofYears !== undefined ? { ...one, among: people } : one,
  ),
});

const firstOfEach = (people: readonly string[]): readonly string[] =>
  people.filter((_, index) => index % PEOPLE_A_PAGE === 0);

/** From 1: the last page that begins with the person or before; those before the first belong to it. */
const pageOf = (pages: readonly string[], person: string): number =>
  Math.max(1, pages.filter((first) => first <= person).length);
