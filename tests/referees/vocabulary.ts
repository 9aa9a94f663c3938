import { join } from 'node:path';
import ts from 'typescript';

const FILE = join(import.meta.dirname, 'linked-data.ts');
const OPTIONS: ts.CompilerOptions = {
  ...{ noEmit: true, strict: true, skipLibCheck: true, types: [] },
  ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024 },
};

/**
 * What the vocabulary of schema.org finds wrong with linked data. Google's package `schema-dts` has it as types (each type with its
 * properties, each property with what it may hold), so the compiler is the one to ask.
 *
 * @param graphs by the name they are told by
 */
export function vocabularyFaults(graphs: ReadonlyMap<string, object>): string[] {
  const names = [...graphs.keys()];
  // A graph a line, so that a line is a name.
  const lines = [...graphs.values()].map((graph) => `(${JSON.stringify(graph)}) satisfies Graph;`);
  const source = `import type { Graph } from 'schema-dts';\n${lines.join('\n')}\n`;

  const host = ts.createCompilerHost(OPTIONS);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, language) : getSourceFile(name, language, ...rest);
  const program = ts.createProgram([FILE], OPTIONS, host);
  const found = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map(({ file, start = 0, messageText }) => {
    const line = file?.fileName === FILE ? file.getLineAndCharacterOfPosition(start).line : 0;
    return `${names[line - 1] ?? 'schema-dts'}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
