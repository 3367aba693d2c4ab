import { encode } from 'uqr';
import { useMemo } from 'react';
import { UNTRANSLATED } from '../hooks/use-words.ts';
import css from './qr-code.module.css';

/** White around the code that scanners need, in modules. */
const QUIET = 4;

interface Props {
  /** What a screen reader says in its place. */
  readonly label: string;
  readonly text: string;
  readonly className?: string | undefined;
}

/**
 * A code to scan: black on white in every theme. An address in capitals needs fewer and larger modules: what follows the
 * host must then be read without regard to case.
 */
export function QrCode({ label, text, className = css.code }: Props) {
  const { size, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: QUIET });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: data.length, path: dark.join('') };
  }, [text]);
  return (
    <>
      <svg
        {...UNTRANSLATED}
        className={className}
        aria-hidden
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} className={css.paper} />
        <path d={path} className={css.ink} />
      </svg>
      <span className="visually-hidden">{label}</span>
    </>
  );
}
