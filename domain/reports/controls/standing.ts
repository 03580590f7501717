import { daysBetween } from '../../kernel/day.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { personView } from '../../streams/people/stream.ts';
import type { EventRef, Standing } from '../kit/document.ts';
import { eventsNumbered } from '../kit/records.ts';
import type { Control, Proof } from './proofs.ts';
import type { ControlSources } from './sources.ts';

/** How a control stands: its newest proof, and in words what is missing. */
export interface Proved {
  readonly control: Control;
  readonly standing: Standing;
  readonly gap: string;
  /** Null: there is none, or it is of a log, of which only that there is something is said. */
  readonly day: string | null;
  readonly age: number | null;
  readonly events: readonly EventRef[];
}

type Found = Omit<Proved, 'control'>;

/** From this part of the time that a proof is good for, it is soon too old: nine tenths. */
const SOON = 0.9;

/** How old a proof is for what it proves. */
export const standingOfAge = (age: number, within: number): Pick<Proved, 'standing' | 'gap'> => {
  if (age > within) return { standing: 'red', gap: `older than ${within} days` };
  return age > within * SOON
    ? { standing: 'amber', gap: 'soon too old' }
    : { standing: 'green', gap: 'none' };
};

const none = { day: null, age: null, events: [] } as const;
const noRecord: Found = { ...none, standing: 'red', gap: 'no record' };

const byRole = ({ people }: ControlSources, role: string, today: string): Found => {
  const events = people.all().flatMap((record) =>
    eventsNumbered(
      record,
      personView(record.state)
        .roles.filter((held) => held.role === role && isHeldOn(held, today))
        .map(({ by }) => by),
    ),
  );
  return events.length === 0
    ? { ...noRecord, gap: 'no record: nobody is in the role' }
    : { ...none, standing: 'green', gap: 'none', events };
};

const foundFor = (sources: ControlSources, proof: Proof, today: string): Found => {
  switch (proof.by) {
    case 'role':
      return byRole(sources, proof.role, today);
    case 'nothing-here':
      return { ...noRecord, gap: 'no record: it is not kept here, and has to be shown otherwise' };
    case 'log':
      return sources.evidence.newest(proof.signs, today) === null
        ? { ...none, standing: 'amber', gap: 'no record: in order only where nothing happened' }
        : { ...none, standing: 'green', gap: 'none' };
    case 'event': {
      const found = sources.evidence.newest(proof.signs, today);
      if (found === null) return noRecord;
      const { day, stream, id, version, type } = found;
      const age = daysBetween(day, today);
      return { ...standingOfAge(age, proof.within), day, age, events: [{ stream, id, version, type }] };
    }
  }
};

export const provedOn = (sources: ControlSources, control: Control, today: string): Proved => ({
  control,
  ...foundFor(sources, control.proof, today),
});
