import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { isObject } from '../template/template.ts';

export interface InputTransformer {
  readonly InputPathsMap?: Readonly<Record<string, string>> | undefined;
  readonly InputTemplate: string;
}

/**
 * The text that a target receives. A variable that stands alone in the template becomes JSON (a string with
 * its quotes); inside quotes it becomes text, escaped for JSON. What the event does not have becomes null, or
 * nothing inside quotes.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function transformInput({ InputPathsMap = {}, InputTemplate }: InputTransformer, event: Json): string {
  const values = new Map(Object.entries(InputPathsMap).map(([name, path]) => [name, valueAt(event, path)]));
  let isQuoted = false;
  return InputTemplate.replaceAll(/\\.|"|<([A-Za-z0-9_.-]+)>/g, (token, name: string | undefined) => {
    if (token === '"') isQuoted = !isQuoted;
    if (name === undefined) return token;
    if (!values.has(name))
      throw new LocalStackError(
        `the input transformer uses <${name}>, which its InputPathsMap does not define`,
      );
    return isQuoted ? quotedText(values.get(name)) : JSON.stringify(values.get(name) ?? null);
  });
}

const quotedText = (value: Json | undefined): string => {
  if (value === undefined) return '';
  return JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value)).slice(1, -1);
};

/** A JSON path of the form `$.a.b`. */
function valueAt(event: Json, path: string): Json | undefined {
  const [root, ...names] = path.split('.');
  if (root !== '$' || /[[\]*?]/.test(path))
    throw new LocalStackError(`the local stack does not know this kind of input path: ${path}`);
  return names.reduce<Json | undefined>((value, name) => (isObject(value) ? value[name] : undefined), event);
}
