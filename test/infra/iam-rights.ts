import { ofType, type Resources, type Statement } from './resources.ts';
import type { synthesised } from './synthesised.ts';

type Built = ReturnType<typeof synthesised>;

const hash = /[0-9A-F]{8}$/;
const exportedBy = /:ExportsOutput(?:Ref|FnGetAtt)(\w+?[0-9A-F]{8})(?:Arn|StreamArn)?[0-9A-F]{8}$/;

/** Type and name of a resource, such as `Table JournalTable`, whichever stack has it. */
const kindOf = ({ templates, resources }: Built, id: string): string => {
  const type = Object.keys(templates)
    .map((stack) => resources(stack)[id]?.Type)
    .find((found) => found !== undefined);
  return `${type?.replace(/^AWS::\w+::/, '') ?? 'nothing'} ${id.replace(hash, '')}`;
};

/** What a statement is about, as a person reads it: kinds and names in the place of what only AWS knows. */
const aboutOf = (built: Built, value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[name, argument] = ['', '']] = Object.entries(value as object);
  if (name === 'Ref')
    return String(argument).startsWith('AWS::') ? `<${argument}>` : kindOf(built, String(argument));
  if (name === 'Fn::GetAtt') return kindOf(built, String((argument as string[])[0]));
  if (name === 'Fn::ImportValue') return kindOf(built, exportedBy.exec(String(argument))?.[1] ?? '');
  return (argument as [string, unknown[]])[1].map((part) => aboutOf(built, part)).join('');
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Names of what a statement asks for, without the operator: what it is compared with stands in tests of its own. */
const conditionsOf = ({ Condition = {} }: Statement): string => {
  const keys = Object.values(Condition).flatMap((one: object) => Object.keys(one));
  return keys.length === 0 ? '' : ` if ${[...new Set(keys)].toSorted().join(', ')}`;
};

const linesOf = (built: Built, statement: Statement): readonly string[] =>
  listed(statement.Action).flatMap((action) =>
    listed(statement.Resource).map(
      (about) =>
        `${statement.Effect === 'Allow' ? '' : 'never '}${action} on ${aboutOf(built, about)}${conditionsOf(statement)}`,
    ),
  );

/** Statements of each role of a stack, by the role's logical id. */
const byRole = (resources: Resources): ReadonlyMap<string, readonly Statement[]> => {
  type Document = { readonly PolicyDocument: { readonly Statement: readonly Statement[] } };
  const attached = ofType(resources, 'AWS::IAM::Policy').map(
    ([, { Properties }]) => Properties as Document & { Roles: readonly { Ref: string }[] },
  );
  return new Map(
    ofType(resources, 'AWS::IAM::Role').map(([id, { Properties }]) => {
      const { Policies = [] } = Properties as { Policies?: readonly Document[] };
      const own = attached.filter(({ Roles }) => Roles.some(({ Ref }) => Ref === id));
      return [id, [...Policies, ...own].flatMap(({ PolicyDocument }) => PolicyDocument.Statement)];
    }),
  );
};

/** Every right of every role: a line a role, an action and what it is about. */
export const rightsOfRoles = (built: Built): string =>
  Object.keys(built.templates)
    .flatMap((stack) =>
      [...byRole(built.resources(stack))].flatMap(([id, statements]) =>
        statements
          .flatMap((one) => linesOf(built, one))
          .map((line) => `${stack}.${id.replace(hash, '')}: ${line}`),
      ),
    )
    .toSorted()
    .filter((line, at, all) => line !== all[at - 1])
    .join('\n')
    .concat('\n');
