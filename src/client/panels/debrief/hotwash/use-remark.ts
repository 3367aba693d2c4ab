import { useEffect, useRef, useState } from 'react';
import { useActions, useScreen } from '../../app.ts';

/** After so many milliseconds without another letter it is kept. */
const PAUSE = 250;

/** Something written about the game: shown at once, kept with its record a moment later, and surely before it is left. */
export function useRemark(key: string): readonly [string, (text: string) => void] {
  const { remark } = useActions();
  const [text, setText] = useState(useScreen().remarks[key] ?? '');
  const latest = useRef(text);
  const timer = useRef(0);
  useEffect(() => {
    const now = (): void => void remark(key, latest.current);
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, [key, remark]);
  return [
    text,
    (next) => {
      latest.current = next;
      setText(next);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void remark(key, latest.current), PAUSE);
    },
  ];
}
