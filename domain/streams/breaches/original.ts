import type { Original } from '../../kernel/original.ts';
import type { BreachCommand } from './commands.ts';
import type { Command } from './decision.ts';
import { hasFields, isOfSanction } from './fields.ts';
import type { Report } from './record.ts';
import { type Breach, type BreachState, initialState, type Sanction } from './state.ts';

type Changes = Command<'CorrectBreach'>['changes'];

/** A rule that the policy states is not cited by whoever reports: it follows. */
const citedByHand = ({ cites }: Pick<Breach, 'cites'>) =>
  cites === null || 'policy' in cites ? null : cites;

/** A field with what should have been said of it; null says that nothing should have been. */
const said = <T>(change: T | null | undefined, before: T | null): T | undefined =>
  (change === undefined ? before : change) ?? undefined;

/** The report of a breach as it was, or as it should have been. */
export const reportOf = (breach: Breach, changes: Changes = {}): Report | null => {
  const { on = breach.on, where = breach.where } = changes;
  const isSamePerson = changes.person === undefined || changes.person === breach.person;
  const person = said(changes.person, breach.person);
  const common = {
    on,
    where,
    capacity: said(changes.capacity, isSamePerson ? breach.capacity : null),
    cites: said(changes.cites, citedByHand(breach)),
    device: said(changes.device, breach.device),
    incident: said(changes.incident, breach.incident),
  };
  if (breach.kind !== 'password')
    return {
      type: 'RecordBreach',
      kind: breach.kind,
      person,
      ...common,
      rule: said(changes.rule, breach.rule),
      excuse: said(changes.excuse, breach.excuse),
    };
  const { disclosure } = breach;
  if (disclosure === null || person === undefined) return null;
  const { secret = disclosure.secret } = changes;
  return { type: 'ReportPasswordDisclosure', person, ...common, to: said(changes.to, disclosure.to), secret };
};

type Originally = Original<BreachCommand, BreachState>;

const breachAsItShould = (breach: Breach, changes: Changes): Originally | null => {
  const report = hasFields(breach, changes) ? reportOf(breach, changes) : null;
  return report === null ? null : { command: report, state: initialState };
};

/** Sealed reasons stand for reasons: no rule reads them. */
const sanctionAsItShould = (sanction: Sanction, changes: Changes, state: BreachState): Originally | null => {
  if (!isOfSanction(changes) || sanction.liftedOn !== null) return null;
  const { on = sanction.on } = changes;
  const [under, until] = [said(changes.under, sanction.under), said(changes.until, sanction.until)];
  const { consequence } = sanction;
  return {
    command: { type: 'ImposeSanction', consequence, under, on, until, reasons: 'sealed' },
    state: { ...state, sanctions: state.sanctions.filter((one) => one !== sanction) },
  };
};

/** The command of the breach or sanction that is corrected, as it should have been sent. */
export const originalOf = (command: BreachCommand, state: BreachState): Originally | null => {
  if (command.type !== 'CorrectBreach') return null;
  const { corrects, changes } = command;
  const { breach } = state;
  if (breach?.by === corrects) return breachAsItShould(breach, changes);
  const sanction = state.sanctions.find(({ by }) => by === corrects);
  return sanction === undefined ? null : sanctionAsItShould(sanction, changes, state);
};
