import { useActions } from '../hooks/store-hooks.ts';

/** The page lies inside another one, which may refuse it files and prints, and never says so. */
const isFramed = (): boolean => window.self !== window.top;

/** Gives the visitor a file. In a frame its text is offered as well. */
export function useDownload(): (name: string, type: string, text: string) => void {
  const { framed } = useActions();
  return (name, type, text) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    if (isFramed()) framed({ what: 'file', name, text });
  };
}

/** Prints the page. In a frame it is said what to do if nothing is printed. */
export function usePrint(): () => void {
  const { framed } = useActions();
  return () => {
    window.print();
    if (isFramed()) framed({ what: 'print' });
  };
}
