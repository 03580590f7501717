import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import type { AgreementTemplateCommand } from './commands.ts';
import type { Command, TemplateContext, TemplateDecision } from './decision.ts';
import { type AgreementTemplateRejection, rejections } from './rejections.ts';
import { type AgreementTemplateState, type TemplateVersion, versionsOf } from './state.ts';
import { hashTerms } from './terms-hash.ts';

const audienceOf = (context: TemplateContext) =>
  context.settings.audiences?.find((audience) => audience === context.streamId);

const publish = (
  command: Command<'PublishTemplate'>,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  const audience = audienceOf(context);
  if (audience === undefined) return refuse(rejections.audienceNotInUse);
  if (command.policyVersion > (context.policyVersion ?? 0)) return refuse(rejections.policyNotInForce);
  const termsHash = hashTerms(command.terms, context.digest);
  const same = versionsOf(state).find(({ version }) => version === command.version);
  if (same?.termsHash === termsHash) return accept();
  if (same !== undefined) return refuse(rejections.templateVersionTaken);
  const newest = versionsOf(state).at(-1);
  if (newest !== undefined && command.version !== newest.version + 1)
    return refuse(rejections.templateVersionNotNext);
  const replaces = newest === undefined ? {} : { replaces: newest.version };
  const said = { ...bodyOf(command), termsHash, publishedOn: context.today, takenOver: null };
  return accept({ type: 'AgreementTemplatePublished', data: { audience, ...said, ...replaces } });
};

/**
 * A version that people signed before the school kept its book here: it stands before all that were published
 * here.
 */
const takeOver = (
  command: Command<'TakeOverTemplate'>,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  const audience = audienceOf(context);
  if (audience === undefined) return refuse(rejections.audienceNotInUse);
  const { type: _, source, ...body } = command;
  const termsHash = hashTerms(command.terms, context.digest);
  const same = versionsOf(state).find(({ version }) => version === command.version);
  if (same?.termsHash === termsHash) return accept();
  if (same !== undefined) return refuse(rejections.templateVersionTaken);
  if (!isFromBefore(command.publishedOn, context)) return refuse(rejections.notFromBefore);
  if (!fits(command, versionsOf(state))) return refuse(rejections.templateNotInOrder);
  const takenOver = { source, by: context.actor.person };
  return accept({ type: 'AgreementTemplatePublished', data: { audience, ...body, termsHash, takenOver } });
};

type Dated = Pick<TemplateVersion, 'version' | 'publishedOn'>;

/** Whether the numbers of versions and the days of their publication rise together. */
const fits = (one: Dated, versions: readonly Dated[]): boolean =>
  versions.every(({ version, publishedOn }) =>
    version < one.version ? publishedOn <= one.publishedOn : one.publishedOn <= publishedOn,
  );

const withdraw = (
  command: Command<'WithdrawTemplate'>,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  const audience = audienceOf(context);
  if (audience === undefined) return refuse(rejections.audienceNotInUse);
  const version = versionsOf(state).find((published) => published.version === command.version);
  if (version === undefined) return refuse(rejections.templateNotPublished);
  if (version.withdrawnOn !== null) return accept();
  return accept({
    type: 'AgreementTemplateWithdrawn',
    data: { audience, version: command.version, reason: command.reason },
  });
};

/** What is put right could have been published so in the first place (AGR-13). */
const correctionRefusal = (
  { corrects, changes }: Command<'CorrectTemplate'>,
  state: AgreementTemplateState,
  context: TemplateContext,
): AgreementTemplateRejection | null => {
  const versions = versionsOf(state);
  const known = versions.find(({ publishedBy }) => publishedBy === corrects);
  if (known === undefined) return rejections.correctionNotPossible;
  if ((changes.policyVersion ?? 0) > (context.policyVersion ?? 0)) return rejections.policyNotInForce;
  const { publishedOn } = changes;
  if (publishedOn === undefined) return null;
  if (!known.isTakenOver || !isFromBefore(publishedOn, context)) return rejections.notFromBefore;
  const others = versions.filter((one) => one !== known);
  return fits({ ...known, publishedOn }, others) ? null : rejections.templateNotInOrder;
};

const correct = (
  command: Command<'CorrectTemplate'>,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  const refusal = correctionRefusal(command, state, context);
  return refusal === null
    ? accept({ type: 'AgreementTemplateCorrected', data: bodyOf(command) })
    : refuse(refusal);
};

export const decide = (
  command: AgreementTemplateCommand,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  switch (command.type) {
    case 'PublishTemplate':
      return publish(command, state, context);
    case 'TakeOverTemplate':
      return takeOver(command, state, context);
    case 'WithdrawTemplate':
      return withdraw(command, state, context);
    case 'CorrectTemplate':
      return correct(command, state, context);
  }
};
