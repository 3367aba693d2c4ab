import { useEffect, type RefObject } from 'react';

/** Popovers are newer than the browsers that can play. Asked whenever it is needed: a test may take them away. */
export const hasPopovers = (): boolean => 'popover' in HTMLElement.prototype;

/** Closes the sheet of a `Popover`; the focus goes back to its button. */
export function hideModal(sheet: HTMLDialogElement | null | undefined): void {
  if (!sheet) return;
  if (hasPopovers()) return sheet.hidePopover();
  sheet.close();
  document.querySelector<HTMLElement>(`[aria-controls="${sheet.id}"]`)?.focus();
}

interface Sheet {
  readonly id: string;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly sheet: RefObject<HTMLDialogElement | null>;
  readonly open: boolean;
  readonly show: (open: boolean) => void;
}

/** What button and sheet of a `Popover` need where the browser has none: the same, by hand. */
export function useModalFallback({ id, anchor, sheet, open, show }: Sheet) {
  useEffect(() => {
    if (!open || hasPopovers()) return;
    const escape = ({ key }: KeyboardEvent): void => void (key === 'Escape' && hideModal(sheet.current));
    const press = ({ target }: PointerEvent): void => {
      const inside = [anchor, sheet].some(({ current }) => current?.contains(target as Node));
      if (!inside) sheet.current?.close();
    };
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', press);
    };
  }, [open, anchor, sheet]);

  const toggle = (): void => {
    if (open) return sheet.current!.close();
    sheet.current!.setAttribute('open', ''); // not by `show()`, which moves the focus
    show(true);
  };
  return [{ onClick: toggle, 'aria-expanded': open, 'aria-controls': id }, { onClose: () => show(false) }] as const;
}
