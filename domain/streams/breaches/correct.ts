import { breachChanged } from '../../../events/catalogue/breach-forms.ts';
import type { BreachEvent } from '../../../events/catalogue/breaches.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isSame } from '../../kernel/same.ts';
import type { BreachContext, BreachDecision, Command } from './decision.ts';
import { hasFields, isOfAttempt, isOfSanction } from './fields.ts';
import { reportOf } from './original.ts';
import { recordOf } from './record.ts';
import { rejections } from './rejections.ts';
import { standingSanctions } from './standing.ts';
import type { Attempt, Breach, BreachState, Sanction } from './state.ts';

type Correct = Command<'CorrectBreach'>;
type Correction = OfType<BreachEvent, 'BreachCorrected'>['data'];
type Changes = Correction['changes'];

const correction = ({ corrects, description, reason }: Correct, changes: Changes): BreachDecision => {
  const saysNothing = Object.keys(changes).length === 0 && description === undefined;
  if (saysNothing) return accept();
  const words = description === undefined ? {} : { description };
  return accept({ type: 'BreachCorrected', data: { corrects, changes, ...words, reason } });
};

const correctAttempt = (command: Correct, attempt: Attempt, { actor }: BreachContext): BreachDecision => {
  const { changes } = command;
  if (!isOfAttempt(changes)) return refuse(rejections.fieldNotThere);
  if (attempt.person === actor.person) return refuse(rejections.ownBreach);
  const { person, on, place } = changes;
  const said = Object.entries({ person, on, place }).filter(([, value]) => value !== undefined);
  return correction(command, Object.fromEntries(said));
};

/** What a sanction rests on no less when it is corrected. */
const isBeside = (field: string): boolean => ['incident', 'device', 'to', 'secret', 'isHead'].includes(field);

/** What is different in the record as it should have been, with what follows from that. */
const differences = (command: Correct, breach: Breach, context: BreachContext) => {
  const report = reportOf(breach, command.changes);
  const recorded = report === null ? null : recordOf(report, context);
  if (recorded === null) return { ok: false as const, rejection: rejections.personRequired };
  if (!recorded.ok) return recorded;
  const { description: _, ...should } = recorded.is;
  const disclosed =
    report?.type === 'ReportPasswordDisclosure' ? { to: report.to ?? null, secret: report.secret } : {};
  const before: Readonly<Record<string, unknown>> = { ...breach, ...breach.disclosure };
  const different = Object.entries({ ...should, ...disclosed }).filter(
    ([field, value]) => !isSame(value, before[field]),
  );
  return { ok: true as const, is: breachChanged.parse(Object.fromEntries(different)) };
};

/** The rule of the report was asked before (see `originalOf`). */
const correctBreach = (
  command: Correct,
  breach: Breach,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  if (!hasFields(breach, command.changes)) return refuse(rejections.fieldNotThere);
  if (breach.person === context.actor.person) return refuse(rejections.ownBreach);
  const different = differences(command, breach, context);
  if (!different.ok) return refuse(different.rejection);
  const isMoved = Object.keys(different.is).some((field) => !isBeside(field));
  if (isMoved && standingSanctions(state).length > 0) return refuse(rejections.sanctionStands);
  return correction(command, different.is);
};

/** What was lifted stays as it is; the rule of the sanction was asked before (see `originalOf`). */
const correctSanction = (command: Correct, sanction: Sanction, { actor }: BreachContext): BreachDecision => {
  const { changes } = command;
  if (!isOfSanction(changes) || command.description !== undefined) return refuse(rejections.fieldNotThere);
  if (sanction.liftedOn !== null) return refuse(rejections.correctionNotPossible);
  if (sanction.person === actor.person) return refuse(rejections.ownBreach);
  const before: Readonly<Record<string, unknown>> = { ...sanction };
  const different = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !isSame(value, before[field]),
  );
  return correction(command, breachChanged.parse(Object.fromEntries(different)));
};

export const correct = (command: Correct, state: BreachState, context: BreachContext): BreachDecision => {
  const { corrects } = command;
  const attempt = state.attempts.find(({ by }) => by === corrects);
  if (attempt !== undefined) return correctAttempt(command, attempt, context);
  const sanction = state.sanctions.find(({ by }) => by === corrects);
  if (sanction !== undefined) return correctSanction(command, sanction, context);
  const { breach } = state;
  return breach?.by === corrects
    ? correctBreach(command, breach, state, context)
    : refuse(rejections.correctionNotPossible);
};
