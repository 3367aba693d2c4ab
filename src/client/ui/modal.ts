import { useEffect, type RefObject } from 'react';

/** Popovers are newer than the oldest supported browsers. A function, because tests remove the support. */
export const hasPopovers = (): boolean => 'popover' in HTMLElement.prototype;

/** Closes the sheet of a `Popover` and returns the focus to its button. */
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

/** Props for button and sheet of a `Popover` in browsers without popovers: the same behaviour by script. */
export function useModalFallback({ id, anchor, sheet, open, show }: Sheet) {
  useEffect(() => {
    if (!open || hasPopovers()) return;
    const onEscape = ({ key }: KeyboardEvent): void => void (key === 'Escape' && hideModal(sheet.current));
    const onPress = ({ target }: PointerEvent): void => {
      const inside = [anchor, sheet].some(({ current }) => current?.contains(target as Node));
      if (!inside) sheet.current?.close();
    };
    document.addEventListener('keydown', onEscape);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onEscape);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open, anchor, sheet]);

  const toggle = (): void => {
    if (open) return sheet.current!.close();
    sheet.current!.setAttribute('open', ''); // not `show()`, which would move the focus
    show(true);
  };
  return [{ onClick: toggle, 'aria-expanded': open, 'aria-controls': id }, { onClose: () => show(false) }] as const;
}
