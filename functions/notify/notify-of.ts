import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { plusMinutes } from '../../domain/kernel/instant.ts';
import type { Notice } from '../../domain/kernel/notice.ts';
import { notificationId } from '../../domain/streams/notifications/cause.ts';
import type { NotificationState } from '../../domain/streams/notifications/state.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { digest } from '../shared/lambda/digest.ts';
import { log, metric } from '../shared/lambda/log.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { placeOf } from '../shared/notices/deliveries.ts';
import { roleHoldersAt } from '../shared/read-model/role-holders.ts';
import { deliver, type ToDeliver, type ToPerson } from './deliver.ts';
import { type Happening, mayBeFilled, type Routed } from './happening.ts';
import { wordsOf } from './message-of.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { resolve } from './recipients.ts';
import { recordRecipients } from './record-recipients.ts';

/** Minutes until somebody is looked for again. */
const AGAIN_IN = 15;

/**
 * Notifies of a cause. Its recipients are resolved when it is first handled, and one commit says who they
 * are, or that nobody was found: mail goes to those on record and to nobody else, even if others hold the
 * roles when the message comes again. Where nobody was found, it comes again.
 * @throws what `deliver` throws, when everybody has been tried
 */
export const notifyOf = async (deps: NotifyDeps, happening: Happening): Promise<void> => {
  if (happening.notices.length === 0) return;
  const { school, cause } = happening;
  const key = { school, stream: 'notifications', id: notificationId(cause, digest) };
  const routed = await routesOf(deps, happening, happening.notices);
  if (await recordRecipients(deps, happening, { key, routed, after: 0 })) {
    flag(happening, routed);
    await deliverNew(deps, happening, routed);
    if (routed.some(isLookedFor)) await askAgain(deps, happening, key);
    return;
  }
  await notifyAgain(deps, happening, { key, routed });
};

interface Known {
  readonly key: StreamKey;
  readonly routed: readonly Routed[];
}

/**
 * Another invocation was first: what it put on record stands, and only where it found nobody may there be
 * somebody now.
 */
const notifyAgain = async (deps: NotifyDeps, happening: Happening, { key, routed }: Known): Promise<void> => {
  const { state, commit, recordedAt } = await deps.log.load(key, notificationsStream);
  const open = routed.filter(({ notice }) => noticeIn(state, notice)?.lookedForUntil != null);
  const isRecorded =
    open.length > 0 && (await recordRecipients(deps, happening, { key, routed: open, after: commit }));
  if (open.length > 0) flag(happening, open);
  await settleAll([
    ...(isRecorded ? [() => deliverNew(deps, happening, open)] : []),
    ...happening.notices.map(
      (notice) => () => deliverOld(deps, happening, { notice, state, at: recordedAt }),
    ),
  ]);
  const now = instantOf(deps.clock());
  const isOpen = open.some(
    (one) => isLookedFor(one) && (noticeIn(state, one.notice)?.lookedForUntil ?? now) > now,
  );
  if (isOpen) await askAgain(deps, happening, key);
};

const noticeIn = ({ notices }: NotificationState, { notice }: Notice) =>
  notices.find((one) => one.notice === notice);

const isLookedFor = ({ notice, resolved }: Routed): boolean =>
  resolved.reached.length === 0 && mayBeFilled(notice);

/** Whom each notice leads to at this moment. */
export const routesOf = (
  deps: NotifyDeps,
  { school, settings, concern }: Pick<Happening, 'school' | 'settings' | 'concern'>,
  notices: readonly Notice[],
): Promise<readonly Routed[]> => {
  const today = londonDate(deps.clock());
  const known = new Map<string, ReturnType<typeof roleHoldersAt>>();
  const holders = (tenant: string) => {
    const own = known.get(tenant) ?? roleHoldersAt(deps.readModel, tenant);
    known.set(tenant, own);
    return own;
  };
  const directory = { school, holders, today, settings, concern, peopleOf: deps.peopleOf };
  return Promise.all(notices.map(async (notice) => ({ notice, resolved: await resolve(notice, directory) })));
};

/** Somebody has to look: a role that must hear of this has nobody who can be reached. */
export const flag = (
  { eventId, school }: Pick<Happening, 'eventId' | 'school'>,
  routed: readonly Routed[],
): void => {
  for (const { notice, resolved } of routed) {
    const { unfilled, reached } = resolved;
    const isEmpty = reached.length === 0 && mayBeFilled(notice);
    const isFallback = reached.some(({ insteadAs }) => insteadAs !== null);
    if (unfilled.length === 0 && !isEmpty && !isFallback) continue;
    log('no-holder', { notice: notice.notice, eventId, school, roles: unfilled });
    metric('RoleWithoutHolder', Math.max(1, unfilled.length));
  }
};

const deliverNew = (deps: NotifyDeps, happening: Happening, routed: readonly Routed[]): Promise<void> =>
  settleAll(
    routed.map(({ notice, resolved }) => () => {
      const people = resolved.reached.map((one) => ({
        person: placeOf(one),
        address: async () => one.address,
        answerBy: answerBy(deps, happening, { notice, person: one.person }),
      }));
      return deliver(deps, { ...ofNotice(happening, notice, people), claimed: 'ours' });
    }),
  );

interface Recorded {
  readonly notice: Notice;
  readonly state: NotificationState;
  readonly at: string | null;
}

const deliverOld = async (
  deps: NotifyDeps,
  happening: Happening,
  { notice, state, at }: Recorded,
): Promise<void> => {
  const addressed = noticeIn(state, notice)?.addressed ?? [];
  const decided = addressed.flatMap((one) => one.decided);
  if (decided.length === 0) return;
  const people = decided.map((one) => ({
    person: placeOf(one),
    answerBy: answerBy(deps, happening, { notice, person: one.person }),
    address: async () => {
      const [found] = await deps.peopleOf(one.ofTrust ? TRUST_TENANT : happening.school, [one.person]);
      const role = one.insteadAs ?? one.roles[0] ?? null;
      return found === undefined ? null : found.address(role, londonDate(deps.clock()));
    },
  }));
  const claimed = at === null ? null : { at };
  // As it was put on record, even if the words are others by now (EML-07).
  const recorded = addressed.map(({ message }) => wordsOf(message))[0];
  await deliver(deps, { ...ofNotice(happening, { ...notice, ...recorded }, people), claimed });
};

const ofNotice = (
  { school, eventId }: Happening,
  { notice, subject, text, link }: Notice,
  people: readonly ToPerson[],
): Omit<ToDeliver, 'claimed'> => ({ school, id: { eventId, notice }, people, subject, text, link });

/** Null where the notice asks for no answer by a link. */
const answerBy = (
  { linkTo }: NotifyDeps,
  { school, cause: { stream, id: record } }: Happening,
  { notice: { answerBy: id }, person }: { readonly notice: Notice; readonly person: string },
): ToPerson['answerBy'] =>
  id === undefined ? null : () => linkTo({ key: { school, stream, id: record }, id, person });

/** Those who run deadlines hand the message back when its time has come. */
const askAgain = (deps: NotifyDeps, { school, body }: Happening, { id }: StreamKey): Promise<void> =>
  deps.askAgain({ school, id, body, at: plusMinutes(instantOf(deps.clock()), AGAIN_IN) });
