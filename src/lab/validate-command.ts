import { isCourse, readCourse } from '../course/index.ts';
import { readJson, readScenario } from '../scenario/index.ts';
import { readArguments } from './arguments.ts';
import { readFile } from './files.ts';
import { inEnglish, printJson, printLine } from './print.ts';

/** `validate FILE…`: are these files of scenarios and courses valid? */
export async function validate(words: string[]): Promise<number> {
  const args = readArguments(words, { command: 'validate', shared: ['json'], files: 'some' });
  const files = args.files.map(checked);
  if (args.json) printJson({ files });
  else for (const file of files) show(file);
  return files.every((file) => file.ok) ? 0 : 1;
}

function checked(file: string) {
  const text = readFile(file);
  const json = text.ok ? readJson(text.value) : text;
  const read = !json.ok ? json : isCourse(json.value) ? readCourse(json.value) : readScenario(json.value);
  return { file, ok: read.ok, errors: read.ok ? [] : inEnglish(read.errors) };
}

function show({ file, errors }: ReturnType<typeof checked>): void {
  printLine(
    errors.length === 0 ? `${file}: OK` : `${file}: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`,
  );
  for (const { pointer, message } of errors) printLine(`  ${pointer || '(whole file)'}: ${message}`);
}
