import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { isStaff } from './people.ts';
import { rejections } from './rejections.ts';
import type { IncidentSettings } from './settings.ts';
import type { ReportedIncident } from './state.ts';

const ANY = 'any';

/** What a log that is kept elsewhere calls categories, each word once; none where the school does not say. */
export const wordsIn = (
  target: string,
  categories: readonly string[],
  { logWords }: IncidentSettings,
): string[] => {
  const own = (logWords ?? []).filter(({ log }) => log === target);
  const wordFor = (category: string) =>
    own.find((one) => one.category === category) ?? own.find((one) => one.category === ANY);
  return [...new Set(categories.flatMap((category) => wordFor(category)?.word ?? []))];
};

export const isLoggedAs = (
  { logs }: Pick<ReportedIncident, 'logs'>,
  { target, reference }: { readonly target: string; readonly reference: string },
): boolean => logs.some((entry) => entry.target === target && entry.reference === reference);

export const log = (
  { target, reference }: Command<'LogIncident'>,
  state: ReportedIncident,
  { settings }: IncidentContext,
): IncidentDecision => {
  if (isLoggedAs(state, { target, reference })) return accept();
  const words = wordsIn(target, state.report.categories, settings);
  return accept({ type: 'IncidentLogged', data: { target, reference, words } });
};

/**
 * The recorder signs; where nobody of the staff reported it, the first of them to sign is the recorder
 * (INC-02).
 */
export const sign = (
  { signedName }: Command<'SignIncidentLog'>,
  { report, signatures }: ReportedIncident,
  { actor }: IncidentContext,
): IncidentDecision => {
  if (!isStaff(actor.roles)) return refuse(rejections.staffRequired);
  if (report.recorder !== null && report.recorder !== actor.person)
    return refuse(rejections.recorderRequired);
  if (signedName === '') return refuse(rejections.nameRequired);
  if (signatures.some(({ recorder }) => recorder === actor.person)) return accept();
  return accept({ type: 'IncidentLogSigned', data: { recorder: actor.person, signedName } });
};
