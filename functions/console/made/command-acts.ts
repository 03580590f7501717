import type { CommandEntry } from '../../../domain/kernel/commands.ts';
import { type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import { publicStreams } from '../../../domain/streams/index.ts';
import { kebabOf } from '../../shared/http/command-names.ts';
import { recordAt } from '../api/addresses.ts';
import type { Right } from '../api/rights.ts';
import type { Act, Doing } from '../html/act.ts';
import { asSentence, inWords } from '../html/words.ts';
import { notOnPages } from './not-on-pages.ts';
import { once } from './once.ts';
import { bodyPart } from './part.ts';
import { isOfRecord } from './places.ts';
import { shapeOf } from './shape.ts';

/** Relations whose rights the API says to the caller in advance; of the others each record alone says. */
const KNOWN: readonly unknown[] = [undefined, 'self', 'own-child', 'own-class'];

const rightOf = ({ events, permissions }: AnyStream, action: string): Right => {
  const ofRecord = permissions.flatMap((row) =>
    row.effect !== 'forbid' && row.actions.includes(action) && !KNOWN.includes(row.relation) ? row.roles : [],
  );
  const right = { stream: events.stream, action };
  return ofRecord.length === 0 ? right : { ...right, ofRecord: [...new Set(ofRecord)] };
};

/** Where a command goes. */
export interface Target {
  /** Id of the record. */
  readonly id: (doing: Doing) => string;
  readonly next?: Act['next'];
}

const actOf = (stream: AnyStream, [command, entry]: readonly [string, CommandEntry], to: Target): Act => {
  const { stream: name } = stream.events;
  const part = once(() => bodyPart(shapeOf(entry)));
  return {
    name: `${name}-${kebabOf(command)}`,
    needs: rightOf(stream, command),
    button: asSentence(inWords(command)),
    lead: entry.description,
    said: 'It is on record.',
    get fields() {
      return part().fields;
    },
    ...(to.next === undefined ? {} : { next: to.next }),
    command: (doing) => ({
      path: `${recordAt(doing.params['school'] ?? '', name, to.id(doing))}/${kebabOf(command)}`,
      body: part().read(doing.sent),
    }),
  };
};

/** @throws Error where there is no such stream */
export const publicStream = (name: string): AnyStream => {
  const found = streamIn(publicStreams, name);
  if (found === undefined) throw new Error(`there is no stream ${name}`);
  return found;
};

/** Commands of a stream that pages have no form of their own for. @param own acts that are written by hand */
export const commandActs = (
  name: string,
  own: readonly Act[],
  to: Target,
  isWanted: (command: string) => boolean,
): readonly Act[] => {
  const stream = publicStream(name);
  const has = (command: string): boolean =>
    own.some(({ needs }) => 'stream' in needs && needs.stream === name && needs.action === command);
  return Object.entries(stream.commands)
    .filter(([command]) => isWanted(command) && !has(command) && notOnPages(name, command) === null)
    .map((entry) => actOf(stream, entry, to));
};

/**
 * What the page of a record offers beside acts that are written by hand: every other command of its stream,
 * but for what begins a record. @param named what the path of the page calls its id
 */
export const remainingActs = (stream: string, named: string, byHand: readonly Act[]): readonly Act[] =>
  commandActs(stream, byHand, { id: ({ params }) => params[named] ?? '' }, (command) =>
    isOfRecord(stream, command),
  );
