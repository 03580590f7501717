import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { withoutDocumentation } from '../../../infra/constructs/bundling/without-documentation.ts';

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
  });
});
