import type { Notice } from '../../domain/kernel/notice.ts';
import type { NoticeSettings } from '../../domain/kernel/notice-settings.ts';
import { agreementsStream } from '../../domain/streams/agreements/stream.ts';
import { returnDueNotice } from '../../domain/streams/devices/notices.ts';
import { devicesStream } from '../../domain/streams/devices/stream.ts';
import type { NotifyDeps } from './notify-deps.ts';

/** A notice and the event that it is claimed under. */
export interface ClaimedNotice {
  readonly eventId: string;
  /** Name in the claim: the notice's own, made precise where one event can cause it again. */
  readonly claim: string;
  readonly notice: Notice;
}

interface Pair {
  readonly school: string;
  readonly device: string;
  readonly agreement: string;
}

/**
 * After a loan: leaves a flag, then looks whether the agreement was withdrawn meanwhile. After a withdrawal, which stands in the log
 * already: looks for flags. Whichever of the two comes second sees the other, in every interleaving; both lead to the same claim.
 */
export const afterLoan = async (deps: NotifyDeps, pair: Pair, settings: NoticeSettings): Promise<readonly ClaimedNotice[]> => {
  await deps.loanWatch.put(pair, pair.device);
  return returnDue(deps, pair, settings);
};

export const afterWithdrawal = async (
  deps: NotifyDeps,
  agreement: Omit<Pair, 'device'>,
  settings: NoticeSettings,
): Promise<readonly ClaimedNotice[]> => {
  const due: ClaimedNotice[] = [];
  for (const device of await deps.loanWatch.devicesOn(agreement)) due.push(...(await returnDue(deps, { ...agreement, device }, settings)));
  return due;
};

/** Due while the loan is open and the agreement that it was made on is withdrawn; both are asked of the log, consistently (AGR-08). */
const returnDue = async (deps: NotifyDeps, pair: Pair, settings: NoticeSettings): Promise<readonly ClaimedNotice[]> => {
  const { school, device, agreement: id } = pair;
  const { state: agreement } = await deps.log.load({ school, stream: 'agreements', id }, agreementsStream);
  if (agreement.status !== 'withdrawn') return [];
  const { state } = await deps.log.load({ school, stream: 'devices', id: device }, devicesStream);
  if (state.status !== 'on-loan' || state.loan.agreement !== id) return [];
  const notice = returnDueNotice({ device, borrower: state.loan.borrower }, settings);
  const eventId = `${school}/devices/${device}/${state.loan.lentBy}`;
  return [{ eventId, claim: `${notice.notice}.${agreement.signature.by}`, notice }];
};
