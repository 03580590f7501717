import type { InternetGround } from '../../../events/catalogue/access-internet.ts';
import { audiencesOn } from '../../kernel/audiences.ts';
import { answeringFor, consentStatus } from '../../kernel/consent.ts';
import { capacityFrom } from '../../kernel/days-held.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId } from './ids.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import type { AccessState } from './state.ts';

/**
 * The key stage whose agreement a pupil signs on a day; null: a year group that signs none, such as reception
 * (AGR-09, AGR-10).
 */
const keyStageOn = ({ facts, today }: AccessContext): 'pupil-ks1' | 'pupil-ks2' | null => {
  const audiences = audiencesOn(facts.person, today);
  return audiences.find((one) => one === 'pupil-ks1' || one === 'pupil-ks2') ?? null;
};

const hasAgreement = (context: AccessContext): boolean => {
  const { facts, settings } = context;
  const stage = keyStageOn(context);
  if (stage === null) return true;
  const isFirst = stage === 'pupil-ks1';
  const agreement = isFirst ? facts.firstAgreement : facts.secondAgreement;
  const current = (isFirst ? facts.firstText : facts.secondText)?.current ?? null;
  if (agreement?.status !== 'signed') return false;
  return settings.currentAgreement !== true || agreement.templateVersion === current?.version;
};

const hasConsent = ({ facts, settings, today }: AccessContext): boolean => {
  const { pupilInternet } = settings;
  const deciding = answeringFor({ parents: facts.person.parents ?? [] }, today);
  return (
    pupilInternet !== null && consentStatus(facts.consent?.answers ?? [], deciding, pupilInternet) === 'held'
  );
};

/** What is not there of what the school asks for (AGR-11): nothing where it asks for nothing. */
export const missingFor = (context: AccessContext): readonly InternetGround[] => {
  if (context.settings.pupilInternet === null) return [];
  return [
    ...(hasAgreement(context) ? [] : (['agreement'] as const)),
    ...(hasConsent(context) ? [] : (['consent'] as const)),
  ];
};

const refusalFor = (missing: readonly InternetGround[]): AccessRejection | null => {
  if (missing.length > 1) return rejections.agreementAndConsentRequired;
  if (missing.length === 0) return null;
  return missing[0] === 'agreement' ? rejections.pupilAgreementRequired : rejections.consentRequired;
};

/**
 * A rule of access rights binds where a school keeps them; agreement and consent bind by themselves (ACC-01,
 * AGR-11).
 */
const processRefusal = ({ settings, actor }: AccessContext): AccessRejection | null => {
  if (settings.rights === null) return settings.pupilInternet === null ? rejections.rightsNotInUse : null;
  return actor.roles.includes('it-support') ? null : rejections.itSupportRequired;
};

export const grantInternet = (state: AccessState, context: AccessContext): AccessDecision => {
  const { streamId: person, facts, settings, today } = context;
  const notHere = processRefusal(context);
  if (notHere !== null) return refuse(notHere);
  if (state.internet.status === 'granted') return accept();
  const isPupil = facts.person.roles.some(({ role }) => role === 'pupil');
  const days = isPupil ? capacityFrom(facts.person.roles, 'pupil-ks1', today) : null;
  if (days === null) return refuse(rejections.pupilRequired);
  const refusal = refusalFor(missingFor(context));
  if (refusal !== null) return refuse(refusal);
  const isAsked = settings.pupilInternet !== null;
  const stage = isAsked ? keyStageOn(context) : null;
  return accept({
    type: 'InternetAccessGranted',
    data: {
      person,
      agreement: stage === null ? null : agreementId(person, stage),
      consent: isAsked ? `${person}.internet` : null,
      from: [days.from, today].toSorted().at(-1) ?? today,
      until: days.until,
    },
  });
};

export const endInternet = (
  { reason }: Command<'EndInternetAccess'>,
  { internet }: AccessState,
  { streamId: person }: AccessContext,
): AccessDecision => {
  if (internet.status === 'ended') return accept();
  if (internet.status === 'none') return refuse(rejections.internetNotGranted);
  if (reason === '') return refuse(rejections.reasonRequired);
  const { by: grant } = internet;
  return accept({ type: 'InternetAccessEnded', data: { person, grant, because: 'decided', reason } });
};

/**
 * Takes away at once what rests on a signature or a consent that is there no more; giving it back is a
 * decision (AGR-11).
 */
export const reviewInternet = ({ internet }: AccessState, context: AccessContext): AccessDecision => {
  if (internet.status !== 'granted') return accept();
  const missing = missingFor(context);
  if (missing.length === 0) return accept();
  const data = { person: context.streamId, grant: internet.by, missing: [...missing] };
  return accept({ type: 'InternetAccessSuspended', data });
};
