import { randomUUID } from 'node:crypto';
import type { Proposal, StreamKey } from '../../events/log/types.ts';
import { itemsOf } from '../support/composed-items.ts';
import { ledger, proposal, usualEvent } from '../support/log.ts';
import type { Item } from './harness/units.ts';

export const trust = 'fernhill';

/** The events of one command: 600 bytes and four uuids each. */
export const usualCommand = (events: number): Proposal =>
  proposal({ commandId: randomUUID(), events: Array.from({ length: events }, usualEvent) });

/** So many commands, of so many events each. */
export const usualCommands = (commands: number, events: number): readonly Proposal[] =>
  Array.from({ length: commands }, () => usualCommand(events));

/** A stream with something in it, a command that comes next, and the item that the log will write for it. */
export interface Case {
  readonly key: StreamKey;
  readonly seed: readonly Item[];
  readonly command: Proposal;
  readonly next: Item;
}

const caseOf = async (seed: number, events: number): Promise<Case> => {
  const key = ledger();
  const command = usualCommand(events);
  const items = await itemsOf(key, [...usualCommands(seed, events), command]);
  return { key, seed: items.slice(0, -1), command, next: { ...items.at(-1) } };
};

/** @param seed commits that each stream has already */
export const casesOf = async (count: number, seed: number, events: number): Promise<readonly Case[]> => {
  const cases: Case[] = [];
  for (let at = 0; at < count; at += 1) cases.push(await caseOf(seed, events));
  return cases;
};
