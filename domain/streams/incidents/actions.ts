import type { Json } from '../../../events/catalogue/define-events.ts';
import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import {
  type ActionEventType,
  type ActionKind,
  actionKind,
  eventOfKind,
  plainFields,
  textFields,
} from './action-kinds.ts';
import type { Action } from './state.ts';

export type ActionEvent = OfType<IncidentRecorded, ActionEventType>;

const kinds = new Map<string, ActionKind>(actionKind.options.map((kind) => [eventOfKind[kind], kind]));

/** Whether an event says that something was done. */
export const isAction = (event: IncidentRecorded): event is ActionEvent => kinds.has(event.type);

type Given = Readonly<Record<string, Json | undefined>>;

const pick = (data: Given, names: readonly string[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = data[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const texts = ['action', ...textFields] as const;

/** A state has room for the newest words; the history holds the rest. */
const shortened = (actions: readonly Action[]): readonly Action[] => {
  const older = actions.length - newestOf(actions).length;
  return actions.map((action, index) => (index < older ? withoutWords(action) : action));
};

const withoutWords = (action: Action): Action => ({
  ...action,
  texts: Object.fromEntries(Object.keys(action.texts).map((name) => [name, null])),
});

export const actionsAfter = (
  actions: readonly Action[],
  { type, data, occurredAt: at }: Happened<ActionEvent>,
  by: number,
): readonly Action[] => {
  const kind = kinds.get(type);
  if (kind === undefined) return actions;
  const action = { by, kind, at, details: pick(data, plainFields), texts: pick(data, texts) };
  return shortened([...actions, action]);
};

export const correctedActions = (
  actions: readonly Action[],
  { corrects, changes, ...data }: OfType<IncidentRecorded, 'IncidentCorrected'>['data'],
): readonly Action[] =>
  shortened(
    actions.map((action) =>
      action.by === corrects
        ? {
            ...action,
            details: { ...action.details, ...pick(changes, plainFields) },
            texts: { ...action.texts, ...pick(data, texts) },
          }
        : action,
    ),
  );
