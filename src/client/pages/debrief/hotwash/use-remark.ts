import { useEffect, useRef } from 'react';
import { useActions, useScreen } from '../../../hooks/store-hooks.ts';
import { useKeptHere } from '../use-chapter-state.ts';

/** After so many milliseconds without another letter it goes to the record. */
const PAUSE = 250;

/**
 * Something written about the game. Every letter is kept in the tab at once, where a page that is loaded again finds it,
 * and with the game's record a moment later.
 */
export function useRemark(key: string): readonly [string, (text: string) => void] {
  const { remark } = useActions();
  const inRecord = useScreen().remarks[key] ?? '';
  const [inTab, keep] = useKeptHere(key);
  const text = inTab ?? inRecord;
  const timer = useRef(0);
  useEffect(() => {
    clearTimeout(timer.current);
    if (text !== inRecord) timer.current = window.setTimeout(() => void remark(key, text), PAUSE);
  }, [key, remark, text, inRecord]);
  return [text, keep];
}
