import { useContext } from 'react';
import { HostContext } from '../hooks/store-hooks.ts';

/** In a frame the browser may silently refuse downloads and printing. */
const isFramed = (): boolean => window.self !== window.top;

/** What a frame may have refused is told by the page's store; the desk of a class has none. */
const useFramed = () => useContext(HostContext)?.store.actions.framed;

/** Downloads a text as a file. In a frame the text is also offered for copying. */
export function useDownload(): (name: string, type: string, text: string) => void {
  const framed = useFramed();
  return (name, type, text) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
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
