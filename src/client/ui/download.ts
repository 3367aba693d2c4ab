import { useContext } from 'react';
import { HostContext } from '../hooks/store-hooks.ts';

/** In a frame the browser may silently refuse downloads and printing. */
const isFramed = (): boolean => window.self !== window.top;

/** What a frame may have refused is told by the page's store; the desk of a class has none. */
const useFramed = () => useContext(HostContext)?.store.actions.framed;

/** Downloads bytes as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Downloads a text as a file. In a frame the text is also offered for copying. */
export function useDownload(): (name: string, type: string, text: string) => void {
  const framed = useFramed();
  return (name, type, text) => {
    saveBlob(name, new Blob([text], { type }));
    if (isFramed()) framed?.({ what: 'file', name, text });
  };
}

/** Prints the page. In a frame it also explains what to do if nothing is printed. */
export function usePrint(): () => void {
  const framed = useFramed();
  return () => {
    window.print();
    if (isFramed()) framed?.({ what: 'print' });
  };
}
