import { recordAt } from '../api/addresses.ts';
import type { Act, Doing } from './act.ts';
import type { Field } from './fields.ts';

/** What an act is made of whose fields are those of the command, by name. */
export interface Simple {
  /** As its address names it. */
  readonly command: string;
  readonly action: string;
  readonly button: string;
  readonly said: string;
  readonly fields: readonly Field[];
  /** What the command says beside the fields. */
  readonly always?: Readonly<Record<string, unknown>>;
  /** What the command says. @default - every field that was filled in */
  readonly body?: (doing: Doing) => Readonly<Record<string, unknown>>;
}

/** An act on a record of a stream. @param named what the path of the page calls its id */
export const simpleAct = (stream: string, named: string, one: Simple): Act => {
  const { command, action, button, said, fields, always = {}, body } = one;
  const given = (doing: Doing) => doing.sent.given(...fields.map(({ name }) => name));
  return {
    name: command,
    needs: { stream, action },
    button,
    said,
    fields,
    command: (doing) => {
      const { school = '', [named]: id = '' } = doing.params;
      return {
        path: `${recordAt(school, stream, id)}/${command}`,
        body: { ...always, ...(body ?? given)(doing) },
      };
    },
  };
};

export const simpleActs = (stream: string, named: string, all: readonly Simple[]): readonly Act[] =>
  all.map((one) => simpleAct(stream, named, one));
