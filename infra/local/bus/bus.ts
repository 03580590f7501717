import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Archive } from './archive.ts';
import type { BusEvent } from './bus-event.ts';
import { type DeliveryFailure, deliver, type RetryPolicy } from './deliver.ts';
import type { Delivery, DeliveryKeeper } from './kept-deliveries.ts';
import { compilePattern, type Matches } from './pattern.ts';

/** Where a rule sends what it matches. */
export interface Target {
  /** Another target has another, and it is the same at every start. */
  readonly id: string;
  readonly name: string;
  readonly send: (event: BusEvent) => Promise<void>;
  readonly isFinal: (error: unknown) => boolean;
  readonly policy: RetryPolicy;
  /** Takes what could not be delivered; without one it is lost, as on AWS. */
  readonly deadLetter: (event: BusEvent, failure: DeliveryFailure) => Promise<void>;
}

export interface EventBus {
  readonly create: (name: string) => void;
  readonly addRule: (bus: string, pattern: Json, targets: readonly Target[]) => void;
  readonly addArchive: (bus: string, pattern: Json | undefined, archive: Archive) => void;
  /**
   * Takes an event in, keeps what has to be delivered, and delivers it to every matching rule in the
   * background.
   * @returns false when there is no such bus
   */
  readonly accept: (bus: string, event: BusEvent) => boolean;
  /** Sends an event to a target, with the target's retries and dead letters. */
  readonly deliverTo: (target: Target, event: BusEvent) => void;
  /** Says which targets there are. */
  readonly register: (targets: readonly Target[]) => void;
  /** Goes on with what was under way to them when the stack last ended. */
  readonly resume: () => void;
  /** Deliveries that are not finished. */
  readonly inFlight: () => readonly { readonly target: string; readonly event: BusEvent }[];
  readonly archived: () => readonly string[];
  readonly stop: () => void;
}

interface Bus {
  readonly rules: { readonly matches: Matches; readonly targets: readonly Target[] }[];
  readonly archives: { readonly matches: Matches; readonly archive: Archive }[];
}

/** @param onEvent hears of each event that is taken in */
export function eventBus(onEvent: (event: BusEvent) => void, keeper: DeliveryKeeper): EventBus {
  const buses = new Map<string, Bus>();
  const targets: Target[] = [];
  const deliveries = new Map<string, { readonly target: string; readonly event: BusEvent }>();
  const abort = new AbortController();
  const pause = (milliseconds: number): Promise<boolean> =>
    delay(milliseconds, true, { signal: abort.signal }).catch(() => false);
  const named = (name: string): Bus => {
    const bus = buses.get(name) ?? { rules: [], archives: [] };
    buses.set(name, bus);
    return bus;
  };
  const run = (target: Target, { id, event }: Delivery): void => {
    deliveries.set(id, { target: target.name, event });
    const onDead = (failure: DeliveryFailure) => target.deadLetter(event, failure);
    const { isFinal, policy } = target;
    deliver({ send: () => target.send(event), isFinal, policy, onDead, pause, now: Date.now })
      .then((isOver) => isOver && keeper.ended(id))
      .catch(() => undefined)
      .finally(() => deliveries.delete(id));
  };
  const deliverTo = (target: Target, event: BusEvent): void => {
    const delivery = { id: randomUUID(), target: target.id, event };
    keeper.begun(delivery);
    run(target, delivery);
  };
  return {
    create: (name) => void named(name),
    addRule: (bus, pattern, targets) =>
      void named(bus).rules.push({ matches: compilePattern(pattern), targets }),
    addArchive: (bus, pattern, archive) =>
      void named(bus).archives.push({
        matches: pattern === undefined ? () => true : compilePattern(pattern),
        archive,
      }),
    accept: (name, event) => {
      const bus = buses.get(name);
      if (!bus) return false;
      onEvent(event);
      route(bus, event, deliverTo);
      return true;
    },
    deliverTo,
    register: (given) => void targets.push(...given),
    resume: () => {
      for (const delivery of keeper.left)
        for (const target of targets) if (delivery.target === target.id) run(target, delivery);
    },
    inFlight: () => [...deliveries.values()],
    archived: () =>
      [...buses.values()].flatMap(({ archives }) => archives.flatMap(({ archive }) => archive.events())),
    stop: () => abort.abort(),
  };
}

function route({ rules, archives }: Bus, event: BusEvent, deliverTo: EventBus['deliverTo']): void {
  for (const { archive } of archives.filter(({ matches }) => matches(event)))
    archive.add(JSON.stringify(event));
  for (const target of rules.filter(({ matches }) => matches(event)).flatMap(({ targets }) => targets))
    deliverTo(target, event);
}

/** The name of a bus that is given by name or by ARN. */
export const busNamed = (nameOrArn: string): string => nameOrArn.split('/').at(-1) ?? nameOrArn;
