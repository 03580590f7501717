import type { AgreementTemplateEvent } from '../../../events/catalogue/agreement-templates.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AgreementTemplateCommand } from './commands.ts';
import { type AgreementTemplateRejection, rejections } from './rejections.ts';
import type { AgreementTemplateSettings } from './settings.ts';
import { type AgreementTemplateState, versionsOf } from './state.ts';
import { hashTerms } from './terms-hash.ts';

type Command<T extends AgreementTemplateCommand['type']> = OfType<AgreementTemplateCommand, T>;
type TemplateContext = Context<AgreementTemplateSettings, NoFacts>;
type TemplateDecision = Decision<AgreementTemplateEvent, AgreementTemplateRejection>;

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
  return accept({ type: 'AgreementTemplatePublished', data: { audience, ...bodyOf(command), termsHash } });
};

const withdraw = (
  command: Command<'WithdrawTemplate'>,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  const audience = audienceOf(context);
  if (audience === undefined) return refuse(rejections.audienceNotInUse);
  const version = versionsOf(state).find((published) => published.version === command.version);
  if (version === undefined) return refuse(rejections.templateNotPublished);
  if (version.isWithdrawn) return accept();
  return accept({
    type: 'AgreementTemplateWithdrawn',
    data: { audience, version: command.version, reason: command.reason },
  });
};

const correct = (command: Command<'CorrectTemplate'>, state: AgreementTemplateState): TemplateDecision => {
  if (!versionsOf(state).some(({ publishedBy }) => publishedBy === command.corrects))
    return refuse(rejections.correctionNotPossible);
  return accept({ type: 'AgreementTemplateCorrected', data: bodyOf(command) });
};

export const decide = (
  command: AgreementTemplateCommand,
  state: AgreementTemplateState,
  context: TemplateContext,
): TemplateDecision => {
  switch (command.type) {
    case 'PublishTemplate':
      return publish(command, state, context);
    case 'WithdrawTemplate':
      return withdraw(command, state, context);
    case 'CorrectTemplate':
      return correct(command, state);
  }
};
