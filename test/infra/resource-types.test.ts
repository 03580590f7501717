import { describe, expect, it } from 'vitest';
import { synthesisedOnly } from '../../infra/local/resources/ignored-types.ts';
import { resourceKinds } from '../../infra/local/resources/resource-kinds.ts';
import { relevantProperties } from '../../infra/local/template/resource-kind.ts';
import { template } from '../../infra/local/template/template.ts';
import { synthesised } from './synthesised.ts';

const { templates } = synthesised();
const stacks = Object.entries(templates).map(([stack, one]) => ({
  stack,
  ...template.parse(one.toJSON()),
}));
const resources = stacks.flatMap(({ stack, Resources }) =>
  Object.entries(Resources).map(([id, resource]) => ({ stack, id, ...resource })),
);
const used = new Set(resources.map(({ Type }) => Type));
const isRun = (type: string) => resourceKinds.some((kind) => kind.type === type);

/** Logical ids that a value leads to in its own stack, and names of what other stacks export. */
const referredTo = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(referredTo);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'Ref' && typeof inner === 'string') return [inner];
    if (name === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return referredTo(inner);
  });
};
const typeOf = (stack: string, id: string) =>
  resources.find((one) => one.stack === stack && one.id === id)?.Type;
/** Types of what the exports of all stacks lead to, by the name of the export. */
const exported = new Map(
  stacks.flatMap(({ stack, Outputs }) =>
    Object.values(Outputs).flatMap(({ Value, Export }) =>
      Export === undefined ? [] : [[String(Export.Name), referredTo(Value).map((id) => typeOf(stack, id))]],
    ),
  ),
);
const imports = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name ?? '');

describe('the types of the resources', () => {
  it('ORG-04 are run on one machine, or synthesised only for a reason that is given', () => {
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((type) => !isRun(type) && !(type in synthesisedOnly))).toEqual([]);
    for (const reason of Object.values(synthesisedOnly)) expect(reason).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('ORG-04 are listed as synthesised only where a template has them, and nothing runs them', () => {
    const listed = Object.keys(synthesisedOnly);
    expect(listed.filter((type) => isRun(type))).toEqual([]);
    expect(listed.filter((type) => !used.has(type))).toEqual(['AWS::CDK::Metadata']);
  });

  it('ORG-04 that are synthesised only stand in the way of no data: nothing that runs refers to one', () => {
    const running = resources.flatMap(({ stack, id, Type, Properties }) => {
      const kind = resourceKinds.find(({ type }) => type === Type);
      return kind === undefined ? [] : [{ stack, id, of: relevantProperties(kind, Properties, id) }];
    });
    const leadsTo = running.flatMap(({ stack, id, of }) =>
      [
        ...referredTo(of).map((other) => typeOf(stack, other)),
        ...imports(of).flatMap((name) => exported.get(name) ?? [`nothing exports ${name}`]),
      ].map((type) => `${id} -> ${type}`),
    );
    expect(leadsTo.length).toBeGreaterThan(100);
    expect(
      leadsTo.filter((step) => !isRun(step.replace(/^.* -> /, '')) && !step.endsWith('undefined')),
    ).toEqual([]);
  });
});
