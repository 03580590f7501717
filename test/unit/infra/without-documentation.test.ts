import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { leanFor } from '../../../infra/constructs/bundling/lean.ts';
import { withPureConstants } from '../../../infra/constructs/bundling/pure-constants.ts';
import { withoutDocumentation, withoutPayloads } from '../../../infra/constructs/bundling/without-documentation.ts';

const folder = 'events/catalogue';
const sources = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

const syntaxErrors = (text: string): readonly string[] =>
  (ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ESNext } }).diagnostics ?? []).map(
    ({ messageText }) => String(messageText),
  );

describe('leaving documentation out of a bundle', () => {
  it('takes description, example and items from an entry, and nothing else', () => {
    const source = "const a = event({ version: 1, description: 'x, y', items: ['DEV-02'], payload: p, example: { a: { b: 1 } } });";
    expect(withoutDocumentation(source).replaceAll(' ', '')).toBe('consta=event({version:1,payload:p,});');
  });

  it('leaves properties of the same name elsewhere as they are', () => {
    const source = "const body = z.strictObject({ description: prose }); const b = notice({ items: ['INC-04'], example: 1 });";
    expect(withoutDocumentation(source)).toBe(source);
  });

  it('leaves a payload field of that name as it is', () => {
    const source = 'const a = event({ payload: z.strictObject({ description: prose }), personal: { description: 1 } });';
    expect(withoutDocumentation(source)).toBe(source);
  });

  it.each(sources)('leaves %s a program', (_, source) => {
    expect(syntaxErrors(withoutDocumentation(source))).toEqual([]);
    expect(syntaxErrors(withPureConstants(withoutPayloads(source)))).toEqual([]);
  });
});

describe('leaving schemas out of a bundle', () => {
  const entry = "export const devicesEvents = defineEvents('devices', { A: event({ version: 1, description: 'x', payload: p }) });";
  const lean = (name: string, path: string) => leanFor(name, path, entry);

  it('keeps the schemas of the stream that a function writes, and of reservations for all that write', () => {
    expect(lean('devices-commands', '/events/catalogue/devices.ts')).toContain('payload: p');
    expect(lean('access-commands', '/events/catalogue/reservations.ts')).toContain('payload: p');
  });

  it('leaves out those of every other stream, and all of them for functions that write none', () => {
    expect(lean('devices-commands', '/events/catalogue/people.ts')).not.toContain('payload');
    expect(lean('relay', '/events/catalogue/devices.ts')).not.toContain('payload');
  });

  it('keeps the documentation of commands where it is served', () => {
    expect(leanFor('openapi', '/domain/devices/commands.ts', entry)).toContain('description');
    expect(leanFor('devices-commands', '/domain/devices/commands.ts', entry)).not.toContain('description');
  });

  it('marks constants that a call makes, so that one which nothing reads is dropped', () => {
    expect(withPureConstants('export const a = z.string().check(f());\nexport const b = 1;')).toBe(
      'export const a = /* @__PURE__ */ (() => (z.string().check(f())))();\nexport const b = 1;',
    );
  });
});
