import { useMemo } from 'react';
import { encode } from 'uqr';
import { UNTRANSLATED } from '../../hooks/use-words.ts';

/** Modules of white around the code, as scanners want it. */
const QUIET = 4;

/** A code to scan: black on white in every theme. What it holds must also stand beside it in words. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string | undefined }) {
  const { size, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: QUIET });
    const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x},${y}h1v1h-1z`] : [])));
    return { size: data.length, path: cells.join('') };
  }, [text]);
  return (
    <svg {...UNTRANSLATED} className={className} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <title>{label}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
