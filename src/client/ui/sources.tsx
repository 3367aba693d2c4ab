import type { SourceDef } from '../../engine/model/index.ts';

const KINDS: readonly SourceDef['kind'][] = ['official', 'reference', 'press', 'recalled', 'assumption'];

/** Sources in the order in which a reader may trust them. */
export const strongestFirst = (sources: readonly SourceDef[]): readonly SourceDef[] =>
  sources.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

const SAFE = /^https?:\/\//;

/** Sources of a number: addresses as links named by their host, other text unchanged. */
export function Sources({ text }: { text: string }) {
  const parts = text.split(/;\s+/).filter(Boolean);
  return (
    <>
      {parts.map((part, i) => (
        <span key={part}>
          {i > 0 && '; '}
          {SAFE.test(part) ? (
            <a href={part} target="_blank" rel="noreferrer noopener">
              {hostOf(part)}
            </a>
          ) : (
            part
          )}
        </span>
      ))}
    </>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}
