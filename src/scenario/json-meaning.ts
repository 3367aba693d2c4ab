import { placeOf, type Path, walkJson } from './json-walk.ts';
import { pointerTo, type Problem } from './problem.ts';

/** Finding a line means counting those before it. */
const MOST = 20;

/**
 * Where a text that is JSON does not say one thing: a key that an object has twice, of which programs take the first or
 * the last, and a number that is read as another one than is written. Both places are named.
 */
export function meaningProblems(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: Path, message: () => string): void => {
    if (problems.length < MOST) problems.push({ pointer: pointerTo(path), message: message() });
  };
  walkJson(text, {
    key: (path, at, first) => {
      if (first === undefined) return;
      const places = () => `${placeOf(text, first)} and again at ${placeOf(text, at)}`;
      add(path, () => `The key “${String(path.at(-1))}” is at ${places()}. Keep one of the two.`);
    },
    number: (path, literal, at) => {
      const fault = numberFault(literal);
      if (fault) add(path, () => `The number ${shortened(literal)} at ${placeOf(text, at)} ${fault}`);
    },
  });
  return problems;
}

function numberFault(literal: string): string | null {
  const value = Number(literal);
  if (!Number.isFinite(value)) return 'is larger than any number that can be read.';
  if (value === 0 && /[1-9]/.test(literal.replace(/[eE].*$/, ''))) return 'is so small that it is read as 0. Write 0.';
  if (value === 0 && literal.startsWith('-')) return 'is 0 with a minus sign. Write 0.';
  if (/^-?\d+$/.test(literal) && !Number.isSafeInteger(value)) return 'has more digits than can be read exactly.';
  return null;
}

const shortened = (literal: string): string => (literal.length > 24 ? `${literal.slice(0, 24)}…` : literal);
